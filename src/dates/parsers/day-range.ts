import type { FieldsPhrase } from '../phrase.js';
import type { Reader } from '../reader.js';
import { tail } from './day-month.js';
import { readRelativeMonth } from './day-of-month.js';
import { longestMonth } from '../../calendars/calendar.js';
import { readMonth } from './fields.js';
import { DIGITS, NUMBER, OPENING } from '../starters.js';
import type { Read } from './phrase-parser.js';
import { PhraseParser } from './phrase-parser.js';

/** Two days of one month: 'من 15 إلى 20 يناير 2023', «۳ تا ۱۲ سپتامبر», 'بين 4-22 يناير', «۱۲ و ۱۳ مهر». */
export class DayRangeParser extends PhraseParser {
  readonly rule = 'day-range';
  readonly starts = DIGITS | NUMBER | OPENING;

  read(r: Reader, i: number): Read | null {
    const opened = hasRole(r, i, 'between') || hasRole(r, i, 'from');
    const first = opened ? i + 1 : i;
    if (opened && !r.follows(first)) return null;
    // 'من شباط 13 إلى 15 تموز': the number belongs to the month before it.
    if (!opened && r.follows(i) && r.at(i - 1).month) return null;
    const from = dayNumber(r, first);
    if (!from) return null;
    const joint = readJoint(r, from.next);
    if (joint === null) return null;
    const to = r.follows(joint.next) ? dayNumber(r, joint.next) : null;
    if (!to || to.value <= from.value) return null;
    if (joint.and && !opened && to.value !== from.value + 1) return null;
    const at = r.skip(r.skip(to.next, 'of'), 'in');
    const month = r.follows(at) ? readMonth(r, at) : null;
    if (month) {
      if (to.value > longestMonth(month.calendar, month.month)) return null;
      const end = tail(r, month.next, to.value, month);
      const fields = end.phrase as FieldsPhrase;
      return { phrase: { type: 'range', from: { ...fields, day: from.value }, to: fields }, next: end.next };
    }
    const relative = readRelativeMonth(r, at);
    if (!relative) return null;
    const fields: FieldsPhrase = { type: 'fields', calendar: 'gregorian', monthOffset: relative.offset };
    return {
      phrase: { type: 'range', from: { ...fields, day: from.value }, to: { ...fields, day: to.value } },
      next: relative.next,
    };
  }
}

const hasRole = (r: Reader, i: number, role: 'between' | 'from'): boolean =>
  r.at(i).roles?.has(role) ?? false;

function dayNumber(r: Reader, i: number): { readonly value: number; readonly next: number } | null {
  const number = r.number(i);
  return number && number.width <= 2 && number.value >= 1 && number.value <= 31 ? number : null;
}

function readJoint(r: Reader, i: number): { readonly next: number; readonly and: boolean } | null {
  if (r.role(i, 'to')) return { next: i + 1, and: false };
  if (r.role(i, 'and')) return { next: i + 1, and: true };
  const mark = r.mark(i);
  if (mark === '-' || mark === '–' || mark === '—') return { next: i + 1, and: false };
  return r.follows(i) && r.tokens[i]!.conjunction !== '' ? { next: i, and: true } : null;
}
