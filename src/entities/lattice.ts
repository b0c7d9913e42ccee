import type { LexiconHit, Matcher } from '../lexicon/matcher.js';
import type { Span } from '../text/span.js';
import type { EntityRules } from './rules.js';
import type { Reading, Sense } from './senses.js';

/** A hit of the lexicon in the text: a written word or phrase and one thing that it can mean. */
export interface Token<S extends Sense = Sense> {
  /** The written word with its clitics. */
  readonly start: number;
  readonly end: number;
  /** The form alone. */
  readonly span: Span;
  readonly before: string;
  readonly after: string;
  readonly sense: S;
}

type Kind = Sense['kind'];
type Of<K extends Kind> = Extract<Sense, { kind: K }>;

const OPENERS = new Set(['"', '«', "'", '(', '[', '“']);
const CLOSERS = new Set(['"', '»', "'", ')', ']', '”']);

/** Tokens by a place in the text; a typed array finds them faster than a map, and lists its places in order. */
class Places {
  readonly #index: Uint32Array;
  readonly lists: Token[][] = [];

  constructor(length: number) {
    this.#index = new Uint32Array(length + 1);
  }

  add(pos: number, token: Token): void {
    const at = this.#index[pos]!;
    if (at > 0) this.lists[at - 1]!.push(token);
    else this.#index[pos] = this.lists.push([token]);
  }

  at(pos: number): readonly Token[] {
    const at = this.#index[pos];
    return at === undefined || at === 0 ? NONE : this.lists[at - 1]!;
  }

  /** Places that have tokens, in order. */
  used(): number[] {
    const out: number[] = [];
    const index = this.#index;
    for (let pos = 0; pos < index.length; pos++) if (index[pos]! > 0) out.push(pos);
    return out;
  }
}

/** All hits of one text by where their word begins, and the steps from one word to the next. */
export class Lattice {
  readonly #starting: Places;
  readonly #ending: Places;
  /** Starts in order. */
  readonly starts: readonly number[];

  constructor(
    readonly text: string,
    matcher: Matcher<Reading>,
    rules: EntityRules,
  ) {
    this.#starting = new Places(text.length);
    this.#ending = new Places(text.length);
    for (const hit of matcher.all(text)) {
      if (!fits(hit, text, rules)) continue;
      const token: Token = {
        start: hit.word.start,
        end: hit.word.end,
        span: hit.span,
        before: hit.before,
        after: hit.after,
        sense: hit.value.sense,
      };
      this.#starting.add(token.start, token);
      this.#ending.add(token.end, token);
    }
    for (const list of this.#starting.lists)
      if (list.length > 1) list.sort((a, b) => b.end - a.end || width(b) - width(a));
    this.starts = this.#starting.used();
  }

  /** Tokens whose word begins here, longest first. */
  at(pos: number): readonly Token[] {
    return this.#starting.at(pos);
  }

  /** Starts of tokens inside a range. */
  *startsIn(range: Span): Generator<number> {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! < range.start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < this.starts.length && this.starts[i]! < range.end; i++) yield this.starts[i]!;
  }

  /** The longest token of a kind here that also passes. */
  find<K extends Kind>(pos: number, kind: K, pass: (sense: Of<K>) => boolean = yes): Token<Of<K>> | null {
    for (const token of this.at(pos))
      if (token.sense.kind === kind && pass(token.sense as Of<K>)) return token as Token<Of<K>>;
    return null;
  }

  /** A token of a kind that ends one space before `pos`. */
  preceding<K extends Kind>(
    pos: number,
    kind: K,
    pass: (sense: Of<K>) => boolean = yes,
  ): Token<Of<K>> | null {
    if (this.text[pos - 1] !== ' ') return null;
    for (const token of this.#ending.at(pos - 1))
      if (token.sense.kind === kind && pass(token.sense as Of<K>)) return token as Token<Of<K>>;
    return null;
  }

  /** Where the next word begins after `end`, over one space; -1 where something else stands between. */
  next(end: number): number {
    return this.text[end] === ' ' ? end + 1 : -1;
  }

  /** As `next`, and over an opening quote or bracket. */
  nextQuoted(end: number): number {
    const pos = this.next(end);
    return pos >= 0 && OPENERS.has(this.text[pos] ?? '') ? this.over(pos + 1) : pos;
  }

  /** Past a closing quote or bracket that stands at `end`, if its opener stands after `from`. */
  close(from: number, end: number): number {
    const at = this.text[end] === ' ' && '»)'.includes(this.text[end + 1] ?? ' ') ? end + 1 : end;
    if (!CLOSERS.has(this.text[at] ?? '')) return end;
    for (let i = from; i < end; i++) if (OPENERS.has(this.text[i] ?? '')) return at + 1;
    return end;
  }

  private over(pos: number): number {
    return this.text[pos] === ' ' ? pos + 1 : pos;
  }
}

const NONE: readonly Token[] = [];
const yes = (): boolean => true;
const width = (token: Token): number => token.span.end - token.span.start;

/** Whether what a reading asks for is joined before its word, and before the word after it. */
function fits(hit: LexiconHit<Reading>, text: string, rules: EntityRules): boolean {
  const { joined, joinsNext, noArticle } = hit.value;
  if (noArticle && rules.article(hit.before) > 0) return false;
  if (joined !== undefined && !hit.before.endsWith(joined)) return false;
  if (joinsNext !== undefined) {
    let pos = hit.word.end;
    if (text[pos] !== ' ') return false;
    pos++;
    if (OPENERS.has(text[pos] ?? '')) pos++;
    if (text[pos] !== joinsNext) return false;
  }
  return true;
}
