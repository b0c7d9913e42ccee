import { countBefore } from '../text/in-order.js';
import type { Role, Senses } from './senses.js';
import { NO_SENSES } from './senses.js';
import { DIGITS, startersOf } from './starters.js';
import type { Token } from './tokens.js';

export interface NumberRead {
  readonly value: number;
  /** The token after it. */
  readonly next: number;
  readonly ordinal: boolean;
  readonly definite: boolean;
  /** Number of digits it is written in; 0 for words. */
  readonly width: number;
}

/** No number is written with more words; without an end, thousands after thousands would be read from each anew. */
const MOST_WORDS = 24;
/** How many tokens on an answer is looked for step by step. */
const NEAR = 6;

/** What the phrase parsers look at: the tokens of a text, by index, and what stands around them. */
export class Reader {
  /** What each token can begin: bits of `starters.ts`. */
  readonly starters: Uint32Array;
  /** Numbers by their first token, once they were asked for: every parser asks anew. */
  readonly #numbers: (NumberRead | null | undefined)[];
  #lastAsked = 0;

  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
  ) {
    this.starters = Uint32Array.from(tokens, ({ senses, width }) =>
      width > 0 ? DIGITS : startersOf(senses),
    );
    this.#numbers = new Array<NumberRead | null | undefined>(tokens.length);
  }

  /** The senses of token `i`; those of nothing when there is none or a gap stands before it. */
  after(i: number): Senses {
    const token = this.tokens[i];
    return token && !token.gap ? token.senses : NO_SENSES;
  }

  at(i: number): Senses {
    return this.tokens[i]?.senses ?? NO_SENSES;
  }

  /** Whether token `i` exists and stands right after the token before it. */
  follows(i: number): boolean {
    const token = this.tokens[i];
    return token?.gap === false;
  }

  mark(i: number): string {
    return this.follows(i) ? this.tokens[i]!.mark : '';
  }

  role(i: number, role: Role): boolean {
    return this.after(i).roles?.has(role) ?? false;
  }

  /** The first token that begins at or after a place in the text. */
  firstFrom(offset: number): number {
    // Those who ask go through the text from left to right: the answer is mostly near the last one.
    const { tokens } = this;
    let at = this.#lastAsked;
    if (at === 0 || tokens[at - 1]!.start < offset) {
      const end = Math.min(at + NEAR, tokens.length);
      while (at < end && tokens[at]!.start < offset) at++;
      if (at < end || at === tokens.length) return (this.#lastAsked = at);
    }
    return (this.#lastAsked = countBefore(tokens, ({ start }) => start, offset));
  }

  /** Skips one token that has the role, if there is one. */
  skip(i: number, role: Role): number {
    return this.role(i, role) ? i + 1 : i;
  }

  skipMark(i: number, marks: string): number {
    const mark = this.mark(i);
    return mark !== '' && marks.includes(mark) ? i + 1 : i;
  }

  /** Whether token `i` touches the one before it, with no space between. */
  touches(i: number): boolean {
    const token = this.tokens[i];
    return token?.gap === false && i > 0 && this.tokens[i - 1]!.end === token.wordStart;
  }

  /** A whole number in digits or in words at token `i`. */
  number(i: number): NumberRead | null {
    const token = this.tokens[i];
    if (!token) return null;
    if (token.width === 0 && token.senses.number === undefined) return null;
    let known = this.#numbers[i];
    if (known === undefined) {
      known = this.#read(i, token);
      this.#numbers[i] = known;
    }
    return known;
  }

  #read(i: number, token: Token): NumberRead | null {
    if (token.width > 0) {
      if (!this.#standsAlone(token)) return null;
      const suffix = this.touches(i + 1) && this.after(i + 1).ordinalSuffix === true && token.digits <= 31;
      return {
        value: token.digits,
        next: suffix ? i + 2 : i + 1,
        ordinal: suffix,
        definite: false,
        width: token.width,
      };
    }
    return this.#inWords(i, token);
  }

  /** Not a piece of 2.5, 1,500, 12:30 or 50%. */
  #standsAlone({ start, end }: Token): boolean {
    const before = this.text[start - 1] ?? '';
    if ('.,:/'.includes(before) && before !== '' && /[0-9]/.test(this.text[start - 2] ?? '')) return false;
    if (before === '$' || before === '€' || before === '#') return false;
    const after = this.text[end] ?? '';
    if (after === '%' || after === '$' || after === '°') return false;
    return !('.,:/'.includes(after) && after !== '' && /[0-9]/.test(this.text[end + 1] ?? ''));
  }

  #inWords(i: number, first: Token): NumberRead | null {
    if (first.senses.number === undefined) return null;
    let total = 0;
    let current = 0;
    let ordinal = false;
    let at = i;
    while (at - i < MOST_WORDS) {
      const { number, scale, ordinal: isOrdinal } = at === i ? first.senses : this.after(at);
      if (number === undefined) break;
      if (scale) {
        if (number >= 1000) {
          total += Math.max(current, 1) * number;
          current = 0;
        } else current = Math.max(current, 1) * number;
      } else if (fits(current, number)) current += number;
      else break;
      ordinal ||= isOrdinal === true;
      at++;
      if (this.after(at).ordinalSuffix && !this.touches(at)) {
        const suffix = this.after(at);
        if (!suffix.era) {
          ordinal = true;
          at++;
          break;
        }
      }
      const joined = this.#joined(at, current);
      if (joined === -1) break;
      at = joined;
    }
    if (at === i) return null;
    return { value: total + current, next: at, ordinal, definite: first.article, width: 0 };
  }

  /** The index of the next part of the number: after an 'and', or a teen or scale word right behind; or -1. */
  #joined(at: number, current: number): number {
    if (!this.follows(at)) return -1;
    const token = this.tokens[at]!;
    const { number, scale } = token.senses;
    if (number !== undefined) {
      if (token.conjunction !== '') return fits(current, number) || scale ? at : -1;
      if (scale) return at;
      // 'الخامس عشر': a unit and ten.
      return number === 10 && current > 0 && current < 10 ? at : -1;
    }
    if (!this.role(at, 'and')) return -1;
    const next = this.after(at + 1);
    if (next.number === undefined || next.scale === true) return -1;
    return fits(current, next.number) ? at + 1 : -1;
  }
}

/** Whether a part can be added to a number without two parts claiming the same digit. */
function fits(current: number, part: number): boolean {
  if (current === 0) return true;
  if (part < 10) return current % 10 === 0 && current % 100 !== 10;
  if (part === 10 && current < 10) return true;
  if (part < 20) return current % 100 === 0;
  // 'خمسة وعشرين': the unit stands before the ten.
  if (part < 100) return current % 100 < 10;
  return part % 100 === 0 && part < 1000 ? current % 1000 < 100 && current % 1000 === 0 : current < part;
}
