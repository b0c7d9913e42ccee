import type { EntityMention } from '../../annotations.js';
import type { Span } from '../../text/span.js';
import type { Trigger } from '../events/find.js';
import type { Memory, Referent } from '../memory.js';
import { referentOf } from '../memory.js';
import type { SentenceView } from '../sentence.js';
import type { Candidate } from './candidates.js';
import { candidatesOf } from './candidates.js';
import type { Role } from './frames.js';
import { actorRole } from './frames.js';

export interface ActorLink {
  readonly referent: Referent;
  readonly span: Span;
  readonly entity: EntityMention;
  readonly rule: string;
}

/**
 * Who acts: the force that fills the actor slot of an event by its grammar (see `Frame`), with what it refers to.
 *
 * @param headers the attributing parts of the sentence: who stands there speaks
 * @returns null when no force of the sentence stands where the grammar wants it
 */
export function findActor(
  sentence: SentenceView,
  trigger: Trigger,
  memory: Memory,
  headers: readonly Span[],
): ActorLink | null {
  const candidates = candidatesOf(sentence, trigger, headers);
  const found = actorRole(sentence, trigger, candidates);
  return found && link(sentence, found, candidates, memory, trigger);
}

/** Says what the mention refers to: by its name, through its owner in the sentence, or through the text before it. */
function link(
  sentence: SentenceView,
  { candidate, rule }: Role,
  all: readonly Candidate[],
  memory: Memory,
  trigger: Trigger,
): ActorLink {
  const { entity, span } = candidate;
  const as = (referent: Referent, how: string): ActorLink => ({
    referent,
    span,
    entity,
    rule: `${rule}/${how}`,
  });
  if (entity.type === 'LOC') return as(government(entity), 'government');
  if (entity.id) return as(referentOf(entity), entity.rule);
  const owner = ownerOf(sentence, candidate, trigger.spec.frame === 'moved', all);
  if (owner) return as(owner, 'owner');
  const taken = entity.mention === 'reference' ? memory.forceBefore(span.start) : null;
  return taken ? as(taken, 'reference') : as(referentOf(entity), entity.rule);
}

const government = (entity: EntityMention): Referent => ({
  id: entity.force ?? null,
  name: null,
  wikidata: null,
});

/**
 * Whose an unnamed force is: 'its troops' are those of the nearest force or government before it
 * ('واشنطن … قواتها', «آمریکا … نیروهای خود»); troops that somebody moves are those of who moves them
 * ('أرسلت بريطانيا 500 جندي').
 */
function ownerOf(
  sentence: SentenceView,
  candidate: Candidate,
  moved: boolean,
  all: readonly Candidate[],
): Referent | null {
  const possessive = candidate.entity.rule === 'force.possessive';
  if (!possessive && !(moved && candidate.entity.rule === 'force.noun')) return null;
  const before = all.filter(
    (c) =>
      c !== candidate &&
      !c.adjective &&
      (c.entity.type === 'LOC' || c.entity.id) &&
      c.span.end <= candidate.span.start &&
      (possessive || (!c.oblique && sentence.crossing(c.span.start, candidate.span.start) < 2)),
  );
  const owner = before.findLast((c) => !c.oblique) ?? (possessive ? before.at(-1) : undefined);
  if (!owner) return null;
  return owner.entity.type === 'LOC' ? government(owner.entity) : referentOf(owner.entity);
}
