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
  /** Whether a gap may stand before the k-th letter. */
  readonly gaps: ReadonlySet<number>;
  readonly entry: LexiconForm<T>;
}

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  fail: Node<T> | null;
  /** The nearest node on the failure path that ends a form. */
  output: Node<T> | null;
  readonly terminals: Terminal<T>[];
}

const node = <T>(): Node<T> => ({ next: new Map(), fail: null, output: null, terminals: [] });

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
  readonly #root: Node<T> = node();
  readonly #before: ReadonlySet<string>;
  readonly #after: ReadonlySet<string>;
  #remembered = 0;

  constructor(forms: Iterable<LexiconForm<T>>, clitics: Clitics = NO_CLITICS) {
    this.#before = new Set(clitics.before);
    this.#after = new Set(clitics.after);
    for (const form of forms) this.#add(form);
    this.#link();
  }

  #add(entry: LexiconForm<T>): void {
    const gaps = new Set<number>();
    let at = this.#root;
    let length = 0;
    for (let i = 0; i < entry.form.length; i++) {
      const code = entry.form.charCodeAt(i);
      if (code === SPACE) {
        gaps.add(length);
        continue;
      }
      let next = at.next.get(code);
      if (!next) at.next.set(code, (next = node()));
      at = next;
      length++;
    }
    if (length > 0) at.terminals.push({ length, gaps, entry });
  }

  #link(): void {
    const queue: Node<T>[] = [];
    for (const child of this.#root.next.values()) {
      child.fail = this.#root;
      queue.push(child);
    }
    for (let head = 0; head < queue.length; head++) {
      const current = queue[head]!;
      for (const [code, child] of current.next) {
        let fail = current.fail;
        while (fail && !fail.next.has(code)) fail = fail.fail;
        child.fail = fail?.next.get(code) ?? this.#root;
        child.output = child.fail.terminals.length > 0 ? child.fail : child.fail.output;
        queue.push(child);
      }
    }
  }

  /** Every hit, overlapping ones too, by end and then by start. `text` is folded. */
  all(text: string): LexiconHit<T>[] {
    const hits: LexiconHit<T>[] = [];
    const positions: number[] = [];
    let state = this.#root;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === SPACE) continue;
      positions.push(i);
      state = state.next.get(code) ?? this.#fallBack(state, code);
      for (
        let out: Node<T> | null = state.terminals.length > 0 ? state : state.output;
        out;
        out = out.output
      ) {
        for (const terminal of out.terminals) {
          const hit = this.#check(text, positions, terminal);
          if (hit) hits.push(hit);
        }
      }
    }
    return hits;
  }

  /** Where the automaton goes by a letter that continues no form of this state; remembered, up to a bound. */
  #fallBack(state: Node<T>, code: number): Node<T> {
    let next: Node<T> | undefined;
    for (let back = state.fail; back && !next; back = back.fail) next = back.next.get(code);
    next ??= this.#root;
    if (this.#remembered < MOST_REMEMBERED) {
      this.#remembered++;
      state.next.set(code, next);
    }
    return next;
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

  #check(text: string, positions: number[], terminal: Terminal<T>): LexiconHit<T> | null {
    const first = positions.length - terminal.length;
    for (let k = 1; k < terminal.length; k++) {
      if (positions[first + k]! > positions[first + k - 1]! + 1 && !terminal.gaps.has(k)) return null;
    }
    const start = positions[first]!;
    const end = positions[positions.length - 1]! + 1;
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
      before: text.slice(wordStart, start),
      after: text.slice(end, wordEnd),
      value: terminal.entry.value,
    };
  }
}

const MAX_CLITIC = 8;
/** Steps back that a matcher remembers at most; a few megabytes. */
const MOST_REMEMBERED = 200_000;
