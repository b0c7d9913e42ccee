import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edtfDays } from '../../src/calendars/edtf.js';
import { LANGUAGES, loadPack } from '../../src/languages/index.js';
import { fold } from '../../src/text/fold.js';

/** EDTF as far as the contract goes: days, months, years, seasons, X for what is unknown, intervals. */
const PART = String.raw`(?:\d{4}|XXXX)(?:-(?:\d\d|XX)(?:-\d\d)?)?`;
const VALUE = new RegExp(`^${PART}(?:/${PART})?$`);

/** Pieces that dates are made of in either language, so that random texts come close to dates. */
const PIECES = [
  ...[
    '5',
    '31',
    '2014',
    '1404',
    '98',
    '٢٠٢٥',
    '۱۴',
    '2.5',
    '1,500',
    '/',
    '-',
    ' - ',
    '(',
    ')',
    '،',
    '.',
    '\n',
    '«',
  ],
  ...[
    'تا',
    'از',
    'در',
    'سال',
    'ماه',
    'روز',
    'هفته',
    'گذشته',
    'آینده',
    'پیش',
    'سپتامبر',
    'دی',
    'مهر',
    'شنبه',
    'دیروز',
  ],
  ...[
    'من',
    'في',
    'حتى',
    'منذ',
    'قبل',
    'بعد',
    'عام',
    'شهر',
    'يوم',
    'الأسبوع',
    'الماضي',
    'المقبل',
    'أيلول',
    'رمضان',
  ],
  ...[
    'الأحد',
    'أمس',
    'اليوم',
    'نهاية',
    'بداية',
    'ثلاثة',
    'الثالث',
    'و',
    'بين',
    'إلى',
    'هـ',
    'م',
    'كانون الثاني',
    'ثاني',
  ],
  ...[
    'قال',
    'سيغادر',
    'نیرو',
    'جندي',
    'چند',
    'بضعة',
    'اوایل',
    'نیمه',
    'الربع',
    'ربيع',
    'بهار',
    '\u200c',
    'ء',
  ],
];

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join('')),
);
const published = fc.option(
  fc
    .date({ min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);

for (const language of LANGUAGES) {
  describe(`${language} dates in any text`, () => {
    it('lie in it in order, never overlap, and have a value that EDTF knows', async () => {
      const { dates, fold: rules } = await loadPack(language);
      fc.assert(
        fc.property(text, published, (raw, day) => {
          const folded = fold(raw, rules);
          let end = 0;
          for (const date of dates(folded, { published: day })) {
            expect(date.span.start).toBeGreaterThanOrEqual(end);
            expect(date.span.end).toBeGreaterThan(date.span.start);
            expect(date.span.end).toBeLessThanOrEqual(folded.folded.length);
            expect(folded.folded.slice(date.span.start, date.span.end).trim()).not.toBe('');
            if (date.value !== null) {
              expect(date.value).toMatch(VALUE);
              if (!date.value.includes('X')) expect(edtfDays(date.value)).not.toBeNull();
            }
            ({ end } = date.span);
          }
        }),
        { numRuns: 3000 },
      );
    });

    it('are the same on a second reading', async () => {
      const { dates, fold: rules } = await loadPack(language);
      fc.assert(
        fc.property(text, published, (raw, day) => {
          const folded = fold(raw, rules);
          expect(dates(folded, { published: day })).toEqual(dates(folded, { published: day }));
        }),
        { numRuns: 500 },
      );
    });

    it('never count from today when the day of writing is unknown', async () => {
      const { dates, fold: rules } = await loadPack(language);
      const relative =
        'أمس. غدا. الاثنين. العام الماضي. قبل ثلاثة أيام. امروز. فردا. سال گذشته. سه روز پیش. شنبه';
      for (const { value } of dates(fold(relative, rules), { published: null })) expect(value).toBeNull();
    });

    it('take time in proportion to the text, whatever stands in it', async () => {
      const { dates, fold: rules } = await loadPack(language);
      const units = [
        '1',
        '12 ',
        '1/',
        'و ',
        'و',
        '(',
        '()',
        'يناير ',
        'دی ',
        '5 مهر ',
        'قبل ',
        'من 5 إلى ',
        'ثلاثة آلاف وخمسمئة و',
        '۱۴۰۴/',
      ];
      for (const unit of units) {
        const time = (length: number): number => {
          const folded = fold(unit.repeat(Math.ceil(length / unit.length)), rules);
          let best = Infinity;
          for (let round = 0; round < 3; round++) {
            const before = process.cpuUsage();
            dates(folded, { published: '2026-01-14' });
            const { user, system } = process.cpuUsage(before);
            best = Math.min(best, user + system);
          }
          return best;
        };
        time(5000);
        const short = time(12_500);
        const long = time(50_000);
        // Four times the text, at most twice four times the time; a millisecond is noise.
        expect(long, `50,000 characters of '${unit}'`).toBeLessThan(Math.max(short * 8, 1000 + short * 4));
      }
    });
  });
}
