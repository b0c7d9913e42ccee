import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../src/calendars/day.js';
import {
  edtfDay,
  edtfDays,
  edtfInterval,
  edtfMonth,
  edtfPartialDay,
  edtfRange,
  edtfSeason,
  edtfYear,
} from '../../src/calendars/edtf.js';

const day = (iso: string): number => parseIsoDay(iso)!;

describe('EDTF values', () => {
  it('are written with X where a digit is unknown', () => {
    expect(edtfPartialDay(null, 12, 31)).toBe('XXXX-12-31');
    expect(edtfPartialDay(null, null, 9)).toBe('XXXX-XX-09');
    expect(edtfMonth(null, 9)).toBe('XXXX-09');
    expect(edtfSeason(null, 1)).toBe('XXXX-21');
  });

  it('are written in full where all is known', () => {
    expect(edtfDay(day('2020-01-05'))).toBe('2020-01-05');
    expect(edtfMonth(2020, 1)).toBe('2020-01');
    expect(edtfYear(247)).toBe('0247');
    expect(edtfSeason(2006, 4)).toBe('2006-24');
  });

  it('an interval of one day is that day', () => {
    expect(edtfInterval({ first: day('2020-01-05'), last: day('2020-01-05') })).toBe('2020-01-05');
  });

  it.each([
    ['2014', '2018', '2014/2018'],
    ['2019-12-22/2020-01-20', '2020-02-20/2020-03-19', '2019-12-22/2020-03-19'],
    ['2014', '2014', '2014'],
  ])('%s to %s is %s', (from, to, range) => {
    expect(edtfRange(from, to)).toBe(range);
  });

  it.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2006-21', '2006-03-01', '2006-05-31'],
    ['2006-24', '2006-12-01', '2007-02-28'],
    ['2014/2018', '2014-01-01', '2018-12-31'],
    ['2014-07/2014-07-20', '2014-07-01', '2014-07-20'],
  ])('%s covers %s to %s', (value, first, last) => {
    expect(edtfDays(value)).toEqual({ first: day(first), last: day(last) });
  });

  it.each([null, 'XXXX-12-31', '2025-13', '2025-02-30', '2018/2014', 'tomorrow', ''])(
    '%s covers no days that could be told',
    (value) => {
      expect(edtfDays(value)).toBeNull();
    },
  );
});
