import type { FieldsPhrase } from '../phrase.js';
import type { Reader } from '../reader.js';
import { longestMonth, readMonth, readYear } from './fields.js';
import type { Read } from './phrase-parser.js';
import { PhraseParser } from './phrase-parser.js';

/** '5 كانون الثاني يناير عام 2020', «سیزدهم آذر ماه جاری», 'التاسع من أيلول', «۲۶ ژوئیه گذشته». */
export class DayMonthParser extends PhraseParser {
  readonly rule = 'day-month';

  read(r: Reader, i: number): Read | null {
    const day = r.number(i);
    if (!day || day.width > 2 || day.value < 1 || day.value > 31) return null;
    let at = r.skip(day.next, 'of');
    // '5/حزيران', '16-نوفمبر'.
    if (at === day.next && day.width > 0 && r.touches(at) && '/-'.includes(r.mark(at)) && r.mark(at) !== '')
      at++;
    if (!r.follows(at)) return null;
    const month = readMonth(r, at);
    if (!month || day.value > longestMonth(month.calendar, month.month)) return null;
    return { ...tail(r, month.next, day.value, month) };
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
  const year = readYear(r, i, month.calendar, short);
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
