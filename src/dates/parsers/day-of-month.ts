import type { Direction } from '../phrase.js';
import type { Reader } from '../reader.js';
import { readDirection, readEra } from './fields.js';
import { DIGITS, NUMBER } from '../starters.js';
import type { Read } from './phrase-parser.js';
import { PhraseParser } from './phrase-parser.js';

/** 'التاسع من الشهر الحالي', '31 من هذا الشهر', «دهم ماه جاری». */
export class DayOfMonthParser extends PhraseParser {
  readonly rule = 'day-of-month';
  readonly starts = DIGITS | NUMBER;

  read(r: Reader, i: number): Read | null {
    const day = r.number(i);
    if (!day || day.width > 2 || day.value < 1 || day.value > 31) return null;
    // 'Three months' is no day; the number must be a day's: digits, an ordinal, or with 'of' behind it.
    const at = r.skip(r.skip(day.next, 'of'), 'in');
    if (at === day.next && day.width === 0 && !day.ordinal) return null;
    const month = readRelativeMonth(r, at);
    if (!month) return null;
    // «۱۲ ماه آینده» are twelve months; '14 الشهر الجاي' has the article, «۱۵ ماه جاری» can be no stretch of time.
    const isDay = at > day.next || day.ordinal || month.offset === 0 || r.tokens[at]!.article;
    if (!isDay) return null;
    return {
      phrase: { type: 'fields', calendar: 'gregorian', monthOffset: month.offset, day: day.value },
      next: month.next,
    };
  }
}

/** 'The current month', 'this month', 'last month', by its distance from the present one. */
export function readRelativeMonth(
  r: Reader,
  i: number,
): { readonly offset: Direction; readonly next: number } | null {
  const demonstrative = r.role(i, 'this');
  const at = demonstrative ? i + 1 : i;
  const { unit, unitCount } = r.after(at);
  if (unit !== 'month' || unitCount !== 1) return null;
  const direction = readDirection(r, at + 1);
  if (direction) {
    const era = readEra(r, direction.next);
    return { offset: direction.direction, next: era?.next ?? direction.next };
  }
  return demonstrative ? { offset: 0, next: at + 1 } : null;
}
