import type { Amount } from '../phrase.js';
import type { Reader } from '../reader.js';

export interface AmountRead {
  /** null for 'a few days', 'years'. */
  readonly amount: Amount | null;
  readonly next: number;
  /** Without a number: 'a day', «روز». */
  readonly bare: boolean;
  /** 'The two weeks': with the article. */
  readonly definite: boolean;
}

/** An amount of time at token `i`: 'ثلاثة أيام', 'يومين', «سه روز», «چند روز», 'سنوات', 'الأيام الثلاثة'. */
export function readAmount(r: Reader, i: number, first = false): AmountRead | null {
  const senses = first ? r.at(i) : r.after(i);
  if (senses.unit === undefined && !first && !r.follows(i)) return null;
  if (senses.few) {
    const at = i + 1;
    const { unit } = r.after(at);
    return unit && !r.after(at).month ? { amount: null, next: at + 1, bare: false, definite: false } : null;
  }
  if (senses.unit !== undefined && senses.number === undefined)
    return unitFirst(r, i, senses.unit, senses.unitCount);
  const number = r.number(i);
  if (!number || number.value < 1) return null;
  const { unit, unitCount } = r.after(number.next);
  if (unit === undefined || number.ordinal) return null;
  // 'شهر 2 السنة الجاي': a unit with its own article is not counted.
  if (r.tokens[number.next]!.article && !number.definite) return null;
  if (unitCount === 2) return null;
  return {
    amount: { unit, count: number.value },
    next: number.next + 1,
    bare: false,
    definite: number.definite,
  };
}

function unitFirst(
  r: Reader,
  i: number,
  unit: Amount['unit'],
  count: 1 | 2 | null | undefined,
): AmountRead | null {
  const { article } = r.tokens[i]!;
  const following = r.follows(i + 1) ? r.number(i + 1) : null;
  // 'الأيام الثلاثة الماضية', 'يوم واحد', 'سنة واحدة'.
  if (following && following.width === 0 && !following.ordinal && (count === null || following.value === 1))
    return { amount: { unit, count: following.value }, next: following.next, bare: false, definite: article };
  // 'الساعات الـ24 الماضية'.
  if (following && following.width > 0 && following.width < 3 && count === null && article)
    return { amount: { unit, count: following.value }, next: following.next, bare: false, definite: article };
  if (r.after(i + 1).few) return { amount: null, next: i + 2, bare: false, definite: article };
  if (count === null) return { amount: null, next: i + 1, bare: true, definite: article };
  return { amount: { unit, count: count ?? 1 }, next: i + 1, bare: count === 1, definite: article };
}
