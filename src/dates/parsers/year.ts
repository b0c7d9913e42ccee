import type { Calendar } from '../../annotations.js';
import type { Reader } from '../reader.js';
import { calendarOfYear, expandYear, isAmount, plausibleYear, readEra } from './fields.js';
import type { Read } from './phrase-parser.js';
import { PhraseParser } from './phrase-parser.js';
import type { DateLanguage } from '../language.js';

/** Round thousands count things more often than they name years; only the clearest context makes them one. */
const isRound = (year: number): boolean => year % 500 === 0;

/**
 * A year: with the word («سال ۲۰۰۳», 'عام2003', «سال ۹۸»), with an era ('2003م'), behind a preposition
 * («تا ۲۰۲۶», 'في 2014') or behind a noun that takes one ('اتفاق 2024').
 */
export class YearParser extends PhraseParser {
  readonly rule = 'year';

  /** @param hijri which Hijri calendar a year like 1403 is of, in this language */
  constructor(
    language: DateLanguage,
    private readonly hijri: Calendar,
  ) {
    super(language);
  }

  read(r: Reader, i: number): Read | null {
    const { unit, unitCount } = r.at(i);
    if (unit === 'year' && unitCount === 1) return this.#afterWord(r, i + 1);
    const token = r.tokens[i]!;
    if (token.width !== 4) return null;
    return this.#bare(r, i);
  }

  #afterWord(r: Reader, i: number): Read | null {
    const eraFirst = readEra(r, i);
    const at = eraFirst ? eraFirst.next : i;
    const number = r.follows(at) ? r.number(at) : null;
    if (!number) return null;
    if (number.ordinal || isAmount(r, number.next)) return null;
    if (r.after(number.next).era === 'before-era') return null;
    const era = eraFirst ?? readEra(r, number.next);
    const next = Math.max(number.next, era?.next ?? 0);
    if (number.width === 2) {
      const calendar = era?.calendar ?? (this.hijri === 'solar_hijri' ? 'solar_hijri' : 'gregorian');
      return this.#year(calendar, expandYear(calendar, number.value), next);
    }
    // 'سنة ثلاثة': small numbers in words count years.
    if (number.width < 3 && number.value < 100) return null;
    return this.#year(era?.calendar ?? calendarOfYear(number.value, this.hijri), number.value, next);
  }

  #bare(r: Reader, i: number): Read | null {
    const number = r.number(i);
    if (!number || isAmount(r, number.next)) return null;
    const era = readEra(r, number.next);
    if (era) return this.#year(era.calendar, number.value, era.next);
    const calendar = calendarOfYear(number.value, this.hijri);
    if (!this.#isRecent(calendar, number.value) || this.#isNumbered(r, i)) return null;
    const context = r.follows(i) ? r.at(i - 1) : {};
    const head = context.yearHead === true;
    const introduced =
      context.bound !== undefined ||
      context.part !== undefined ||
      context.season !== undefined ||
      context.roles?.has('in') === true ||
      context.roles?.has('of') === true ||
      context.roles?.has('between') === true ||
      this.#endsRange(r, i);
    if (!introduced && !head) return null;
    if (isRound(number.value) && !isClear(context)) return null;
    return this.#year(calendar, number.value, number.next);
  }

  #isRecent(calendar: Calendar, year: number): boolean {
    return calendar === 'gregorian' ? year >= 1900 && year <= 2069 : plausibleYear(calendar, year);
  }

  /** 'رقم 2014', 'ساعت 2015': the number is a label or a time. */
  #isNumbered(r: Reader, i: number): boolean {
    return r.role(i - 1, 'clock') && r.follows(i);
  }

  /** '2014-2018', 'من 2014 إلى 2018', 'بين 2014 و2018': the second year stands behind the first. */
  #endsRange(r: Reader, i: number): boolean {
    if (!r.follows(i)) return false;
    const mark = r.mark(i - 1);
    const joined = mark === '-' || mark === '–' || r.role(i - 1, 'to') || r.role(i - 1, 'and');
    const before = r.tokens[i - 2];
    return joined && before?.width === 4 && r.follows(i - 1) && before.digits < r.tokens[i]!.digits;
  }

  #year(calendar: Calendar, year: number, next: number): Read {
    return { phrase: { type: 'fields', calendar, year: { number: year } }, next };
  }
}

/** 'Since 2000' and 'by 2000' are years; 'until 2000' and 'in 2000 houses' may count. */
const isClear = (context: { readonly bound?: string; readonly part?: string }): boolean =>
  context.bound === 'since' || context.part !== undefined;
