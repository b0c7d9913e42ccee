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
  /** A bare number that its clause makes a strength ('from 5,000 to 2,000'). */
  readonly bare: boolean;
  readonly rule: string;
}

/** How far a count that stands by no actor may be from its event. */
const REACH = 18;
const OTHER_SIDE = 3;

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
    .map(countLink);
}

function belongs(
  sentence: SentenceView,
  trigger: Trigger,
  actor: Span | null,
  count: CountMention,
  triggers: readonly Trigger[],
): boolean {
  const crossing = sentence.crossing(count.span.start, trigger.span.start);
  if (isCompared(sentence, count.span)) return false;
  if (crossing >= 2 || sentence.inRelativeOf(count.span, trigger.span)) return false;
  if (isHad(sentence, count.span, trigger.span) || isPart(sentence, count.span)) return false;
  const own = costOf(sentence, count.span, trigger.span);
  if (triggers.some((other) => other !== trigger && costOf(sentence, count.span, other.span) < own))
    return false;
  const withActor = actor !== null && (overlaps(actor, count.span) || distance(actor, count.span) <= 2);
  // Of an attack only attackers are counted; the garrison is there.
  if (trigger.spec.event === 'attack') return withActor;
  if (actor && (overlaps(actor, count.span) || distance(actor, count.span) <= 2)) return true;
  return own <= REACH;
}

/** «۲۸ هزار نظامی در … دارد که باید … بمانند»: whom somebody has is a strength of its own. */
function isHad(sentence: SentenceView, count: Span, trigger: Span): boolean {
  const { haveVerb } = sentence.rules;
  const verb = sentence.verbs.find((v) => v.start >= count.end);
  if (haveVerb === null || verb?.lemma !== haveVerb || verb.end > trigger.start) return false;
  // «قصد دارند», «حضور دارند» are verbs of their own: what is had is men, or men somewhere.
  const object = sentence.tokens[sentence.at(verb.start) - 1];
  const places = [...sentence.places, ...sentence.bases, ...sentence.forces].map((entity) => entity.span);
  return object !== undefined && [...places, count].some((span) => overlaps(span, object));
}

/** 'مقارنة بـ350 جنديا حاليا': how many there are, not how many will be. */
function isCompared(sentence: SentenceView, span: Span): boolean {
  const { comparing } = sentence.rules;
  const at = sentence.at(span.start);
  return comparing !== undefined && [1, 2].some((k) => comparing.has(sentence.tokens[at - k]?.text ?? ''));
}

/** «نیمی از ۴۰۰۰ نظامی خارج می‌شوند»: of so many only a part does what is told. */
function isPart(sentence: SentenceView, { start }: Span): boolean {
  const { partitives, order } = sentence.rules;
  const of = sentence.tokens[sentence.at(start) - 1];
  if (order !== 'verb-last' || !of || !sentence.rules.emptiers.has(of.text)) return false;
  return partitives.has(sentence.tokens[sentence.at(start) - 2]?.text ?? '');
}

/** Words between, dearer across clauses and where the language would put the count on the other side. */
function costOf(sentence: SentenceView, count: Span, at: Span): number {
  const usual = sentence.rules.order === 'verb-last' ? count.end <= at.start : count.start >= at.end;
  return (
    sentence.wordsBetween(count, at) + 8 * sentence.crossing(count.start, at.start) + (usual ? 0 : OTHER_SIDE)
  );
}

export const countLink = (count: CountMention): CountLink => ({
  count: claimCount(count),
  military: count.noun === 'military',
  bare: count.noun === 'none',
  rule: count.rule,
});

function claimCount(count: CountMention): ClaimCount {
  return {
    value: count.value,
    qualifier: count.qualifier,
    ...(count.min !== undefined && { min: count.min }),
    ...(count.max !== undefined && { max: count.max }),
    span: count.span,
  };
}
