import type { Calendar } from '../../annotations.js';
import type { DateLanguage } from '../language.js';
import type { NthPhrase, Phrase } from '../phrase.js';
import type { Reader } from '../reader.js';
import { tail } from './day-month.js';
import { readRelativeMonth } from './day-of-month.js';
import { calendarOfYear, readMonth, readYear } from './fields.js';
import { DIGITS, LAST, NUMBER, UNIT } from '../starters.js';
import type { Read } from './phrase-parser.js';
import { PhraseParser } from './phrase-parser.js';

type What = NthPhrase['what'];

/** 'أول اثنين من شهر…', 'آخر خميس من شهر 9', 'الأسبوع الثالث من هذا الشهر', «هفته اول مهر», «آخرین روز سپتامبر». */
export class NthParser extends PhraseParser {
  readonly rule = 'nth';
  readonly starts = DIGITS | NUMBER | LAST | UNIT;

  constructor(
    language: DateLanguage,
    private readonly hijri: Calendar,
  ) {
    super(language);
  }

  read(r: Reader, i: number): Read | null {
    const head = this.#indexFirst(r, i) ?? this.#indexLast(r, i);
    if (!head) return null;
    const at = r.skip(r.skip(head.next, 'of'), 'in');
    const of = this.#whole(r, at);
    return (
      of && { phrase: { type: 'nth', index: head.index, what: head.what, of: of.phrase }, next: of.next }
    );
  }

  #indexFirst(r: Reader, i: number): { index: number; what: What; next: number } | null {
    const index = readIndex(r, i, true);
    if (!index) return null;
    const what = readWhat(r, index.next);
    return what && { index: index.index, ...what };
  }

  #indexLast(r: Reader, i: number): { index: number; what: What; next: number } | null {
    const what = readWhat(r, i, true);
    // 'الاثنين الثالث من أيلول' is Monday the third, not the third Monday.
    if (!what || typeof what.what !== 'string') return null;
    const index = readIndex(r, what.next, false);
    return index && { index: index.index, what: what.what, next: index.next };
  }

  #whole(r: Reader, i: number): { phrase: Phrase; next: number } | null {
    const relative = readRelativeMonth(r, i);
    if (relative)
      return { phrase: { type: 'unit', unit: 'month', offset: relative.offset }, next: relative.next };
    const month = r.follows(i) ? readMonth(r, i) : null;
    if (month) {
      const read = tail(r, month.next, null, month);
      // 'من شهر 2 من عام 1443' reads its year in readYear; a plain tail is enough here.
      return read;
    }
    const year = readYear(r, i, 'gregorian') ?? readYear(r, i, this.hijri);
    if (!year?.year) return null;
    const calendar =
      'number' in year.year ? calendarOfYear(year.year.number, this.hijri) : (year.calendar ?? 'gregorian');
    return { phrase: { type: 'fields', calendar, year: year.year }, next: year.next };
  }
}

function readIndex(r: Reader, i: number, first: boolean): { index: number; next: number } | null {
  if (first ? r.at(i).last : r.after(i).last) return { index: -1, next: i + 1 };
  if (!first && !r.follows(i)) return null;
  const number = r.number(i);
  if (!number?.ordinal || number.value < 1 || number.value > 53) return null;
  return { index: number.value, next: number.next };
}

function readWhat(r: Reader, i: number, first = false): { what: What; next: number } | null {
  const { unit, unitCount, roles, weekday } = first ? r.at(i) : r.after(i);
  if (weekday !== undefined) return { what: { weekday }, next: i + 1 };
  // 'أول يوم جمعة'.
  const behind = roles?.has('day') ? r.after(i + 1).weekday : undefined;
  if (behind !== undefined) return { what: { weekday: behind }, next: i + 2 };
  if (unitCount !== 1) return null;
  if (unit === 'day') return { what: 'day', next: i + 1 };
  return unit === 'week' ? { what: 'week', next: i + 1 } : null;
}
