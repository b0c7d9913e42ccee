import type { CountMention } from '../../annotations.js';
import type { Span } from '../../text/span.js';
import { distance, overlaps } from '../../text/span.js';
import type { Trigger } from '../events/find.js';
import type { SentenceView } from '../sentence.js';
import type { ClaimCount } from '../types.js';

export interface CountLink {
  readonly count: ClaimCount;
  /** Whether the counted noun itself says soldier. */
  readonly military: boolean;
  readonly rule: string;
}

/** How far a count of people ('500 شخص') may stand from its event, in words. */
const REACH = 10;

/**
 * How many: the counts of personnel that stand with the event, each with the event that it stands nearest to.
 *
 * @param actor where the actor is, if there is one
 */
export function findCounts(
  sentence: SentenceView,
  trigger: Trigger,
  actor: Span | null,
  triggers: readonly Trigger[],
): CountLink[] {
  return sentence.counts
    .filter((count) => count.excluded === undefined)
    .filter((count) => belongs(sentence, trigger, actor, count, triggers))
    .map((count) => ({ count: claimCount(count), military: count.noun === 'military', rule: count.rule }));
}

function belongs(
  sentence: SentenceView,
  trigger: Trigger,
  actor: Span | null,
  count: CountMention,
  triggers: readonly Trigger[],
): boolean {
  const crossing = sentence.crossing(count.span.start, trigger.span.start);
  if (crossing >= 2) return false;
  const words = sentence.wordsBetween(count.span, trigger.span);
  const own = words + 8 * crossing;
  const nearer = triggers.some(
    (other) =>
      other !== trigger &&
      sentence.wordsBetween(count.span, other.span) +
        8 * sentence.crossing(count.span.start, other.span.start) <
        own,
  );
  if (nearer) return false;
  if (actor && (overlaps(actor, count.span) || distance(actor, count.span) <= 2)) return true;
  return words <= REACH;
}

function claimCount(count: CountMention): ClaimCount {
  return {
    value: count.value,
    qualifier: count.qualifier,
    ...(count.min !== undefined && { min: count.min }),
    ...(count.max !== undefined && { max: count.max }),
    span: count.span,
  };
}
