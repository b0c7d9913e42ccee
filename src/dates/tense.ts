import { foldWord } from '../text/fold.js';
import type { ContextData, CuesData } from './data.js';

/** Where a clause points: -1 to the past, 1 to the future, 0 when no verb of it tells. */
export type Tense = -1 | 0 | 1;

/** How far from a date its verb is looked for, in characters. */
const REACH = 120;
const WORDS = /[\p{L}\p{M}]+/gu;

interface Cues {
  readonly words: ReadonlySet<string>;
  readonly patterns: readonly RegExp[];
  readonly not: readonly string[];
}

const compile = (data: CuesData): Cues => ({
  words: new Set(data.words.flat().map((w) => foldWord(w.replaceAll('\u200c', ' ')))),
  patterns: (data.patterns ?? []).map((p) => new RegExp(p, 'u')),
  not: (data.not ?? []).flat().map(foldWord),
});

/** Tells the tense of the clause around a date, from a list of verbs and from how verbs are built. */
export class TenseCues {
  readonly #future: Cues;
  readonly #past: Cues;
  readonly #present: Cues | null;
  readonly #conjunctions: readonly string[];
  readonly #prefer: 'before' | 'after';

  constructor(data: ContextData) {
    this.#future = compile(data.future);
    this.#past = compile(data.past);
    this.#present = data.present ? compile(data.present) : null;
    this.#conjunctions = data.proclitics.conjunctions.map(foldWord);
    this.#prefer = data.prefer;
  }

  /** The tense of the nearest verb in the sentence around `[start, end)`; the side where verbs stand counts double. */
  of(text: string, start: number, end: number): Tense {
    const from = sentenceStart(text, start);
    const to = sentenceEnd(text, end);
    const before = this.#nearest(text.slice(from, start), true);
    const after = this.#nearest(text.slice(end, to), false);
    if (!before) return after?.tense ?? 0;
    if (!after) return before.tense;
    const weighted =
      this.#prefer === 'before'
        ? before.distance <= after.distance * 2
        : before.distance * 2 < after.distance;
    return weighted ? before.tense : after.tense;
  }

  /** Whether the sentence around has at most `most` other words: a bare 'Thursday' is no news prose. */
  standsAlone(text: string, start: number, end: number, most: number): boolean {
    const around =
      text.slice(sentenceStart(text, start), start) + ' ' + text.slice(end, sentenceEnd(text, end));
    return (around.match(WORDS)?.length ?? 0) <= most;
  }

  #nearest(text: string, last: boolean): { readonly tense: Tense; readonly distance: number } | null {
    const words = Array.from(text.matchAll(WORDS), ([word]) => word);
    for (let distance = 0; distance < words.length; distance++) {
      const at = last ? words.length - 1 - distance : distance;
      const word = words[at]!;
      if (this.#future.words.has(`${word} ${words[at + 1] ?? ''}`)) return { tense: 1, distance };
      if (this.#future.words.has(`${words[at - 1] ?? ''} ${word}`)) return { tense: 1, distance };
      if (this.#matches(this.#future, word)) return { tense: 1, distance };
      if (this.#matches(this.#past, word)) return { tense: -1, distance };
      if (this.#present && this.#matches(this.#present, word)) return { tense: 0, distance };
    }
    return null;
  }

  #matches({ words, patterns, not }: Cues, word: string): boolean {
    if (words.has(word)) return true;
    const bare = this.#conjunctions.some((c) => word.startsWith(c)) ? word.slice(1) : word;
    if (words.has(bare)) return true;
    return patterns.some((p) => p.test(word)) && !not.some((n) => bare.startsWith(n));
  }
}

const isEnd = (char: string): boolean => char === '\n' || char === '؛' || char === '!' || char === '؟';

function sentenceStart(text: string, at: number): number {
  const limit = Math.max(0, at - REACH);
  let i = at;
  while (i > limit && !isEnd(text[i - 1]!) && !(text[i - 1] === '.' && text[i] === ' ')) i--;
  return i;
}

function sentenceEnd(text: string, at: number): number {
  const limit = Math.min(text.length, at + REACH);
  let i = at;
  while (i < limit && !isEnd(text[i]!) && !(text[i] === '.' && !/[0-9]/.test(text[i + 1] ?? ''))) i++;
  return i;
}
