import { foldWord } from '../text/fold.js';

/** What a language may join before a word, in human spelling. */
export interface PrefixData {
  readonly prefixes: readonly string[];
  /** Those that make the word definite. */
  readonly articles: readonly string[];
  /** Those that only link it to what stands before. */
  readonly conjunctions: readonly string[];
}

/** A word without a prefix that it may have. */
export interface Stem {
  readonly rest: string;
  readonly prefix: string;
}

const NONE: readonly Stem[] = [];

/** The prefixes of a language, ready to be taken off folded words. */
export class Prefixes {
  readonly #all: ReadonlySet<string>;
  readonly #byLetter = new Map<string, string[]>();
  readonly #articles: readonly string[];
  readonly #conjunctions: readonly string[];

  constructor(data: PrefixData) {
    const all = data.prefixes.map(foldWord).sort((a, b) => b.length - a.length);
    this.#all = new Set(all);
    for (const prefix of all) {
      const same = this.#byLetter.get(prefix[0]!);
      if (same) same.push(prefix);
      else this.#byLetter.set(prefix[0]!, [prefix]);
    }
    this.#articles = data.articles.map(foldWord);
    this.#conjunctions = data.conjunctions.map(foldWord);
  }

  has(prefix: string): boolean {
    return this.#all.has(prefix);
  }

  /** Every way to take a prefix off a word, the longest prefix first; none for most words. */
  stemsOf(word: string): readonly Stem[] {
    const prefixes = this.#byLetter.get(word[0]!);
    if (!prefixes) return NONE;
    let stems: Stem[] | null = null;
    for (const prefix of prefixes) {
      if (word.length > prefix.length && word.startsWith(prefix)) {
        (stems ??= []).push({ rest: word.slice(prefix.length), prefix });
      }
    }
    return stems ?? NONE;
  }

  isArticle(prefix: string): boolean {
    return prefix !== '' && this.#articles.some((article) => prefix.endsWith(article));
  }

  /** How many letters of a prefix only link the word to what stands before it. */
  conjunctionLength(prefix: string): number {
    return prefix === '' ? 0 : (this.#conjunctions.find((c) => prefix.startsWith(c))?.length ?? 0);
  }
}
