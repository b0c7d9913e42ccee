import type { Span } from '../text/span.js';
import type { Prefixes, Stem } from './prefixes.js';

/**
 * A word, a number in digits or a mark of a folded text.
 * `opaque` is a number that counts nothing: a percentage, a time, a date, a model number, an amount of money.
 */
export interface Token {
  readonly kind: 'word' | 'number' | 'opaque' | 'mark';
  readonly text: string;
  readonly span: Span;
  /** No space before it: the 500 of 'و500'. */
  readonly joined: boolean;
  /** Of a word: it without what may be joined before it. */
  readonly stems: readonly Stem[];
  /** Of a number. */
  readonly value?: number;
  /** What 'value' would be if its one separator stood before decimals: 3.125 for '3.125'. */
  readonly decimal?: number;
}

// The repetitions are bounded: no number of people has more than five groups, and a bound keeps hostile runs linear.
const GROUPED = /\d{1,3}([.,،'])\d{3}(?:\1\d{3}){0,4}(?![.,/:]?\d)/y;
const DECIMAL = /\d{1,12}[.,/]\d{1,3}(?![.,/:]?\d)/y;
const CODE = /\d+(?:[/:.]\d+)+/y;
const DIGITS = /\d+/y;
const WORD = /[\p{L}\p{M}]+/uy;
const LATIN = /[a-z]/;
const MONEY = /[$€£¥#%‰]/;

/** Splits a range of a folded text into words, numbers and marks. Linear. */
export function tokenize(folded: string, range: Span, prefixes: Prefixes): Token[] {
  const tokens: Token[] = [];
  let at = range.start;
  let end = range.start;
  while (at < range.end) {
    const char = folded[at]!;
    if (char === ' ' || char === '\n') {
      at++;
      continue;
    }
    const joined = at === end;
    const token = isDigit(char)
      ? number(folded, at, joined)
      : (word(folded, at, joined, prefixes) ?? make('mark', char, at, joined));
    tokens.push(token);
    at = end = token.span.end;
  }
  return tokens;
}

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function word(text: string, at: number, joined: boolean, prefixes: Prefixes): Token | null {
  const found = match(WORD, text, at);
  return found === null ? null : make('word', found, at, joined, prefixes.stemsOf(found));
}

const NO_STEMS: readonly Stem[] = [];

const make = (kind: Token['kind'], text: string, at: number, joined: boolean, stems = NO_STEMS): Token => ({
  kind,
  text,
  span: { start: at, end: at + text.length },
  joined,
  stems,
});

function number(text: string, at: number, joined: boolean): Token {
  const token = read(text, at, joined);
  return isCode(text, token.span) ? { ...token, kind: 'opaque' } : token;
}

function read(text: string, at: number, joined: boolean): Token {
  const grouped = match(GROUPED, text, at);
  if (grouped !== null) {
    const token = { ...make('number', grouped, at, joined), value: Number(grouped.replace(/\D/g, '')) };
    return /^\d+[.,]\d+$/.test(grouped) ? { ...token, decimal: Number(grouped.replace(',', '.')) } : token;
  }
  const decimal = match(DECIMAL, text, at);
  if (decimal !== null) {
    const value = Number(decimal.replace(/[,/]/, '.'));
    return { ...make('number', decimal, at, joined), value, decimal: value };
  }
  const code = match(CODE, text, at);
  if (code !== null) return make('opaque', code, at, joined);
  const digits = match(DIGITS, text, at)!;
  return digits.length > 15
    ? make('opaque', digits, at, joined)
    : { ...make('number', digits, at, joined), value: Number(digits) };
}

/** A percentage, money, or the number of a model, a flight, a highway: 'f-35', 'سو-35', '5g', '$500', '30%'. */
function isCode(text: string, s: Span): boolean {
  const before = text[s.start - 1] ?? '';
  const after = text[s.end] ?? '';
  if (LATIN.test(before) || LATIN.test(after) || MONEY.test(before) || MONEY.test(after)) return true;
  if (after === ' ' && /[%‰$€£]/.test(text[s.end + 1] ?? '')) return true;
  if (before === '/' || before === ':') return isDigit(text[s.start - 2]);
  return before === '-' && /\p{L}/u.test(text[s.start - 2] ?? '');
}
