import type { DayInterval } from '../../calendars/calendar.js';
import { dateIn } from '../../calendars/calendar.js';
import { weekdayOf } from '../../calendars/day.js';
import { edtfDay, edtfDays, edtfInterval, edtfRange } from '../../calendars/edtf.js';
import type { NthPhrase, Phrase } from '../phrase.js';
import type { Environment } from './environment.js';
import { resolveFields } from './fields.js';
import { resolveDivision, resolveSeason, resolveUnit, resolveYears } from './periods.js';
import {
  onWeekday,
  resolveDistance,
  resolveWeekday,
  resolveWeekend,
  stretch,
  weekStart,
} from './relative.js';

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
