import type { Phrase } from './phrase.js';
import type { Slot } from './rules.js';
import type { Scan } from './scan.js';
import { reading, textOf } from './scan.js';

/** One link of a chain of sources, outermost first. A phrase, or the token range of an outlet's name. */
export type Link =
  | { readonly sort: 'phrase'; readonly phrase: Phrase; readonly slot: Slot; readonly to?: number }
  | { readonly sort: 'channel'; readonly name: readonly [number, number]; readonly phrase?: Phrase };

/** An attribution as the grammar of its sentence gives it, before its source is resolved. Token ranges, half open. */
export interface Draft {
  /** Where it stands among the attributions of the text: the first token of its header. */
  readonly at: number;
  /** Null: no subject, the last speaker goes on. 'article': the article's own voice. */
  readonly subject: Phrase | null | 'article';
  /** Of the verb, to choose the last speaker by. */
  readonly gender: 'm' | 'f' | null;
  readonly number: 'singular' | 'plural' | null;
  readonly cue: readonly [number, number];
  readonly header: readonly [number, number];
  readonly content: readonly [number, number];
  /** Sources named on the way, in the order of the text. */
  readonly links: readonly Link[];
  readonly decides: boolean;
  /** A participle goes on with the speaker of this draft. */
  readonly continues?: Draft;
  readonly rule: string;
}

/** Tokens that a reading may skip between a source and its verb: no sentence of news is longer. */
export const REACH = 70;

/** Skips adverbs, dates, marks around them and settings ('in a press conference'). */
export function skipFill(s: Scan, from: number, limit: number): number {
  let k = from;
  while (k < limit) {
    const next = skipOne(s, k, limit);
    if (next === k) break;
    k = next;
  }
  return k;
}

function skipOne(s: Scan, k: number, limit: number): number {
  const token = s.tokens[k]!;
  if (token.date) {
    let to = k + 1;
    while (to < limit && s.tokens[to]!.date === token.date) to++;
    return to;
  }
  // 'في أكتوبر الماضي'
  const locative = reading(s, k, 'locative');
  if (locative && locative.end < limit) {
    const next = locative.end;
    if (s.tokens[next]!.date || reading(s, next, 'time')) return skipOne(s, next, limit);
  }
  const longest = token.readings[0]?.end;
  const r = reading(s, k, 'adverb', 'time');
  if (r && r.end === longest && r.end <= limit) return r.end;
  if (
    token.text === '،' ||
    token.text === ',' ||
    token.text === '-' ||
    token.text === '–' ||
    token.text === '—'
  )
    return k + 1;
  if (token.text === '(') {
    for (let j = k + 1; j < Math.min(limit, k + 8); j++) if (textOf(s, j) === ')') return j + 1;
  }
  if (/^\d+$/.test(token.text)) return k + 1;
  return k;
}

/** The end of the content that starts at a token: its sentence's, or later where a quote it opens with runs on. */
export function endOfContent(s: Scan, from: number, sentenceEnd: number): number {
  let end = sentenceEnd;
  // A line that ends with a colon hands over to the line below.
  if (from >= end && textOf(s, end - 1) === ':') {
    const next = s.sentences[(s.sentenceOf[end - 1] ?? -2) + 1];
    if (next && next.from - end <= 2) end = next.to;
  }
  for (let k = from; k < Math.min(end, from + 3); k++) {
    const close = s.closing[k] ?? -1;
    if (close >= end) {
      const after = s.sentences[s.sentenceOf[close] ?? -1];
      return after ? Math.max(after.to, close + 1) : close + 1;
    }
    if (s.tokens[k]?.sort === 'word') break;
  }
  return end;
}

/** What is decided ends where the sentence turns to why and how. */
export function endOfDecision(s: Scan, from: number, sentenceEnd: number): number {
  for (let k = from + 1; k < sentenceEnd; k++) if (reading(s, k, 'turn')) return k;
  return sentenceEnd;
}

/** The first token of content after its opener: past 'that', a colon, a comma. */
export function skipOpener(s: Scan, from: number, limit: number): number {
  let k = from;
  for (;;) {
    const that = k < limit ? reading(s, k, 'that') : null;
    if (that) {
      k = that.end;
      // 'قوله الثلاثاء إن'
      const fill = skipFill(s, k, limit);
      if (fill > k && fill < limit && reading(s, fill, 'that')) k = fill;
    } else if (k < limit && [':', '،', ',', '؛'].includes(textOf(s, k))) k++;
    else return k;
  }
}
