import type { Calendar } from '../../annotations.js';
import { dayOf } from '../../calendars/calendar.js';
import type { DateLanguage } from '../language.js';
import type { FieldsPhrase } from '../phrase.js';
import { standsAlone } from '../tense.js';
import type { Reader } from '../reader.js';
import type { Token } from '../tokens.js';
import { LAST_ISLAMIC, calendarOfYear, readEra } from './fields.js';
import { DIGITS } from '../starters.js';
import type { Read } from './phrase-parser.js';
import { PhraseParser } from './phrase-parser.js';

const SEPARATORS = ['/', '-', '.', '–'];

/** The calendar of a year, a year with two digits, and which calendars to try for them. */
interface Reading {
  readonly calendar: Calendar;
  readonly year: number;
}

/**
 * Dates in figures: '21/4/2016' (day first), '2016-04-21', '1404/10/10', '30-02-1433 هـ', '9/2021', '1/9'.
 * What no calendar has (2017-13-12) is no date.
 */
export class NumericParser extends PhraseParser {
  readonly rule = 'numeric';
  readonly starts = DIGITS;

  constructor(
    language: DateLanguage,
    private readonly hijri: Calendar,
  ) {
    super(language);
  }

  read(r: Reader, i: number): Read | null {
    const a = r.tokens[i]!;
    if (
      a.width === 0 ||
      (a.wordStart > 0 && /[./:#$\p{L}-]/u.test(r.text[a.wordStart - 1]!) && !bounded(r, i))
    )
      return null;
    const separator = r.mark(i + 1);
    if (separator === '/' && isSpaced(r, i))
      return this.#three(r, a, r.tokens[i + 2]!, r.tokens[i + 4]!, i + 5);
    if (!SEPARATORS.includes(separator) || !isTight(r, i)) return null;
    const b = r.tokens[i + 2]!;
    if (r.mark(i + 3) === separator && isTight(r, i + 2))
      return this.#three(r, a, b, r.tokens[i + 4]!, i + 5);
    if (touchesNumber(r.text, b.end)) return null;
    // '08/12, 2015'.
    const year = r.mark(i + 3) === ',' || r.mark(i + 3) === '،' ? r.tokens[i + 4] : undefined;
    if (year?.width === 4 && !year.gap && separator === '/' && a.width <= 2 && b.width <= 2)
      return this.#three(r, a, b, year, i + 5);
    return this.#two(r, a, b, separator, i);
  }

  #three(r: Reader, a: Token, b: Token, c: Token, next: number): Read | null {
    if (touchesNumber(r.text, c.end)) return null;
    const era = readEra(r, next);
    const end = era?.next ?? next;
    if (a.width === 4) return this.#valid(a, b.digits, c.digits, era?.calendar, end);
    if (c.width === 4 || (c.width === 2 && a.width <= 2 && b.width <= 2)) {
      const dayFirst = this.#valid(c, b.digits, a.digits, era?.calendar, end);
      // '16/04/21' is day first, or year first where that is nearer to the day of writing.
      const yearFirst =
        c.width === 2 && a.width === 2 ? this.#valid(a, b.digits, c.digits, era?.calendar, end) : null;
      if (!dayFirst && yearFirst) return yearFirst;
      if (dayFirst && yearFirst)
        return {
          ...dayFirst,
          phrase: { ...(dayFirst.phrase as FieldsPhrase), otherwise: yearFirst.phrase as FieldsPhrase },
        };
      // '4/23/2016': the month stands first where the day cannot be a month.
      return dayFirst ?? (b.digits > 12 ? this.#valid(c, a.digits, b.digits, era?.calendar, end) : null);
    }
    return null;
  }

  #valid(year: Token, month: number, day: number, era: Calendar | undefined, next: number): Read | null {
    for (const reading of this.#years(year, era)) {
      if (dayOf(reading.calendar, reading.year, month, day) === null) continue;
      const phrase: FieldsPhrase = {
        type: 'fields',
        calendar: reading.calendar,
        year: { number: reading.year },
        month,
        day,
      };
      return { phrase, next };
    }
    return null;
  }

  #years({ digits, width }: Token, era: Calendar | undefined): Reading[] {
    if (width === 4) {
      const islamic = this.hijri === 'islamic' && digits >= 1500 && digits <= LAST_ISLAMIC;
      return [{ calendar: era ?? (islamic ? 'islamic' : calendarOfYear(digits, this.hijri)), year: digits }];
    }
    if (era && era !== 'gregorian')
      return [{ calendar: era, year: digits < 60 ? 1400 + digits : 1300 + digits }];
    const gregorian: Reading = { calendar: 'gregorian', year: digits < 70 ? 2000 + digits : 1900 + digits };
    const hijri: Reading = { calendar: this.hijri, year: digits < 60 ? 1400 + digits : 1300 + digits };
    return this.hijri === 'solar_hijri' ? [hijri, gregorian] : [gregorian, hijri];
  }

  #two(r: Reader, a: Token, b: Token, separator: string, i: number): Read | null {
    const next = i + 3;
    const year = a.width === 4 ? a : b.width === 4 ? b : null;
    if (year) {
      const month = year === a ? b : a;
      if (month.width > 2 || month.digits < 1 || month.digits > 12 || separator === '–') return null;
      const calendar = calendarOfYear(year.digits, this.hijri);
      if (calendar !== 'gregorian' && separator === '.') return null;
      if (calendar === 'gregorian' && (year.digits < 1900 || year.digits > 2100)) return null;
      return {
        phrase: { type: 'fields', calendar, year: { number: year.digits }, month: month.digits },
        next,
      };
    }
    // '1/9' is as often a fraction or a score: only behind the word 'day' or 'date', a weekday, or as all there is.
    if (separator !== '/' || a.width > 2 || b.width > 2 || !this.#introduced(r, i, next)) return null;
    const [day, month] = b.digits > 12 ? [b.digits, a.digits] : [a.digits, b.digits];
    if (month < 1 || month > 12 || day < 1 || day > 31) return null;
    const calendar = this.hijri === 'solar_hijri' ? 'solar_hijri' : 'gregorian';
    return { phrase: { type: 'fields', calendar, month, day }, next };
  }

  #introduced(r: Reader, i: number, next: number): boolean {
    const { start } = r.tokens[i]!;
    const { end } = r.tokens[next - 1]!;
    if (standsAlone(r.text, start, end, 2)) return true;
    // '05/04' is no fraction, but '19/20' may be.
    if (/^0\d|\/0\d/.test(r.text.slice(start, end)) && r.follows(i) && r.role(i - 1, 'in')) return true;
    if (!r.follows(i)) return false;
    const before = r.at(i - 1);
    return (
      before.weekday !== undefined || before.roles?.has('date') === true || before.roles?.has('day') === true
    );
  }
}

/** A mark and a number follow token `i` without a space. */
const isTight = (r: Reader, i: number): boolean =>
  r.touches(i + 1) && r.touches(i + 2) && r.tokens[i + 2]!.width > 0;

/** '25 / 12 / 2025'. */
const isSpaced = (r: Reader, i: number): boolean =>
  !r.touches(i + 1) &&
  r.mark(i + 3) === '/' &&
  [i + 1, i + 2, i + 3, i + 4].every((k) => r.follows(k)) &&
  r.tokens[i + 2]!.width > 0 &&
  r.tokens[i + 4]!.width === 4;

/** A number may begin right after a bracket, or after a letter that belongs to it ('و2018'). */
const bounded = (r: Reader, i: number): boolean => r.touches(i) && r.tokens[i - 1]!.mark === '';

const touchesNumber = (text: string, end: number): boolean => /^[./:-]?[0-9%]/.test(text.slice(end, end + 2));
