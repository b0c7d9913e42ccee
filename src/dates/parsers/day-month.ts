import type { FieldsPhrase } from '../phrase.js';
import type { NumberRead, Reader } from '../reader.js';
import { wordBefore, wordBehind } from '../context-words.js';
import { readMonth, readYear } from './fields.js';
import { DIGITS, NUMBER } from '../starters.js';
import type { Read } from './phrase-parser.js';
import { PhraseParser } from './phrase-parser.js';

/** '5 كانون الثاني يناير عام 2020', «سیزدهم آذر ماه جاری», 'التاسع من أيلول', «۲۶ ژوئیه گذشته». */
export class DayMonthParser extends PhraseParser {
  readonly rule = 'day-month';
  readonly starts = DIGITS | NUMBER;

  read(r: Reader, i: number): Read | null {
    const day = r.number(i);
    if (!day || day.width > 2 || day.value < 1 || day.value > 31) return null;
    const { at, mark } = this.#separator(r, day);
    if (!r.follows(at)) return null;
    const month = readMonth(r, at);
    if (!month) return null;
    // '7 - أكتوبر - 2025', '15/أيلول/2025': the same mark twice.
    const between = mark === '' ? month.next : r.skipMark(month.next, mark);
    const read = tail(r, between, day.value, month);
    const dated = read.next > between;
    if (dated) return read;
    // A spaced mark with no year behind it separates two things.
    if (mark !== '' && !r.touches(day.next)) return null;
    if (!month.certain && this.#isNoMonth(r, at, month.next, day.width === 0 && !day.ordinal)) return null;
    const { context } = this.language;
    if (context.has(context.namedAfterDays, wordBefore(r.text, r.tokens[i]!.wordStart))) return null;
    return this.#known(r, i, { ...read, next: month.next }, month.month, day.value);
  }

  /** What stands between a day and its month: 'of', nothing, or a mark ('5/حزيران', '16-نوفمبر'). */
  #separator(r: Reader, { next, width }: NumberRead): { readonly at: number; readonly mark: string } {
    const at = r.skip(next, 'of');
    const mark = at === next && width > 0 ? r.mark(at) : '';
    return mark === '/' || mark === '-' ? { at: at + 1, mark } : { at, mark: '' };
  }

  /** «سه تیر» is three shots, '3-صفر' a score: names that are common words too need more than a plain number. */
  #isNoMonth(r: Reader, month: number, next: number, plain: boolean): boolean {
    if (!r.at(month).monthIsAmbiguous) return false;
    if (plain || r.tokens[month - 1]!.mark !== '') return true;
    const { notMonthBefore } = this.language.context;
    return notMonthBefore.has(wordBehind(r.text, r.tokens[next - 1]!.end));
  }

  #known(r: Reader, i: number, read: Read, month: number, day: number): Read {
    const year = this.language.context.knownYear(month, day, wordBefore(r.text, r.tokens[i]!.wordStart));
    return year === null
      ? read
      : { ...read, phrase: { ...(read.phrase as FieldsPhrase), year: { number: year } } };
  }
}

/** What may follow a day and month: a year, or which year's it is. */
export function tail(
  r: Reader,
  i: number,
  day: number | null,
  month: { readonly calendar: FieldsPhrase['calendar']; readonly month: number },
): Read {
  const short = day !== null && month.calendar === 'solar_hijri';
  const year = readYear(r, i, month.calendar, short, day !== null);
  const phrase: FieldsPhrase = {
    type: 'fields',
    calendar: month.calendar,
    month: month.month,
    ...(day === null ? {} : { day }),
    ...(year?.year ? { year: year.year } : {}),
    ...(year?.direction === undefined ? {} : { direction: year.direction }),
  };
  return { phrase, next: year?.next ?? i };
}
