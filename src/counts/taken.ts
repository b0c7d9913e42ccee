import { countBefore } from '../text/in-order.js';
import type { Span } from '../text/span.js';
import { contains } from '../text/span.js';
import type { Sentence } from './mention.js';
import type { Quantity } from './quantities.js';

/**
 * Whether a number belongs to a date, a rate, or a name before it ('Brigade 30', 'at 5'): 'perhaps' for a number alone that
 * a date layer may have read as a year, null for a free one. A counted singular right after it takes it back:
 * '2000 جندي'.
 */
export function owner({ tokens, rules, taken }: Sentence, q: Quantity): 'date' | 'perhaps' | null {
  if (rules.rates.endingAt(tokens, q.head - 1)) return 'date';
  const dates = overlapping(taken, q.span);
  const label = rules.labels.endingAt(tokens, q.head - 1);
  if (dates.length === 0 && !label) return null;
  if (label && isYear(q.value)) return 'date';
  const from = rules.from.endingAt(tokens, q.head - 1);
  const bare = { start: from ? tokens[from.from]!.span.start : q.span.start, end: q.span.end };
  if (dates.some((date) => !contains(bare, date))) return 'date';
  if (rules.sized.startingAt(tokens, q.to + 1)) return null;
  const noun = rules.nouns.startingAt(tokens, q.to + 1);
  if (noun?.prefix === '' && noun.value.number === 'one') return null;
  return label ? 'date' : 'perhaps';
}

/** Those of spans in order that overlap one. */
function overlapping(spans: readonly Span[], s: Span): Span[] {
  let low = countBefore(spans, (one) => one.end, s.start + 1);
  const out: Span[] = [];
  for (; low < spans.length && spans[low]!.start < s.end; low++) out.push(spans[low]!);
  return out;
}

/** Whether a number may be a year of the Gregorian, Solar Hijri or Islamic calendar. */
export const isYear = (value: number | null): boolean =>
  value !== null && ((value >= 1900 && value <= 2100) || (value >= 1300 && value <= 1450));
