import type { EntityMention } from '../annotations.js';
import type { Span } from '../text/span.js';
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
 */
export function takeUp(
  sentence: SentenceView,
  trigger: Trigger,
  actor: ActorLink | null,
  bases: readonly BaseLink[],
  memory: Memory,
): { actor: ActorSlot | null; bases: readonly BaseLink[] } {
  const demonstrated =
    trigger.spec.kind === 'noun' && sentence.rules.demonstratives.has(sentence.leadOf(trigger.span).word);
  if (!demonstrated || (actor && bases.length > 0)) return { actor, bases };
  const told = memory.lastTold(KIN[trigger.spec.event]);
  if (!told) return { actor, bases };
  const lead = sentence.tokens[sentence.at(trigger.span.start) - 1];
  const span = { start: lead?.start ?? trigger.span.start, end: trigger.span.end };
  const slot = actor ?? (told.actor && { referent: told.actor, span, entity: null, rule: 'event-reference' });
  return { actor: slot, bases };
}
