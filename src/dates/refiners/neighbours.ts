import type { Reader } from '../reader.js';
import type { Token } from '../tokens.js';
import type { DateResult } from '../result.js';

/** The tokens between two places of the text; null when anything else stands there too, or too much. */
export function tokensBetween(r: Reader, from: number, to: number, most = 4): readonly Token[] | null {
  const first = r.firstFrom(from);
  const found: Token[] = [];
  for (let i = first; i < r.tokens.length; i++) {
    const token = r.tokens[i]!;
    if (token.gap) return null;
    if (token.wordStart >= to || token.end > to) return found;
    if (found.length === most) return null;
    found.push(token);
  }
  return null;
}

/** The token right before a place, if nothing but a space stands between; -1 otherwise. */
export function tokenBefore(r: Reader, offset: number): number {
  const at = r.firstFrom(offset);
  const token = r.tokens[at];
  if (!token || token.gap || at === 0) return -1;
  return at - 1;
}

/** The token right behind a result, if nothing but a space stands between; -1 otherwise. */
export function tokenBehind(r: Reader, offset: number): number {
  const at = r.firstFrom(offset);
  return r.follows(at) ? at : -1;
}

/** Widens a result to the left or right; its text goes along. */
export function widen(text: string, result: DateResult, start: number, end: number): void {
  result.index = start;
  result.text = text.slice(start, end);
}
