import type { Bound } from '../annotations.js';
import type { LexiconHit } from '../lexicon/matcher.js';
import type { Span } from '../text/span.js';
import { overlaps } from '../text/span.js';
import type { Trigger } from './events/find.js';
import type { StatusCue, Tense } from './events/rules.js';
import type { SentenceView } from './sentence.js';
import type { ClaimDate, Status } from './types.js';

export interface StatusLink {
  readonly status: Status;
  readonly rule: string;
}

interface Vote {
  readonly status: Status;
  readonly weight: number;
  readonly words: number;
  readonly rule: string;
}

const BY_TENSE: Readonly<Record<Tense, { status: Status; weight: number }>> = {
  past: { status: 'completed', weight: 3 },
  present: { status: 'ongoing', weight: 3 },
  subjunctive: { status: 'planned', weight: 4 },
  future: { status: 'planned', weight: 6 },
  imperative: { status: 'demanded', weight: 6 },
};
const NEGATED = 8;
const FUTURE_DATE = 5;
const BY_DATE = 4;
const PAST_DATE = 2;
const EXCEPT_REACH = 12;
/** Events that are states: their present tense is the present. */
const STATES: readonly string[] = ['presence', 'attack'];

/**
 * Whether it has happened: votes of the words around the event (cues), of the tense and negation of its verb and of
 * a date after the publication; the heaviest wins, of equal ones the nearest.
 *
 * @param cues the status cues of the sentence
 * @param sayings cue spans of attributions: 'said' is a past verb that tells nothing of the event
 */
export function statusOf(
  sentence: SentenceView,
  trigger: Trigger,
  cues: readonly LexiconHit<StatusCue>[],
  date: ClaimDate | null,
  published: string | null,
  sayings: readonly Span[],
): StatusLink {
  const votes: Vote[] = [];
  // 'Demands … after the sending of troops': what something else comes after is done.
  if (isPastTime(sentence, trigger)) return { status: 'completed', rule: 'after' };
  // 'سيعيد نشر قواته … الوحدة المتمركزة': what an adjective only describes is so, whatever its clause plans.
  if (isDescribed(sentence, trigger)) return { status: 'ongoing', rule: 'attributive' };
  const verb = verbOf(sentence, trigger, sayings);
  // «نیروهای مستقر در X اجازه ندادند»: the verb is of another event; it tells of theirs only when that was.
  const described = trigger.spec.kind === 'adjective' && !isPredicative(sentence, trigger);
  const excepts = sentence.tokens.some(
    (token) =>
      sentence.rules.exceptives.has(token.text) &&
      token.start > trigger.span.start &&
      sentence.wordsBetween(token, trigger.span) <= EXCEPT_REACH,
  );
  for (const cue of cues) {
    const before = cue.span.end <= trigger.span.start;
    if (cue.value.side === 'before' && !before) continue;
    if (cue.value.side === 'after' && before) continue;
    const crossing = sentence.crossing(cue.span.start, trigger.span.start);
    const elsewhere = cue.value.status === 'planned' || cue.value.status === 'ongoing';
    if (crossing >= 2 || (crossing > 0 && isTold(trigger) && elsewhere)) continue;
    if (described && cue.value.status !== 'ongoing') continue;
    if (cue.value.status === 'denied' && excepts) continue;
    const words = sentence.wordsBetween(cue.span, trigger.span);
    if (words > cue.value.within) continue;
    const text = sentence.folded.slice(cue.span.start, cue.span.end);
    votes.push({ status: cue.value.status, weight: cue.value.weight, words, rule: `cue:${text}` });
  }
  const { tense, copula } = described && verb.tense !== 'past' ? NO_VERB : verb;
  const negated = verb.negated && !described;
  // «بیانگر خروج … است»: what is present is the telling.
  const isState =
    trigger.spec.event === 'presence' || (trigger.spec.event === 'attack' && trigger.spec.kind !== 'noun');
  if (tense && !(copula && tense === 'present' && !isState))
    votes.push({ ...byTense(sentence, trigger, tense), words: 0, rule: `tense:${tense}` });
  if (date?.of === 'event' && date.bound === 'by' && tense !== 'past') {
    votes.push({ status: 'planned', weight: BY_DATE, words: 0, rule: 'by-date' });
  }
  if (
    trigger.spec.kind === 'noun' &&
    trigger.spec.event !== 'attack' &&
    sentence.rules.purposes.has(trigger.before) &&
    // 'ذكرى لوجودها في المنطقة': what somebody has is no purpose.
    !(trigger.spec.event === 'presence' && sentence.rules.possessives.has(trigger.after))
  ) {
    votes.push({ status: 'planned', weight: BY_DATE, words: 0, rule: 'purpose' });
  }
  if (negated && !excepts) votes.push({ status: 'denied', weight: NEGATED, words: 0, rule: 'negated' });
  if (date?.of === 'event' && tense !== 'past' && published && isAfter(date.value, published)) {
    votes.push({ status: 'planned', weight: FUTURE_DATE, words: 0, rule: 'future-date' });
  }
  if (date?.of === 'event' && date.bound === 'on' && published && isBefore(date.value, published)) {
    votes.push({ status: 'completed', weight: PAST_DATE, words: 0, rule: 'past-date' });
  }
  let best: Vote | null = null;
  for (const vote of votes) {
    if (!best || vote.weight > best.weight || (vote.weight === best.weight && vote.words < best.words))
      best = vote;
  }
  return best ?? { status: trigger.spec.event === 'presence' ? 'ongoing' : 'completed', rule: 'default' };
}

const isPastTime = (sentence: SentenceView, { spec, span }: Trigger): boolean =>
  spec.kind === 'noun' &&
  (PAST_TIMES.has(sentence.rules.timeBounds.get(sentence.leadOf(span).word) ?? 'on') ||
    (spec.event === 'attack' && sentence.follows(span, sentence.rules.after ?? []))) &&
  spec.event !== 'presence';

/** An adjective with the article of its noun. */
const isDescribed = (sentence: SentenceView, { spec, before }: Trigger): boolean =>
  spec.kind === 'adjective' && spec.rule !== 'strength' && sentence.rules.articles.has(before);

const PAST_TIMES: ReadonlySet<Bound> = new Set<Bound>(['after', 'since']);

function byTense(sentence: SentenceView, trigger: Trigger, tense: Tense): { status: Status; weight: number } {
  if (tense !== 'present' || STATES.includes(trigger.spec.event)) return BY_TENSE[tense];
  return { status: sentence.rules.presentMeans, weight: BY_TENSE.present.weight };
}

/** A past verb tells what was; a plan in the clause above is another matter ('a plan for the attacks that struck …'). */
const isTold = (trigger: Trigger): boolean => trigger.spec.tense === 'past';

const NO_VERB = { tense: undefined, copula: false } as const;

/** Whether an adjective is said of its force by a verb («مستقر هستند», «مستقر خواهند بود»). */
const isPredicative = (sentence: SentenceView, { span }: Trigger): boolean =>
  sentence.rules.order !== 'verb-last' ||
  sentence.verbs.some((v) => v.start >= span.end && sentence.wordsBetween(v, span) === 0);

/** The trigger's own verb form, or the first finite verb that closes over it. */
export function verbOf(
  sentence: SentenceView,
  trigger: Trigger,
  sayings: readonly Span[],
): { tense: Tense | undefined; negated: boolean; copula: boolean } {
  if (trigger.spec.tense) {
    const lead = sentence.at(trigger.span.start) - 1;
    const put = [lead, lead - 1, lead - 2].some((i) =>
      sentence.rules.auxiliaries.has(sentence.tokens[i]?.text ?? ''),
    );
    return {
      tense: put && trigger.spec.tense === 'present' ? 'past' : trigger.spec.tense,
      negated: false,
      copula: false,
    };
  }
  const verb = sentence.verbs.find(
    (v) =>
      (v.start > trigger.span.start || v.end >= trigger.span.end) &&
      v.end >= trigger.span.end &&
      sentence.crossing(v.start, trigger.span.start) < 2 &&
      !sayings.some((saying) => overlaps(saying, v)),
  );
  return {
    tense: verb?.tense,
    negated: verb?.negated === true && isOwn(sentence, trigger, verb),
    copula: verb?.lemma === sentence.rules.copula,
  };
}

/** Whether a verb is that of the event itself: its light verb, or one that says that it is («صورت نگرفت»). */
function isOwn(sentence: SentenceView, trigger: Trigger, verb: Span): boolean {
  if (trigger.companion && overlaps(trigger.companion, verb)) return true;
  if (trigger.spec.kind === 'adjective' || sentence.wordsBetween(verb, trigger.span) === 0) return true;
  return sentence.rules.existence.has(sentence.tokens[sentence.at(verb.start) - 1]?.text ?? '');
}

/** Whether an EDTF value ends in a year before that of publication. */
function isBefore(value: string | null, published: string): boolean {
  const end = value?.split('/').at(-1) ?? '';
  return /^\d{4}/.test(end) && end.slice(0, 4) < published.slice(0, 4);
}

/** Whether an EDTF value begins after the day of publication. Unknown years tell nothing. */
function isAfter(value: string | null, published: string): boolean {
  if (!value || value.includes('X')) return false;
  const start = value.split('/')[0] ?? '';
  return start > published && !published.startsWith(start);
}
