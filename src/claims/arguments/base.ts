import type { EntityMention } from '../../annotations.js';
import type { Span } from '../../text/span.js';
import { contains } from '../../text/span.js';
import type { Trigger } from '../events/find.js';
import type { Memory, Referent } from '../memory.js';
import { referentOf } from '../memory.js';
import type { SentenceView } from '../sentence.js';
import { marksObject } from './object-marker.js';

export interface BaseLink {
  readonly referent: Referent;
  readonly span: Span;
  readonly entity: EntityMention | null;
  readonly rule: string;
}

const PRONOUN_REACH = 8;

/**
 * The bases of an event: the nearest in its clause with all that are coordinated with it ('X and Y' gives two), or
 * the one that a pronoun takes up ('منها').
 */
export function findBases(
  sentence: SentenceView,
  trigger: Trigger,
  memory: Memory,
  triggers: readonly Trigger[],
): BaseLink[] {
  if (trigger.spec.frame === 'ender') return [];
  const scored = sentence.bases
    .filter((base) => !isOtherEvents(sentence, trigger, base, triggers) && !isAppositive(sentence, base))
    .filter((base) => !contains(base.span, trigger.span) || trigger.spec.kind !== 'noun')
    .map((base) => ({ base, cost: cost(sentence, trigger, base) }))
    .filter(({ cost }) => cost < Infinity);
  scored.sort((a, b) => a.cost - b.cost);
  const best = scored[0]?.base;
  if (best) {
    const list = trigger.spec.frame === 'hosted' ? [] : coordinated(sentence, best);
    return [best, ...list].sort((a, b) => a.span.start - b.span.start).map((base) => resolve(base, memory));
  }
  if (trigger.spec.needs === 'base' && sentence.rules.possessives.has(trigger.after)) {
    // 'تسليمها', 'استهدفتها': the suffix is the base.
    const referent = memory.baseOfPronoun(trigger.span.start);
    if (referent) return [{ referent, span: trigger.span, entity: null, rule: 'suffix' }];
  }
  const taken = pronoun(sentence, trigger, memory);
  return taken.length > 0 ? taken : part(sentence, trigger, memory);
}

/**
 * Whether another event stands between the trigger and the base and so has it: in 'ends its mission in September,
 * which includes leaving X' only the leaving is at X. Coordinated events share what follows: 'left and handed over X'.
 */
function isOtherEvents(
  sentence: SentenceView,
  trigger: Trigger,
  base: EntityMention,
  triggers: readonly Trigger[],
): boolean {
  return triggers.some((other) => {
    if (other === trigger) return false;
    // 'withdraws its units based all over Syria to X': X is where they are withdrawn to.
    if (other.spec.kind === 'adjective' && isGoal(sentence, base)) return false;
    const after = other.span.start > trigger.span.start && other.span.end <= base.span.start;
    if (after && isResumed(sentence, other)) return false;
    // 'Left and handed over X': side by side, they share what follows.
    if (after) return sentence.wordsBetween(other.span, trigger.span) > 1 && !isPurpose(sentence, other);
    if (base.span.end > trigger.span.start) return false;
    const before = other.span.end <= trigger.span.start && other.span.start >= base.span.end;
    // «پایگاهی که میزبان … است، هدف قرار گرفت»: the base before a relative clause is that of both.
    if (before) {
      return (
        sentence.crossing(other.span.start, trigger.span.start) > 0 &&
        sentence.crossing(base.span.start, trigger.span.start) > 0
      );
    }
    // What follows a noun is its own: 'the withdrawal from X, and the transfer of …' transfers nothing at X.
    return (
      isNoun(trigger) &&
      !(other.spec.kind === 'adjective' && sentence.rules.order === 'verb-last') &&
      other.span.end <= base.span.start &&
      sentence.crossing(other.span.start, base.span.start) === 0
    );
  });
}

/** «پایگاه X، بزرگ‌ترین پایگاه … در …»: told once more behind the comma. */
function isAppositive(sentence: SentenceView, { span }: EntityMention): boolean {
  const { word, index } = sentence.leadOf(span);
  if (!sentence.rules.superlative(word)) return false;
  const comma = sentence.tokens[index - 2];
  return (
    comma !== undefined &&
    sentence.rules.conjunctions.has(comma.text) &&
    !comma.word &&
    sentence.bases.some((base) => base.span.end === comma.start || base.span.end === comma.start - 1)
  );
}

/** 'المنشآت التي يسيطر عليها المسلحون، ومنها معسكر': what they control stands before the verb. */
const isResumed = (sentence: SentenceView, trigger: Trigger): boolean =>
  trigger.spec.kind === 'verb' &&
  sentence.rules.resumptives?.has(sentence.behind(trigger)?.text ?? '') === true;

/** 'القوات المرابطة في أفغانستان': men of whom a country is said right behind are there, not at a base named before. */
function isPlaced(sentence: SentenceView, { spec, span }: Trigger): boolean {
  if (spec.kind !== 'adjective' || spec.rule === 'strength' || sentence.rules.order !== 'verb-first')
    return false;
  const lead = sentence.tokens[sentence.at(span.end)];
  const next = lead && sentence.tokens[sentence.at(lead.end)];
  return (
    next !== undefined &&
    sentence.rules.obliques.has(lead!.text) &&
    sentence.places.some((place) => place.form !== 'adjective' && place.span.start === next.start)
  );
}

/** 'هجمات على منشآت، بما في ذلك القواعد الجوية': a kind of place that is attacked, no base. */
const isInstance = (sentence: SentenceView, { spec }: Trigger, base: EntityMention): boolean =>
  spec.event === 'attack' &&
  base.number === 'plural' &&
  base.id === null &&
  base.owner === undefined &&
  sentence.rules.including?.some((phrase) => sentence.follows(base.span, [phrase])) === true;

/** 'القاعدة … التي تتمركز فيها': before the verb, with not much between. */
const isAntecedent = (sentence: SentenceView, { span }: Trigger, base: EntityMention): boolean =>
  base.span.end <= span.start && sentence.wordsBetween(base.span, span) <= ANTECEDENT_REACH;

const ANTECEDENT_REACH = 8;

/** 'المتمركزة في العراق في قاعدة …': behind the country, led by a preposition of its own. */
const isWhere = (sentence: SentenceView, { span }: Trigger, base: EntityMention): boolean =>
  base.span.start >= span.end && sentence.rules.obliques.has(sentence.leadOf(base.span).word);

/** A base that 'to' leads is where a move ends, not where anybody is. */
const isGoal = (sentence: SentenceView, base: EntityMention): boolean => {
  const lead = sentence.leadOf(base.span);
  return sentence.rules.recipients.has(lead.word) || sentence.rules.recipients.has(lead.clitic);
};

/** 'هجوما لاستعادة قاعدة العند': the attack is at the base that it is to take. */
const isPurpose = (sentence: SentenceView, { span, before }: Trigger): boolean =>
  sentence.rules.purposes.has(before) || sentence.rules.purposes.has(sentence.leadOf(span).word);

/** Words from the trigger, dearer across clauses and against the order of the language. */
function cost(sentence: SentenceView, trigger: Trigger, base: EntityMention): number {
  const crossing = sentence.crossing(base.span.start, trigger.span.start);
  if (sentence.closesBetween(trigger.span, base.span)) return Infinity;
  if (crossing >= 2 || (trigger.spec.kind === 'adjective' && isGoal(sentence, base))) return Infinity;
  if (isResumed(sentence, trigger) && !isAntecedent(sentence, trigger, base)) return Infinity;
  if (isInstance(sentence, trigger, base)) return Infinity;
  if (isPlaced(sentence, trigger) && !isWhere(sentence, trigger, base)) return Infinity;
  // Tanks are handed over to a base; the base is not.
  if (trigger.spec.frame === 'giver' && (isGoal(sentence, base) || isWithin(sentence, trigger, base)))
    return Infinity;
  const before = base.span.end <= trigger.span.start;
  if (trigger.spec.frame === 'hosted' && !isHost(sentence, trigger, base, before)) return Infinity;
  if (trigger.spec.event === 'attack' && isNoun(trigger) && strikesElsewhere(sentence, trigger, base))
    return Infinity;
  // «پایگاه X را تخلیه و از Y …»: the object of the noun's light verb.
  if (before && isNoun(trigger) && crossing === 0 && isObject(sentence, base, trigger)) return 0;
  return (
    sentence.wordsBetween(base.span, trigger.span) +
    8 * crossing +
    (before && isNoun(trigger) ? 4 : 0) +
    (!before && trigger.spec.serves ? PREDICATE : 0)
  );
}

/** «پرچم را در پایگاه X تحویل دادند»: where something is handed over. */
const isWithin = (sentence: SentenceView, { spec, span }: Trigger, base: EntityMention): boolean =>
  sentence.rules.order === 'verb-last' &&
  spec.kind === 'verb' &&
  base.span.end <= span.start &&
  sentence.rules.inside?.has(sentence.leadOf(base.span).word) === true;

/** Whether the object marker stands behind a base, with at most where it is between, and right before the trigger. */
function isObject(sentence: SentenceView, base: EntityMention, trigger: Trigger): boolean {
  const marker = sentence.tokens[sentence.at(trigger.span.start) - 1];
  return marker !== undefined && marksObject(sentence, marker, base.span);
}

/** The host is what the verb says it of, right before it ('قاعدة … التي تضم'); a noun may have it on either side. */
const isHost = (sentence: SentenceView, trigger: Trigger, base: EntityMention, before: boolean): boolean =>
  trigger.spec.kind === 'verb'
    ? sentence.wordsBetween(base.span, trigger.span) <= HOST_REACH && agrees(sentence, trigger, base)
    : before ||
      (trigger.spec.predicate !== true &&
        trigger.spec.aside !== true &&
        sentence.crossing(base.span.start, trigger.span.start) === 0);

const agrees = (sentence: SentenceView, { span }: Trigger, base: EntityMention): boolean =>
  sentence.rules.agrees(
    sentence.folded.slice(span.start, span.end),
    sentence.tokens[sentence.at(base.span.start)]?.text ?? '',
  );

const HOST_REACH = 4;

/** «حملات علیه ایران» from a base, 'هجمات على المدنيين قرب القاعدة': the target that follows is no base. */
function strikesElsewhere(sentence: SentenceView, trigger: Trigger, base: EntityMention): boolean {
  const { tokens, rules } = sentence;
  for (let i = sentence.at(trigger.span.end), words = 0; i < tokens.length && words < 4; i++) {
    const token = tokens[i]!;
    if (token.start < trigger.span.end) continue;
    // 'لقصف جوي، على حد تعبيره'
    if (!token.word && rules.conjunctions.has(token.text)) return false;
    if (rules.targets.has(token.text)) {
      const next = tokens[i + 1];
      if (!next || rules.baseParts.has(next.text)) return false;
      const near = sentence.bases.some(
        (one) => one.span.start >= token.end && sentence.wordsBetween(token, one.span) <= TARGET_REACH,
      );
      return !near || base.span.end <= token.start;
    }
    if (token.word) words++;
  }
  return false;
}

/** «پایگاه X به عنوان یک پایگاه اصلی»: the base that serves stands before; what follows says as what. */
const PREDICATE = 20;

/** Words that may stand between 'on' and the base: «به سوی مواضعی در پایگاه». */
const TARGET_REACH = 4;

const isNoun = (trigger: Trigger): boolean => trigger.spec.kind === 'noun';

/** The bases joined to `base` by nothing but a conjunction, its clitic, a comma or quotes. */
function coordinated(sentence: SentenceView, base: EntityMention): EntityMention[] {
  const out: EntityMention[] = [];
  const index = sentence.bases.indexOf(base);
  for (let i = index + 1; i < sentence.bases.length; i++) {
    if (!joins(sentence, sentence.bases[i - 1]!, sentence.bases[i]!)) break;
    out.push(sentence.bases[i]!);
  }
  for (let i = index - 1; i >= 0; i--) {
    if (!joins(sentence, sentence.bases[i]!, sentence.bases[i + 1]!)) break;
    out.push(sentence.bases[i]!);
  }
  return out;
}

const MARKS = new Set(['"', '«', '»', '،', ',', '(', ')', "'"]);
/** 'قاعدة التاجي شمال بغداد وقاعدة بلد': a place may stand between two bases of a list. */
const LIST_REACH = 3;
/** With a date between them, and where the first is. */
const DATED_REACH = 5;
/** Bases that the same preposition leads may have more between them. */
const PARALLEL_REACH = 10;

function joins(sentence: SentenceView, a: EntityMention, b: EntityMention): boolean {
  let conjunction = false;
  let words = 0;
  let dated = false;
  const isVerbLast = sentence.rules.order === 'verb-last';
  for (let i = sentence.at(a.span.end); i < sentence.tokens.length; i++) {
    const token = sentence.tokens[i]!;
    if (token.start >= b.span.start) break;
    // «پایگاه A در ۲۶ مارس و پایگاه B»: each with its own date.
    if (isVerbLast && sentence.dates.some(({ span }) => contains(span, token))) {
      dated = true;
      continue;
    }
    if (sentence.rules.describing?.has(token.text)) return false;
    if (sentence.rules.conjunctions.has(token.text)) {
      if (token.word || token.text === '،') conjunction = true;
    } else if (token.start < b.span.start && token.end > b.span.start) {
      if (sentence.rules.conjunctions.has(sentence.folded.slice(token.start, b.span.start)))
        conjunction = true;
    } else if (token.word) words++;
    else if (!MARKS.has(token.text)) return false;
  }
  if (!conjunction) {
    const lead = sentence.leadOf(b.span);
    conjunction = sentence.rules.conjunctions.has(lead.clitic);
  }
  if (isAppositive(sentence, b)) return false;
  // «…، این پایگاه»: behind a comma 'this base' takes one up and lists none.
  if (isVerbLast && b.rule === 'base.demonstrative') return false;
  const parallel = sentence.leadOf(a.span).word === sentence.leadOf(b.span).word;
  return (
    conjunction &&
    words <= (parallel ? PARALLEL_REACH : dated ? DATED_REACH : LIST_REACH) &&
    sentence.crossing(a.span.start, b.span.start) === 0
  );
}

function resolve(base: EntityMention, memory: Memory): BaseLink {
  const { span } = base;
  // 'Its bases in X' are several: none of them is the one that the text speaks of.
  if (base.mention === 'reference' && !base.id && base.number !== 'plural') {
    const referent = memory.baseBefore(span.start);
    if (referent) return { referent, span, entity: base, rule: 'reference' };
  }
  return { referent: referentOf(base), span, entity: base, rule: base.rule };
}

/** A hangar is struck: that of the base that the text speaks of. */
function part(sentence: SentenceView, trigger: Trigger, memory: Memory): BaseLink[] {
  if (trigger.spec.event !== 'attack') return [];
  const token = sentence.tokens.find(
    (t) => sentence.rules.baseParts.has(t.text) && sentence.crossing(t.start, trigger.span.start) < 2,
  );
  const referent = token && memory.baseBefore(token.start);
  return referent ? [{ referent, span: token, entity: null, rule: 'part-of-base' }] : [];
}

function pronoun(sentence: SentenceView, trigger: Trigger, memory: Memory): BaseLink[] {
  const { tokens, rules } = sentence;
  for (const phrase of rules.basePronouns) {
    for (let i = 0; i + phrase.length <= tokens.length; i++) {
      if (!phrase.every((word, k) => tokens[i + k]!.text === word)) continue;
      const token = tokens[i + phrase.length - 1]!;
      if (rules.order === 'verb-first' && token.start < trigger.span.end) continue;
      if (sentence.wordsBetween(token, trigger.span) > PRONOUN_REACH) continue;
      if (sentence.crossing(token.start, trigger.span.start) > 0) continue;
      // The last word of a noun phrase («در آن کشور») is no pronoun.
      if (phrase.length > 1 && isNounPhrase(sentence, i + phrase.length)) continue;
      const referent = memory.baseOfPronoun(token.start);
      if (referent) return [{ referent, span: token, entity: null, rule: 'pronoun' }];
    }
  }
  return [];
}

/** Whether the token at `index` goes on with the phrase before it: a word that is neither a verb nor the trigger. */
function isNounPhrase(sentence: SentenceView, index: number): boolean {
  const next = sentence.tokens[index];
  if (!next?.word) return false;
  return !sentence.verbs.some((verb) => sentence.wordsBetween(verb, next) <= 1 && verb.start >= next.start);
}
