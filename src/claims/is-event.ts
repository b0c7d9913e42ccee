import type { Span } from '../text/span.js';
import { overlaps } from '../text/span.js';
import { POSSESSOR } from './arguments/frames/noun.js';
import type { CountLink } from './arguments/count.js';
import type { Trigger } from './events/find.js';
import type { ActorSlot, Participants } from './reference.js';
import type { SentenceView } from './sentence.js';

/** 'Before the attack' tells when something else was, unless the attack has participants of its own. */
export function isTime(
  sentence: SentenceView,
  trigger: Trigger,
  actor: ActorSlot | null,
  bases: Participants['bases'],
): boolean {
  if (trigger.spec.kind !== 'noun' || !isTimed(sentence, trigger)) return false;
  const own = (slot: { readonly span: Span } | null | undefined): boolean =>
    slot !== null &&
    slot !== undefined &&
    slot.span.start >= trigger.span.end &&
    sentence.wordsBetween(slot.span, trigger.span, sentence.rules.quantifiers) <= 4;
  return !own(actor) && !own(bases[0]);
}

/** «به دنبال این حمله», «در این حمله»: where the verb comes last, what follows is the clause's own, but for a target. */
export function isSetting(sentence: SentenceView, { spec, span }: Trigger): boolean {
  const { order, demonstratives, inside, targets } = sentence.rules;
  const { word, index } = sentence.leadOf(span);
  const lead = sentence.tokens[index - 1];
  if (order !== 'verb-last' || spec.event !== 'attack' || !lead || !demonstratives.has(word)) return false;
  if (targets.has(sentence.tokens[sentence.at(span.end)]?.text ?? '')) return false;
  return (
    sentence.follows(lead, sentence.rules.times) ||
    inside?.has(sentence.tokens[index - 2]?.text ?? '') === true
  );
}

/** Whether enough stands beside the trigger for it to be an event of a force or a base. */
export function isEvent(
  sentence: SentenceView,
  trigger: Trigger,
  { actors, bases }: Participants,
  counts: readonly CountLink[],
): boolean {
  const actor = actors[0] ?? null;
  const { needs } = trigger.spec;
  const based = bases.length > 0;
  const forced = actor !== null && (actor.entity?.type !== 'LOC' || actor.rule.startsWith(POSSESSOR));
  const counted = counts.some((count) => count.military || (needs === 'troops' && (forced || count.bare)));
  if (!actor && !based && !counted) return false;
  if (!based && !counted && actor && isAnybody(sentence, actor)) return false;
  if (needs === 'base' && !based) return false;
  if (trigger.spec.direct && !isObject(sentence, trigger, bases)) return false;
  if (needs === 'actor' && !actor) return false;
  if (needs === 'recipient' && !(based && actor?.rule.startsWith('given'))) return false;
  const served = trigger.spec.serves === true && actor !== null;
  if (trigger.spec.frame === 'hosted' && !forced && !counted && !served && !trigger.spec.aside) return false;
  if (trigger.spec.event === 'transfer' && !forced && !counted && !isMoved(sentence, trigger, bases))
    return false;
  // 'عدد كبير من المواقع': a number of what is not said counts no force.
  if (trigger.spec.measure === true && counts.length === 0) return false;
  if (!based && !counted && actor && isOtherMoved(sentence, trigger, actor)) return false;
  if (needs === 'force' && !forced && !counted && !(based && movesCraft(sentence, trigger))) return false;
  if (needs === 'either' && !forced && !counted && !based) return false;
  if (needs === 'troops' && !counted && !(forced && isGoverned(sentence, actor.span, trigger))) return false;
  // A country alone may withdraw from a treaty: something military must stand by.
  if (actor?.entity?.type === 'LOC' && !based && !counted) {
    return sentence.tokens.some((token) => sentence.rules.military.has(token.text));
  }
  return true;
}

/** 'أرسلت قاذفات إلى قاعدتها': aircraft and ships that are sent to a base. */
const movesCraft = (sentence: SentenceView, { spec, span }: Trigger): boolean =>
  spec.frame === 'moved' &&
  sentence.tokens.some(
    (token) =>
      token.start >= span.end &&
      sentence.rules.craft?.has(token.text) === true &&
      sentence.wordsBetween(token, span) <= CRAFT_REACH &&
      sentence.crossing(token.start, span.start) === 0,
  );

/** Words of a subject between a verb and what it sends: 'أرسلت الولايات المتحدة ست قاذفات'. */
const CRAFT_REACH = 3;

/** 'قام التحالف بنقل المعارك': where the verb leads, what is moved stands behind the noun; who moves something else does not move. */
const isOtherMoved = (sentence: SentenceView, { spec, span, after }: Trigger, actor: ActorSlot): boolean =>
  sentence.rules.order === 'verb-first' &&
  spec.frame === 'moved' &&
  spec.kind === 'noun' &&
  after === '' &&
  actor.span.end <= span.start &&
  actor.entity !== null;

/** 'Its staff', 'people' of nobody that the text names: a company has such, too. */
function isAnybody(sentence: SentenceView, { referent, entity }: ActorSlot): boolean {
  if (referent.id !== null || entity?.type !== 'FORCE') return false;
  const words = sentence.tokens.filter((token) => token.word && overlaps(token, entity.span));
  return words.every((token) => sentence.rules.staff.has(token.text));
}

/** Whether a base stands right behind the trigger, behind its subject where a verb has one. */
const isObject = (sentence: SentenceView, { span, spec }: Trigger, bases: Participants['bases']): boolean =>
  bases.some(
    (base) =>
      base.span.start >= span.start &&
      !sentence.rules.obliques.has(sentence.leadOf(base.span).word) &&
      sentence.wordsBetween(base.span, span) <= (spec.kind === 'verb' ? 3 : 1),
  );

/** The base itself is what is moved: it stands right by the word ('نقل القاعدة', «انتقال پایگاه»). */
const isMoved = (sentence: SentenceView, trigger: Trigger, bases: Participants['bases']): boolean =>
  bases.some(({ span }) => sentence.wordsBetween(span, trigger.span) === 0);

/** Whether 'before' or 'after' leads the noun, over a demonstrative too («در پی این حمله»). */
function isTimed(sentence: SentenceView, { span }: Trigger): boolean {
  const { times, demonstratives } = sentence.rules;
  if (sentence.follows(span, times)) return true;
  const lead = sentence.tokens[sentence.at(span.start) - 1];
  return lead !== undefined && demonstratives.has(lead.text) && sentence.follows(lead, times);
}

/** A noun right behind the change, or its object before it where the verb comes last («نیروهای خود در لهستان را تقویت کند»). */
function isGoverned(sentence: SentenceView, actor: Span, trigger: Trigger): boolean {
  const before = actor.end <= trigger.span.start;
  const object = before && sentence.rules.order === 'verb-last' && sentence.leadsClause(actor);
  const reach = object ? 6 : 2;
  return sentence.wordsBetween(actor, trigger.span) <= reach;
}
