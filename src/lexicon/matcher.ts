import type { Span } from '../text/span.js';

/** What may stand between a form and the edges of its written word. Folded spelling. */
export interface Clitics {
  /** Joined before: Arabic و ف ب ل ال وال بال لل… */
  readonly before: readonly string[];
  /** Joined after: Persian ها های هایی ی شان…, Arabic ه ها هم… */
  readonly after: readonly string[];
}

export const NO_CLITICS: Clitics = { before: [], after: [] };

export interface LexiconForm<T> {
  /** Folded; a space is where the writer may put a space, a ZWNJ or nothing. */
  readonly form: string;
  readonly value: T;
  /** Which clitics the form takes; both sides by default. */
  readonly clitics?: 'both' | 'before' | 'after' | 'none';
}

export interface LexiconHit<T> {
  /** The form itself. */
  readonly span: Span;
  /** The written word or words around it, with their clitics. */
  readonly word: Span;
  readonly before: string;
  readonly after: string;
  readonly value: T;
}

interface Terminal<T> {
  readonly length: number;
  /** Whether a gap may stand before the k-th letter; null where none may. */
  readonly gaps: ReadonlySet<number> | null;
  readonly entry: LexiconForm<T>;
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
/** Of each UTF-16 unit that was asked for: 1 for none of a word, 2 for one of a word. */
const KINDS = new Uint8Array(0x10000);
const isWord = (text: string, at: number): boolean => {
  if (at < 0 || at >= text.length) return false;
  const code = text.charCodeAt(at);
  return (KINDS[code] ||= WORD.test(text[at]!) ? 2 : 1) === 2;
};

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

const SPACE = 0x20;

/**
 * Finds every form of a lexicon in one pass over the text, however many forms there are (Aho-Corasick, over the
 * letters without their spaces, so that the spaced, half-spaced and fused spellings of a form are one).
 * A space in the text is allowed only where the form has one; a form begins and ends at word edges, give or take
 * the clitics of the language.
 */
export class Matcher<T> {
  readonly #before: ReadonlySet<string>;
  readonly #after: ReadonlySet<string>;
  /**
   * States are numbers, 0 the root, and lie in flat arrays: a lexicon has a hundred thousand of them, and an object
   * with a map for each costs more than all reading of a short article.
   */
  readonly #parent: Int32Array;
  /** The letter that leads to a state from its parent. */
  readonly #letter: Uint16Array;
  /** The state of the longest other form that ends alike; -1 while nobody has asked. */
  readonly #fail: Int32Array;
  /** The nearest state on the way of fails that ends a form, 0 for none; known when the fail is. */
  readonly #output: Int32Array;
  /** One more than the place in `#terminals` of the forms that end in a state; 0 where none does. */
  readonly #ends: Int32Array;
  readonly #terminals: Terminal<T>[][] = [];
  /** States by their parent and letter, open addressing; 0 is an empty place. */
  readonly #table: Int32Array;
  readonly #mask: number;
  #states = 1;

  constructor(forms: Iterable<LexiconForm<T>>, clitics: Clitics = NO_CLITICS) {
    this.#before = new Set(clitics.before);
    this.#after = new Set(clitics.after);
    const all = [...forms];
    const most = all.reduce((sum, { form }) => sum + form.length, 1);
    let places = 16;
    while (places < 2 * most) places *= 2;
    this.#table = new Int32Array(places);
    this.#mask = places - 1;
    const parent = new Int32Array(most);
    const letter = new Uint16Array(most);
    const ends = new Int32Array(most);
    this.#parent = parent;
    this.#letter = letter;
    this.#ends = ends;
    for (const form of all) this.#add(form);
    this.#fail = new Int32Array(this.#states).fill(-1);
    this.#output = new Int32Array(this.#states);
    this.#fail[0] = 0;
  }

  #add(entry: LexiconForm<T>): void {
    let gaps: Set<number> | null = null;
    let at = 0;
    let length = 0;
    for (let i = 0; i < entry.form.length; i++) {
      const code = entry.form.charCodeAt(i);
      if (code === SPACE) {
        (gaps ??= new Set()).add(length);
        continue;
      }
      at = this.#child(at, code) || this.#grow(at, code);
      length++;
    }
    if (length === 0) return;
    const terminal = { length, gaps, entry };
    const known = this.#ends[at]!;
    if (known > 0) this.#terminals[known - 1]!.push(terminal);
    else this.#ends[at] = this.#terminals.push([terminal]);
  }

  #grow(parent: number, code: number): number {
    const state = this.#states++;
    this.#parent[state] = parent;
    this.#letter[state] = code;
    let place = placeOf(parent, code) & this.#mask;
    while (this.#table[place] !== 0) place = (place + 1) & this.#mask;
    this.#table[place] = state;
    return state;
  }

  /** The state behind a letter; 0 where no form goes on so. */
  #child(parent: number, code: number): number {
    const table = this.#table;
    const mask = this.#mask;
    for (let place = placeOf(parent, code) & mask; ; place = (place + 1) & mask) {
      const state = table[place]!;
      if (state === 0 || (this.#parent[state] === parent && this.#letter[state] === code)) return state;
    }
  }

  #step(from: number, code: number): number {
    for (let state = from; ; state = this.#fail[state]!) {
      const next = this.#child(state, code);
      if (next !== 0 || state === 0) return next;
    }
  }

  /** Finds where a state fails to, and its ancestors before it, from whom it follows: most are never reached. */
  #link(state: number): void {
    const chain: number[] = [];
    for (let at = state; this.#fail[at] === -1; at = this.#parent[at]!) chain.push(at);
    for (let i = chain.length - 1; i >= 0; i--) {
      const at = chain[i]!;
      const parent = this.#parent[at]!;
      const fail = parent === 0 ? 0 : this.#failing(this.#fail[parent]!, this.#letter[at]!);
      this.#fail[at] = fail;
      this.#output[at] = this.#ends[fail]! > 0 ? fail : this.#output[fail]!;
    }
  }

  /** As `#step`, where what a state fails to may still have to be found. */
  #failing(from: number, code: number): number {
    for (let state = from; ; state = this.#fail[state]!) {
      const next = this.#child(state, code);
      if (next !== 0 && this.#fail[next] === -1) this.#link(next);
      if (next !== 0 || state === 0) return next;
    }
  }

  /** Every hit, overlapping ones too, by end and then by start. `text` is folded. */
  all(text: string): LexiconHit<T>[] {
    const hits: LexiconHit<T>[] = [];
    let state = 0;
    let space = -1;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === SPACE) {
        space = i;
        continue;
      }
      state = this.#step(state, code);
      if (state === 0) continue;
      if (this.#fail[state] === -1) this.#link(state);
      for (
        let out = this.#ends[state]! > 0 ? state : this.#output[state]!;
        out !== 0;
        out = this.#output[out]!
      ) {
        const terminals = this.#terminals[this.#ends[out]! - 1]!;
        for (let k = 0; k < terminals.length; k++) {
          const hit = this.#check(text, i, space, terminals[k]!);
          if (hit) hits.push(hit);
        }
      }
    }
    return hits;
  }

  /** The longest hits, leftmost first, none overlapping another; equal spans all stay. */
  longest(text: string): LexiconHit<T>[] {
    const hits = this.all(text).sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
    const out: LexiconHit<T>[] = [];
    let end = -1;
    for (const hit of hits) {
      const last = out.at(-1);
      if (hit.span.start >= end) {
        out.push(hit);
        end = hit.span.end;
      } else if (last && last.span.start === hit.span.start && last.span.end === hit.span.end) out.push(hit);
    }
    return out;
  }

  /** The hit of a form whose last letter stands at `last`; `space` is the last space before it. */
  #check(text: string, last: number, space: number, terminal: Terminal<T>): LexiconHit<T> | null {
    const end = last + 1;
    let start = end - terminal.length;
    if (space >= start) {
      const { gaps } = terminal;
      if (gaps === null) return null;
      // Back over the letters: between two of them may be a space only where the form has one.
      start = last;
      for (let k = terminal.length - 1; k > 0; k--) {
        start--;
        if (text.charCodeAt(start) !== SPACE) continue;
        if (!gaps.has(k)) return null;
        do start--;
        while (text.charCodeAt(start) === SPACE);
      }
    }
    const side = terminal.entry.clitics ?? 'both';
    let wordStart = start;
    // «۳۰۰۰سرباز»: a number ends where the letters of Arabic script begin.
    const glued = isDigit(text.charCodeAt(start - 1)) && text.charCodeAt(start) >= 0x600;
    if (!glued && isWord(text, start) && isWord(text, start - 1)) {
      if (side === 'none' || side === 'after') return null;
      wordStart = start - 1;
      // No clitic chain is longer than this; the bound keeps hostile letter runs linear.
      while (isWord(text, wordStart - 1) && start - wordStart < MAX_CLITIC) wordStart--;
      if (isWord(text, wordStart - 1) || !this.#before.has(text.slice(wordStart, start))) return null;
    }
    let wordEnd = end;
    if (isWord(text, end - 1) && isWord(text, end)) {
      if (side === 'none' || side === 'before') return null;
      wordEnd = end + 1;
      while (isWord(text, wordEnd) && wordEnd - end < MAX_CLITIC) wordEnd++;
      if (isWord(text, wordEnd) || !this.#after.has(text.slice(end, wordEnd))) return null;
    }
    return {
      span: { start, end },
      word: { start: wordStart, end: wordEnd },
      before: wordStart === start ? '' : text.slice(wordStart, start),
      after: wordEnd === end ? '' : text.slice(end, wordEnd),
      value: terminal.entry.value,
    };
  }
}

const MAX_CLITIC = 8;

/** A number that spreads states and letters over a table. */
function placeOf(parent: number, code: number): number {
  const mixed = Math.imul(parent, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
