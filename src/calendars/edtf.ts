/**
 * EDTF (ISO 8601-2) values, the subset that the output contract speaks: day, month, year, season, interval, and X
 * for digits that cannot be known.
 * @see https://www.loc.gov/standards/datetime/
 */
import type { DayInterval } from './calendar.js';
import type { DayNumber } from './day.js';
import { daysInMonth, fromDayNumber, toDayNumber } from './day.js';

/** EDTF season codes: spring 21, summer 22, autumn 23, winter 24. */
export type Season = 1 | 2 | 3 | 4;

const two = (n: number): string => String(n).padStart(2, '0');
const four = (n: number | null): string => (n === null ? 'XXXX' : String(n).padStart(4, '0'));

export const edtfDay = (day: DayNumber): string => {
  const d = fromDayNumber(day);
  return `${four(d.year)}-${two(d.month)}-${two(d.day)}`;
};

/** A Gregorian day of which the year, or the year and the month, may be unknown: `XXXX-12-31`, `XXXX-XX-31`. */
export const edtfPartialDay = (year: number | null, month: number | null, day: number): string =>
  `${four(year)}-${month === null ? 'XX' : two(month)}-${two(day)}`;

export const edtfMonth = (year: number | null, month: number): string => `${four(year)}-${two(month)}`;

export const edtfYear = (year: number): string => four(year);

export const edtfSeason = (year: number | null, season: Season): string => `${four(year)}-${20 + season}`;

export const edtfInterval = (interval: DayInterval): string =>
  interval.first === interval.last
    ? edtfDay(interval.first)
    : `${edtfDay(interval.first)}/${edtfDay(interval.last)}`;

/** Joins two values to an interval: the start of the first and the end of the second. */
export function edtfRange(start: string, end: string): string {
  const from = start.split('/')[0]!;
  const to = end.split('/').at(-1)!;
  return from === to ? from : `${from}/${to}`;
}

/**
 * The days that a value covers.
 *
 * @returns null for what has an unknown digit, for null, and for text that is no value of ours. Seasons are the
 *   meteorological ones of the northern hemisphere (spring is March to May).
 */
export function edtfDays(value: string | null): DayInterval | null {
  if (value === null) return null;
  const slash = value.indexOf('/');
  if (slash !== -1) {
    const from = edtfDays(value.slice(0, slash));
    if (value.includes('/', slash + 1)) return null;
    const to = edtfDays(value.slice(slash + 1));
    return from && to && from.first <= to.last ? { first: from.first, last: to.last } : null;
  }
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value);
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2] === undefined) return months(year, 1, 12);
  const month = Number(match[2]);
  if (match[3] !== undefined) {
    const day = toDayNumber(year, month, Number(match[3]));
    return day === null ? null : { first: day, last: day };
  }
  if (month >= 21 && month <= 24) {
    const start = 3 * (month - 20);
    return month === 24 ? months(year, 12, 14) : months(year, start, start + 2);
  }
  return month >= 1 && month <= 12 ? months(year, month, month) : null;
}

/** From a month to another of the same year, or of the next where the count goes over twelve. */
function months(year: number, from: number, to: number): DayInterval | null {
  const first = toDayNumber(year, from, 1);
  const lastYear = to > 12 ? year + 1 : year;
  const lastMonth = to > 12 ? to - 12 : to;
  const last = toDayNumber(lastYear, lastMonth, daysInMonth(lastYear, lastMonth));
  return first === null || last === null ? null : { first, last };
}

const POINT = String.raw`(?:\d{4}|XXXX)(?:-(?:\d\d|XX)(?:-\d\d)?)?`;
const VALUE = new RegExp(`^${POINT}(?:/${POINT})?$`);

/** The value, or null for one beyond the years 0 to 9999, which EDTF writes otherwise and no article means. */
export const writable = (value: string | null): string | null =>
  value !== null && VALUE.test(value) ? value : null;
