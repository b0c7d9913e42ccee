import type { Span } from './span.js';

/**
 * Turns UTF-16 offsets of one text into code point offsets, the unit of the output contract.
 * Most articles have no astral character at all; for those the two are the same and nothing is stored.
 */
export class CodePoints {
  /** UTF-16 offsets of the low surrogates, ascending: each makes every later code point offset one less. */
  readonly #lows: readonly number[];

  constructor(text: string) {
    const lows: number[] = [];
    for (const match of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) lows.push(match.index + 1);
    this.#lows = lows;
  }

  /** Code points before UTF-16 offset `offset`. An offset inside a surrogate pair counts as the pair's start. */
  at(offset: number): number {
    let low = 0;
    let high = this.#lows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#lows[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  }

  /** `[start, end)` in code points. */
  of(s: Span): [number, number] {
    return [this.at(s.start), this.at(s.end)];
  }
}
