import type { EntityMention } from '../annotations.js';
import type { Span } from '../text/span.js';
import { overlaps } from '../text/span.js';
import type { ActorLink } from './arguments/actor.js';
import type { BaseLink } from './arguments/base.js';
import type { Trigger } from './events/find.js';
import type { Memory, Referent } from './memory.js';
import type { SentenceView } from './sentence.js';
import type { EventType } from './types.js';

export interface ActorSlot {
  readonly referent: Referent;
  readonly span: Span;
  readonly entity: EntityMention | null;
  readonly rule: string;
}

export interface Participants {
  /** One, or several that are joined ('the American and NATO forces'); empty when nobody acts. */
  readonly actors: readonly ActorSlot[];
  readonly bases: readonly BaseLink[];
}

/** Events that one noun may take up: 'the withdrawal' may be told as a move before. */
const KIN: Readonly<Record<EventType, readonly EventType[]>> = {
  withdrawal: ['withdrawal', 'transfer'],
  transfer: ['transfer', 'withdrawal', 'deployment'],
  deployment: ['deployment', 'transfer'],
  presence: ['presence'],
  handover: ['handover'],
  attack: ['attack'],
  mission_end: ['mission_end', 'withdrawal'],
};

/**
 * «این خروج», 'هذا الانسحاب': an event noun with a demonstrative takes up an event told before, with its actor, and
 * with its base where the clause names none. The text of the actor is then the noun phrase itself.
 *
 * @param moved who left, came or stayed by the event before in the same sentence
 * @param carried the actor of the verb before in the same sentence, for a verb without a subject of its own
 */
export function takeUp(
  sentence: SentenceView,
  trigger: Trigger,
  actors: readonly ActorLink[],
  bases: readonly BaseLink[],
  memory: Memory,
  carried: ActorSlot | null,
  moved: ActorSlot | null = null,
): Participants {
  const definite = actors.length === 0 && isDefiniteMove(sentence, trigger);
  const told =
    definite || isDemonstrated(sentence, trigger) ? memory.lastTold(KIN[trigger.spec.event]) : null;
  if (!told) {
    const pronoun = actors.length === 0 ? pronounOf(sentence, trigger, memory) : null;
    if (pronoun) return { actors: [pronoun], bases };
    const garrison =
      (isGarrison(trigger.spec.event) ? sameMen(sentence, actors[0], moved) : null) ??
      garrisonOf(actors[0], bases, memory) ??
      ownersMen(trigger, actors[0], bases);
    if (garrison) return { actors: [garrison], bases };
    const actor = actors[0] ?? ownerAsActor(sentence, trigger, bases) ?? carried;
    return { actors: actors.length > 0 || !actor ? actors : [actor], bases };
  }
  const lead = sentence.tokens[sentence.at(trigger.span.start) - (definite ? 0 : 1)];
  const span = { start: lead?.start ?? trigger.span.start, end: trigger.span.end };
  const taken = (referent: Referent) => ({ referent, span, entity: null, rule: 'event-reference' });
  return {
    actors: actors.length === 0 && told.actor ? [taken(told.actor)] : actors,
    bases: bases.length === 0 && told.base && !definite ? [taken(told.base)] : bases,
  };
}

/** 'الانسحاب' without participants: the one that the text speaks of. 'The attack' may be any. */
const isDefiniteMove = (sentence: SentenceView, { spec, before }: Trigger): boolean =>
  spec.kind === 'noun' && DEFINITE_MOVES.includes(spec.event) && sentence.rules.articles.has(before);

const DEFINITE_MOVES: readonly EventType[] = ['withdrawal', 'deployment', 'mission_end'];

/** «این خروج …» as what its clause is about; «درباره هزینه این جابه‌جایی» tells nothing of it. */
function isDemonstrated(sentence: SentenceView, trigger: Trigger): boolean {
  if (trigger.spec.kind !== 'noun') return false;
  const { word, index } = sentence.leadOf(trigger.span);
  const lead = sentence.tokens[index - 1];
  return lead !== undefined && sentence.rules.demonstratives.has(word) && sentence.leadsClause(lead);
}

/** Who owns the base is who leaves it or moves it; who comes to it or strikes it is somebody else. */
const ownerActs = ({ spec }: Trigger): boolean =>
  spec.event === 'withdrawal' || spec.event === 'transfer' || spec.serves === true;

/** «تصمیم به خروج آنها»: the pronoun behind the event noun. */
function pronounOf(sentence: SentenceView, trigger: Trigger, memory: Memory): ActorSlot | null {
  const next = sentence.behind(trigger);
  if (!next || !sentence.rules.pronouns.has(next.text)) return null;
  const referent = memory.forceBefore(next.start);
  return referent && { referent, span: next, entity: null, rule: 'pronoun' };
}

/** 'The forces left X … 300 soldiers are still at the base': soldiers without a name are of the force just told of there. */
function garrisonOf(
  actor: ActorLink | undefined,
  bases: readonly BaseLink[],
  memory: Memory,
): ActorSlot | null {
  const base = bases[0];
  if (!actor || actor.referent.id !== null || actor.entity.rule !== 'force.noun') return null;
  if (bases.length !== 1 || base?.rule !== 'reference' || base.referent.id === null) return null;
  const told = memory.lastTold(GARRISON);
  if (!told?.actor?.id || told.base?.id !== base.referent.id) return null;
  return { ...actor, referent: told.actor, rule: 'garrison' };
}

/** «نیروهای مستقر در پایگاه آمریکا در …»: men without a name at a base of which the text says whose it is. */
function ownersMen(
  trigger: Trigger,
  actor: ActorLink | undefined,
  bases: readonly BaseLink[],
): ActorSlot | null {
  const owner = bases[0]?.entity?.owner;
  if (!owner || bases.length !== 1 || !actor || actor.referent.id !== null) return null;
  const bare = actor.entity.rule === 'force.noun' || actor.entity.rule === 'force.definite';
  if (!bare || !(trigger.spec.event === 'presence' || ownerActs(trigger))) return null;
  return { ...actor, referent: { id: owner, name: null, wikidata: null }, rule: 'base-owner' };
}

/** «سربازان آلمانی خارج شدند و نظامیان به … منتقل می‌شوند»: a bare plural behind a move is of who moved. */
function sameMen(
  sentence: SentenceView,
  actor: ActorLink | undefined,
  moved: ActorSlot | null,
): ActorSlot | null {
  if (!actor || actor.referent.id !== null || !moved?.referent.id) return null;
  const { span, entity } = actor;
  const counted = sentence.counts.some((count) => overlaps(count.span, span));
  const bare = entity.rule === 'force.definite' || (entity.rule === 'force.noun' && !counted);
  return bare ? { ...actor, referent: moved.referent, rule: 'same-men' } : null;
}

/** Events of men who are somewhere or move. */
export const isGarrison = (event: EventType): boolean => GARRISON.includes(event);

const GARRISON: readonly EventType[] = ['withdrawal', 'presence', 'deployment', 'transfer'];

/** «پایگاه‌های روسیه در سوریه باقی می‌مانند»: a base that stays, with nothing but a place before the verb. */
function staysItself(sentence: SentenceView, { spec, span }: Trigger, base: EntityMention): boolean {
  if (sentence.rules.order !== 'verb-last' || spec.event !== 'presence' || spec.kind !== 'verb') return false;
  if (base.span.end > span.start || sentence.rules.obliques.has(sentence.leadOf(base.span).word))
    return false;
  const last = sentence.tokens[sentence.at(span.start) - 1];
  return (
    last !== undefined &&
    [...sentence.places.map((place) => place.span), base.span].some((one) => overlaps(one, last))
  );
}

/** Who leaves or stays at 'the American base', when nobody else is named; never who strikes it. */
function ownerAsActor(
  sentence: SentenceView,
  trigger: Trigger,
  bases: readonly BaseLink[],
): ActorSlot | null {
  const base = bases[0]?.entity;
  // 'انتقال مجموعة إلى مقر القوات': to whose headquarters somebody moves is not who moves.
  const goal = base && sentence.rules.recipients.has(sentence.leadOf(base.span).word);
  if (goal && sentence.rules.order === 'verb-first') return null;
  if (!base?.owner || !(ownerActs(trigger) || staysItself(sentence, trigger, base))) return null;
  const referent = { id: base.owner, name: null, wikidata: null };
  return { referent, span: base.span, entity: null, rule: 'base-owner' };
}
