import type { Phrase } from '../phrase.js';
import { clauseEnds } from '../context-words.js';
import { standsAlone } from '../tense.js';
import type { Reader } from '../reader.js';
import { DAY, PREPOSITION, WEEKDAY } from '../starters.js';
import type { Read } from './phrase-parser.js';
import { PhraseParser } from './phrase-parser.js';
import { readWeekday } from './weekdays.js';

/** An ordinal up to this behind a weekday counts the weekday: 'الأحد الثاني' is the second Sunday. */
const WEEKS_OF_A_MONTH = 5;

/**
 * A day of the month with no month: 'يوم 27', 'الخميس 21', 'الثلاثاء الحادي والثلاثين', and 'الأحد الثاني'. Only at
 * the end of a clause, for anything that follows may be what the number counts.
 */
export class BareDayParser extends PhraseParser {
  readonly rule = 'bare-day';
  readonly starts = WEEKDAY | DAY | PREPOSITION;

  read(r: Reader, i: number): Read | null {
    const weekday = readWeekday(r, i, true);
    const alone = this.#alone(r, i);
    if (alone) return alone;
    const { roles, relativeDay } = r.at(i);
    if (!weekday && (!roles?.has('day') || relativeDay !== undefined)) return null;
    const at = weekday ? r.skip(weekday.next, 'in') : i + 1;
    const number = r.follows(at) ? r.number(at) : null;
    if (!number || number.value < 1 || number.value > 31 || number.width > 2) return null;
    if (number.width === 0 && !weekday) return null;
    if (!clauseEnds(r.text, r.tokens[number.next - 1]!.end) && !r.role(r.skip(number.next, 'of'), 'each'))
      return null;
    return { phrase: phraseOf(number.value, number.ordinal, weekday?.weekday), next: number.next };
  }

  /** 'عدت في 27.': in a text of three words the number can be nothing else. */
  #alone(r: Reader, i: number): Read | null {
    const { roles } = r.at(i);
    if (!roles?.has('in') && !roles?.has('to')) return null;
    const number = r.follows(i + 1) ? r.number(i + 1) : null;
    if (!number || number.value < 1 || number.value > 31 || number.width > 2) return null;
    if (number.width === 0 && !(number.ordinal && number.definite)) return null;
    const { end } = r.tokens[number.next - 1]!;
    if (!clauseEnds(r.text, end) || !standsAlone(r.text, r.tokens[i + 1]!.start, end, 2)) return null;
    return { phrase: { type: 'fields', calendar: 'gregorian', day: number.value }, next: number.next };
  }
}

function phraseOf(value: number, ordinal: boolean, weekday: number | undefined): Phrase {
  if (weekday === undefined) return { type: 'fields', calendar: 'gregorian', day: value };
  if (ordinal && value <= WEEKS_OF_A_MONTH)
    return { type: 'nth', index: value, what: { weekday }, of: { type: 'unit', unit: 'month', offset: 0 } };
  return { type: 'fields', calendar: 'gregorian', day: value, weekday };
}
