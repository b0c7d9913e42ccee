import type { CountExclusion } from '../annotations.js';
import type { Quantity, QuantityIndex } from './quantities.js';
import type { ContextExclusion, CountRules } from './rules.js';
import type { Token } from './tokens.js';
import type { Unit } from './units.js';
import { topicExclusion } from './topic.js';
import { unitAfter } from './units.js';

/** A number with its noun and its qualifier, in the sentence: tokens `from` to `to`. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/**
 * Why a number of people is no troop count: what its noun says ('militants'), or the clause around it, which makes
 * dead, captured or beds of them.
 */
export function exclusionOf(
  tokens: readonly Token[],
  place: Place,
  unit: Unit | null,
  quantities: QuantityIndex,
  rules: CountRules,
): CountExclusion | null {
  if (unit && (unit.class === 'casualties' || unit.class === 'prisoners')) return unit.class;
  const context =
    before(tokens, place.from - 1, quantities, rules) ??
    after(tokens, place.to + 1, quantities, rules) ??
    topicExclusion(tokens, place.from, unit, rules);
  if (context) return context;
  return unit && (unit.class === 'enemies' || unit.class === 'civilians') ? unit.class : null;
}

/** Marks that end a clause for good; a bracket or a quote begins another one. */
const CLAUSE_MARK = /^[.؛;:!?؟«»"()[\]…]$/;
const COMMA = /^[,،]$/;

const isMark = (token: Token | undefined, pattern: RegExp): boolean =>
  token?.kind === 'mark' && pattern.test(token.text);

const isClauseMark = (token: Token | undefined): boolean =>
  isMark(token, CLAUSE_MARK) || isMark(token, COMMA);

/** The token after a bracket of a few words, '(المارينز)'; `at` itself where there is none. */
function pastBracket(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(') return at;
  for (let end = at + 1; end < tokens.length && end - at <= 6; end++)
    if (tokens[end]!.text === ')') return end + 1;
  return at;
}

/** Goes back from a number to a word that governs it: 'مقتل', «کشته شدن», 'تتسع لـ'. */
function before(
  tokens: readonly Token[],
  from: number,
  quantities: QuantityIndex,
  rules: CountRules,
): ContextExclusion | null {
  let slack = rules.reach.slack;
  let unknown = 0;
  for (let at = from; at >= 0 && from - at < rules.reach.before;) {
    if (isClauseMark(tokens[at])) return null;
    const governing = rules.before.endingAt(tokens, at);
    if (
      governing &&
      unknown <= slack &&
      (governing.value !== 'capacity' || from - at < rules.reach.capacity)
    ) {
      return governing.value;
    }
    const toll = rules.tolls.endingAt(tokens, at);
    if (toll) return toll.value;
    if (rules.breaks.endingAt(tokens, at)) return null;
    const quantity = quantities.byEnd.get(at);
    // 'the death of two officers and 14 soldiers': the words between the two belong to the first.
    if (quantity) slack = unknown + rules.reach.slack + 1;
    const known = quantity ?? knownBetween(tokens, at, rules);
    if (!known) unknown++;
    at = (quantity?.head ?? at) - 1;
  }
  return null;
}

/** Words that may stand between a governing word and its number and say nothing of their own. */
function knownBetween(tokens: readonly Token[], at: number, rules: CountRules): boolean {
  return (
    tokens[at]!.text === rules.numerals.and ||
    rules.embedded.endingAt(tokens, at) !== null ||
    rules.fillers.endingAt(tokens, at) !== null ||
    rules.qualifiers.endingAt(tokens, at) !== null ||
    rules.nouns.endingAt(tokens, at) !== null
  );
}

/** Goes on from a number to what is said of it: 'أصيبوا', «… کشته شدند». */
function after(
  tokens: readonly Token[],
  from: number,
  quantities: QuantityIndex,
  rules: CountRules,
): ContextExclusion | null {
  for (let at = from; at < tokens.length && at - from < rules.reach.after;) {
    at = pastBracket(tokens, at);
    if (isMark(tokens[at], CLAUSE_MARK)) return null;
    // Where the verb ends the clause, what stands between commas is inside it.
    if (isMark(tokens[at], COMMA) && !rules.verbLast) return null;
    const said = rules.after.startingAt(tokens, at);
    if (said) {
      const another = rules.prefixes.conjunctionLength(said.prefix) > 0;
      const noun = rules.embedded.startingAt(tokens, said.to + 1);
      if (rules.subset.startingAt(tokens, said.to + 1) || another) return null;
      if (!noun) return said.value;
      at = noun.to + 1;
      continue;
    }
    if (rules.breaks.startingAt(tokens, at) ?? rules.breaksAfter.startingAt(tokens, at)) return null;
    if (rules.verbs.startingAt(tokens, at)) return null;
    const quantity = quantities.byHead.get(at);
    // A definite number, 'of the 54', belongs to the noun before it.
    if (quantity && !quantity.first.definite && !sharesVerb(tokens, quantity, rules)) return null;
    at = (quantity?.to ?? at) + 1;
  }
  return null;
}

/** 'three soldiers and two officers were killed' is said of both, '500 soldiers and 3 dead' of one. */
function sharesVerb(tokens: readonly Token[], q: Quantity, rules: CountRules): boolean {
  const and =
    rules.prefixes.conjunctionLength(q.first.prefix) > 0 || tokens[q.head - 1]?.text === rules.numerals.and;
  const unit = unitAfter(tokens, q, rules);
  if (!unit) return true;
  return and && unit.class !== 'casualties' && unit.class !== 'prisoners';
}
