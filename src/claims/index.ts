import type { Annotations } from '../annotations.js';
import type { Document } from '../document.js';
import type { LexiconHit } from '../lexicon/matcher.js';
import type { Span } from '../text/span.js';
import { overlaps } from '../text/span.js';
import { findActors } from './arguments/actor.js';
import { findBases } from './arguments/base.js';
import type { CountLink } from './arguments/count.js';
import { findCounts } from './arguments/count.js';
import { findDate } from './arguments/date.js';
import { attribute } from './attribution/index.js';
import type { Attributions } from './attribution/index.js';
import { drafts } from './assemble.js';
import { findCues, findTriggerHits, triggersOf } from './events/find.js';
import type { Trigger } from './events/find.js';
import type { StatusCue, TriggerSpec } from './events/rules.js';
import { Memory } from './memory.js';
import { merge } from './merge.js';
import type { ActorSlot, Participants } from './reference.js';
import { takeUp } from './reference.js';
import type { SentenceView } from './sentence.js';
import { sentenceViews } from './sentence.js';
import { speakerForce } from './speaker.js';
import { statusOf } from './status.js';
import { strengths } from './strength.js';
import type { ClaimDraft } from './types.js';

export interface ClaimOptions {
  /** Also claims that have none of base, date and troop count. */
  readonly all?: boolean;
}

/**
 * The claims of a document: every event mention with its participants, its date, its status and who says so.
 * Pure; linear in the length of the text for sentences of bounded length.
 *
 * @returns drafts in the order of the text, spans in the folded text
 */
export function extractClaims(
  doc: Document,
  annotations: Annotations,
  options: ClaimOptions = {},
): ClaimDraft[] {
  const attributions = attribute(doc, annotations.entities, annotations.dates);
  const memory = new Memory(annotations.entities, annotations.sentences);
  const hits = within(findTriggerHits(doc));
  const cues = within(findCues(doc));
  const out: ClaimDraft[] = [];
  for (const sentence of sentenceViews(doc, annotations)) {
    out.push(
      ...claimsOf(sentence, hits(sentence.span), cues(sentence.span), attributions, memory, doc, annotations),
    );
  }
  return merge(out).filter((draft) => options.all === true || isReported(draft));
}

/** The contract's default: a claim says at least one of where, when and how many; one in passing, when or how many. */
const isReported = (draft: ClaimDraft): boolean =>
  (draft.base !== null && !draft.aside) || draft.date !== null || draft.count !== null;

function claimsOf(
  sentence: SentenceView,
  hits: readonly LexiconHit<TriggerSpec>[],
  cues: readonly LexiconHit<StatusCue>[],
  attributions: Attributions,
  memory: Memory,
  doc: Document,
  annotations: Annotations,
): ClaimDraft[] {
  if ((hits.length === 0 && sentence.counts.length === 0) || sentence.has(sentence.rules.speculation))
    return [];
  const triggers = triggersOf(sentence, hits);
  const said = attributions.list.filter((a) => overlaps(a.header, sentence.span));
  const headers = said.map((a) => a.header);
  const sayings = said.map((a) => a.cue);
  const out: ClaimDraft[] = [];
  let last: ActorSlot | null = null;
  for (const trigger of triggers) {
    if (sayings.some((saying) => overlaps(saying, trigger.span))) continue;
    const speaker = () => speakerForce(attributions, trigger.span, annotations.entities);
    const found = findActors(sentence, trigger, triggers, memory, headers, speaker);
    const bases = findBases(sentence, trigger, memory, triggers);
    if (isTime(sentence, trigger, found[0] ?? null, bases)) continue;
    const taken = takeUp(sentence, trigger, found, bases, memory, carries(trigger) ? last : null);
    const actor = taken.actors[0] ?? null;
    if (actor && carries(trigger)) last = actor;
    const counts = findCounts(sentence, trigger, actor?.span ?? null, triggers);
    if (!isEvent(sentence, trigger, taken, counts)) continue;
    const date = findDate(sentence, trigger, headers, triggers);
    const status = statusOf(sentence, trigger, cues, date?.date ?? null, doc.article.published, sayings);
    const source = attributions.sourceAt(trigger.span);
    const made = drafts({ sentence, trigger, source, status, date, counts, ...taken });
    for (const draft of made) memory.tell({ event: draft.event, actor: draft.actor, base: draft.base });
    out.push(...made);
  }
  for (const { actor, count } of strengths(sentence, out, headers)) {
    const trigger = { spec: STRENGTH, span: count.count.span, before: '', after: '', companion: null };
    const date = findDate(sentence, trigger, headers, [...triggers, trigger]);
    const bases = findBases(sentence, trigger, memory, triggers).slice(0, 1);
    const status = statusOf(sentence, trigger, [], date?.date ?? null, doc.article.published, sayings);
    const source = attributions.sourceAt(trigger.span);
    out.push(...drafts({ sentence, trigger, source, status, date, counts: [count], actors: [actor], bases }));
  }
  return out;
}

/** A count with the force that it counts says that they are there. */
const STRENGTH: TriggerSpec = { event: 'presence', frame: 'mover', kind: 'adjective', rule: 'strength' };

/** Verbs in a row share their subject: 'spotted the aircraft, then struck the hangar'. */
const carries = (trigger: Trigger): boolean =>
  trigger.spec.kind === 'verb' && ['mover', 'striker', 'taker'].includes(trigger.spec.frame);

/** 'Before the attack' tells when something else was, unless the attack has participants of its own. */
function isTime(
  sentence: SentenceView,
  trigger: Trigger,
  actor: ActorSlot | null,
  bases: Participants['bases'],
): boolean {
  if (trigger.spec.kind !== 'noun' || !sentence.follows(trigger.span, sentence.rules.times)) return false;
  const own = (slot: { readonly span: Span } | null | undefined): boolean =>
    slot !== null &&
    slot !== undefined &&
    slot.span.start >= trigger.span.end &&
    sentence.wordsBetween(slot.span, trigger.span, sentence.rules.quantifiers) <= 4;
  return !own(actor) && !own(bases[0]);
}

/** Whether enough stands beside the trigger for it to be an event of a force or a base. */
function isEvent(
  sentence: SentenceView,
  trigger: Trigger,
  { actors, bases }: Participants,
  counts: readonly CountLink[],
): boolean {
  const actor = actors[0] ?? null;
  const { needs } = trigger.spec;
  const based = bases.length > 0;
  const forced = actor !== null && actor.entity?.type !== 'LOC';
  const counted = counts.some((count) => count.military || (needs === 'troops' && (forced || count.bare)));
  if (!actor && !based && !counted) return false;
  if (!based && !counted && actor && isAnybody(actor)) return false;
  if (needs === 'base' && !based) return false;
  if (
    trigger.spec.frame === 'hosted' &&
    !forced &&
    !counted &&
    !trigger.spec.aside &&
    trigger.spec.kind === 'verb'
  )
    return false;
  if (needs === 'force' && !forced && !counted) return false;
  if (needs === 'either' && !forced && !counted && !based) return false;
  if (needs === 'troops' && !counted && !(forced && isGoverned(sentence, actor.span, trigger))) return false;
  // A country alone may withdraw from a treaty: something military must stand by.
  if (actor?.entity?.type === 'LOC' && !based && !counted) {
    return sentence.tokens.some((token) => sentence.rules.military.has(token.text));
  }
  return true;
}

/** 'Its forces', 'forces' of nobody that the text names: a company has such, too. */
const isAnybody = ({ referent, entity }: ActorSlot): boolean =>
  referent.id === null && entity?.mention !== 'named' && entity?.type === 'FORCE';

/** A noun right behind the change, or its object before it where the verb comes last («نیروهای خود در لهستان را تقویت کند»). */
function isGoverned(sentence: SentenceView, actor: Span, trigger: Trigger): boolean {
  const before = actor.end <= trigger.span.start;
  const object = before && sentence.rules.order === 'verb-last' && sentence.leadsClause(actor);
  const reach = object ? 6 : 2;
  return sentence.wordsBetween(actor, trigger.span) <= reach;
}

/** Hands out the hits of one sentence after another, in one pass. */
function within<T extends { readonly span: Span }>(hits: readonly T[]): (s: Span) => T[] {
  let from = 0;
  return (s) => {
    while (from < hits.length && hits[from]!.span.start < s.start) from++;
    const out: T[] = [];
    while (from < hits.length && hits[from]!.span.end <= s.end) out.push(hits[from++]!);
    return out;
  };
}
