import { wordBehind } from '../context-words.js';
import type { DateLanguage } from '../language.js';
import type { Amount, Phrase } from '../phrase.js';
import type { Reader } from '../reader.js';
import { readAmount } from './amounts.js';
import { readEra } from './fields.js';
import { BEFORE, DIGITS, FEW, NUMBER, UNIT, WITHIN } from '../starters.js';
import type { Read } from './phrase-parser.js';
import { PhraseParser } from './phrase-parser.js';

const VAGUE: Phrase = { type: 'vague' };
const BEFORE_EVENT: Phrase = { type: 'vague', bound: 'before' };
const AFTER_EVENT: Phrase = { type: 'vague', bound: 'after' };

/** 'قبل ثلاثة أيام', 'منذ أسبوعين', 'بعد شهرين': the sign stands before the amount. */
export class DistanceBeforeParser extends PhraseParser {
  readonly rule = 'distance';
  readonly starts = BEFORE;

  read(r: Reader, i: number): Read | null {
    const sign = r.at(i).before;
    if (sign === undefined) return null;
    // 'قبل نحو شهرين', 'منذ أكثر من عام'.
    const amounts = readAmounts(r, r.skip(i + 1, 'about'));
    if (!amounts || amounts.definite || isRepeated(r, i)) return null;
    // 'منذ عام 2013' is a year.
    if (amounts.bare && r.follows(amounts.next) && r.number(amounts.next)) return null;
    const era = readEra(r, amounts.next);
    const next = era?.next ?? amounts.next;
    // 'Two days after the attack': counted from something that the text does not date.
    const { direction } = r.after(next);
    if (direction !== undefined) return null;
    const anchor = anchored(r, next);
    if (anchor === 'event' && amounts.amounts) return { phrase: sign < 0 ? BEFORE_EVENT : AFTER_EVENT, next };
    const end = anchor === 'now' ? next + 2 : next;
    if (!amounts.amounts) return { phrase: VAGUE, next: end };
    return {
      phrase: {
        type: 'distance',
        amounts: amounts.amounts,
        sign,
        ...(era ? { calendar: era.calendar } : {}),
      },
      next: end,
    };
  }
}

/** «سه روز پیش», '3 أيام مضت', «دو هفته دیگر»: the sign stands behind the amount. */
export class DistanceAfterParser extends PhraseParser {
  readonly rule = 'distance';
  readonly starts = DIGITS | NUMBER | UNIT | FEW;

  constructor(
    language: DateLanguage,
    private readonly eventBehindAmount: boolean,
  ) {
    super(language);
  }

  read(r: Reader, i: number): Read | null {
    const amounts = readAmounts(r, i, true);
    if (!amounts) return null;
    const { after, bound, vague, adverb, direction } = r.after(amounts.next);
    const next = amounts.next + 1;
    // 'Two days after the attack', «یک روز پس از آن»: counted from something else than now.
    const side = [bound, vague, adverb].find((b) => b === 'after' || b === 'before');
    if (this.eventBehindAmount && side && !amounts.definite && !amounts.bare)
      return { phrase: side === 'after' ? AFTER_EVENT : BEFORE_EVENT, next };
    if (after === undefined) return null;
    if (amounts.amounts?.length === 1 && amounts.bare && amounts.amounts[0]!.unit !== 'hour') return null;
    if (anchored(r, next) === 'event') return { phrase: after < 0 ? BEFORE_EVENT : AFTER_EVENT, next };
    if (!amounts.amounts) return { phrase: VAGUE, next };
    // «بیست دقیقه بعد» tells the course of something, no date.
    if (direction === 1 && amounts.amounts.every(({ unit }) => unit === 'minute' || unit === 'second'))
      return null;
    // «تا دو هفته بعد» may count from what was just told, «تا دو هفته دیگر» counts from now.
    const fromNow = direction === undefined;
    return { phrase: { type: 'distance', amounts: amounts.amounts, sign: after, fromNow }, next };
  }
}

/** 'في غضون يومين', «ظرف ده روز»: a deadline, for which the word of the bound must stand before the amount. */
export class DeadlineParser extends PhraseParser {
  readonly rule = 'deadline';
  readonly starts = WITHIN;

  read(r: Reader, i: number): Read | null {
    if (!r.at(i).roles?.has('within')) return null;
    const amounts = readAmounts(r, i + 1);
    if (!amounts || amounts.definite || isShort(r, i, amounts)) return null;
    // «طی سال ۱۴۰۲», 'خلال شهر أيلول': the unit belongs to what follows.
    if (amounts.bare && (r.after(amounts.next).month || (r.follows(amounts.next) && r.number(amounts.next))))
      return null;
    if (r.after(amounts.next).direction !== undefined || r.after(amounts.next).after !== undefined)
      return null;
    // «طی یک سالی که گذشت».
    const { end } = r.tokens[amounts.next - 1]!;
    if (this.language.context.relatives.has(wordBehind(r.text, end))) return null;
    // 'خلال ثلاثة أشهر من ذلك التاريخ'.
    const anchor = anchored(r, amounts.next);
    if (!amounts.amounts || anchor === 'event') return { phrase: VAGUE, next: amounts.next };
    return {
      phrase: { type: 'distance', amounts: amounts.amounts, sign: 1, deadline: true },
      next: amounts.next,
    };
  }
}

/** 'خلال ساعتين' tells how long something took, not when; 'خلال 48 ساعة' may be a deadline. */
const isShort = (r: Reader, i: number, { amounts }: Amounts): boolean =>
  r.at(i).bound === 'on' && amounts?.[0]?.unit === 'hour' && amounts[0].count < 24;

/** 'يوما بعد يوم', 'عاما بعد عام': day by day. */
const isRepeated = (r: Reader, i: number): boolean =>
  r.follows(i) && r.at(i - 1).unit !== undefined && r.at(i - 1).unit === r.after(i + 1).unit;

/** What half of a unit is told in. */
const HALVES: Partial<Record<Amount['unit'], Amount>> = {
  year: { unit: 'month', count: 12 },
  month: { unit: 'day', count: 30 },
  decade: { unit: 'year', count: 10 },
};

interface Amounts {
  /** null when one of them is unknown. */
  readonly amounts: readonly Amount[] | null;
  readonly next: number;
  readonly definite: boolean;
  readonly bare: boolean;
}

/** One amount, or several that add up: 'شهر و 2 سنة و 21 يوما'. */
function readAmounts(r: Reader, i: number, first = false): Amounts | null {
  const head = readAmount(r, i, first);
  if (!head) return null;
  const amounts: Amount[] = [];
  let known = head.amount !== null;
  if (head.amount) amounts.push(head.amount);
  let { next } = head;
  for (let more = 0; more < 5; more++) {
    const joined = r.role(next, 'and') ? next + 1 : r.tokens[next]?.conjunction ? next : -1;
    // 'عامين ونصف', «دو سال و نیم».
    const whole = amounts.at(-1);
    if (joined !== -1 && whole && HALVES[whole.unit] && r.after(joined).half) {
      amounts[amounts.length - 1] = {
        unit: HALVES[whole.unit]!.unit,
        count: Math.round(HALVES[whole.unit]!.count * (whole.count + 0.5)),
      };
      // 'عامين ونصف العام' says the unit again.
      next = r.after(joined + 1).unit === whole.unit ? joined + 2 : joined + 1;
      break;
    }
    const part = joined === -1 ? null : readAmount(r, joined);
    if (!part?.amount || part.definite) break;
    known &&= true;
    amounts.push(part.amount);
    ({ next } = part);
  }
  return {
    amounts: known ? amounts : null,
    next,
    definite: head.definite,
    bare: head.bare && amounts.length <= 1,
  };
}

/** What a distance counts from: now ('من الآن'), an event ('من الهجوم', «از حمله»), or nothing that is said. */
function anchored(r: Reader, i: number): 'now' | 'event' | null {
  if (r.role(i, 'after-event')) return 'event';
  if (!r.role(i, 'of') || r.tokens[i]!.preposition !== '') return null;
  return r.role(i + 1, 'now') || r.after(i + 1).relativeDay === 0 ? 'now' : 'event';
}
