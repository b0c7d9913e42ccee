import type { Annotations } from '../annotations.js';
import type { Document } from '../document.js';
import type { LexiconHit } from '../lexicon/matcher.js';
import type { Span } from '../text/span.js';
import { overlaps } from '../text/span.js';
import type { ActorLink } from './arguments/actor.js';
import { findActors } from './arguments/actor.js';
import type { BaseLink } from './arguments/base.js';
import { findBases } from './arguments/base.js';
import type { CountLink } from './arguments/count.js';
import { findCounts } from './arguments/count.js';
import type { DateLink } from './arguments/date.js';
import { datesOfEach, findDate } from './arguments/date.js';
import { decisionBefore } from './arguments/decision.js';
import { drafts } from './assemble.js';
import type { Attribution, Attributions, Source } from './attribution/index.js';
import type { Trigger } from './events/find.js';
import { triggersOf } from './events/find.js';
import type { StatusCue, TriggerSpec } from './events/rules.js';
import { isEvent, isSetting, isTime } from './is-event.js';
import type { Memory } from './memory.js';
import type { ActorSlot, Participants } from './reference.js';
import { isGarrison, takeUp } from './reference.js';
import type { SentenceView } from './sentence.js';
import { speakerForce } from './speaker.js';
import { statusOf } from './status.js';
import { strengths } from './strength.js';
import type { ClaimDraft } from './types.js';

/** What the sentences of one article share. */
export interface Context {
  readonly doc: Document;
  readonly annotations: Annotations;
  readonly attributions: Attributions;
  readonly memory: Memory;
}

/** An event of the sentence with those who may take part in it. */
interface Event {
  readonly trigger: Trigger;
  readonly actors: readonly ActorLink[];
  readonly bases: readonly BaseLink[];
}

/**
 * The claims of one sentence, in the order of its events; then the strengths that no event has taken.
 *
 * @param hits trigger words of the sentence, @param cues its status cues, @param said what it attributes to speakers,
 *   all in order
 */
export function readSentence(
  sentence: SentenceView,
  hits: readonly LexiconHit<TriggerSpec>[],
  cues: readonly LexiconHit<StatusCue>[],
  said: readonly Attribution[],
  context: Context,
): ClaimDraft[] {
  if (hits.length === 0 && sentence.counts.length === 0) return [];
  if (sentence.has(sentence.rules.speculation)) return [];
  const { doc, attributions, memory } = context;
  const headers = said.map((a) => a.header);
  const sayings = said.map((a) => a.cue);
  const events = eventsOf(sentence, hits, headers, sayings, context);
  const triggers = events.map((event) => event.trigger);
  const told = (trigger: Trigger) => {
    const { published } = doc.article;
    const source = attributions.sourceAt(trigger.span);
    const found = findDate(sentence, trigger, headers, triggers, published);
    const date = found && ofDecision(sentence, found, trigger, source, sayings);
    const status = statusOf(sentence, trigger, cues, date?.date ?? null, published, sayings);
    return { sentence, trigger, source, date, status };
  };
  const out: ClaimDraft[] = [];
  let last: ActorSlot | null = null;
  let moved: ActorSlot | null = null;
  for (const { trigger, actors, bases } of events) {
    const taken = takeUp(
      sentence,
      trigger,
      actors,
      bases,
      memory,
      carries(trigger) && !isStruckBy(sentence, trigger) ? last : null,
      moved,
    );
    const actor = taken.actors[0] ?? null;
    if (actor && carries(trigger)) last = actor;
    const counts = findCounts(sentence, trigger, actor?.span ?? null, triggers);
    if (!isEvent(sentence, trigger, taken, counts)) continue;
    const parts = told(trigger);
    if (trigger.spec.event === 'attack' && parts.date === null && isOnlyTold(taken, counts)) continue;
    const spans = taken.bases.map((base) => base.span);
    const dates = datesOfEach(sentence, trigger, spans, headers);
    const made = dates
      ? taken.bases.flatMap((base, i) =>
          drafts({ ...parts, counts, actors: taken.actors, bases: [base], date: dates[i] ?? null }),
        )
      : drafts({ ...parts, counts, ...taken });
    if (actor && isGarrison(trigger.spec.event)) moved = actor;
    for (const draft of made) memory.tell({ event: draft.event, actor: draft.actor, base: draft.base });
    out.push(...made);
  }
  for (const { actor, count } of strengths(sentence, out, headers)) {
    const trigger = { spec: STRENGTH, span: count.count.span, before: '', after: '', companion: null };
    const bases = findBases(sentence, trigger, memory, triggers).slice(0, 1);
    out.push(...drafts({ ...told(trigger), counts: [count], actors: [actor], bases }));
  }
  return out;
}

/** The event mentions of a sentence: trigger words that neither say ('announced') nor only tell a time. */
function eventsOf(
  sentence: SentenceView,
  hits: readonly LexiconHit<TriggerSpec>[],
  headers: readonly Span[],
  sayings: readonly Span[],
  { annotations, attributions, memory }: Context,
): Event[] {
  const triggers = triggersOf(sentence, hits).filter(
    (trigger) => !sayings.some((saying) => overlaps(saying, trigger.span)) && !isSetting(sentence, trigger),
  );
  return triggers
    .map((trigger) => asHandover(sentence, trigger))
    .map((trigger): Event => {
      const speaker = (armed?: boolean) =>
        speakerForce(attributions, trigger.span, annotations.entities, armed);
      return {
        trigger,
        actors: findActors(sentence, trigger, triggers, memory, headers, speaker),
        bases: findBases(sentence, trigger, memory, triggers),
      };
    })
    .filter(({ trigger, actors, bases }) => !isTime(sentence, trigger, actors[0] ?? null, bases));
}

/** «انتقال این پایگاه به نیروهای افغان»: a base that moves to a force changes hands. */
function asHandover(sentence: SentenceView, trigger: Trigger): Trigger {
  const { spec, span } = trigger;
  const { order, recipients } = sentence.rules;
  if (order !== 'verb-last' || spec.event !== 'transfer' || spec.kind !== 'noun') return trigger;
  const base = sentence.bases.find(
    (one) => one.span.start >= span.end && sentence.wordsBetween(span, one.span) === 0,
  );
  const given =
    base &&
    sentence.forces.some(
      (force) =>
        force.id &&
        force.span.start >= base.span.end &&
        recipients.has(sentence.leadOf(force.span).word) &&
        sentence.wordsBetween(base.span, force.span) <= GIVEN_REACH,
    );
  if (!given) return trigger;
  return { ...trigger, spec: { ...spec, event: 'handover', frame: 'giver', needs: 'base' } };
}

/** Words between a base and the force that it is handed to, with the preposition. */
const GIVEN_REACH = 4;

/** «این حمله تلفاتی نداشت»: all that it says of the event has been said. A date may still be new. */
const isOnlyTold = ({ actors, bases }: Participants, counts: readonly CountLink[]): boolean =>
  counts.length === 0 &&
  bases.length > 0 &&
  [...actors, ...bases].every((slot) => slot.rule === 'event-reference');

/** 'The parliament voted on 5 January to …': the date before what is decided is that of the decision. */
function ofDecision(
  sentence: SentenceView,
  link: DateLink,
  trigger: Trigger,
  source: Source,
  sayings: readonly Span[],
): DateLink {
  const { span } = link.date;
  if (isDecided(sentence, link, trigger)) return { ...link, date: { ...link.date, of: 'statement' } };
  if (!source.rule.startsWith('decider') || span.end > trigger.span.start) return link;
  // «تصویب کرد که نیروها تا ۲۰ اوت خارج شوند»: where the verb comes last, a date behind that of deciding is the event's.
  const decided = sayings.some((saying) => saying.end <= span.start && saying.end <= trigger.span.start);
  if (decided && sentence.rules.order === 'verb-last') return link;
  return { ...link, date: { ...link.date, of: 'statement' } };
}

/** 'اتفقا مساء أمس على انسحاب', 'أصدرت بيانا يوم السبت دعت فيه إلى', 'اتفقا على انسحاب عندما التقيا في مايو'. */
function isDecided(sentence: SentenceView, { date }: DateLink, trigger: Trigger): boolean {
  const { span, spec } = trigger;
  const decision = date.bound === 'on' ? decisionBefore(sentence, trigger) : undefined;
  if (!decision) return false;
  if (date.span.end <= span.start) return sentence.crossing(decision.start, date.span.start) === 0;
  return (
    spec.kind === 'noun' &&
    sentence.tokens.some(
      (token) =>
        token.start >= span.end &&
        token.end <= date.span.start &&
        sentence.rules.whens?.has(token.text) === true,
    )
  );
}

/** A count with the force that it counts says that they are there. */
const STRENGTH: TriggerSpec = { event: 'presence', frame: 'mover', kind: 'adjective', rule: 'strength' };

/** 'بينما استهدفت غارات أخرى …': what strikes stands behind the verb; who acted before is not said to have sent it. */
const isStruckBy = (sentence: SentenceView, trigger: Trigger): boolean =>
  trigger.spec.event === 'attack' &&
  sentence.rules.strikes?.has(sentence.behind(trigger)?.text ?? '') === true;

/** Verbs in a row share their subject: 'spotted the aircraft, then struck the hangar'. */
const carries = (trigger: Trigger): boolean =>
  trigger.spec.kind === 'verb' && ['mover', 'striker', 'taker'].includes(trigger.spec.frame);
