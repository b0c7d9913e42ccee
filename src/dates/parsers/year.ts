import type { Calendar } from '../../annotations.js';
import type { NumberRead, Reader } from '../reader.js';
import { calendarOfYear, expandYear, isAmount, isShortInWords, plausibleYear, readEra } from './fields.js';
import { DIGITS, UNIT } from '../starters.js';
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
  readonly starts = DIGITS | UNIT;

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
    if (number.ordinal || this.#counts(r, i, number)) return null;
    if (r.after(number.next).era === 'before-era') return null;
    const era = eraFirst ?? readEra(r, number.next);
    const next = Math.max(number.next, era?.next ?? 0);
    const paired = this.#paired(r, next, number.value);
    if (paired) return paired;
    if (number.width === 2 || isShortInWords(r, number, this.hijri)) {
      const calendar = era?.calendar ?? (this.hijri === 'solar_hijri' ? 'solar_hijri' : 'gregorian');
      return this.#year(calendar, expandYear(calendar, number.value), next);
    }
    // 'سنة ثلاثة': small numbers in words count years.
    if (number.width < 3 && number.value < 100) return null;
    return this.#year(era?.calendar ?? calendarOfYear(number.value, this.hijri), number.value, next);
  }

  #bare(r: Reader, i: number): Read | null {
    const number = r.number(i);
    if (!number || this.#beginsAmounts(r, number.next)) return null;
    // 'منذ 2015 قدم …': nothing has lasted since 2015 of anything.
    const since = r.follows(i) && r.at(i - 1).bound === 'since' && !r.at(i - 1).roles?.has('of');
    if (!since && isAmount(r, number.next)) return null;
    if (this.#isChanged(r, number)) return null;
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
      context.unit === 'year' ||
      context.roles?.has('in') === true ||
      context.roles?.has('of') === true ||
      context.roles?.has('between') === true ||
      this.#endsRange(r, i) ||
      this.#continuesList(r, i);
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

  /** 'كل عام 2700 جندي': the number counts what follows it. Behind the word 'year' one of our days is a year. */
  #counts(r: Reader, i: number, { value, width, next }: NumberRead): boolean {
    if (i > 1 && r.follows(i - 1) && r.at(i - 2).roles?.has('each')) return true;
    if (!isAmount(r, next)) return false;
    return width < 4 || !this.#isRecent(calendarOfYear(value, this.hijri), value);
  }

  /** '1900 إلى 2000 جندي': the second number counts, so the first does. */
  #beginsAmounts(r: Reader, i: number): boolean {
    const mark = r.mark(i);
    if (!r.role(i, 'to') && !r.role(i, 'and') && mark !== '-' && mark !== '–') return false;
    const second = r.follows(i + 1) ? r.number(i + 1) : null;
    return second !== null && isAmount(r, second.next);
  }

  /** «از ۲۰۰۰ به حدود ۱۴۰۰ کاهش یافت», 'من 2000 إلى نحو 1500': from one number to another, which years do not go. */
  #isChanged(r: Reader, { value, next }: NumberRead): boolean {
    const between = r.tokens[next];
    if (!between) return false;
    const { toward } = this.language.context;
    const isToward =
      between.gap && toward.has(r.text.slice(r.tokens[next - 1]!.end, between.wordStart).trim());
    if (!isToward && !r.role(next, 'to')) return false;
    const at = isToward ? next : next + 1;
    if (!isToward && !r.follows(at)) return false;
    const after = r.at(at).roles?.has('about') ? at + 1 : at;
    const other = after === at && isToward ? r.number(at) : r.follows(after) ? r.number(after) : null;
    if (!other || r.at(other.next).unit !== undefined) return false;
    return isToward || after > at || other.value < value;
  }

  /** 'أعوام 2014 و2015 و2016': a year in a list of them. */
  #continuesList(r: Reader, i: number): boolean {
    let at = i;
    for (let k = 0; k < 6; k++) {
      const joint =
        r.follows(at) && (r.role(at - 1, 'and') || r.mark(at - 1) === '،' || r.mark(at - 1) === ',');
      if (!joint || r.tokens[at - 2]?.width !== 4 || !r.follows(at - 1)) return false;
      at -= 2;
      if (r.follows(at) && r.at(at - 1).unit === 'year') return true;
    }
    return false;
  }

  /** 'سنة 2003 (1382)': the same year in the other calendar. */
  #paired(r: Reader, i: number, year: number): Read | null {
    const mark = r.mark(i);
    const other = r.tokens[i + 1];
    if ((mark !== '(' && mark !== '/') || other?.width !== 4 || other.gap) return null;
    const years = [year, other.digits];
    const gregorian = years.find((y) => calendarOfYear(y, this.hijri) === 'gregorian' && y >= 1500);
    if (gregorian === undefined || !years.some((y) => calendarOfYear(y, this.hijri) !== 'gregorian'))
      return null;
    const era = readEra(r, i + 2);
    const next = era?.next ?? i + 2;
    return this.#year('gregorian', gregorian, mark === '(' && r.mark(next) === ')' ? next + 1 : next);
  }

  #year(calendar: Calendar, year: number, next: number): Read {
    return { phrase: { type: 'fields', calendar, year: { number: year } }, next };
  }
}

/** 'Since 2000' and 'by 2000' are years; 'until 2000' and 'in 2000 houses' may count. */
const isClear = (context: { readonly bound?: string; readonly part?: string }): boolean =>
  context.bound === 'since' || context.part !== undefined;
