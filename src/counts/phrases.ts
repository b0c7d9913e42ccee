import { foldWord } from '../text/fold.js';
import type { Prefixes } from './prefixes.js';
import type { Token } from './tokens.js';

export interface PhraseHit<T> {
  /** Index of the first and the last token. */
  readonly from: number;
  readonly to: number;
  readonly value: T;
  /** What is joined before the first word, '' for nothing. */
  readonly prefix: string;
}

interface Phrase<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/**
 * Phrases of one to a few words, found at a place among the tokens of a text. A ZWNJ in a phrase is where the text
 * may have a space or nothing; a space may be missing too, because many papers fuse what others write apart.
 */
export class Phrases<T> {
  readonly #byFirst = new Map<string, Phrase<T>[]>();
  readonly #byLast = new Map<string, Phrase<T>[]>();
  readonly #prefixes: Prefixes;

  /** @param entries folded phrases (`foldPhrase`) and what they stand for */
  constructor(entries: Iterable<readonly [phrase: string, value: T]>, prefixes: Prefixes) {
    this.#prefixes = prefixes;
    for (const [text, value] of entries) {
      for (const words of spellings(text)) {
        push(this.#byFirst, words[0]!, { words, value });
        push(this.#byLast, words.at(-1)!, { words, value });
      }
    }
  }

  /** The longest phrase whose first word is token `at`. */
  startingAt(tokens: readonly Token[], at: number): PhraseHit<T> | null {
    const first = tokens[at];
    if (first?.kind !== 'word') return null;
    const plain = this.#byFirst.get(first.text);
    const hit = plain ? this.#longest(plain, tokens, at, '') : null;
    if (hit) return hit;
    for (const { rest, prefix } of first.stems) {
      const phrases = this.#byFirst.get(rest);
      const found = phrases ? this.#longest(phrases, tokens, at, prefix) : null;
      if (found) return found;
    }
    return null;
  }

  /** The longest phrase whose last word is token `at`. */
  endingAt(tokens: readonly Token[], at: number): PhraseHit<T> | null {
    const last = tokens[at];
    if (last?.kind !== 'word') return null;
    let best: PhraseHit<T> | null = null;
    for (const phrase of this.#byLast.get(last.text) ?? []) {
      const from = at - phrase.words.length + 1;
      const hit = this.#at(phrase, tokens, from);
      if (hit && (!best || hit.from < best.from)) best = hit;
    }
    return best ?? this.#single(last, at);
  }

  #single(token: Token, at: number): PhraseHit<T> | null {
    for (const { rest, prefix } of token.stems) {
      const phrase = this.#byFirst.get(rest)?.find((p) => p.words.length === 1);
      if (phrase) return { from: at, to: at, value: phrase.value, prefix };
    }
    return null;
  }

  /** The phrase with its first word at `from`, with or without a prefix on it. */
  #at(phrase: Phrase<T>, tokens: readonly Token[], from: number): PhraseHit<T> | null {
    const first = tokens[from];
    if (first?.kind !== 'word') return null;
    const word = phrase.words[0]!;
    const prefix =
      first.text === word ? '' : first.text.endsWith(word) ? first.text.slice(0, -word.length) : null;
    if (prefix === null || (prefix !== '' && !this.#prefixes.has(prefix))) return null;
    return this.#follows(phrase, tokens, from)
      ? { from, to: from + phrase.words.length - 1, value: phrase.value, prefix }
      : null;
  }

  #longest(
    phrases: readonly Phrase<T>[],
    tokens: readonly Token[],
    from: number,
    prefix: string,
  ): PhraseHit<T> | null {
    let best: PhraseHit<T> | null = null;
    for (const phrase of phrases) {
      const to = from + phrase.words.length - 1;
      if ((!best || to > best.to) && this.#follows(phrase, tokens, from)) {
        best = { from, to, value: phrase.value, prefix };
      }
    }
    return best;
  }

  #follows(phrase: Phrase<T>, tokens: readonly Token[], from: number): boolean {
    for (let k = 1; k < phrase.words.length; k++) {
      if (tokens[from + k]?.text !== phrase.words[k]) return false;
    }
    return true;
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** A phrase as the rules match it: folded, with a space where a text may have a space, a ZWNJ or nothing. */
export const foldPhrase = (phrase: string): string => foldWord(phrase.replaceAll('\u200c', ' '));

/** Every way to write a phrase: each gap a space or nothing. Phrases are short, so the number stays small. */
function spellings(phrase: string): string[][] {
  if (!phrase.includes(' ')) return [[phrase]];
  const parts = phrase.split(' ');
  let ways: string[][] = [[parts[0]!]];
  for (const part of parts.slice(1)) {
    ways = ways.flatMap((way) => [
      [...way, part],
      [...way.slice(0, -1), way.at(-1)! + part],
    ]);
  }
  return ways;
}
