import type { CountMention, Qualifier } from '../annotations.js';
import type { Span } from '../text/span.js';
import { changeAfter, changeBefore } from './changes.js';
import { exclusionOf } from './exclusions.js';
import { qualifierAfter, qualifierBefore } from './qualifiers.js';
import type { Quantity, QuantityIndex } from './quantities.js';
import type { CountRules } from './rules.js';
import type { Token } from './tokens.js';
import type { Unit } from './units.js';

/** A sentence, with what the document says around it. */
export interface Sentence {
  readonly tokens: readonly Token[];
  readonly rules: CountRules;
  /** Whether the document speaks of the military. */
  readonly military: boolean;
  /** The dates of the sentence. */
  readonly taken: readonly Span[];
  /** Whether the sentence before speaks of a force, that 'their number' may take up. */
  readonly afterForce: boolean;
  /** The last count before the sentence. */
  readonly earlier: CountMention | null;
}

/** What makes a number a count: its noun, or another count that it goes on from. */
export interface Reading {
  readonly rule: string;
  readonly unit?: Unit;
  readonly like?: CountMention;
}

export interface Count {
  readonly mention: CountMention;
  /** First and last token, with qualifier and noun. */
  readonly from: number;
  readonly to: number;
}

/** The mention of a quantity that counts people; null where its number is no whole one. */
export function mentionOf(
  sentence: Sentence,
  q: Quantity,
  quantities: QuantityIndex,
  { rule, unit, like }: Reading,
): Count | null {
  const { tokens, rules } = sentence;
  const value = unit || q.first.bare === undefined ? q.value : q.first.bare;
  if (value !== null && !Number.isInteger(value)) return null;
  const before = qualifierBefore(tokens, q.head, rules);
  const edges = [q.head, before?.at ?? q.head, unit?.from ?? q.to];
  const last = Math.max(q.to, unit?.to ?? q.to);
  const after = qualifierAfter(tokens, last, rules);
  const from = Math.min(...edges);
  const to = Math.max(last, after?.at ?? last);
  const start = Math.min(before?.start ?? q.span.start, unit ? tokens[unit.from]!.span.start : q.span.start);
  // What a count goes on from is excluded for both: '5 soldiers were killed in Baghdad and 3 in Basra'.
  const excluded = exclusionOf(tokens, { from, to: last }, unit ?? null, quantities, rules) ?? like?.excluded;
  return {
    from,
    to,
    mention: {
      span: { start, end: tokens[to]!.span.end },
      value: q.kind === 'number' ? value : null,
      qualifier: qualifierOf(sentence, q, before?.qualifier ?? after?.qualifier),
      ...(q.min !== undefined && q.max !== undefined ? { min: q.min, max: q.max } : {}),
      unit: unit ? { start: tokens[unit.from]!.span.start, end: tokens[unit.to]!.span.end } : null,
      noun: unit ? nounOf(unit, sentence.military) : 'none',
      ...(excluded ? { excluded } : {}),
      rule,
    },
  };
}

function nounOf(unit: Unit, military: boolean): CountMention['noun'] {
  return unit.class === 'military' || (unit.class === 'likely' && military) ? 'military' : 'person';
}

function qualifierOf(sentence: Sentence, q: Quantity, stated: Qualifier | undefined): Qualifier {
  if (q.kind !== 'number') return q.kind;
  if (stated) return stated;
  const { tokens, rules } = sentence;
  const upTo = rules.upTo.endingAt(tokens, q.head - 1);
  // «قصد داشت تا ۶ هزار سرباز اعزام کند»: behind a verb it is a conjunction.
  if (!upTo || (rules.verbLast && rules.verbs.endingAt(tokens, upTo.from - 1))) return 'exact';
  // «از ۵۰۰۰ نفر تا ۲۵۰۰ نفر», «تا ۲۵۰۰ نفر کاهش می‌دهد» say what becomes of it.
  const counted =
    rules.nouns.endingAt(tokens, upTo.from - 1) !== null || tokens[upTo.from - 1]?.kind === 'number';
  const changed = changeBefore(tokens, upTo.from - 1, rules) || changeAfter(tokens, q.to + 1, rules);
  return counted || changed ? 'exact' : 'at_most';
}
