import type { EntityMention } from '../../annotations.js';
import type { Span } from '../../text/span.js';
import { contains, overlaps } from '../../text/span.js';
import type { Trigger } from '../events/find.js';
import type { Memory, Referent } from '../memory.js';
import { referentOf } from '../memory.js';
import type { SentenceView } from '../sentence.js';

export interface ActorLink {
  readonly referent: Referent;
  readonly span: Span;
  /** The entity behind it, for what hangs on it (counts). */
  readonly entity: EntityMention;
  readonly rule: string;
}

/** How far, in words, the genitive of a noun or the subject after a verb may stand from it. */
const GENITIVE_REACH = 4;
const SUBJECT_REACH = 6;
/** A subject before its verb or noun may stand as far as the clause is long. */
const CLAUSE_REACH = 40;

interface Candidate {
  readonly entity: EntityMention;
  readonly span: Span;
  readonly after: boolean;
  readonly words: number;
  readonly crossing: number;
  readonly oblique: boolean;
  readonly agent: boolean;
  readonly against: boolean;
  readonly force: boolean;
}

/**
 * Who acts: the force that fills the actor slot of an event by its grammar (see `Frame`).
 *
 * @param avoid spans that name a speaker, not a participant (attribution headers)
 * @returns null when no force of the sentence stands where the grammar wants it
 */
export function findActor(
  sentence: SentenceView,
  trigger: Trigger,
  memory: Memory,
  avoid: readonly Span[],
): ActorLink | null {
  const candidates = candidatesOf(sentence, trigger, avoid);
  const found = byFrame(sentence, trigger, candidates);
  if (!found) return null;
  return link(sentence, found.candidate, found.rule, candidates, memory, trigger);
}

function candidatesOf(sentence: SentenceView, trigger: Trigger, avoid: readonly Span[]): Candidate[] {
  const { rules, forces, places, bases } = sentence;
  const inBase = (s: Span): boolean => bases.some((base) => contains(base.span, s));
  return [...forces, ...places.filter((place) => place.force !== undefined)]
    .filter(
      (entity) => !inBase(entity.span) || (entity.type === 'FORCE' && contains(entity.span, trigger.span)),
    )
    .filter((entity) => entity.type === 'FORCE' || !avoid.some((zone) => contains(zone, entity.span)))
    .map((entity) => {
      const lead = sentence.leadOf(entity.span);
      const agent = sentence.follows(entity.span, rules.agents);
      return {
        entity,
        span: entity.span,
        after: entity.span.start >= trigger.span.end,
        words: sentence.wordsBetween(entity.span, trigger.span),
        crossing: sentence.crossing(entity.span.start, trigger.span.start),
        oblique: !agent && (rules.obliques.has(lead.word) || rules.obliques.has(lead.clitic)),
        agent,
        against: sentence.follows(entity.span, rules.against),
        force: entity.type === 'FORCE',
      };
    })
    .filter((candidate) => !candidate.against);
}

type Found = { candidate: Candidate; rule: string } | null;

function byFrame(sentence: SentenceView, trigger: Trigger, all: readonly Candidate[]): Found {
  switch (trigger.spec.frame) {
    case 'mover':
      return isNominal(trigger) ? genitiveOrSubject(sentence, trigger, all) : subject(sentence, trigger, all);
    case 'moved':
      return isNominal(trigger) ? genitiveOrSubject(sentence, trigger, all) : object(sentence, trigger, all);
    case 'ender':
      return (
        genitive(sentence, { ...trigger, span: laterOf(trigger) }, rebase(sentence, trigger, all)) ??
        genitiveOrSubject(sentence, trigger, all)
      );
    case 'striker':
      return striker(sentence, trigger, all);
    case 'hosted':
      return nearest(
        all.filter((c) => c.after && c.crossing < 2 && c.words <= SUBJECT_REACH),
        'hosted',
      );
    case 'taker':
      return subject(sentence, trigger, all) ?? genitive(sentence, trigger, all);
    case 'giver':
      return recipient(sentence, all) ?? subject(sentence, trigger, all);
    case 'closer':
      return null;
  }
}

const isNominal = (trigger: Trigger): boolean => trigger.spec.kind !== 'verb';

/** The noun that the genitive hangs on: the mission that ends, not the ending. */
const laterOf = (trigger: Trigger): Span =>
  trigger.companion && trigger.companion.start > trigger.span.start
    ? trigger.companion
    : (trigger.companion ?? trigger.span);

function rebase(sentence: SentenceView, trigger: Trigger, all: readonly Candidate[]): Candidate[] {
  const at = laterOf(trigger);
  return all.map((c) => ({
    ...c,
    after: c.span.start >= at.end,
    words: sentence.wordsBetween(c.span, at),
    crossing: sentence.crossing(c.span.start, at.start),
  }));
}

function nearest(candidates: readonly Candidate[], rule: string): Found {
  let best: Candidate | null = null;
  for (const c of candidates) {
    if (!best || c.words + 6 * c.crossing < best.words + 6 * best.crossing) best = c;
  }
  return best && { candidate: best, rule };
}

/** 'انسحاب القوات الأمريكية', «خروج نیروهای ائتلاف»: the noun phrase right after the noun. */
function genitive(sentence: SentenceView, trigger: Trigger, all: readonly Candidate[]): Found {
  return nearest(
    all.filter(
      (c) =>
        c.after &&
        !c.oblique &&
        c.crossing === 0 &&
        c.words <= (c.force ? GENITIVE_REACH : 2) &&
        !verbBetween(sentence, trigger.span, c.span),
    ),
    'genitive',
  );
}

const verbBetween = (sentence: SentenceView, a: Span, b: Span): boolean =>
  sentence.verbs.some((verb) => verb.start >= a.end && verb.end <= b.start);

/** 'انسحابها', «خروج خود»: the noun says that its actor is the subject. */
function isReflexive(sentence: SentenceView, trigger: Trigger): boolean {
  const { rules, tokens } = sentence;
  if (rules.possessives.has(trigger.after)) return true;
  const next = sentence.at(trigger.span.end + trigger.after.length);
  return rules.reflexives.has(tokens[next]?.text ?? '');
}

function genitiveOrSubject(sentence: SentenceView, trigger: Trigger, all: readonly Candidate[]): Found {
  if (isReflexive(sentence, trigger)) {
    const found = subject(sentence, trigger, all) ?? anySubject(all);
    return found && { ...found, rule: 'reflexive' };
  }
  return (
    genitive(sentence, trigger, all) ??
    (trigger.spec.kind === 'adjective' ? modified(all) : null) ??
    subject(sentence, trigger, all)
  );
}

/** «نیروهای آمریکایی مستقر در …»: what the adjective stands by. */
const modified = (all: readonly Candidate[]): Found =>
  nearest(
    all.filter((c) => c.force && c.crossing === 0 && c.words <= 3),
    'modified',
  );

/** The subject of the trigger's verb: after it or before it, as the language orders them. */
function subject(sentence: SentenceView, trigger: Trigger, all: readonly Candidate[]): Found {
  const free = all.filter((c) => !c.oblique && !c.agent);
  const before = free.filter((c) => !c.after && c.words <= CLAUSE_REACH && c.crossing < 2);
  const after = free.filter((c) => c.after && c.crossing === 0 && c.words <= SUBJECT_REACH);
  if (sentence.rules.order === 'verb-first' && trigger.spec.kind === 'verb') {
    return (
      nearest(
        after.filter((c) => c.words <= 2),
        'subject-after',
      ) ??
      nearest(preferForces(before), 'subject-before') ??
      nearest(after, 'subject-after')
    );
  }
  return nearest(preferForces(before), 'subject-before');
}

const anySubject = (all: readonly Candidate[]): Found =>
  nearest(
    all.filter((c) => !c.after && !c.oblique),
    'subject-far',
  );

const preferForces = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const forces = candidates.filter((c) => c.force);
  return forces.length > 0 ? forces : candidates;
};

/** Who is moved: the object, a force; else the one who moves, when its troops go unsaid. */
function object(sentence: SentenceView, trigger: Trigger, all: readonly Candidate[]): Found {
  const forces = all.filter((c) => c.force && !c.oblique && c.crossing < 2);
  const side =
    sentence.rules.order === 'verb-first' ? forces.filter((c) => c.after) : forces.filter((c) => !c.after);
  return (
    nearest(
      side.filter((c) => c.words <= 12),
      'object',
    ) ?? subject(sentence, trigger, all)
  );
}

/** The attacker: by-phrase, genitive or adjective of the noun, or subject; never the target. */
function striker(sentence: SentenceView, trigger: Trigger, all: readonly Candidate[]): Found {
  const { rules } = sentence;
  const free = all.filter((c) => {
    const lead = sentence.leadOf(c.span);
    return !rules.targets.has(lead.word) && !rules.targets.has(lead.clitic);
  });
  const near = free.filter((c) => c.crossing < 2);
  const agent = nearest(
    near.filter((c) => c.agent),
    'by-phrase',
  );
  if (agent) return agent;
  if (isNominal(trigger)) {
    // 'هجوم للمتشددين', 'قصف ايراني', «حمله امروز ایران»: before any target.
    const noun = nearest(
      near.filter(
        (c) =>
          c.after &&
          c.crossing === 0 &&
          c.words <= 4 &&
          !c.oblique &&
          !targetBetween(sentence, trigger.span, c.span),
      ),
      'striker-genitive',
    );
    if (noun) return noun;
  }
  return subject(sentence, trigger, free);
}

const targetBetween = (sentence: SentenceView, a: Span, b: Span): boolean =>
  sentence.bases.some((base) => base.span.start >= a.end && base.span.end <= b.start) ||
  sentence.tokens.some((t) => t.start >= a.end && t.end <= b.start && sentence.rules.targets.has(t.text));

/** Who is given the base: the contract's actor of a handover is who takes control. */
function recipient(sentence: SentenceView, all: readonly Candidate[]): Found {
  const { rules } = sentence;
  return nearest(
    all.filter((c) => {
      const lead = sentence.leadOf(c.span);
      return (
        c.crossing < 2 &&
        (rules.recipients.has(lead.word) || rules.recipients.has(lead.clitic)) &&
        c.words <= CLAUSE_REACH
      );
    }),
    'recipient',
  );
}

/** Says what the mention refers to: by its name, through its owner in the clause, or through the text before it. */
function link(
  sentence: SentenceView,
  candidate: Candidate,
  rule: string,
  all: readonly Candidate[],
  memory: Memory,
  trigger: Trigger,
): ActorLink {
  const { entity, span } = candidate;
  if (entity.type === 'LOC') {
    return {
      referent: { id: entity.force ?? null, name: null, wikidata: null },
      span,
      entity,
      rule: `${rule}/government`,
    };
  }
  if (entity.id) return { referent: referentOf(entity), span, entity, rule };
  const owner = ownerOf(sentence, candidate, all, trigger);
  if (owner) return { referent: owner, span, entity, rule: `${rule}/owner` };
  if (entity.mention === 'reference') {
    const referent = memory.forceBefore(span.start);
    if (referent) return { referent, span, entity, rule: `${rule}/reference` };
  }
  return { referent: referentOf(entity), span, entity, rule };
}

/** 'واشنطن … قواتها', «آمریکا … نیروهای خود», 'أرسلت بريطانيا 500 جندي': whose the unnamed force is. */
function ownerOf(
  sentence: SentenceView,
  candidate: Candidate,
  all: readonly Candidate[],
  trigger: Trigger,
): Referent | null {
  const near = all.filter(
    (c) =>
      c !== candidate &&
      !c.oblique &&
      (c.entity.type === 'LOC' || c.entity.id) &&
      c.span.end <= Math.max(candidate.span.start, trigger.span.start) &&
      sentence.crossing(c.span.start, candidate.span.start) < 2,
  );
  const best = near.at(-1);
  if (!best || overlaps(best.span, candidate.span)) return null;
  if (best.entity.type === 'FORCE') return referentOf(best.entity);
  return { id: best.entity.force ?? null, name: null, wikidata: null };
}
