import type { Reader } from '../reader.js';
import { readAmount } from './amounts.js';
import { DIGITS, FEW, LAST, NUMBER, UNIT, VAGUE } from '../starters.js';
import type { Read } from './phrase-parser.js';
import { PhraseParser } from './phrase-parser.js';

/** 'الأيام الثلاثة الماضية', «یک هفته آینده», 'آخر 3 أيام', «روزهای اخیر» (vague). */
export class WindowParser extends PhraseParser {
  readonly rule = 'window';
  readonly starts = DIGITS | NUMBER | UNIT | FEW | LAST;

  read(r: Reader, i: number): Read | null {
    return r.at(i).last ? this.#last(r, i) : this.#directed(r, i);
  }

  #directed(r: Reader, i: number): Read | null {
    const read = readAmount(r, i, true);
    if (!read || (read.bare && read.amount)) return null;
    const { direction, few } = r.after(read.next);
    let next = read.next;
    let toward = direction;
    if (few && direction === undefined) toward = r.after(++next).direction;
    if (toward === undefined || toward === 0) return null;
    // «سه روز پیش» is a point in the past, not a stretch of it.
    if (r.after(next).after !== undefined && read.amount) return null;
    if (!read.amount || few) return { phrase: { type: 'vague' }, next: next + 1 };
    return {
      phrase: { type: 'window', amount: read.amount, sign: toward < 0 ? -1 : 1 },
      next: next + 1,
    };
  }

  #last(r: Reader, i: number): Read | null {
    const read = readAmount(r, i + 1);
    if (!read?.amount || read.bare || read.definite) return null;
    return { phrase: { type: 'window', amount: read.amount, sign: -1 }, next: read.next };
  }
}

/**
 * A word or set phrase that dates without saying when: 'مؤخرا', «به تازگی». Also adverbs that only a date beside them
 * makes a part of one ('في وقت سابق أمس'); `VagueRefiner` drops the others.
 */
export class VagueParser extends PhraseParser {
  readonly rule = 'vague';
  readonly starts = VAGUE;

  read(r: Reader, i: number): Read | null {
    const { vague, adverb } = r.at(i);
    if (vague === undefined && adverb === undefined) return null;
    return { phrase: { type: 'vague' }, next: i + 1 };
  }
}
