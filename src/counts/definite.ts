import type { Numeral } from './numerals.js';
import type { Quantity } from './quantities.js';
import type { CountRules } from './rules.js';
import type { Token } from './tokens.js';
import type { Unit } from './units.js';

/** 'الجنود الأميركيون الـ2500': a definite number after its noun, with adjectives between. */
export function definiteUnit(tokens: readonly Token[], q: Quantity, rules: CountRules): Unit | null {
  if (!q.first.definite || q.kind === 'vague') return null;
  for (let at = q.head - 1; at >= 0 && q.head - at <= 3; at--) {
    if (tokens[at]!.kind !== 'word') return null;
    const noun = rules.nouns.endingAt(tokens, at);
    if (noun?.value.number === 'many') return { class: noun.value.class, from: noun.from, to: noun.to };
  }
  return null;
}

/** Nouns that say two by themselves: 'جنديان', 'ضابطين'. */
export function dualsOf(
  tokens: readonly Token[],
  rules: CountRules,
): { quantity: Quantity; unit: Unit; rule: string }[] {
  return tokens.flatMap((token, at) => {
    const noun = rules.duals.startingAt(tokens, at);
    if (!noun || rules.craft.endingAt(tokens, at - 1)) return [];
    const { prefix } = noun;
    const start = token.span.start + rules.prefixes.conjunctionLength(prefix);
    const span = { start, end: tokens[noun.to]!.span.end };
    const two: Numeral = {
      value: 2,
      from: at,
      to: noun.to,
      head: at,
      span,
      prefix,
      definite: rules.prefixes.isArticle(prefix),
      written: 'words',
    };
    const quantity: Quantity = {
      kind: 'number',
      head: at,
      to: noun.to,
      span,
      value: 2,
      first: two,
      last: two,
    };
    return [{ quantity, unit: { class: noun.value.class, from: at, to: noun.to }, rule: 'count.dual' }];
  });
}
