import type { DayInterval } from '../../calendars/calendar.js';
import {
  dateIn,
  dayOf,
  isYear,
  longestMonth,
  monthInterval,
  yearInterval,
} from '../../calendars/calendar.js';
import type { DayNumber } from '../../calendars/day.js';
import { weekdayOf } from '../../calendars/day.js';
import {
  edtfDay,
  edtfDays,
  edtfInterval,
  edtfMonth,
  edtfPartialDay,
  edtfYear,
} from '../../calendars/edtf.js';
import type { FieldsPhrase, YearRef } from '../phrase.js';
import type { Environment } from './environment.js';
import { presentMonth, presentYear } from './environment.js';

/** The value of a date by fields; X for what stays unknown, null when the calendar has no such day. */
export function resolveFields(p: FieldsPhrase, env: Environment): string | null {
  if (p.otherwise) return nearerReading(p, p.otherwise, env);
  if (p.month === undefined && p.monthOffset === undefined && p.day !== undefined)
    return bareDay(p, env, p.day);
  if (p.monthOffset !== undefined) return resolveMonthOffset(p, env, p.monthOffset);
  const year = p.year ? yearNumber(p.year, p, env) : guessYear(p, env);
  if (p.month === undefined) return year === null ? null : wholeYear(p, year);
  if (p.day === undefined) return wholeMonth(p, year, p.month);
  if (year !== null) {
    const day = dayOf(p.calendar, year, p.month, p.day);
    return day === null ? null : edtfDay(day);
  }
  const exists = p.day <= longestMonth(p.calendar, p.month);
  return p.calendar === 'gregorian' && exists ? edtfPartialDay(null, p.month, p.day) : null;
}

function nearerReading(p: FieldsPhrase, other: FieldsPhrase, env: Environment): string | null {
  const plain: { -readonly [K in keyof FieldsPhrase]: FieldsPhrase[K] } = { ...p };
  delete plain.otherwise;
  const value = resolveFields(plain, env);
  const days = edtfDays(value);
  const others = edtfDays(resolveFields(other, env));
  if (env.today === null || !days || !others) return value;
  return Math.abs(others.first - env.today) < Math.abs(days.first - env.today)
    ? edtfDay(others.first)
    : value;
}

/** The number of a year that the text gives by number, by distance or as 'the same'. */
export function yearNumber(
  ref: YearRef,
  p: { readonly calendar: FieldsPhrase['calendar'] },
  env: Environment,
): number | null {
  if ('number' in ref) return ref.number;
  if ('same' in ref) return env.lastYear;
  const present = presentYear(env, p.calendar);
  return present === null ? null : present + ref.offset;
}

function wholeYear(p: FieldsPhrase, year: number): string | null {
  if (!isYear(p.calendar, year)) return null;
  if (p.calendar === 'gregorian') return edtfYear(year);
  const interval = yearInterval(p.calendar, year);
  return interval && edtfInterval(interval);
}

function wholeMonth(p: FieldsPhrase, year: number | null, month: number): string | null {
  if (p.calendar === 'gregorian') return edtfMonth(year, month);
  if (year === null) return null;
  const interval = monthInterval(p.calendar, year, month);
  return interval && edtfInterval(interval);
}

/** 'The ninth of the current month', 'the fourth of last month'. */
function resolveMonthOffset(p: FieldsPhrase, env: Environment, offset: number): string | null {
  const month = presentMonth(env, p.calendar);
  if (month === null) return p.day === undefined ? null : edtfPartialDay(null, null, p.day);
  const index = month - 1 + offset;
  const shifted = (((index % 12) + 12) % 12) + 1;
  const present = presentYear(env, p.calendar);
  const year = present === null ? null : present + Math.floor(index / 12);
  return resolveFields(
    { type: 'fields', calendar: p.calendar, month: shifted, ...dayAndYear(p, year) },
    { ...env, tense: 0 },
  );
}

const dayAndYear = (p: FieldsPhrase, year: number | null): Partial<FieldsPhrase> => ({
  ...(p.day === undefined ? {} : { day: p.day }),
  ...(year === null ? {} : { year: { number: year } }),
});

/** Without the word 'last' a paper means a month of these past days, not one that is nearly a year away. */
const RECENT = 300;

interface Candidate {
  readonly year: number;
  readonly days: DayInterval;
}

/** The year of a day or month without one: by its modifier, by its weekday, by tense, the nearest otherwise. */
function guessYear(p: FieldsPhrase, env: Environment): number | null {
  if (p.month === undefined) return null;
  if (env.today === null) return p.direction === 0 ? presentYear(env, p.calendar) : null;
  const { today } = env;
  const told = yearOfStory(p, env, today);
  if (told !== null) return told;
  if (p.direction === 0) return dateIn(p.calendar, today).year;
  const { all, past, future, holding } = candidatesOf(p, p.month, today);
  if (p.direction !== undefined)
    return (p.direction < 0 ? past.at(p.direction) : future[p.direction - 1])?.year ?? null;
  if (holding) return holding.year;
  if (p.day !== undefined && p.weekday !== undefined) {
    const onWeekday = all.filter(
      ({ days }) => Math.abs(days.first - today) < 400 && weekdayOf(days.first) === p.weekday,
    );
    if (onWeekday.length > 0) return nearest(onWeekday, today);
  }
  const lean = env.lean || env.tense;
  const leaning = lean < 0 ? past.at(-1) : lean > 0 ? future[0] : undefined;
  return leaning && distance(leaning, today) <= RECENT ? leaning.year : nearest(all, today);
}

/** A story of another year goes on in the order of the calendar; nothing else says that its days are not of this year. */
function yearOfStory(p: FieldsPhrase, { story, tense }: Environment, today: DayNumber): number | null {
  if (story === null || tense > 0 || p.direction !== undefined || p.weekday !== undefined) return null;
  if (p.day === undefined || p.month === undefined) return null;
  const { year } = dateIn(p.calendar, story);
  if (year > dateIn(p.calendar, today).year - 2) return null;
  const day = dayOf(p.calendar, year, p.month, p.day);
  return day !== null && day > story ? year : null;
}

/** A day or month of each of the years around the present one, in their order. */
interface Candidates {
  readonly all: readonly Candidate[];
  readonly past: readonly Candidate[];
  readonly future: readonly Candidate[];
  /** The one that today is, or lies in. */
  readonly holding: Candidate | undefined;
}

/** Candidates as of one day, kept because a text asks for the same ones again and again. */
const kept = new Map<number, Candidates>();
let keptFor: DayNumber | null = null;
const CALENDARS = { gregorian: 0, solar_hijri: 1, islamic: 2 } as const;

function candidatesOf(p: FieldsPhrase, month: number, today: DayNumber): Candidates {
  if (keptFor !== today) {
    kept.clear();
    keptFor = today;
  }
  const key = (CALENDARS[p.calendar] * 16 + month) * 32 + (p.day ?? 0);
  let found = kept.get(key);
  if (!found) {
    const all = candidatesAround(p, month, dateIn(p.calendar, today).year);
    found = {
      all,
      past: all.filter(({ days }) => days.last < today),
      future: all.filter(({ days }) => days.first > today),
      holding: all.find(({ days }) => days.first <= today && days.last >= today),
    };
    kept.set(key, found);
  }
  return found;
}

function candidatesAround(p: FieldsPhrase, month: number, present: number): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let year = present - 3; year <= present + 3; year++) {
    const days =
      p.day === undefined ? monthInterval(p.calendar, year, month) : single(p.calendar, year, month, p.day);
    if (days) found.push({ year, days });
  }
  return found;
}

function single(
  calendar: FieldsPhrase['calendar'],
  year: number,
  month: number,
  day: number,
): DayInterval | null {
  const number = dayOf(calendar, year, month, day);
  return number === null ? null : { first: number, last: number };
}

const distance = ({ days }: Candidate, today: DayNumber): number =>
  Math.max(days.first - today, today - days.last);

/** The nearest to today; the past one of two that are equally near. */
function nearest(candidates: readonly Candidate[], today: DayNumber): number | null {
  let best: Candidate | null = null;
  for (const candidate of candidates)
    if (!best || distance(candidate, today) < distance(best, today)) best = candidate;
  return best && best.year;
}

/** 'يوم 27', 'الخميس 21': a day of this month, or of the month in which it falls on its weekday. */
function bareDay(p: FieldsPhrase, env: Environment, day: number): string | null {
  const month = presentMonth(env, p.calendar);
  const year = presentYear(env, p.calendar);
  if (env.today === null || month === null || year === null)
    return p.calendar === 'gregorian' ? edtfPartialDay(year, month, day) : null;
  for (const offset of [0, -1, 1]) {
    const index = year * 12 + month - 1 + offset;
    const number = dayOf(p.calendar, Math.floor(index / 12), (index % 12) + 1, day);
    if (number !== null && (p.weekday === undefined || weekdayOf(number) === p.weekday))
      return edtfDay(number);
  }
  return null;
}
