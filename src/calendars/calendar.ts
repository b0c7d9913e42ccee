import {
  CalendarDate,
  GregorianCalendar,
  IslamicUmalquraCalendar,
  PersianCalendar,
  toCalendar,
} from '@internationalized/date';
import type { Calendar } from '../annotations.js';
import type { DayNumber } from './day.js';
import { daysInMonth as gregorianDaysInMonth, fromDayNumber, toDayNumber } from './day.js';

/** Two days, both included. */
export interface DayInterval {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

const gregorian = new GregorianCalendar();
const systems = { solar_hijri: new PersianCalendar(), islamic: new IslamicUmalquraCalendar() } as const;

/** Years whose months we can place on the Gregorian calendar with certainty enough to print them. */
const YEARS: Record<Calendar, { readonly from: number; readonly to: number }> = {
  gregorian: { from: 1, to: 9999 },
  solar_hijri: { from: 1, to: 3177 },
  islamic: { from: 1, to: 1600 },
};

export const isYear = (calendar: Calendar, year: number): boolean =>
  Number.isInteger(year) && year >= YEARS[calendar].from && year <= YEARS[calendar].to;

/** The highest day number that a month has in any year. */
export function longestMonth(calendar: Calendar, month: number): number {
  if (calendar === 'islamic') return 30;
  if (calendar === 'solar_hijri') return month <= 6 ? 31 : 30;
  return gregorianDaysInMonth(2000, month);
}

/** The length of a month, in days of its own calendar. */
export function daysInMonth(calendar: Calendar, year: number, month: number): number {
  return calendar === 'gregorian' ? gregorianDaysInMonth(year, month) : placed(calendar, year, month).length;
}

type Hijri = keyof typeof systems;

interface PlacedMonth {
  /** The Gregorian day that it begins on. */
  readonly first: DayNumber;
  readonly length: number;
}

/** Months that a news archive can speak of; older ones are reckoned anew each time. */
const KEPT = 20_000;
const months = new Map<number, PlacedMonth>();

/** Even for the one calendar, odd for the other. */
const keyOf = (calendar: Hijri, number: number): number => number * 2 + (calendar === 'islamic' ? 1 : 0);

/** Where a month of another calendar lies. The library takes microseconds for it, and the same months come again. */
function placed(calendar: Hijri, year: number, month: number): PlacedMonth {
  const key = keyOf(calendar, year * 16 + month);
  let found = months.get(key);
  if (!found) {
    const date = new CalendarDate(systems[calendar], year, month, 1);
    const { year: y, month: m, day } = toCalendar(date, gregorian);
    found = { first: toDayNumber(y, m, day)!, length: systems[calendar].getDaysInMonth(date) };
    if (months.size < KEPT) months.set(key, found);
  }
  return found;
}

/**
 * The Gregorian day of a date in any of the three calendars: Solar Hijri by the astronomical rule that the library
 * implements, Islamic by Umm al-Qura.
 *
 * @returns null when the calendar has no such day. The library would clamp 30 Esfand of a common year to the 29th;
 *   a date that does not exist must stay unread instead.
 */
export function dayOf(calendar: Calendar, year: number, month: number, day: number): DayNumber | null {
  if (!isYear(calendar, year) || month < 1 || month > 12 || day < 1) return null;
  if (calendar === 'gregorian') return toDayNumber(year, month, day);
  if (day > longestOf(calendar, year, month)) return null;
  return placed(calendar, year, month).first + day - 1;
}

/**
 * Where the moon was seen a day later than Umm al-Qura reckons, a month has its 30th day: a paper of that country
 * writes '30 صفر', and the day is the one after the 29th.
 */
const longestOf = (calendar: Calendar, year: number, month: number): number =>
  calendar === 'islamic' ? 30 : daysInMonth(calendar, year, month);

interface DateOf {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const dates = new Map<number, DateOf>();

/** Year, month and day of a Gregorian day in another calendar. */
export function dateIn(calendar: Calendar, number: DayNumber): DateOf {
  const gregorianDate = fromDayNumber(number);
  if (calendar === 'gregorian') return gregorianDate;
  const key = keyOf(calendar, number);
  let found = dates.get(key);
  if (!found) {
    const { year, month, day } = gregorianDate;
    const date = toCalendar(new CalendarDate(year, month, day), systems[calendar]);
    found = { year: date.year, month: date.month, day: date.day };
    if (dates.size < KEPT) dates.set(key, found);
  }
  return found;
}

/** The days of a month, or null when there is no such month. */
export function monthInterval(calendar: Calendar, year: number, month: number): DayInterval | null {
  const first = dayOf(calendar, year, month, 1);
  if (first === null) return null;
  return { first, last: first + daysInMonth(calendar, year, month) - 1 };
}

/** The days of a year, or null when the year is out of the calendar's range. */
export function yearInterval(calendar: Calendar, year: number): DayInterval | null {
  const first = dayOf(calendar, year, 1, 1);
  const last = monthInterval(calendar, year, 12)?.last ?? null;
  return first === null || last === null ? null : { first, last };
}
