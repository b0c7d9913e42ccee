import type { EntityMention } from '../../annotations.js';
import type { Span } from '../../text/span.js';
import type { Trigger } from '../events/find.js';
import type { Memory, Referent } from '../memory.js';
import { referentOf } from '../memory.js';
import type { SentenceView } from '../sentence.js';
import type { Candidate } from './candidates.js';
import { candidatesOf } from './candidates.js';
import type { Role } from './frames/role.js';
import { actorRole } from './frames/index.js';

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
 * @param speaker the force or government that the speaker speaks for ('قواتنا')
 * @returns the actor, with the forces that are joined to it ('the American and NATO forces'); none when no force of
 *   the sentence stands where the grammar wants it
 */
export function findActors(
  sentence: SentenceView,
  trigger: Trigger,
  triggers: readonly Trigger[],
  memory: Memory,
  headers: readonly Span[],
  speaker: (armed?: boolean) => Referent | null,
): ActorLink[] {
  const candidates = candidatesOf(sentence, trigger, triggers, headers);
  const found = actorRole(sentence, trigger, candidates);
  if (!found) return [];
  const joined = coordinated(sentence, found.candidate, candidates);
  return [found.candidate, ...joined].flatMap((candidate) => {
    const one = link(sentence, { ...found, candidate }, candidates, memory, trigger, speaker);
    return ofBoth(sentence, one, candidates) ?? [one];
  });
}

/** 'واشنطن وباريس … قواتهما': of two who are joined, each has its own; of any other two nobody knows. */
function ofBoth(sentence: SentenceView, one: ActorLink, all: readonly Candidate[]): ActorLink[] | null {
  const { both } = sentence.rules;
  if (both === undefined || one.entity.rule !== 'force.possessive') return null;
  if (!sentence.folded.slice(one.span.start, one.span.end).split(' ')[0]!.endsWith(both)) return null;
  const owners = all.filter(
    (c) => !c.adjective && (c.entity.force ?? c.entity.id) && c.span.end <= one.span.start,
  );
  for (let i = owners.length - 1; i > 0; i--) {
    if (!joins(sentence, owners[i - 1]!, owners[i]!)) continue;
    return [owners[i - 1]!, owners[i]!].map(({ entity }) => ({
      ...one,
      referent: entity.type === 'LOC' ? government(entity) : referentOf(entity),
      rule: `${one.rule}/both`,
    }));
  }
  return [{ ...one, referent: referentOf(one.entity) }];
}

/** The named forces that nothing but a conjunction joins to the actor, on either side of it. */
function coordinated(sentence: SentenceView, actor: Candidate, all: readonly Candidate[]): Candidate[] {
  if (!actor.entity.id) return [];
  const named = all.filter((c) => c.force && c.entity.id);
  const at = named.indexOf(actor);
  const after: Candidate[] = [];
  for (let i = at + 1; i < named.length && joins(sentence, named[i - 1]!, named[i]!); i++)
    after.push(named[i]!);
  const before: Candidate[] = [];
  for (let i = at - 1; i >= 0 && joins(sentence, named[i]!, named[i + 1]!); i--) before.unshift(named[i]!);
  return [...before, ...after];
}

function joins(sentence: SentenceView, a: Candidate, b: Candidate): boolean {
  const { conjunctions } = sentence.rules;
  const lead = sentence.leadOf(b.span);
  if (!conjunctions.has(lead.word) && !conjunctions.has(lead.clitic)) return false;
  return sentence.wordsBetween(a.span, b.span) <= (lead.clitic === '' ? 1 : 0);
}

/** Says what the mention refers to: by its name, through its owner in the sentence, or through the text before it. */
function link(
  sentence: SentenceView,
  { candidate, rule }: Role,
  all: readonly Candidate[],
  memory: Memory,
  trigger: Trigger,
  speaker: (armed?: boolean) => Referent | null,
): ActorLink {
  const { entity, span } = candidate;
  const { rules } = sentence;
  const as = (referent: Referent, how: string): ActorLink => ({
    referent,
    span,
    entity,
    rule: `${rule}/${how}`,
  });
  if (entity.type === 'LOC') return as(government(entity), 'government');
  const leaving = trigger.spec.event === 'withdrawal' && entity.rule === 'force.this-country';
  const others = leaving ? notOfThePlace(candidate, all) : undefined;
  if (others) return as(others.force ? referentOf(others.entity) : government(others.entity), 'this-country');
  if (entity.id) return as(referentOf(entity), entity.rule);
  // 'قواتنا', «نیروهای ما»: the speaker's.
  if (entity.person === 1) {
    const referent = speaker();
    return as(referent ?? referentOf(entity), 'speaker');
  }
  if (entity.rule === 'force.possessive' && isOfTheirCountry(sentence, span)) {
    const referent = speaker();
    if (referent) return as(referent, 'speaker');
  }
  // «حزب‌الله اعلام کرد رزمندگان …»: the fighters of the group that says so.
  if (rules.fighters.has(sentence.tokens[sentence.at(span.start)]?.text ?? '')) {
    const speaking = all.find((c) => c.speaks && c.force && c.entity.id);
    if (speaking) return as(referentOf(speaking.entity), 'speaker');
    // «در این بیانیه آمده است: رزمندگان …»: of the group whose statement the text goes on with.
    const group = sentence.rules.order === 'verb-last' ? speaker(true) : null;
    if (group) return as(group, 'speaker');
  }
  const moved = trigger.spec.frame === 'moved' || rule === 'emptied-object';
  const both = joinedOwner(sentence, candidate);
  if (both) return as(government(both), 'joined-owner');
  const owner = ownerOf(sentence, candidate, moved, all);
  if (owner) return as(owner, 'owner');
  // «وزارت دفاع X اعلام کرد ۲۰۰ سرباز اعزام می‌شوند»: whom a ministry of defence sends is its own.
  if (moved && (entity.rule === 'force.noun' || entity.rule === 'force.definite')) {
    const referent = speaker(true);
    if (referent) return as(referent, 'speaker');
  }
  if (entity.rule === 'force.possessive' && isOfUnnamed(sentence, undefined, candidate))
    return as(referentOf(entity), entity.rule);
  const taken = entity.mention === 'reference' ? memory.forceBefore(span.start) : null;
  return taken ? as(taken, 'reference') : as(referentOf(entity), entity.rule);
}

/**
 * «لهستان … در افغانستان … نیروهای این کشور را خارج می‌کند»: those who leave are not of the country that only a
 * phrase of place has named last, but of the one that acts.
 */
function notOfThePlace({ span, entity }: Candidate, all: readonly Candidate[]): Candidate | undefined {
  const before = all.filter((c) => c.span.end <= span.start && !c.oblique && !c.adjective && !c.agent);
  const acts = (c: Candidate): boolean => (c.force || c.leads) && Boolean(c.entity.force ?? c.entity.id);
  if (before.some((c) => acts(c) && c.entity.country === entity.country)) return undefined;
  return before.findLast((c) => acts(c) && c.entity.country !== undefined);
}

/** 'إن بلاده لن تسحب جنودها', «کشورش سربازان خود را …»: those of the speaker's country. */
const isOfTheirCountry = (sentence: SentenceView, span: Span): boolean =>
  sentence.tokens.some(
    (token) =>
      sentence.rules.ownCountry.has(token.text) &&
      token.end <= span.end &&
      sentence.crossing(token.start, span.start) === 0,
  );

const government = (entity: EntityMention): Referent => ({
  id: entity.force ?? null,
  name: null,
  wikidata: null,
});

/** Words that may stand between 'and' and whose both nouns are. */
const JOINED_REACH = 4;

/** «نیروها و تجهیزات نظامی واشنگتن»: whose both are stands behind the second noun. */
function joinedOwner(sentence: SentenceView, { entity, span }: Candidate): EntityMention | undefined {
  const { order, conjunctions, obliques } = sentence.rules;
  if (order !== 'verb-last' || entity.rule !== 'force.definite') return undefined;
  const from = sentence.at(span.end);
  if (!conjunctions.has(sentence.tokens[from]?.text ?? '')) return undefined;
  const owner = sentence.places.find(
    (place) =>
      place.force !== undefined &&
      place.form !== 'adjective' &&
      place.span.start > span.end &&
      sentence.wordsBetween(span, place.span) <= JOINED_REACH,
  );
  if (!owner) return undefined;
  const between = sentence.tokens.slice(from + 1, sentence.at(owner.span.start));
  return between.length > 0 &&
    between.every((t) => t.word && !obliques.has(t.text) && !conjunctions.has(t.text)) &&
    !sentence.verbs.some((verb) => verb.start >= span.end && verb.end <= owner.span.start)
    ? owner
    : undefined;
}

/** «شماری از کشورهای غربی … نیروهای خود را …»: behind the owner found, if any, stand countries without a name. */
const isOfUnnamed = (
  sentence: SentenceView,
  owner: Pick<Candidate, 'entity'> | undefined,
  { span }: Candidate,
): boolean =>
  sentence.rules.nations !== undefined &&
  sentence.tokens.some(
    (t) =>
      t.start >= (owner?.entity.span.end ?? 0) && t.end <= span.start && sentence.rules.nations!.has(t.text),
  );

/** 'أكدت وزارة الدفاع الإيطالية بقاء جنودها'. */
const ministryBefore = (
  sentence: SentenceView,
  candidate: Candidate,
  all: readonly Candidate[],
): Pick<Candidate, 'entity'> | undefined => {
  const entity = sentence.ministries.findLast((body) => body.span.end <= candidate.span.start);
  return entity &&
    !all.some((c) => c.span.start >= entity.span.end && c.span.end <= candidate.span.start && !c.oblique)
    ? { entity }
    : undefined;
};

/** 'قال مسؤول أمريكي إن قواته': nobody but one country's adjective says whose. */
function onlyAdjective(candidate: Candidate, all: readonly Candidate[]): Candidate | undefined {
  const adjectives = all.filter((c) => c.adjective && c.span.end <= candidate.span.start);
  return new Set(adjectives.map((c) => c.entity.force)).size === 1 ? adjectives.at(-1) : undefined;
}

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
  const unnamed = candidate.entity.rule === 'force.noun' || candidate.entity.rule === 'force.definite';
  if (!possessive && !(moved && unnamed)) return null;
  const before = all.filter(
    (c) =>
      c !== candidate &&
      !c.adjective &&
      !c.agent &&
      (c.entity.type === 'LOC' || c.entity.id) &&
      c.span.end <= candidate.span.start &&
      (possessive || (!c.oblique && sentence.crossing(c.span.start, candidate.span.start) < 2)),
  );
  const subjects = before.filter((c) => c.leads && !c.oblique && !c.object);
  const owner =
    subjects.findLast((c) => !c.speaks && sentence.crossing(c.span.start, candidate.span.start) < 2) ??
    subjects.findLast((c) => c.speaks) ??
    before.findLast((c) => !c.oblique) ??
    (possessive ? ministryBefore(sentence, candidate, all) : undefined) ??
    (possessive ? (before.at(-1) ?? onlyAdjective(candidate, all)) : undefined);
  if (!owner || (possessive && isOfUnnamed(sentence, owner, candidate))) return null;
  return owner.entity.type === 'FORCE' ? referentOf(owner.entity) : government(owner.entity);
}
