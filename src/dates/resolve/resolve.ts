import type { Calendar } from '../../annotations.js';
import type { DayInterval } from '../../calendars/calendar.js';
import { dateIn, monthInterval, yearInterval } from '../../calendars/calendar.js';
import type { DayNumber } from '../../calendars/day.js';
import { addMonths, fromDayNumber, weekdayOf } from '../../calendars/day.js';
import {
  edtfDay,
  edtfDays,
  edtfInterval,
  edtfMonth,
  edtfRange,
  edtfSeason,
  edtfYear,
} from '../../calendars/edtf.js';
import type {
  Amount,
  DistancePhrase,
  DivisionPhrase,
  NthPhrase,
  Phrase,
  SeasonPhrase,
  UnitPhrase,
  WeekdayPhrase,
  YearsPhrase,
} from '../phrase.js';
import type { Environment } from './environment.js';
import { presentMonth, presentYear } from './environment.js';
import { resolveFields, yearNumber } from './fields.js';

/** The EDTF value of a phrase: X where a digit cannot be known, null where nothing can. */
export function resolve(phrase: Phrase, env: Environment): string | null {
  switch (phrase.type) {
    case 'fields':
      return resolveFields(phrase, env);
    case 'relative-day':
      return env.today === null ? null : edtfDay(onWeekday(env.today + phrase.offset, phrase.weekday));
    case 'weekday':
      return resolveWeekday(phrase, env);
    case 'unit':
      return resolveUnit(phrase, env);
    case 'distance':
      return resolveDistance(phrase, env);
    case 'window':
      return env.today === null ? null : stretch(env.today, phrase.amount, phrase.sign);
    case 'season':
      return resolveSeason(phrase, env);
    case 'division':
      return resolveDivision(phrase, env);
    case 'years':
      return resolveYears(phrase);
    case 'nth':
      return resolveNth(phrase, env);
    case 'range':
      return resolveRange(phrase.from, phrase.to, env);
    case 'weekend':
      return resolveWeekend(phrase.offset, env);
    case 'rest':
      return resolveRest(phrase.of, env);
    case 'week-of':
      return resolveWeekOf(phrase.day, env);
    case 'half-month':
      return resolveHalfMonth(phrase.of, phrase.index, env);
    case 'vague':
      return null;
  }
}

/** The day nearest to `day` that is the weekday; the text's weekday wins over its 'yesterday'. */
function onWeekday(day: DayNumber, weekday: number | undefined): DayNumber {
  if (weekday === undefined) return day;
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  return ahead <= 3 ? day + ahead : day + ahead - 7;
}

function resolveWeekday(p: WeekdayPhrase, env: Environment): string | null {
  if (env.today === null) return null;
  const { today } = env;
  if (p.weekOffset !== undefined) {
    const first = weekStart(today, env) + 7 * p.weekOffset;
    return edtfDay(first + ((p.weekday - env.weekStart + 7) % 7));
  }
  // 0 is today itself.
  const ahead = (p.weekday - weekdayOf(today) + 7) % 7;
  const next = today + ahead;
  const last = ahead === 0 ? today : next - 7;
  const { direction } = p;
  if (direction === undefined) {
    const lean = env.lean || env.tense;
    if (lean !== 0) return edtfDay(lean < 0 ? last : next);
    return edtfDay(env.alone && ahead <= 3 ? next : last);
  }
  if (direction === 0) return edtfDay(env.tense < 0 ? last : next);
  if (direction < 0) return edtfDay((ahead === 0 ? today - 7 : last) + 7 * (direction + 1));
  return edtfDay((ahead === 0 ? today + 7 : next) + 7 * (direction - 1));
}

const weekStart = (day: DayNumber, env: Environment): DayNumber =>
  day - ((weekdayOf(day) - env.weekStart + 7) % 7);

function resolveUnit(p: UnitPhrase, env: Environment): string | null {
  const calendar = p.calendar ?? 'gregorian';
  if (p.unit === 'week') {
    if (env.today === null) return null;
    const first = weekStart(env.today, env) + 7 * p.offset;
    return edtfInterval({ first, last: first + 6 });
  }
  if (p.unit === 'month') return resolveFields({ type: 'fields', calendar, monthOffset: p.offset }, env);
  const year = presentYear(env, calendar);
  if (year === null) return null;
  switch (p.unit) {
    case 'year':
      return resolveFields({ type: 'fields', calendar, year: { number: year + p.offset } }, env);
    case 'quarter': {
      const month = presentMonth(env, calendar);
      return month === null ? null : quarter(calendar, year, Math.floor((month - 1) / 3) + p.offset);
    }
    case 'decade':
      return resolveYears(years(calendar, Math.floor(year / 10) * 10 + 10 * p.offset, 10));
    case 'century':
      return resolveYears(years(calendar, Math.floor((year - 1) / 100) * 100 + 1 + 100 * p.offset, 100));
    default:
      return null;
  }
}

const years = (calendar: Calendar, from: number, count: number): YearsPhrase => ({
  type: 'years',
  calendar,
  from,
  to: from + count - 1,
});

function resolveYears({ calendar, from, to }: YearsPhrase): string | null {
  if (calendar === 'gregorian') return from < 1 ? null : `${edtfYear(from)}/${edtfYear(to)}`;
  const first = yearInterval(calendar, from);
  const last = yearInterval(calendar, to);
  return first && last && edtfInterval({ first: first.first, last: last.last });
}

/** Quarters count from 0; before 0 and over 3 they fall into the years beside. */
function quarter(calendar: Calendar, year: number, index: number): string | null {
  return monthsOf(calendar, year + Math.floor(index / 4), (((index % 4) + 4) % 4) * 3 + 1, 3);
}

/** `count` months of one year, as an interval. */
function monthsOf(calendar: Calendar, year: number, from: number, count: number): string | null {
  if (calendar === 'gregorian') return `${edtfMonth(year, from)}/${edtfMonth(year, from + count - 1)}`;
  const first = monthInterval(calendar, year, from);
  const last = monthInterval(calendar, year, from + count - 1);
  return first && last && edtfInterval({ first: first.first, last: last.last });
}

const MONTHS: Partial<Record<Amount['unit'], number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};
const DAYS: Partial<Record<Amount['unit'], number>> = { day: 1, week: 7 };

/** Moves a day by an amount; hours beyond a day move whole days. */
function move(day: DayNumber, { unit, count }: Amount, sign: -1 | 1): DayNumber {
  const months = MONTHS[unit];
  if (months !== undefined) return addMonths(day, sign * Math.min(months * count, 36_000));
  const days = DAYS[unit];
  if (days !== undefined) return day + sign * Math.min(days * count, 3_000_000);
  return unit === 'hour' ? day + sign * Math.floor(Math.min(count, 100_000) / 24) : day;
}

/** 'Two years ago' is a year, 'two months ago' a month, 'two weeks ago' a day: as exact as the text is. */
function resolveDistance(p: DistancePhrase, env: Environment): string | null {
  if (env.today === null) return null;
  // 'After two days' in a story of the past counts from the story, not from today.
  if (p.sign > 0 && env.tense < 0 && !p.deadline) return null;
  const day = p.amounts.reduce((from, amount) => move(from, amount, p.sign), env.today);
  if (p.deadline || p.amounts.length > 1) return edtfDay(day);
  const { unit } = p.amounts[0]!;
  const calendar = p.calendar ?? 'gregorian';
  if (unit === 'month' || unit === 'year') {
    const { year, month } = dateIn(calendar, calendar === 'gregorian' ? day : env.today);
    if (calendar !== 'gregorian' && unit === 'year')
      return resolveFields(
        { type: 'fields', calendar, year: { number: year + p.sign * p.amounts[0]!.count } },
        env,
      );
    return unit === 'month' ? edtfMonth(year, month) : edtfYear(year);
  }
  if (unit === 'decade' || unit === 'century') return edtfYear(fromDayNumber(day).year);
  return edtfDay(day);
}

/** From now back or on. */
function stretch(today: DayNumber, amount: Amount, sign: -1 | 1): string {
  const other = move(today, amount, sign);
  if (sign < 0) return edtfInterval({ first: other, last: today });
  // The next two days are the two after today; a week or a month to come begins now.
  return edtfInterval({ first: amount.unit === 'day' ? today + 1 : today, last: other });
}

function resolveSeason(p: SeasonPhrase, env: Environment): string | null {
  const year = p.year ? yearNumber(p.year, p, env) : seasonYear(p, env);
  if (p.calendar === 'gregorian') return year === null ? null : edtfSeason(year, p.season);
  return year === null ? null : monthsOf(p.calendar, year, (p.season - 1) * 3 + 1, 3);
}

/** 'Last summer', 'next spring': the nearest one that lies wholly on that side. Winter is that of the year it begins in. */
function seasonYear(p: SeasonPhrase, env: Environment): number | null {
  const present = presentYear(env, p.calendar);
  if (present === null || env.today === null) return null;
  const { month } = fromDayNumber(env.today);
  const begins = p.season * 3;
  const ends = p.season === 4 ? 14 : begins + 2;
  const direction = p.direction ?? 0;
  if (direction < 0) return ends < month ? present : present - 1;
  if (direction > 0) return begins > month ? present : present + 1;
  return p.season === 4 && month <= 2 ? present - 1 : present;
}

function resolveDivision(p: DivisionPhrase, env: Environment): string | null {
  const offset = p.direction === undefined ? null : { offset: p.direction };
  const ref = p.year ?? offset;
  const year = ref && yearNumber(ref, p, env);
  if (year === null) return null;
  const length = 12 / p.parts;
  return monthsOf(p.calendar, year, (p.index - 1) * length + 1, length);
}

function resolveNth(p: NthPhrase, env: Environment): string | null {
  const whole = edtfDays(resolve(p.of, env));
  if (!whole) return null;
  const days = nthDays(p, whole, env);
  return days && edtfInterval(days);
}

function nthDays(p: NthPhrase, whole: DayInterval, env: Environment): DayInterval | null {
  if (p.what === 'week') return nthWeek(p.index, whole, env);
  const step = p.what === 'day' ? 1 : 7;
  const wanted = p.what === 'day' ? null : p.what.weekday;
  const first = wanted === null ? whole.first : whole.first + ((wanted - weekdayOf(whole.first) + 7) % 7);
  const last = wanted === null ? whole.last : whole.last - ((weekdayOf(whole.last) - wanted + 7) % 7);
  const day = p.index < 0 ? last : first + step * (p.index - 1);
  return day <= whole.last && day >= whole.first ? { first: day, last: day } : null;
}

/** The weeks of a year are those that have most of their days in it (ISO 8601), of a month those that begin in it. */
function nthWeek(index: number, whole: DayInterval, env: Environment): DayInterval | null {
  const isYear = whole.last - whole.first > 300;
  const start = weekStart(whole.first + (isYear ? 3 : 6), env);
  const lastStart = weekStart(whole.last - (isYear ? 3 : 0), env);
  const first = index < 0 ? lastStart : start + 7 * (index - 1);
  return first > lastStart ? null : { first, last: first + 6 };
}

/** Two ends without a year are of one year, or of two that follow each other when the months say so. */
function sameYear(from: Phrase, to: Phrase, end: string | null): Phrase {
  if (from.type !== 'fields' || to.type !== 'fields' || from.year || to.year || from.direction !== undefined)
    return from;
  const days = edtfDays(end);
  if (!days || from.month === undefined || to.month === undefined || from.calendar !== to.calendar)
    return from;
  const { year } = dateIn(to.calendar, days.last);
  return { ...from, year: { number: from.month > to.month ? year - 1 : year } };
}

/** Saturday and Sunday, as abroad and by now in much of the region. */
function resolveWeekend(offset: number, env: Environment): string | null {
  if (env.today === null) return null;
  const saturday = env.today + 7 * offset + ((6 - weekdayOf(env.today) + 7) % 7);
  const running = weekdayOf(env.today) === 0 && offset === 0;
  return edtfInterval({
    first: running ? env.today - 1 : saturday,
    last: running ? env.today : saturday + 1,
  });
}

/** 'The rest of the year': from today to its end. */
function resolveRest(of: Phrase, env: Environment): string | null {
  const whole = edtfDays(resolve(of, env));
  if (!whole || env.today === null || env.today < whole.first || env.today > whole.last) return null;
  return edtfInterval({ first: env.today, last: whole.last });
}

function resolveHalfMonth(of: Phrase, index: 1 | 2, env: Environment): string | null {
  const month = edtfDays(resolve(of, env));
  if (!month) return null;
  const middle = month.first + 14;
  return edtfInterval(
    index === 1 ? { first: month.first, last: middle } : { first: middle + 1, last: month.last },
  );
}

function resolveWeekOf(day: Phrase, env: Environment): string | null {
  const days = edtfDays(resolve(day, env));
  if (!days) return null;
  const first = weekStart(days.first, env);
  return edtfInterval({ first, last: first + 6 });
}

function resolveRange(from: Phrase, to: Phrase, env: Environment): string | null {
  const end = resolve(to, env);
  const start = resolve(sameYear(from, to, end), env);
  if (start === null || end === null) return null;
  const a = edtfDays(start);
  const b = edtfDays(end);
  if (a && b && a.first > b.last) return null;
  return edtfRange(start, end);
}
