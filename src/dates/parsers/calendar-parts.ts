import type { Calendar } from '../../annotations.js';
import type { Season } from '../../calendars/edtf.js';
import { wordBehind } from '../context-words.js';
import type { DateLanguage } from '../language.js';
import type { YearRef } from '../phrase.js';
import type { Reader } from '../reader.js';
import { tail } from './day-month.js';
import { readRelativeMonth } from './day-of-month.js';
import { calendarOfYear, expandYear, readDirection, readEra, readMonth, readYear } from './fields.js';
import type { YearRead } from './fields.js';
import { DECADE, DIVISION, HOLIDAY, SEASON, UNIT } from '../starters.js';
import type { Read } from './phrase-parser.js';
import { PhraseParser } from './phrase-parser.js';

/** A year after a season or quarter, in whichever calendar its number is. */
function readAnyYear(
  r: Reader,
  i: number,
  hijri: Calendar,
): (YearRead & { readonly calendar: Calendar }) | null {
  const read = readYear(r, i, 'gregorian');
  const number = read?.year && 'number' in read.year ? read.year.number : null;
  if (read) return { ...read, calendar: number === null ? 'gregorian' : calendarOfYear(number, hijri) };
  const short = readYear(r, i, hijri, hijri === 'solar_hijri');
  return short && { ...short, calendar: hijri };
}

const yearOf = (read: YearRead): { year?: YearRef; direction?: -2 | -1 | 0 | 1 | 2 } => ({
  ...(read.year ? { year: read.year } : {}),
  ...(read.direction === undefined ? {} : { direction: read.direction }),
});

/**
 * 'ربيع العام 2003', 'الصيف الماضي', «بهار ۱۴۰۲», and 'بحلول الصيف', «تا پایان پاییز». A season without a year is a
 * date only behind a preposition: by itself it may be a name or the weather.
 */
export class SeasonParser extends PhraseParser {
  readonly rule = 'season';
  readonly starts = SEASON;

  constructor(
    language: DateLanguage,
    private readonly hijri: Calendar,
  ) {
    super(language);
  }

  read(r: Reader, i: number): Read | null {
    const { season } = r.at(i);
    if (season === undefined) return null;
    const demonstrative = i > 0 && r.follows(i) && r.at(i - 1).roles?.has('this') === true;
    const year = readAnyYear(r, i + 1, this.hijri);
    if (!year && !demonstrative) return this.#bare(r, i, season);
    const phrase = year
      ? ({ type: 'season', season, calendar: year.calendar, ...yearOf(year) } as const)
      : ({ type: 'season', season, calendar: 'gregorian', direction: 0 } as const);
    return { phrase, next: year?.next ?? i + 1 };
  }

  #bare(r: Reader, i: number, season: Season): Read | null {
    const { bound, part, roles } = r.follows(i) ? r.at(i - 1) : {};
    if (bound === undefined && part === undefined && !roles?.has('in')) return null;
    if (r.after(i + 1).unit !== undefined) return null;
    const { context } = this.language;
    // 'الربيع العربي'.
    if (context.notSeasonBefore.has(wordBehind(r.text, r.tokens[i]!.end))) return null;
    return { phrase: { type: 'season', season, calendar: 'gregorian' }, next: i + 1 };
  }
}

/** 'الربع الثالث من عام 2016', 'النصف الأول من العام الجاري', «نیمه دوم سال ۲۰۲۵». */
export class DivisionParser extends PhraseParser {
  readonly rule = 'division';
  readonly starts = DIVISION;

  constructor(
    language: DateLanguage,
    private readonly hijri: Calendar,
  ) {
    super(language);
  }

  read(r: Reader, i: number): Read | null {
    const { division } = r.at(i);
    if (division === undefined) return null;
    const index = readIndex(r, i + 1, division);
    if (!index) return null;
    const at = r.skip(index.next, 'of');
    const month = division === 2 && r.follows(at) ? readMonth(r, at) : null;
    if (month) {
      const read = tail(r, month.next, null, month);
      return {
        phrase: { type: 'half-month', index: index.value === 1 ? 1 : 2, of: read.phrase },
        next: read.next,
      };
    }
    const relative = division === 2 && r.follows(at) ? readRelativeMonth(r, at) : null;
    if (relative) {
      const of = { type: 'unit', unit: 'month', offset: relative.offset } as const;
      const phrase = { type: 'half-month', index: index.value === 1 ? 1 : 2, of } as const;
      return { phrase, next: relative.next };
    }
    const number = r.follows(at) ? r.number(at) : null;
    const year =
      readAnyYear(r, index.next, this.hijri) ??
      (at > index.next && number && number.value >= 1300 && number.value < 2100
        ? {
            year: { number: number.value },
            calendar: calendarOfYear(number.value, this.hijri),
            next: number.next,
          }
        : null);
    if (!year) return null;
    return {
      phrase: {
        type: 'division',
        parts: division,
        index: index.value,
        calendar: year.calendar,
        ...yearOf(year),
      },
      next: year.next,
    };
  }
}

/** 'The third', 'the last' of `parts`. */
function readIndex(
  r: Reader,
  i: number,
  parts: number,
): { readonly value: number; readonly next: number } | null {
  if (r.after(i).last) return { value: parts, next: i + 1 };
  const number = r.follows(i) ? r.number(i) : null;
  if (!number || number.value < 1 || number.value > parts) return null;
  return number.ordinal || number.width > 0 ? number : null;
}

/** 'التسعينيات', 'ثمانينيات القرن الماضي', «دهه ۱۹۹۰», «دهه شصت شمسی», 'القرن العشرين'. */
export class DecadeParser extends PhraseParser {
  readonly rule = 'decade';
  readonly starts = DECADE | UNIT;

  constructor(
    language: DateLanguage,
    private readonly hijri: Calendar,
  ) {
    super(language);
  }

  read(r: Reader, i: number): Read | null {
    const { decade, unit, unitCount } = r.at(i);
    if (decade !== undefined) return this.#isAge(r, i) ? null : this.#named(r, i, decade);
    if (unitCount !== 1) return null;
    if (unit === 'decade') return this.#numbered(r, i + 1);
    return unit === 'century' ? this.#century(r, i + 1) : null;
  }

  /** 'في الثلاثينيات من عمره'. */
  #isAge(r: Reader, i: number): boolean {
    const of = r.skip(i + 1, 'of');
    return this.language.context.has(
      this.language.context.ageWords,
      wordBehind(r.text, r.tokens[of - 1]!.end),
    );
  }

  #named(r: Reader, i: number, from: number): Read {
    const century = r.skip(i + 1, 'of');
    if (r.after(century).unit !== 'century') return decadeOf('gregorian', from, i + 1);
    const direction = readDirection(r, century + 1);
    if (direction) return decadeOf('gregorian', from, direction.next);
    const number = r.follows(century + 1) ? r.number(century + 1) : null;
    if (!number) return decadeOf('gregorian', from, century + 1);
    return decadeOf('gregorian', (number.value - 1) * 100 + (from % 100), number.next);
  }

  #numbered(r: Reader, i: number): Read | null {
    const number = r.follows(i) ? r.number(i) : null;
    if (r.after(i).decade !== undefined) return this.#named(r, i, r.after(i).decade!);
    if (!number || number.ordinal || number.value % 10 !== 0) return null;
    const era = readEra(r, number.next);
    const next = era?.next ?? number.next;
    if (number.value >= 1200) return decadeOf(calendarOfYear(number.value, this.hijri), number.value, next);
    if (number.value < 10 || number.value > 90) return null;
    const calendar = era?.calendar ?? (this.hijri === 'solar_hijri' ? 'solar_hijri' : 'gregorian');
    return decadeOf(calendar, expandYear(calendar, number.value), next);
  }

  #century(r: Reader, i: number): Read | null {
    const number = r.follows(i) ? r.number(i) : null;
    if (
      !number ||
      number.value < 1 ||
      number.value > 21 ||
      !(number.ordinal || number.definite || number.width > 0)
    )
      return null;
    const era = readEra(r, number.next);
    if (r.after(number.next).era === 'before-era') return null;
    return {
      phrase: {
        type: 'years',
        calendar: era?.calendar ?? 'gregorian',
        from: (number.value - 1) * 100 + 1,
        to: number.value * 100,
      },
      next: era?.next ?? number.next,
    };
  }
}

const decadeOf = (calendar: Calendar, from: number, next: number): Read => ({
  phrase: { type: 'years', calendar, from, to: from + 9 },
  next,
});

/** 'عيد الميلاد': a feast with a fixed day. */
export class HolidayParser extends PhraseParser {
  readonly rule = 'holiday';
  readonly starts = HOLIDAY;

  read(r: Reader, i: number): Read | null {
    const { holiday } = r.at(i);
    if (!holiday) return null;
    const { month, day, weekday, nth } = holiday;
    const year = readYear(r, i + 1, 'gregorian');
    const next = year?.next ?? i + 1;
    const fields = { type: 'fields', calendar: 'gregorian', month, ...(year ? yearOf(year) : {}) } as const;
    if (day !== undefined) return { phrase: { ...fields, day }, next };
    if (weekday === undefined || nth === undefined) return null;
    return { phrase: { type: 'nth', index: nth, what: { weekday }, of: fields }, next };
  }
}
