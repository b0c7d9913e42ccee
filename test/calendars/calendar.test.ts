import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../src/annotations.js';
import {
  dateIn,
  dayOf,
  isYear,
  longestMonth,
  monthInterval,
  yearInterval,
} from '../../src/calendars/calendar.js';
import { parseIsoDay } from '../../src/calendars/day.js';
import { edtfDay, edtfInterval } from '../../src/calendars/edtf.js';

const dayIn = (calendar: Calendar, year: number, month: number, day: number): string | null => {
  const number = dayOf(calendar, year, month, day);
  return number === null ? null : edtfDay(number);
};

describe('a date of another calendar', () => {
  it.each<[Calendar, number, number, number, string]>([
    ['solar_hijri', 1398, 10, 13, '2020-01-03'],
    ['solar_hijri', 1357, 11, 22, '1979-02-11'],
    ['solar_hijri', 1403, 12, 30, '2025-03-20'],
    ['solar_hijri', 1404, 1, 1, '2025-03-21'],
    ['islamic', 1443, 1, 1, '2021-08-09'],
    ['islamic', 1446, 9, 1, '2025-03-01'],
    ['gregorian', 2024, 2, 29, '2024-02-29'],
  ])('%s %i-%i-%i is %s', (calendar, year, month, day, expected) => {
    expect(dayIn(calendar, year, month, day)).toBe(expected);
  });

  it.each<[string, Calendar, number, number, number]>([
    ['30 Esfand of a common year', 'solar_hijri', 1404, 12, 30],
    ['31 Mehr', 'solar_hijri', 1400, 7, 31],
    ['month 13', 'islamic', 1443, 13, 1],
    ['day 31 of an Islamic month', 'islamic', 1443, 1, 31],
    ['day 0', 'gregorian', 2020, 1, 0],
    ['a year out of range', 'islamic', 1700, 1, 1],
  ])('%s is no day, and not the day beside it', (_what, calendar, year, month, day) => {
    expect(dayOf(calendar, year, month, day)).toBeNull();
  });

  it('the 30th of a month that Umm al-Qura gives 29 days is the day after: the moon was seen later there', () => {
    expect(dayIn('islamic', 1433, 2, 29)).toBe('2012-01-23');
    expect(dayIn('islamic', 1433, 2, 30)).toBe('2012-01-24');
  });

  it.each<[Calendar, number, number, string]>([
    ['solar_hijri', 1398, 10, '2019-12-22/2020-01-20'],
    ['solar_hijri', 1403, 12, '2025-02-19/2025-03-20'],
    ['islamic', 1446, 9, '2025-03-01/2025-03-29'],
    ['gregorian', 2024, 2, '2024-02-01/2024-02-29'],
  ])('month %s %i-%i covers %s', (calendar, year, month, expected) => {
    expect(edtfInterval(monthInterval(calendar, year, month)!)).toBe(expected);
  });

  it('a year covers its days', () => {
    expect(edtfInterval(yearInterval('solar_hijri', 1399)!)).toBe('2020-03-20/2021-03-20');
    expect(yearInterval('gregorian', 0)).toBeNull();
  });

  it('is read back from the day that it is', () => {
    for (const calendar of ['gregorian', 'solar_hijri', 'islamic'] as const)
      for (let day = parseIsoDay('1900-01-01')!; day <= parseIsoDay('2100-12-31')!; day += 13) {
        const date = dateIn(calendar, day);
        expect(dayOf(calendar, date.year, date.month, date.day)).toBe(day);
      }
  });

  it('knows the longest that a month can be', () => {
    expect([2, 4, 12].map((m) => longestMonth('gregorian', m))).toEqual([29, 30, 31]);
    expect([1, 7].map((m) => longestMonth('solar_hijri', m))).toEqual([31, 30]);
    expect(longestMonth('islamic', 2)).toBe(30);
  });

  it('knows which years it can place', () => {
    expect(isYear('islamic', 1446)).toBe(true);
    expect(isYear('islamic', 1601)).toBe(false);
    expect(isYear('gregorian', 2020.5)).toBe(false);
  });
});
