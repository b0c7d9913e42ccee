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

/** Days of 400 years, after which the Gregorian calendar repeats itself. */
const DAYS_OF_ERA = 146_097;
/** Days from 1 March of year 0 to 1970-01-01. */
const EPOCH = 719_468;

/** 0 is Sunday, as in `Date`. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: DayNumber): number => (((day + 4) % 7) + 7) % 7;

/** @returns null when the calendar has no such day (30 February). */
export function toDayNumber(year: number, month: number, day: number): DayNumber | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return utcDays(year, month, day);
}

export function fromDayNumber(number: DayNumber): Day {
  const shifted = number + EPOCH;
  const era = Math.floor(shifted / DAYS_OF_ERA);
  const dayOfEra = shifted - era * DAYS_OF_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / (DAYS_OF_ERA - 1))) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
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

/**
 * Days of the proleptic Gregorian calendar, by arithmetic: `Date` reads the years 0 to 99 as 1900 to 1999 and costs
 * an object. Counts from 1 March of year 0, when the leap day is the last of its year.
 * @see https://howardhinnant.github.io/date_algorithms.html
 */
function utcDays(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_OF_ERA + dayOfEra - EPOCH;
}
