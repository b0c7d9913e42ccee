import { foldWord } from '../text/fold.js';
import type { PrefixData } from './prefixes.js';
import { Prefixes } from './prefixes.js';
import type { Token } from './tokens.js';

/** The number words of a language as they stand in its `numerals.yaml`, in human spelling. */
export interface NumeralData extends PrefixData {
  /** Whether 25 is said 'twenty and five' or 'five and twenty'. */
  readonly order: 'tens-first' | 'units-first';
  readonly and: string;
  /** 1 to 19, the tens and the hundreds: value → its forms. */
  readonly small: Readonly<Record<string, readonly string[]>>;
  /** Words for ten that make a teen of the unit before them: خمسة عشر. */
  readonly teenMakers?: readonly string[];
  /** Words for a hundred that also multiply the unit before them: خمس مئة. */
  readonly hundreds: readonly string[];
  /** thousand, million…: value → forms, also plural ones. */
  readonly scales: Readonly<Record<string, readonly string[]>>;
  /** Two thousand, two million in one word. */
  readonly duals?: Readonly<Record<string, readonly string[]>>;
  /** Dual before a noun, accusative singular elsewhere: ألفا جندي is 2000, ألفا وخمسمئة 1500. */
  readonly dualOrAccusative?: Readonly<Record<string, readonly string[]>>;
  /** Tens, hundreds, thousands of something: the lower end of the decade → forms. */
  readonly decades: Readonly<Record<string, readonly string[]>>;
  /** 'Several', before a hundred, a thousand… */
  readonly several: readonly string[];
  readonly fractions: Readonly<Record<string, readonly string[]>>;
  /** What makes a percentage of the number before it. */
  readonly percent: readonly string[];
}

export type Part =
  | {
      readonly kind: 'small';
      readonly value: number;
      readonly multiplies: boolean;
      readonly makesTeen: boolean;
    }
  | {
      readonly kind: 'scale';
      readonly value: number;
      readonly times: 1 | 2 | '1-or-2';
      readonly decade: boolean;
    }
  | { readonly kind: 'decade'; readonly value: number }
  | { readonly kind: 'several' }
  | { readonly kind: 'fraction'; readonly value: number };

/** The parts of one written word: more than one where a language fuses them («دوهزار», 'خمسةعشر'). */
export interface NumberWord {
  readonly parts: readonly { readonly part: Part; readonly and: boolean }[];
  readonly prefix: string;
}

/** Longer letter runs are no number word; the bound keeps the search for fused ones linear. */
const LONGEST = 32;

/** The number words of a language, ready to be looked up in folded text. */
export class NumeralGrammar {
  readonly order: NumeralData['order'];
  readonly and: string;
  readonly percent: readonly string[];
  readonly #words = new Map<string, Part>();
  readonly prefixes: Prefixes;
  /** The first letters of all number words: what begins otherwise is none. */
  readonly #beginnings = new Set<string>();
  #longestWord = 0;

  constructor(data: NumeralData) {
    this.order = data.order;
    this.and = foldWord(data.and);
    this.percent = data.percent;
    this.prefixes = new Prefixes(data);
    const small = (value: number, multiplies: boolean, makesTeen: boolean): Part => ({
      kind: 'small',
      value,
      multiplies,
      makesTeen,
    });
    this.#add(data.small, (value) => small(value, false, false));
    this.#add({ 10: data.teenMakers ?? [] }, (value) => small(value, false, true));
    this.#add({ 100: data.hundreds }, (value) => small(value, true, false));
    this.#add(data.decades, (value) => ({ kind: 'decade', value }));
    const decades = new Set(Object.values(data.decades).flat().map(foldWord));
    this.#add(data.scales, (value, word) => ({ kind: 'scale', value, times: 1, decade: decades.has(word) }));
    this.#add(data.duals, (value) => ({ kind: 'scale', value, times: 2, decade: false }));
    this.#add(data.dualOrAccusative, (value) => ({ kind: 'scale', value, times: '1-or-2', decade: false }));
    this.#add({ 0: data.several }, () => ({ kind: 'several' }));
    this.#add(data.fractions, (value) => ({ kind: 'fraction', value }));
  }

  #add(
    forms: Readonly<Record<string, readonly string[]>> | undefined,
    part: (v: number, w: string) => Part,
  ): void {
    for (const [value, words] of Object.entries(forms ?? {})) {
      for (const form of words) {
        const word = foldWord(form);
        this.#beginnings.add(word.slice(0, 2));
        this.#words.set(word, part(Number(value), word));
        this.#longestWord = Math.max(this.#longestWord, word.length);
      }
    }
  }

  /** Reads a word of a folded text as a number word, with what is joined before it; null for any other word. */
  read({ text, stems }: Pick<Token, 'text' | 'stems'>): NumberWord | null {
    const plain = this.#parts(text);
    if (plain) return { parts: plain, prefix: '' };
    for (const { rest, prefix } of stems) {
      const parts = this.#parts(rest);
      if (parts) return { parts, prefix };
    }
    return null;
  }

  #parts(word: string): NumberWord['parts'] | null {
    const part = this.#words.get(word);
    if (part) return [{ part, and: false }];
    if (word.length <= 3 || word.length > LONGEST || !this.#beginnings.has(word.slice(0, 2))) return null;
    return this.#fused(word);
  }

  /** The word as a chain of number words, the longest word first at every place. */
  #fused(word: string): NumberWord['parts'] | null {
    const dead = new Set<number>();
    const from = (at: number): { part: Part; and: boolean }[] | null => {
      if (at === word.length) return [];
      if (dead.has(at)) return null;
      for (const and of [false, true]) {
        if (and && (at === 0 || !word.startsWith(this.and, at))) continue;
        const start = and ? at + this.and.length : at;
        for (let end = Math.min(word.length, start + this.#longestWord); end > start; end--) {
          const part = this.#words.get(word.slice(start, end));
          const rest = part && from(end);
          if (rest) return [{ part, and }, ...rest];
        }
      }
      dead.add(at);
      return null;
    };
    return from(0);
  }
}
