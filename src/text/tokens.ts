import type { Span } from './span.js';

/** A word (letters, marks, digits) or a single mark of punctuation of a folded text. */
export interface Token extends Span {
  readonly text: string;
  readonly word: boolean;
}

const TOKEN = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;
const WORD = /^[\p{L}\p{M}\p{N}]/u;

/** The tokens of `folded` inside `range`, in order; offsets count in `folded`. */
export function tokenize(folded: string, range: Span = { start: 0, end: folded.length }): Token[] {
  const out: Token[] = [];
  for (const match of folded.slice(range.start, range.end).matchAll(TOKEN)) {
    const text = match[0];
    const start = range.start + match.index;
    out.push({ start, end: start + text.length, text, word: WORD.test(text) });
  }
  return out;
}

/** Index of the first token that ends after `offset`; `tokens.length` when there is none. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
