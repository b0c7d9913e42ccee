import type { Reader } from '../reader.js';
import type { MonthRead } from './fields.js';
import { wordBefore } from '../context-words.js';
import { longestMonth } from '../../calendars/calendar.js';
import { expandYear, isAmount, plausibleYear, readMonth } from './fields.js';
import { tail } from './day-month.js';
import { MONTH, UNIT } from '../starters.js';
import type { Read } from './phrase-parser.js';
import { PhraseParser } from './phrase-parser.js';

/** 'أيلول 2026', «دی ماه سال ۹۸», 'سبتمبر المقبل', and American order with the day behind ('أكتوبر 14'). */
export class MonthParser extends PhraseParser {
  readonly rule = 'month';
  readonly starts = MONTH | UNIT;

  read(r: Reader, i: number): Read | null {
    const month = readMonth(r, i, true);
    if (!month) return null;
    const { monthIsAmbiguous } = r.at(i).month ? r.at(i) : {};
    const read = tail(r, month.next, null, month);
    const hasYear = read.next > month.next;
    const before = hasYear ? '' : wordBefore(r.text, r.tokens[i]!.wordStart);
    if (this.language.context.has(this.language.context.notMonthAfter, before)) return null;
    const short = hasYear ? null : shortYear(r, month);
    if (short) return short;
    if (monthIsAmbiguous && !month.certain && !hasYear && !introduced(r, i, month.next)) return null;
    if (hasYear) return read;
    if (this.#inName(r, i)) return null;
    const range = this.#rangeBehind(r, month);
    if (range) return range;
    return dayBehind(r, month) ?? read;
  }

  /** 'شارع 26 يوليو': the month of a name that has been turned down as a date. */
  #inName(r: Reader, i: number): boolean {
    const at = r.role(i - 1, 'of') ? i - 2 : i - 1;
    const day = r.tokens[at];
    if (!r.follows(i) || !day || (day.width === 0 && day.senses.number === undefined)) return false;
    return this.language.context.has(this.language.context.namedAfterDays, wordBefore(r.text, day.wordStart));
  }

  /** 'شهر نوفمبر بين 19 و 20'. */
  #rangeBehind(r: Reader, { calendar, month, next }: MonthRead): Read | null {
    if (!r.role(next, 'between')) return null;
    const from = r.follows(next + 1) ? r.number(next + 1) : null;
    const to = from && r.role(from.next, 'and') && r.follows(from.next + 1) ? r.number(from.next + 1) : null;
    if (!from || !to || from.width > 2 || to.width > 2 || from.value >= to.value) return null;
    if (to.value > longestMonth(calendar, month) || isAmount(r, to.next)) return null;
    const fields = { type: 'fields', calendar, month } as const;
    return {
      phrase: { type: 'range', from: { ...fields, day: from.value }, to: { ...fields, day: to.value } },
      next: to.next,
    };
  }
}

/** «خرداد ۹۹», «مهر ۰۲»: a number that is no day of a month, or begins with 0, and counts nothing. */
function shortYear(r: Reader, month: MonthRead): Read | null {
  const { calendar, next } = month;
  const token = r.tokens[next];
  if (calendar !== 'solar_hijri' || token?.width !== 2 || !r.follows(next)) return null;
  if (token.digits > 9 && token.digits < 70) return null;
  const number = r.number(next);
  if (!number || isAmount(r, number.next)) return null;
  const year = { number: expandYear(calendar, number.value) };
  return { phrase: { type: 'fields', calendar, month: month.month, year }, next: number.next };
}

/** Behind 'in', 'until', 'the end of'… a name that is also a month is the month. */
function introduced(r: Reader, i: number, next: number): boolean {
  // «از خرداد تا مرداد ۱۴۰۴».
  if (r.role(next, 'to') && r.after(next + 1).month) return true;
  if (!r.follows(i)) return false;
  const { roles, bound, part } = r.at(i - 1);
  return part !== undefined || roles?.has('in') === true || (bound !== undefined && bound !== 'since');
}

function dayBehind(
  r: Reader,
  month: {
    readonly calendar: 'gregorian' | 'solar_hijri' | 'islamic';
    readonly month: number;
    readonly next: number;
  },
): Read | null {
  if (month.calendar !== 'gregorian') return null;
  const at = r.skipMark(month.next, '-/');
  const day = r.follows(at) ? r.number(at) : null;
  if (!day || day.width > 2 || day.value < 1 || day.value > longestMonth(month.calendar, month.month))
    return null;
  const { counted, unit, scale, month: other } = r.after(day.next);
  if (counted || unit || scale || other) return null;
  // A day behind its month is foreign to both languages; without a number in digits it must be an ordinal.
  if (day.width === 0 && !day.ordinal && day.value < 11) return null;
  const behind = r.skipMark(day.next, '،,');
  const year = r.follows(behind) ? r.number(behind) : null;
  const full = year && (year.width === 4 || year.width === 0) && plausibleYear('gregorian', year.value);
  return {
    phrase: {
      type: 'fields',
      calendar: month.calendar,
      month: month.month,
      day: day.value,
      ...(full ? { year: { number: year.value } } : {}),
    },
    next: full ? year.next : day.next,
  };
}
