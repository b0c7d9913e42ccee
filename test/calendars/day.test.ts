import { describe, expect, it } from 'vitest';
import {
  addMonths,
  fromDayNumber,
  isLeapYear,
  parseIsoDay,
  toDayNumber,
  weekdayOf,
} from '../../src/calendars/day.js';

const MILLISECONDS = 86_400_000;

describe('day numbers', () => {
  it('agree with Date on every day of four centuries', () => {
    const first = Date.UTC(1800, 0, 1) / MILLISECONDS;
    const last = Date.UTC(2200, 0, 1) / MILLISECONDS;
    for (let number = first; number < last; number++) {
      const date = new Date(number * MILLISECONDS);
      const day = fromDayNumber(number);
      const expected = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCDay()];
      const found = [day.year, day.month, day.day, weekdayOf(number)];
      if (found.join() !== expected.join() || toDayNumber(day.year, day.month, day.day) !== number)
        expect.fail(`${date.toISOString()}: ${found.join()}`);
    }
  });

  it.each([
    [2023, 2, 29],
    [2024, 2, 30],
    [2024, 4, 31],
    [2024, 13, 1],
    [2024, 0, 1],
    [2024, 1, 0],
  ])('a day that no calendar has is none: %i-%i-%i', (year, month, day) => {
    expect(toDayNumber(year, month, day)).toBeNull();
  });

  it('keeps the years before 100 what they are', () => {
    expect(fromDayNumber(toDayNumber(44, 3, 15)!)).toEqual({ year: 44, month: 3, day: 15 });
  });

  it.each([
    ['2025-12-31', { year: 2025, month: 12, day: 31 }],
    ['0247-01-01', { year: 247, month: 1, day: 1 }],
  ])('reads %s', (text, day) => {
    expect(fromDayNumber(parseIsoDay(text)!)).toEqual(day);
  });

  it.each(['2025-02-30', '2025-1-1', 'today', '2025-12-31T00:00'])('does not read %s', (text) => {
    expect(parseIsoDay(text)).toBeNull();
  });

  it.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-15', -1, '2024-12-15'],
    ['2025-11-30', 14, '2027-01-30'],
  ])('a month on from %s by %i is %s', (from, months, to) => {
    expect(addMonths(parseIsoDay(from)!, months)).toBe(parseIsoDay(to));
  });

  it.each([
    [1900, false],
    [2000, true],
    [2024, true],
    [2025, false],
  ])('%i a leap year: %s', (year, leap) => {
    expect(isLeapYear(year)).toBe(leap);
  });
});
