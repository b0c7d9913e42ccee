import type { Span } from '../text/span.js';
import type { NumeralGrammar } from './grammar.js';
import type { Amount, Piece, Sum } from './sum.js';
import { START, add, amountOf } from './sum.js';
import type { Token } from './tokens.js';
import { tokenize } from './tokens.js';

/** A number as it is written, in digits, in words, or in both. */
export interface Numeral extends Amount {
  /** Indices of its first and last token. */
  readonly from: number;
  readonly to: number;
  /** Its first token, or the clitic that is written apart before it: the 'و' of 'و 350'. */
  readonly head: number;
  /** Without a conjunction that is joined before it. */
  readonly span: Span;
  /** What is joined before it: 'و', 'ب', 'ال'. */
  readonly prefix: string;
  /** With an article: 'the 54'. */
  readonly definite: boolean;
  /** Digits alone, number words alone, or a mixture. */
  readonly written: 'digits' | 'words' | 'mixed';
}

/**
 * Every number of a folded text, in digits or words, in order, none overlapping another. Percentages, times, dates
 * in digits and model numbers are left out. Linear in the text.
 */
export function readNumerals(
  folded: string,
  grammar: NumeralGrammar,
): { span: Span; value: number | null }[] {
  const tokens = tokenize(folded, { start: 0, end: folded.length }, grammar.prefixes);
  return numeralsOf(tokens, grammar).map(({ span, value }) => ({ span, value }));
}

/** The numerals among the tokens of a sentence. */
export function numeralsOf(tokens: readonly Token[], grammar: NumeralGrammar): Numeral[] {
  const out: Numeral[] = [];
  for (let at = 0; at < tokens.length;) {
    const numeral = numeralAt(tokens, at, grammar);
    if (numeral) out.push(numeral);
    at = numeral ? numeral.to + 1 : at + 1;
  }
  return out;
}

/** No number is written with more tokens than this. */
const MOST_TOKENS = 24;

/** The longest numeral that begins with token `at`; with `limit`, only up to that token. */
export function numeralAt(
  tokens: readonly Token[],
  at: number,
  grammar: NumeralGrammar,
  limit = tokens.length - 1,
): Numeral | null {
  const first = tokens[at];
  if (first?.kind !== 'number' && first?.kind !== 'word') return null;
  let sum: Sum = START;
  while (sum.to < limit && sum.to - at < MOST_TOKENS) {
    const pieces = piecesAt(tokens, sum === START ? at : sum.to + 1, grammar, sum === START);
    const longer = pieces && pieces.at(-1)!.to <= limit ? addAll(sum, pieces, grammar) : null;
    if (longer === 'split') sum = sum.before ?? sum;
    if (!longer || longer === 'split') break;
    sum = longer;
  }
  const amount = amountOf(sum);
  if (!amount) return null;
  const { to } = sum;
  const lead = first.kind === 'word' ? (grammar.read(first)?.prefix ?? '') : '';
  const apart = lead === '' ? cliticBefore(tokens, at, grammar) : '';
  const prefix = lead + apart;
  const skip = grammar.prefixes.conjunctionLength(lead);
  let digits = false;
  for (let k = at; k <= to; k++) digits ||= tokens[k]!.kind === 'number';
  return {
    ...amount,
    from: at,
    to,
    head: apart === '' ? at : at - 1,
    span: { start: first.span.start + skip, end: tokens[to]!.span.end },
    prefix,
    definite: grammar.prefixes.isArticle(prefix),
    written: !digits ? 'words' : to === at ? 'digits' : 'mixed',
  };
}

/** A clitic that is written as a word of its own: 'و 800', 'ب 500', 'ال54'; before a number word only 'and'. */
function cliticBefore(tokens: readonly Token[], at: number, grammar: NumeralGrammar): string {
  const before = tokens[at - 1];
  if (before?.kind !== 'word' || before.text.length > 3) return '';
  const belongs =
    tokens[at]!.kind === 'number' ? grammar.prefixes.has(before.text) : before.text === grammar.and;
  return belongs ? before.text : '';
}

/** All pieces of one written word, or none of them. */
function addAll(sum: Sum, pieces: readonly Piece[], grammar: NumeralGrammar): Sum | null | 'split' {
  let longer = sum;
  for (const piece of pieces) {
    const next = add(longer, piece, grammar.order);
    if (!next || next === 'split') return next;
    longer = next;
  }
  return longer;
}

function piecesAt(
  tokens: readonly Token[],
  at: number,
  grammar: NumeralGrammar,
  first: boolean,
): Piece[] | null {
  let and = false;
  let index = at;
  if (!first && tokens[index]?.kind === 'word' && tokens[index]!.text === grammar.and) {
    and = true;
    index++;
  }
  const token = tokens[index];
  if (token?.kind === 'number') {
    const grouped = first ? spacedGroups(tokens, index) : null;
    if (grouped) return [{ digits: grouped.value, decimal: undefined, and, to: grouped.to }];
    return [{ digits: token.value!, decimal: token.decimal, and, to: index }];
  }
  const read = token?.kind === 'word' ? grammar.read(token) : null;
  if (!read) return null;
  const article = grammar.prefixes.isArticle(read.prefix);
  if (!first && read.prefix !== '') {
    const conjunction = grammar.prefixes.conjunctionLength(read.prefix);
    // In the middle of a number only 'and' and the article are joined: 'بألف' begins another one.
    if (conjunction === 0 && !article) return null;
    if (conjunction > 0) {
      if (and || !read.prefix.startsWith(grammar.and)) return null;
      and = true;
    }
  }
  return read.parts.map((p, k) => ({
    part: p.part,
    and: k === 0 ? and : p.and,
    article: article && k === 0,
    to: index,
  }));
}

/** '2 500', '1 250 000': groups of three digits with one space between them. */
function spacedGroups(tokens: readonly Token[], at: number): { value: number; to: number } | null {
  const first = tokens[at]!;
  if (!/^[1-9]\d{0,2}$/.test(first.text)) return null;
  let value = first.value!;
  let to = at;
  while (to - at < 3) {
    const next = tokens[to + 1];
    if (next?.kind !== 'number' || !/^\d{3}$/.test(next.text)) break;
    if (next.span.start !== tokens[to]!.span.end + 1) break;
    value = value * 1000 + next.value!;
    to++;
  }
  return to > at ? { value, to } : null;
}
