import { describe, expect, it } from 'vitest';
import { Chrono } from 'chrono-node';
import { DateResult, ar, fa } from '../../src/dates/index.js';

const reference = new Date(2026, 0, 14, 9, 30);
const iso = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, '0')).join('-');

describe("the locales answer as chrono's own do", () => {
  it('are chrono objects, and stay ours when cloned', () => {
    expect(fa).toBeInstanceOf(Chrono);
    expect(ar.clone().parse('أمس', reference)[0]!.value).toBe('2026-01-13');
  });

  it('give index and text of the raw input, marks and half-spaces included', () => {
    const text = 'گفت که سه‌شنبهٔ گذشته، ۱۳ دی‌ماه ۱۴۰۴';
    for (const { index, text: found } of fa.parse(text, reference))
      expect(text.slice(index, index + found.length)).toBe(found);
    const arabic = 'وصلَ يومَ الاِثنينِ، أيلول/ سبتمبر ٢٠٢٥';
    const results = ar.parse(arabic, reference);
    expect(results.map(({ index, text: found }) => arabic.slice(index, index + found.length))).toEqual(
      results.map(({ text: found }) => found),
    );
    expect(results).toHaveLength(2);
  });

  it.each([
    ['fa', fa, '۱۳ دی ۱۳۹۸', '2020-01-03'],
    ['ar', ar, '5 كانون الثاني يناير 2020', '2020-01-05'],
    ['ar', ar, 'غدا', '2026-01-15'],
  ] as const)('%s: parseDate is the day', (_language, chrono, text, day) => {
    expect(iso(chrono.parseDate(text, reference)!)).toBe(day);
  });

  it('know what the text says and imply the rest', () => {
    const { start } = ar.parse('سبتمبر 2025', reference)[0]!;
    expect(start.isCertain('month')).toBe(true);
    expect(start.isCertain('day')).toBe(false);
    expect([start.get('year'), start.get('month')]).toEqual([2025, 9]);
    const { start: year } = fa.parse('سال ۲۰۱۴', reference)[0]!;
    expect([year.isCertain('year'), year.isCertain('month')]).toEqual([true, false]);
  });

  it('give a stretch of days an end', () => {
    const [result] = ar.parse('من 15 إلى 20 يناير 2023', reference);
    expect([iso(result!.start.date()), iso(result!.end!.date())]).toEqual(['2023-01-15', '2023-01-20']);
  });

  it('carry beside it what chrono cannot hold', () => {
    const [result] = fa.parse('تا اواسط شهریور ۱۴۰۳', reference);
    expect(result).toBeInstanceOf(DateResult);
    expect(result).toMatchObject({
      value: '2024-08-22/2024-09-21',
      bound: 'by',
      part: 'mid',
      calendar: 'solar_hijri',
    });
  });

  it('hold vague dates without inventing a day', () => {
    expect(fa.parse('در روزهای اخیر', reference)[0]).toMatchObject({ value: null });
  });

  it('write X for a year that cannot be known', () => {
    const [result] = ar.parse('31 ديسمبر', reference, { unknownReference: true });
    expect(result!.value).toBe('XXXX-12-31');
    expect([result!.start.get('month'), result!.start.get('day')]).toEqual([12, 31]);
    expect(result!.start.isCertain('year')).toBe(false);
  });

  it('take the day from a reference with a time zone', () => {
    const late = new Date(Date.UTC(2026, 0, 14, 22, 30));
    expect(ar.parse('اليوم', { instant: late, timezone: 180 })[0]!.value).toBe('2026-01-15');
    expect(ar.parse('اليوم', { instant: late, timezone: 0 })[0]!.value).toBe('2026-01-14');
  });

  it('run with parsers and refiners that a user adds', () => {
    const chrono = ar.clone();
    chrono.parsers.push({
      // Parsers read the folded text: ي is ی there.
      pattern: () => /العید الوطنی/,
      extract: () => ({ month: 9, day: 23 }),
    });
    const text = 'أمس وفي العيد الوطني وغدا';
    const results = chrono.parse(text, reference);
    expect(results.map(({ value }) => value)).toEqual(['2026-01-13', '2026-09-23', '2026-01-15']);
    expect(results[1]!.text).toBe('العيد الوطني');
  });

  it('look ahead when asked to', () => {
    expect(ar.parse('وصل الوفد الاثنين', reference)[0]!.value).toBe('2026-01-12');
    expect(ar.parse('وصل الوفد الاثنين', reference, { forwardDate: true })[0]!.value).toBe('2026-01-19');
  });

  it('find nothing in an empty text', () => {
    expect(fa.parse('')).toEqual([]);
    expect(ar.parse(' \n ')).toEqual([]);
  });
});

describe('a quoted day', () => {
  it('counts from the day of the quote when the text has just told it', () => {
    const text =
      'وكان المتحدث أعلن في التاسع من الشهر الحالي انتهاء المهمة وقال: "اليوم أنهينا الجولة الأخيرة".';
    expect(ar.parse(text, reference).map(({ value }) => value)).toEqual(['2026-01-09', '2026-01-09']);
  });

  it('counts from the day of writing when nothing was told', () => {
    const text = 'وقال المتحدث: "اليوم أنهينا الجولة الأخيرة".';
    expect(ar.parse(text, reference).map(({ value }) => value)).toEqual(['2026-01-14']);
  });
});

describe('a date in two calendars', () => {
  it('is one, with the Gregorian value and its halves beside it', () => {
    const [result, ...rest] = fa.parse('از مرداد ۱۴۰۴ (اوت ۲۰۲۵)', reference);
    expect(rest).toEqual([]);
    expect(result).toMatchObject({ value: '2025-08', bound: 'since', calendar: 'gregorian' });
    expect(result!.halves.map(({ value }) => value)).toEqual(['2025-07-23/2025-08-22', '2025-08']);
  });

  it('takes the year from the half that has it', () => {
    expect(fa.parse('۱۳ دی ۱۳۹۸ (۳ ژانویه)', reference)[0]!.value).toBe('2020-01-03');
  });

  it('is two when they are not the same day', () => {
    expect(fa.parse('۱۳ دی ۱۳۹۸ (۹ ژانویه ۲۰۲۱)', reference)).toHaveLength(2);
  });
});
