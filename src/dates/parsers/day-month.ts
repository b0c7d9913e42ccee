import type { FieldsPhrase } from '../phrase.js';
import type { Reader } from '../reader.js';
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
    let at = r.skip(day.next, 'of');
    // '5/حزيران', '16-نوفمبر'.
    if (at === day.next && day.width > 0 && r.touches(at) && '/-'.includes(r.mark(at)) && r.mark(at) !== '')
      at++;
    if (!r.follows(at)) return null;
    const month = readMonth(r, at);
    if (!month) return null;
    const read = tail(r, month.next, day.value, month);
    const dated = read.next > month.next;
    if (!dated && !month.certain && this.#isNoMonth(r, at, month.next, day.width === 0 && !day.ordinal))
      return null;
    if (
      !dated &&
      this.language.context.has(
        this.language.context.namedAfterDays,
        wordBefore(r.text, r.tokens[i]!.wordStart),
      )
    )
      return null;
    return dated ? read : this.#known(r, i, read, month.month, day.value);
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
