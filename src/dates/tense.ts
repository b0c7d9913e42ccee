import { foldWord } from '../text/fold.js';
import { countBefore } from '../text/in-order.js';
import { isDigit, isLetter } from './letters.js';
import type { ContextData, CuesData } from './data.js';

/** Where a clause points: -1 to the past, 1 to the future, 0 when no verb of it tells. */
export type Tense = -1 | 0 | 1;

/** How far from a date its verb is looked for, in characters. */
const REACH = 120;
/** No verb is longer. */
const LONGEST_VERB = 24;
/** Words judged are remembered, up to this many. */
const REMEMBERED = 50_000;

interface Cues {
  readonly words: ReadonlySet<string>;
  readonly pairs: ReadonlyMap<string, ReadonlySet<string>>;
  readonly patterns: readonly RegExp[];
  readonly not: readonly string[];
}

function compile(data: CuesData): Cues {
  const forms = data.words.flat().map((word) => foldWord(word.replaceAll('\u200c', ' ')));
  const pairs = new Map<string, Set<string>>();
  for (const form of forms) {
    const [first, second] = form.split(' ');
    if (second === undefined) continue;
    const seconds = pairs.get(first!) ?? new Set();
    pairs.set(first!, seconds.add(second));
  }
  return {
    words: new Set(forms.filter((form) => !form.includes(' '))),
    pairs,
    patterns: (data.patterns ?? []).map((pattern) => new RegExp(pattern, 'u')),
    not: (data.not ?? []).flat().map(foldWord),
  };
}

interface Cue {
  readonly start: number;
  readonly end: number;
  readonly tense: Tense;
  /** Two words that open a clause ('على أن يعود'): they say nothing of what stands before them. */
  readonly opens: boolean;
}

/** Tells tenses by a list of verbs and by how verbs are built. */
export class TenseCues {
  readonly #future: Cues;
  readonly #past: Cues;
  readonly #present: Cues | null;
  readonly #conjunctions: readonly string[];
  readonly #prefer: 'before' | 'after';
  readonly #judged = new Map<string, Tense | null>();

  constructor(data: ContextData) {
    this.#future = compile(data.future);
    this.#past = compile(data.past);
    this.#present = data.present ? compile(data.present) : null;
    this.#conjunctions = data.proclitics.conjunctions.map(foldWord);
    this.#prefer = data.prefer;
  }

  /** The verbs of a text, found in one pass. */
  read(text: string): ClauseTenses {
    const cues: Cue[] = [];
    let previous: { readonly word: string; readonly start: number } | null = null;
    let end = 0;
    for (;;) {
      let start = end;
      while (start < text.length && !isLetter(text, start)) start++;
      if (start === text.length) break;
      end = start;
      do end++;
      while (end < text.length && isLetter(text, end));
      if (end - start > LONGEST_VERB) {
        previous = null;
        continue;
      }
      const word = text.slice(start, end);
      if (previous && this.#future.pairs.get(previous.word)?.has(word))
        cues.push({ start: previous.start, end, tense: 1, opens: this.#prefer === 'before' });
      else {
        const tense = this.#judge(word);
        if (tense !== null) cues.push({ start, end, tense, opens: false });
      }
      previous = { word, start };
    }
    return new ClauseTenses(text, cues, this.#prefer);
  }

  #judge(word: string): Tense | null {
    let tense = this.#judged.get(word);
    if (tense === undefined) {
      tense = this.#tenseOf(word);
      if (this.#judged.size < REMEMBERED) this.#judged.set(word, tense);
    }
    return tense;
  }

  #tenseOf(word: string): Tense | null {
    if (this.#matches(this.#future, word)) return 1;
    if (this.#matches(this.#past, word)) return -1;
    return this.#present && this.#matches(this.#present, word) ? 0 : null;
  }

  #matches({ words, patterns, not }: Cues, word: string): boolean {
    if (words.has(word)) return true;
    const bare = this.#conjunctions.some((c) => word.startsWith(c)) ? word.slice(1) : word;
    if (words.has(bare)) return true;
    return patterns.some((p) => p.test(word)) && !not.some((n) => bare.startsWith(n));
  }
}

/** The tenses of one text's clauses. */
export class ClauseTenses {
  constructor(
    private readonly text: string,
    /** In the order of the text. */
    private readonly cues: readonly Cue[],
    private readonly prefer: 'before' | 'after',
  ) {}

  /** The tense of the nearest verb in the sentence around `[start, end)`; one on the side where verbs stand is nearer. */
  of(start: number, end: number): Tense {
    const next = this.#firstFrom(end);
    const after = this.cues[next];
    let last = this.#firstFrom(start) - 1;
    while (last >= 0 && this.cues[last]!.end > start) last--;
    const before = this.cues[last];
    const behind = before && before.start >= sentenceStart(this.text, start) ? before : null;
    const ahead = after && !after.opens && after.end <= sentenceEnd(this.text, end) ? after : null;
    if (!behind) return ahead?.tense ?? 0;
    if (!ahead) return behind.tense;
    const back = start - behind.end;
    const on = ahead.start - end;
    // «گفت: روز چهارشنبه … می‌رویم»: a verb before a colon or quotation is that of another clause.
    const isCut = /[:«"]/.test(this.text.slice(behind.end, start));
    const takesBefore = !isCut && (this.prefer === 'before' ? back <= on * 2 : back * 2 < on);
    return takesBefore ? behind.tense : ahead.tense;
  }

  #firstFrom(offset: number): number {
    return countBefore(this.cues, ({ start }) => start, offset);
  }
}

/** Whether the sentence around a date has at most `most` other words: 'Thursday' alone is no news prose. */
export function standsAlone(text: string, start: number, end: number, most: number): boolean {
  // From the date outwards, so that in prose it ends with the first words.
  let words = 0;
  let inWord = false;
  for (let i = start; i > 0 && start - i < REACH && !endsBefore(text, i); i--) {
    const letter = isLetter(text, i - 1);
    if (letter && !inWord && ++words > most) return false;
    inWord = letter;
  }
  inWord = false;
  for (let i = end; i < text.length && i - end < REACH && !endsAt(text, i); i++) {
    const letter = isLetter(text, i);
    if (letter && !inWord && ++words > most) return false;
    inWord = letter;
  }
  return true;
}

/** A line break, '!', '؛' or '؟'. */
const isEnd = (code: number): boolean => code === 0x0a || code === 0x21 || code === 0x061b || code === 0x061f;
const POINT = 0x2e;

/** Whether a sentence ends right before `i`. */
const endsBefore = (text: string, i: number): boolean =>
  isEnd(text.charCodeAt(i - 1)) || (text.charCodeAt(i - 1) === POINT && text[i] === ' ');

/** Whether the mark at `i` ends a sentence. */
const endsAt = (text: string, i: number): boolean =>
  isEnd(text.charCodeAt(i)) || (text.charCodeAt(i) === POINT && !isDigit(text, i + 1));

function sentenceStart(text: string, at: number): number {
  const limit = Math.max(0, at - REACH);
  let i = at;
  while (i > limit && !endsBefore(text, i)) i--;
  return i;
}

function sentenceEnd(text: string, at: number): number {
  const limit = Math.min(text.length, at + REACH);
  let i = at;
  while (i < limit && !endsAt(text, i)) i++;
  return i;
}
