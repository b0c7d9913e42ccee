import type { EntityMention } from '../../annotations.js';
import type { Span } from '../../text/span.js';
import { contains, overlaps } from '../../text/span.js';
import type { Trigger } from '../events/find.js';
import type { SentenceView } from '../sentence.js';

/** A force or government of the sentence that may be the actor of an event, with how it stands to the trigger. */
export interface Candidate {
  readonly entity: EntityMention;
  readonly span: Span;
  readonly after: boolean;
  /** Words between it and the trigger. */
  readonly words: number;
  /** Weight of the clause breaks between. */
  readonly crossing: number;
  /** A preposition leads it: no subject and no genitive. */
  readonly oblique: boolean;
  /** Another event stands between the trigger and it. */
  readonly parted: boolean;
  /** 'By' leads it. */
  readonly agent: boolean;
  /** A force, not a country or capital. */
  readonly force: boolean;
  /** A country's adjective, which acts only as one ('قصف ايراني'), never as a subject. */
  readonly adjective: boolean;
  /** It begins its clause, or punctuation stands before it. */
  readonly leads: boolean;
  /** An unnamed noun that a number counts ('جندي' of '2000 جندي'): it acts only where no other does. */
  readonly counted: boolean;
  /** An object marker follows it («را»). */
  readonly object: boolean;
  /** It stands in the attributing part: it speaks, and acts only where nobody else does. */
  readonly speaks: boolean;
}

/**
 * @param headers the attributing parts of the sentence
 */
export function candidatesOf(
  sentence: SentenceView,
  trigger: Trigger,
  triggers: readonly Trigger[],
  headers: readonly Span[],
): Candidate[] {
  const { forces, places, bases, rules } = sentence;
  const inBase = (s: Span): boolean =>
    bases.some((base) => contains(base.span, s) || isTailOf(sentence, base.span, s));
  return [...forces, ...places.filter((place) => place.force !== undefined)]
    .filter((entity) => !inBase(entity.span) && entity.within !== 'title')
    .filter(
      (entity) => !sentence.follows(entity.span, rules.against) && !isNoActor(sentence, entity, trigger),
    )
    .map((entity) => candidate(sentence, trigger, triggers, entity, headers))
    .sort((a, b) => a.span.start - b.span.start)
    .reduce<Candidate[]>((done, c) => {
      done.push(isJoined(sentence, done.at(-1), c) ? { ...c, oblique: true } : c);
      return done;
    }, []);
}

/** «دو پایگاه دیگر ارتش …»: whose the base is stands behind 'other'. */
const isTailOf = (sentence: SentenceView, base: Span, { start }: Span): boolean => {
  const { others } = sentence.rules;
  const lead = sentence.tokens[sentence.at(start) - 1];
  return others !== undefined && lead !== undefined && others.has(lead.text) && lead.start - base.end <= 1;
};

/** 'بين التحالف الدولي والعراق': what a conjunction joins to an oblique is oblique. */
function isJoined(sentence: SentenceView, before: Candidate | undefined, c: Candidate): boolean {
  if (!before?.oblique || sentence.wordsBetween(before.span, c.span) > 1) return false;
  const lead = sentence.leadOf(c.span);
  return sentence.rules.conjunctions.has(lead.word) || sentence.rules.conjunctions.has(lead.clitic);
}

function candidate(
  sentence: SentenceView,
  at: Trigger,
  triggers: readonly Trigger[],
  entity: EntityMention,
  headers: readonly Span[],
): Candidate {
  const { rules } = sentence;
  const { span } = entity;
  const agent = sentence.follows(span, rules.agents);
  const object = isObject(sentence, span);
  return {
    entity,
    span,
    ...standing(sentence, span, at.span),
    oblique: !agent && !object && isOblique(sentence, span) && !isAntecedent(sentence, span, at.span),
    parted: triggers.some((t) => t !== at && t.span.start >= at.span.end && t.span.end <= span.start),
    agent,
    force: entity.type === 'FORCE',
    adjective: entity.type === 'LOC' && entity.form === 'adjective',
    leads: sentence.leadsClause(span) && !isBracketed(sentence, span),
    object,
    counted: !entity.id && sentence.counts.some((count) => overlaps(count.span, span)),
    speaks: headers.some((header) => contains(header, span)),
  };
}

/** Whether the object marker follows, over a description by place too («نیروی مستقر در پایگاه X را»). */
function isObject(sentence: SentenceView, span: Span): boolean {
  const { objectMarkers, states } = sentence.rules;
  if (objectMarkers.size === 0) return false;
  const marked = ({ end }: Span): boolean => objectMarkers.has(sentence.tokens[sentence.at(end)]?.text ?? '');
  if (marked(span)) return true;
  if (!states.has(sentence.tokens[sentence.at(span.end)]?.text ?? '')) return false;
  return sentence.bases.some(
    (base) => base.span.start >= span.end && sentence.wordsBetween(span, base.span) <= 2 && marked(base.span),
  );
}

/** «صلح‌بانان (یونیفل)»: in brackets of its own, another name of what stands before them. */
const isBracketed = (sentence: SentenceView, span: Span): boolean =>
  sentence.tokens[sentence.at(span.start) - 1]?.text === '(' &&
  sentence.tokens[sentence.at(span.end)]?.text === ')';

const HARMED = new Set<string>(['casualties', 'prisoners', 'civilians']);
const DATELINE = new Set(['-', '–', '—', '(', ':', '/', 'ـ']);

/** The wounded, the team of the air force, the town of a dateline: names of forces and governments that do not act. */
function isNoActor(sentence: SentenceView, { span, type }: EntityMention, { spec }: Trigger): boolean {
  const { rules } = sentence;
  const { notTroops } = rules;
  const { word, clitic, index } = sentence.leadOf(span);
  if (notTroops.has(word) || (/^\d+$/.test(word) && notTroops.has(sentence.tokens[index - 2]?.text ?? '')))
    return true;
  // 'حركة الشباب، المرتبطة بتنظيم القاعدة': with whom somebody is linked.
  if (clitic !== '' && rules.linked?.has(sentence.tokens[index - 1]?.text ?? '')) return true;
  if (sentence.counts.some((count) => HARMED.has(count.excluded ?? '') && overlaps(count.span, span)))
    return true;
  if (spec.event !== 'attack' && rules.missiles?.has(word)) return true;
  if (isInCapacity(sentence, span)) return true;
  const next = sentence.tokens[sentence.at(span.end)]?.text ?? '';
  if (rules.harmed?.has(next)) return true;
  return type === 'LOC' && sentence.index === 0 && index === 0 && DATELINE.has(next);
}

/** «به عنوان یکی از اعضای ناتو»: a role that somebody else acts in. */
function isInCapacity(sentence: SentenceView, { start, end }: Span): boolean {
  const { capacities } = sentence.rules;
  if (!capacities) return false;
  let index = sentence.at(start);
  const first = index;
  while (index > 0 && capacities.members.has(sentence.tokens[index - 1]!.text)) index--;
  return index < first && sentence.follows({ start: sentence.tokens[index]!.start, end }, capacities.leads);
}

/** 'في قوات التحالف التي يبلغ عدد أفرادها …': what a relative clause tells of is its subject, whatever leads it. */
const isAntecedent = (sentence: SentenceView, span: Span, at: Span): boolean =>
  sentence.breaks.some(
    (one) =>
      one.relative === true &&
      one.at >= span.end &&
      one.at <= at.start &&
      sentence.wordsBetween(span, { start: one.at, end: one.at }) === 0,
  );

/** Whether a preposition leads a phrase; not where a noun of part or number stands before the preposition. */
function isOblique(sentence: SentenceView, span: Span): boolean {
  const { obliques, partitives } = sentence.rules;
  const lead = sentence.leadOf(span);
  if (obliques.has(lead.clitic)) return true;
  if (isInFramework(sentence, lead.index)) return true;
  if (!obliques.has(lead.word)) return false;
  const noun = sentence.tokens[lead.index - 2]?.text ?? '';
  // 'قاعدة العديد في قطر': the name of a base is no word of number.
  const named = sentence.tokens[lead.index - 2];
  const inBase = named !== undefined && sentence.bases.some((base) => contains(base.span, named));
  // 'سيتم نشر 1700 في بولندا': where they are, not whose.
  const partOf = sentence.rules.order === 'verb-last' || sentence.rules.emptiers.has(lead.word);
  // 'عدد كبير من الجنود': an adjective may stand behind the noun.
  const second = sentence.rules.order === 'verb-first' ? (sentence.tokens[lead.index - 3]?.text ?? '') : '';
  const part = partitives.has(noun) || partitives.has(second) || /^\d+$/.test(noun);
  return inBase || !partOf || !part;
}

/** «در قالب مأموریت ناتو», «با همکاری آمریکا»: a noun that makes a longer preposition of the one before it. */
function isInFramework({ rules, tokens }: SentenceView, index: number): boolean {
  const { frameworks } = rules;
  if (!frameworks) return false;
  let at = index - 1;
  while (at > 0 && frameworks.links.has(tokens[at]!.text)) at--;
  return at > 0 && frameworks.nouns.has(tokens[at]!.text) && rules.obliques.has(tokens[at - 1]!.text);
}

/** How a span stands to another: before or after, how many words and clause breaks away. */
export const standing = (
  sentence: SentenceView,
  span: Span,
  at: Span,
): Pick<Candidate, 'after' | 'words' | 'crossing'> => ({
  after: span.start >= at.end,
  words: sentence.wordsBetween(span, at, span.start >= at.end ? sentence.rules.quantifiers : undefined),
  crossing: sentence.crossing(span.start, at.start),
});

/** The nearest, clause breaks dearer than words. */
export function nearest(candidates: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null;
  for (const c of candidates) if (!best || costOf(c) < costOf(best)) best = c;
  return best;
}

const BREAK_COST = 6;
const costOf = (c: Candidate): number => c.words + BREAK_COST * c.crossing;
