import type { Document } from '../../document.js';
import type { LanguagePack } from '../../languages/pack.js';
import type { LexiconHit } from '../../lexicon/matcher.js';
import { Matcher } from '../../lexicon/matcher.js';
import type { Span } from '../../text/span.js';
import { contains } from '../../text/span.js';
import type { SentenceView } from '../sentence.js';
import type { Companion, StatusCue, TriggerSpec } from './rules.js';

/** An event mention: a trigger word with what its companions make of it. */
export interface Trigger {
  readonly spec: TriggerSpec;
  readonly span: Span;
  /** Clitics of the written word. */
  readonly before: string;
  readonly after: string;
  /** Where its companion stands: the light verb, the mission that ends. */
  readonly companion: Span | null;
}

export interface EventMatchers {
  readonly triggers: Matcher<TriggerSpec>;
  readonly cues: Matcher<StatusCue>;
}

const MATCHERS = new WeakMap<LanguagePack, EventMatchers>();

/** The matchers of a language, made on first use. */
export function eventMatchers(pack: LanguagePack): EventMatchers {
  let matchers = MATCHERS.get(pack);
  if (!matchers) {
    matchers = {
      triggers: new Matcher(pack.events.triggers, pack.clitics),
      cues: new Matcher(pack.events.cues, pack.clitics),
    };
    MATCHERS.set(pack, matchers);
  }
  return matchers;
}

/** Status cues of the whole text, in order. */
export const findCues = (doc: Document): LexiconHit<StatusCue>[] =>
  eventMatchers(doc.pack)
    .cues.longest(doc.text.folded)
    .sort((a, b) => a.span.start - b.span.start);

/** Trigger words of the whole text that may be events, longest first where they overlap, in order. */
export const findTriggerHits = (doc: Document): LexiconHit<TriggerSpec>[] =>
  eventMatchers(doc.pack)
    .triggers.all(doc.text.folded)
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);

/** Makes events of the trigger words of one sentence: those that have their companions and are no other word. */
export function triggersOf(sentence: SentenceView, hits: readonly LexiconHit<TriggerSpec>[]): Trigger[] {
  const out: Trigger[] = [];
  let end = -1;
  for (const hit of hits) {
    if (hit.span.start < end) continue;
    const trigger = accept(sentence, hit);
    if (!trigger) continue;
    out.push(trigger);
    end = hit.span.end;
  }
  const whole = out
    .filter((t) => t.spec.measure !== true || !out.some((other) => isMeasuredBy(sentence, t, other)))
    .filter((t) => !isAddedPurpose(sentence, t, out) && !isDescription(sentence, t, out))
    .filter((t) => !isInName(sentence, t) && !isInForce(sentence, t) && !isSaidAgain(sentence, t, out));
  return whole.filter(
    (t) => !out.some((other) => other.companion !== null && other !== t && covers(other.companion, t.span)),
  );
}

/** 'sent soldiers to strengthen its forces': the strengthening is the sending, told again. */
const isAddedPurpose = (sentence: SentenceView, t: Trigger, all: readonly Trigger[]): boolean =>
  t.spec.needs === 'troops' &&
  (sentence.rules.purposes.has(t.before) || sentence.rules.purposes.has(sentence.leadOf(t.span).word)) &&
  all.some(
    (other) => other.span.end <= t.span.start && sentence.crossing(other.span.start, t.span.start) === 0,
  );

/**
 * «۵۰۰ نیروی مستقر در X از کشور خارج شدند»: where the verb comes last, a participle by which the moving force is
 * described is part of the move, with its base and count.
 */
function isDescription(sentence: SentenceView, t: Trigger, all: readonly Trigger[]): boolean {
  if (t.spec.kind !== 'adjective' || sentence.rules.order !== 'verb-last') return false;
  if (sentence.verbs.some((v) => v.start >= t.span.end && sentence.wordsBetween(v, t.span) === 0))
    return false;
  const between = (a: number, b: number): number =>
    sentence.forces.filter((force) => force.span.start >= a && force.span.end <= b).length;
  return all.some((other) => {
    if (!MOVES.has(other.spec.event) || other.spec.kind === 'adjective' || other.spec.measure) return false;
    if (sentence.crossing(other.span.start, t.span.start) > 0) return false;
    return other.span.start >= t.span.end
      ? other.spec.kind === 'verb' || other.spec.needs === 'base'
        ? between(t.span.end, other.span.start) === 0
        : false
      : between(other.span.end, t.span.start) === 1;
  });
}

const MOVES: ReadonlySet<string> = new Set(['withdrawal', 'transfer', 'deployment']);

/** 'قاعدة العديد': a word of a base's name tells of nothing. */
const isInName = (sentence: SentenceView, { span, spec }: Trigger): boolean =>
  spec.kind === 'noun' &&
  spec.serves !== true &&
  sentence.bases.some((base) => base.nameSpan !== undefined && contains(base.nameSpan, span));

/** 'وحدة تضم 120 جنديا': of whom a force consists. */
const isInForce = (sentence: SentenceView, { span, spec }: Trigger): boolean =>
  spec.frame === 'hosted' && sentence.forces.some((force) => contains(force.span, span));

/** 'كان يوجد 350 جنديا متمركزين بقواعد': the adjective says where they were. */
const isSaidAgain = (sentence: SentenceView, t: Trigger, all: readonly Trigger[]): boolean =>
  sentence.rules.order === 'verb-first' &&
  t.spec.event === 'presence' &&
  t.spec.kind === 'verb' &&
  all.some(
    (other) =>
      other.spec.event === 'presence' &&
      other.spec.kind === 'adjective' &&
      !sentence.rules.articles.has(other.before) &&
      other.span.start >= t.span.end &&
      sentence.crossing(other.span.start, t.span.start) === 0 &&
      sentence.wordsBetween(other.span, t.span) <= SAID_REACH,
  );

const SAID_REACH = 5;

/** 'reduced the number of its troops', 'وصول عدد كبير من الجنود': another event is told, the number belongs to it. */
const isMeasuredBy = (sentence: SentenceView, measure: Trigger, { spec, span }: Trigger): boolean =>
  (spec.needs === 'troops' && sentence.crossing(measure.span.start, span.start) < 2) ||
  (span.end <= measure.span.start &&
    spec.frame !== 'striker' &&
    sentence.wordsBetween(span, measure.span) === 0);

const covers = (outer: Span, inner: Span): boolean => inner.start < outer.end && outer.start < inner.end;

function accept(sentence: SentenceView, hit: LexiconHit<TriggerSpec>): Trigger | null {
  const spec = hit.value;
  const { rules, tokens } = sentence;
  // The end of a year is no end of a mission.
  if (spec.frame === 'ender' && sentence.dates.some((date) => contains(date.span, hit.span))) return null;
  if (spec.kind === 'verb' && !spec.companions && !rules.verbClitics.has(hit.before)) return null;
  // 'لنقل': before a past form 'for' is no clitic of a verb.
  if (spec.tense === 'past' && spec.kind === 'verb' && hit.before !== '' && rules.purposes.has(hit.before))
    return null;
  if (spec.bare && hit.after !== '') return null;
  // What folding makes one with a pronoun is the ending of a noun: 'سيطرة' is no 'سيطره'.
  if (hit.after === 'ه' && sentence.written(hit.word).endsWith('ة')) return null;
  if (spec.hamza && !sentence.written(hit.span).includes('\u0621')) return null;
  if (spec.kind === 'noun' && rules.adjectival.has(hit.after)) return null;
  if (spec.measure && hit.after !== '' && !rules.possessives.has(hit.after)) return null;
  const first = sentence.at(hit.span.start);
  const next = sentence.at(hit.word.end);
  if (spec.notNear && isNear(sentence, next, spec.notNear)) return null;
  if (spec.notBefore && startsWith(tokens, next, spec.notBefore)) return null;
  if (spec.notAfter && precededBy(tokens, first, spec.notAfter)) return null;
  const made = { span: hit.span, before: hit.before, after: hit.after };
  if (!spec.companions) return { ...made, spec, companion: null };
  for (const companion of spec.companions) {
    const found = companionAt(sentence, first, next, companion);
    // «پایگاه‌های بسته شده را»: in front of an object marker stands a participle, no verb of the clause.
    if (!found || rules.objectMarkers.has(tokens[sentence.at(found.end)]?.text ?? '')) continue;
    return { ...made, spec: { ...spec, frame: companion.frame ?? spec.frame }, companion: found };
  }
  return null;
}

const NEAR = 4;

const isNear = ({ tokens }: SentenceView, from: number, phrases: ReadonlySet<string>): boolean =>
  tokens.slice(from, from + NEAR).some((_, i) => startsWith(tokens, from + i, phrases));

/** Whether the token at `index`, alone or with the next one, is one of these. */
function startsWith(tokens: SentenceView['tokens'], index: number, phrases: ReadonlySet<string>): boolean {
  const one = tokens[index]?.text ?? '';
  return phrases.has(one) || phrases.has(`${one} ${tokens[index + 1]?.text ?? ''}`);
}

function precededBy(tokens: SentenceView['tokens'], first: number, phrases: ReadonlySet<string>): boolean {
  const one = tokens[first - 1]?.text ?? '';
  return phrases.has(one) || phrases.has(`${tokens[first - 2]?.text ?? ''} ${one}`);
}

/** Looks for a companion after, then before the trigger, in the same clause. */
function companionAt(sentence: SentenceView, first: number, next: number, companion: Companion): Span | null {
  const { tokens } = sentence;
  const look = (from: number, step: 1 | -1): Span | null => {
    for (let i = from, words = 0; i >= 0 && i < tokens.length && words <= companion.within; i += step) {
      const token = tokens[i]!;
      if (sentence.crossing(tokens[Math.min(first, tokens.length - 1)]!.start, token.start) >= 2) return null;
      if (companion.matches(tokens, i)) return { start: token.start, end: token.end };
      if (token.word) words++;
    }
    return null;
  };
  const after = companion.side === 'before' ? null : look(next, 1);
  return after ?? (companion.side === 'after' ? null : look(first - 1, -1));
}
