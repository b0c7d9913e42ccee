import type { Qualifier } from '../annotations.js';
import type { CountRules } from './rules.js';
import type { Token } from './tokens.js';

export interface Qualified {
  readonly qualifier: Qualifier;
  /** First token of the qualifier, or last where it stands after the noun. */
  readonly at: number;
  /** Where the span of the count begins, without a conjunction before the qualifier. */
  readonly start?: number;
}

/** The qualifier that ends right before token `head`; of several ('about, at most') the one that bounds. */
export function qualifierBefore(tokens: readonly Token[], head: number, rules: CountRules): Qualified | null {
  let found: Qualified | null = null;
  for (let at = head - 1, rounds = 0; rounds < 3; rounds++) {
    // 'ما يقدر بـ 500': the clitic of the number stands alone.
    const quoted = rounds === 0 && isQuote(tokens[at]);
    const hit = rules.qualifiers.endingAt(tokens, quoted ? at - 1 : at);
    if (quoted && !(hit && isQuote(tokens[hit.from - 1]))) break;
    if (!hit) break;
    const start = quoted
      ? tokens[hit.from - 1]!.span.start
      : tokens[hit.from]!.span.start + rules.prefixes.conjunctionLength(hit.prefix);
    const qualifier: Qualifier =
      found === null ||
      (hit.value !== 'exact' && (found.qualifier === 'about' || found.qualifier === 'exact'))
        ? hit.value
        : found.qualifier;
    found = { qualifier, at: quoted ? hit.from - 1 : hit.from, start };
    at = hit.from - (quoted ? 2 : 1);
  }
  return found;
}

/** A qualifier in quotes: 'إلى "قرابة" 1500'. */
const isQuote = (token: Token | undefined): boolean => token?.kind === 'mark' && /^["«»]$/.test(token.text);

/** The qualifier after the noun, with one adjective between at most: '500 جندي أميركي على الأقل'. */
export function qualifierAfter(tokens: readonly Token[], last: number, rules: CountRules): Qualified | null {
  for (const at of [last + 1, last + 2]) {
    if (tokens[at - 1]?.kind === 'mark') return null;
    const hit = rules.qualifiersAfter.startingAt(tokens, at);
    if (hit) return { qualifier: hit.value, at: hit.to };
  }
  return null;
}
