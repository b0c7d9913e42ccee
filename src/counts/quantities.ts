import type { Span } from '../text/span.js';
import { changeAfter, changeBefore } from './changes.js';
import type { Numeral } from './numerals.js';
import { numeralAt, numeralsOf } from './numerals.js';
import type { CountRules } from './rules.js';
import type { Token } from './tokens.js';

/** A number, or the two numbers of a range, before anything is known of what it counts. */
export interface Quantity {
  readonly kind: 'number' | 'range' | 'vague';
  /** First token with the clitic or the opener («بین») that belongs to it, and last token. */
  readonly head: number;
  readonly to: number;
  readonly span: Span;
  readonly value: number | null;
  readonly min?: number;
  readonly max?: number;
  readonly first: Numeral;
  readonly last: Numeral;
}

/** Quantities by their first and by their last token. */
export interface QuantityIndex {
  readonly byHead: ReadonlyMap<number, Quantity>;
  readonly byEnd: ReadonlyMap<number, Quantity>;
}

export const indexOf = (quantities: readonly Quantity[]): QuantityIndex => ({
  byHead: new Map(quantities.map((q) => [q.head, q])),
  byEnd: new Map(quantities.map((q) => [q.to, q])),
});

/** The numbers of a sentence, with ranges joined: 'بين 3 و4 آلاف', «۷۵ تا ۱۰۰», '2000-2500'. */
export function quantitiesOf(tokens: readonly Token[], rules: CountRules): Quantity[] {
  const numerals = numeralsOf(tokens, rules.numerals).filter((n) => !isPercentage(tokens, n, rules));
  const out: Quantity[] = [];
  for (let k = 0; k < numerals.length; k++) {
    const first = numerals[k]!;
    const second = numerals[k + 1];
    const opener = openerOf(tokens, first, rules);
    const range =
      (second && joined(tokens, first, second, opener !== null, rules)) ??
      (opener === null ? null : splitInTwo(tokens, first, rules));
    if (!range) {
      out.push(single(first));
      continue;
    }
    out.push({ ...range, head: opener ?? range.head, span: spanFrom(tokens, opener, range.span) });
    if (range.last === second) k++;
  }
  return out;
}

const DASH = /^[-–—~]$/;

function single(n: Numeral): Quantity {
  const bounds = n.min !== undefined && n.max !== undefined ? { min: n.min, max: n.max } : {};
  const kind = n.value === null ? 'vague' : 'number';
  return {
    kind,
    head: n.head,
    to: n.to,
    span: n.span,
    value: n.value,
    ...bounds,
    first: n,
    last: n,
  };
}

function spanFrom(tokens: readonly Token[], opener: number | null, s: Span): Span {
  return opener === null ? s : { start: tokens[opener]!.span.start, end: s.end };
}

function isPercentage(tokens: readonly Token[], n: Numeral, rules: CountRules): boolean {
  if (rules.percent.startingAt(tokens, n.to + 1)) return true;
  // The hundred of 'في المئة' itself.
  return (
    n.from > 0 &&
    (rules.percent.startingAt(tokens, n.from - 1) ?? rules.percent.startingAt(tokens, n.from)) !== null
  );
}

/** The first token of 'between' before a number, with 'about' between them at most. */
function openerOf(tokens: readonly Token[], n: Numeral, rules: CountRules): number | null {
  let at = n.head - 1;
  const qualifier = rules.qualifiers.endingAt(tokens, at);
  const opener = rules.openers.endingAt(tokens, at);
  if (opener) return opener.from;
  if (!qualifier) return null;
  at = qualifier.from - 1;
  return rules.openers.endingAt(tokens, at)?.from ?? null;
}

function joined(
  tokens: readonly Token[],
  first: Numeral,
  second: Numeral,
  opened: boolean,
  rules: CountRules,
): Quantity | null {
  let at = first.to + 1;
  if (opened) at = (rules.nouns.startingAt(tokens, at)?.to ?? at - 1) + 1;
  const head = second.head;
  const and = rules.prefixes.conjunctionLength(second.prefix) > 0 && head >= at;
  const joiner = rules.joiners.startingAt(tokens, at);
  const dash = tokens[at]?.kind === 'mark' && DASH.test(tokens[at]!.text);
  if (joiner && !opened && rules.to.startingAt(tokens, at) && changed(tokens, first, second, rules))
    return null;
  if (joiner) at = joiner.to + 1;
  else if (dash) at++;
  else if (!opened || !and) return null;
  else at = head;
  at = (rules.qualifiers.startingAt(tokens, at)?.to ?? at - 1) + 1;
  if (at !== head) return null;
  return rising(first, second);
}

/** 'raised from 200 to 300' names two strengths, not a range. */
function changed(tokens: readonly Token[], first: Numeral, second: Numeral, rules: CountRules): boolean {
  return changeBefore(tokens, first.from - 1, rules) || changeAfter(tokens, second.to + 1, rules);
}

/** A range from the lower to the higher number; the first takes the scale of the second where it has none. */
function rising(first: Numeral, second: Numeral): Quantity | null {
  if (first.value === null || second.value === null) return null;
  let min = first.value;
  if (
    second.scale !== undefined &&
    second.base !== undefined &&
    first.scale === undefined &&
    min < second.base
  ) {
    min *= second.scale;
  }
  if (min >= second.value || !Number.isInteger(min) || !Number.isInteger(second.value)) return null;
  return {
    kind: 'range',
    head: first.head,
    to: second.to,
    span: { start: first.span.start, end: second.span.end },
    value: null,
    min,
    max: second.value,
    first,
    last: second,
  };
}

/** 'between five and twenty' is read as one number, twenty-five, until 'between' says otherwise. */
function splitInTwo(tokens: readonly Token[], n: Numeral, rules: CountRules): Quantity | null {
  for (let cut = n.to - 1; cut >= n.from; cut--) {
    const first = numeralAt(tokens, n.from, rules.numerals, cut);
    if (first?.to !== cut) continue;
    const and = tokens[cut + 1]!.text === rules.numerals.and ? cut + 2 : cut + 1;
    const second = numeralAt(tokens, and, rules.numerals, n.to);
    if (second?.to !== n.to) continue;
    const range = rising(first, second);
    if (range) return range;
  }
  return null;
}
