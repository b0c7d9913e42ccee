import type { DayInterval } from '../../calendars/calendar.js';
import { dateIn, dayOf, isYear, monthInterval, yearInterval } from '../../calendars/calendar.js';
import { edtfDay, edtfInterval, edtfMonth, edtfPartialDay, edtfYear } from '../../calendars/edtf.js';
import type { FieldsPhrase, YearRef } from '../phrase.js';
import type { Environment } from './environment.js';
import { presentMonth, presentYear } from './environment.js';

/** The value of a date by fields; X for what stays unknown, null when the calendar has no such day. */
export function resolveFields(p: FieldsPhrase, env: Environment): string | null {
  if (p.monthOffset !== undefined) return resolveMonthOffset(p, env, p.monthOffset);
  const year = p.year ? yearNumber(p.year, p, env) : guessYear(p, env);
  if (p.month === undefined) return year === null ? null : wholeYear(p, year);
  if (p.day === undefined) return wholeMonth(p, year, p.month);
  if (year !== null) {
    const day = dayOf(p.calendar, year, p.month, p.day);
    return day === null ? null : edtfDay(day);
  }
  return p.calendar === 'gregorian' ? edtfPartialDay(null, p.month, p.day) : null;
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

/** The year of a day or month without one: by its modifier, by tense, the nearest otherwise. */
function guessYear(p: FieldsPhrase, env: Environment): number | null {
  if (p.month === undefined) return null;
  if (env.today === null) return p.direction === 0 ? presentYear(env, p.calendar) : null;
  const today = env.today;
  const present = dateIn(p.calendar, today).year;
  const candidates: { readonly year: number; readonly days: DayInterval }[] = [];
  for (let year = present - 3; year <= present + 3; year++) {
    const days =
      p.day === undefined ? monthInterval(p.calendar, year, p.month) : single(p, year, p.month, p.day);
    if (days) candidates.push({ year, days });
  }
  const past = candidates.filter(({ days }) => days.last < today).map(({ year }) => year);
  const future = candidates.filter(({ days }) => days.first > today).map(({ year }) => year);
  if (p.direction !== undefined) {
    if (p.direction === 0) return present;
    return (p.direction < 0 ? past.at(p.direction) : future[p.direction - 1]) ?? null;
  }
  const holding = candidates.find(({ days }) => days.first <= today && days.last >= today)?.year;
  if (holding !== undefined) return holding;
  const weekdayRight = candidates.find(
    ({ days }) =>
      p.weekday !== undefined && days.first === days.last && (days.first + 4 + 7) % 7 === p.weekday,
  );
  if (weekdayRight) return nearestOnWeekday(p.weekday!, candidates, today);
  const lean = env.lean || env.tense;
  if (lean < 0) return past.at(-1) ?? null;
  if (lean > 0) return future[0] ?? null;
  return nearest(candidates, today);
}

function single(p: FieldsPhrase, year: number, month: number, day: number): DayInterval | null {
  const number = dayOf(p.calendar, year, month, day);
  return number === null ? null : { first: number, last: number };
}

type Candidates = readonly { readonly year: number; readonly days: DayInterval }[];

function nearest(candidates: Candidates, today: number): number | null {
  let best: number | null = null;
  let distance = Infinity;
  for (const { year, days } of candidates) {
    const d = Math.max(days.first - today, today - days.last);
    if (d < distance) {
      distance = d;
      best = year;
    }
  }
  return best;
}

/** A weekday beside a day and month picks the year in which they fall together. */
function nearestOnWeekday(weekday: number, candidates: Candidates, today: number): number | null {
  return nearest(
    candidates.filter(({ days }) => (((days.first + 4) % 7) + 7) % 7 === weekday),
    today,
  );
}
