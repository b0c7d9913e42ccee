import { contains, overlaps } from '../text/span.js';
import type { Sentence } from './mention.js';
import type { Quantity } from './quantities.js';

/**
 * Whether a number belongs to a date, or to a name before it ('Brigade 30', 'at 5'). A counted singular right after
 * it takes it back: a date layer may read a year in '2000 جندي'.
 */
export function isTaken({ tokens, rules, taken }: Sentence, q: Quantity): boolean {
  const dates = taken.filter((date) => overlaps(date, q.span));
  const label = rules.labels.endingAt(tokens, q.head - 1);
  if (dates.length === 0 && !label) return false;
  if (dates.some((date) => !contains(q.span, date))) return true;
  if (label && isYear(q.value)) return true;
  if (rules.sized.startingAt(tokens, q.to + 1)) return false;
  const noun = rules.nouns.startingAt(tokens, q.to + 1);
  return noun?.prefix !== '' || noun.value.number !== 'one';
}

/** Whether a number may be a year of the Gregorian, Solar Hijri or Islamic calendar. */
export const isYear = (value: number | null): boolean =>
  value !== null && ((value >= 1900 && value <= 2100) || (value >= 1300 && value <= 1450));
