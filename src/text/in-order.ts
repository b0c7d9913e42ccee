import type { Span } from './span.js';
import { overlaps } from './span.js';

/**
 * Hands out what lies in one span after another, in one pass over both. All count in the same text.
 *
 * @param items in the order of the text
 * @returns the items that overlap a span; to be asked for spans in the order of the text
 */
export function sharesOf<T>(items: readonly T[], spanOf: (item: T) => Span): (s: Span) => T[] {
  let from = 0;
  return (s) => {
    while (from < items.length && spanOf(items[from]!).end <= s.start) from++;
    const out: T[] = [];
    for (let i = from; i < items.length && spanOf(items[i]!).start < s.end; i++)
      if (overlaps(spanOf(items[i]!), s)) out.push(items[i]!);
    return out;
  };
}

/**
 * How many of the items, which are in the order of their places, stand before `offset`; by halving, because a text of
 * a million characters has thousands of them and is asked thousands of times.
 */
export function countBefore<T>(items: readonly T[], placeOf: (item: T) => number, offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(items[middle]!) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
