/** A Gregorian day. Months count from 1; years are astronomical (1 BC is 0). */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * Days are counted as whole numbers, so that adding, comparing and weekdays are plain arithmetic and no time zone
 * can shift a date. Day 0 is 1970-01-01 of the proleptic Gregorian calendar.
 */
export type DayNumber = number;

const MILLISECONDS = 86_400_000;

/** 0 is Sunday, as in `Date`. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: DayNumber): number => (((day + 4) % 7) + 7) % 7;

/** @returns null when the calendar has no such day (30 February). */
export function toDayNumber(year: number, month: number, day: number): DayNumber | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return utcDays(year, month, day);
}

export function fromDayNumber(number: DayNumber): Day {
  const date = new Date(number * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day number of `YYYY-MM-DD`, or null when it is none. */
export function parseIsoDay(text: string): DayNumber | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return match ? toDayNumber(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** A month `months` later; the day is cut to the length of the month it lands in (31 January + 1 is 28 February). */
export function addMonths(number: DayNumber, months: number): DayNumber {
  const { year, month, day } = fromDayNumber(number);
  const index = year * 12 + (month - 1) + months;
  const y = Math.floor(index / 12);
  const m = (((index % 12) + 12) % 12) + 1;
  return utcDays(y, m, Math.min(day, daysInMonth(y, m)));
}

function utcDays(year: number, month: number, day: number): DayNumber {
  // Date.UTC reads the years 0 to 99 as 1900 to 1999; setUTCFullYear does not.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / MILLISECONDS);
}
