import type { DetectionData } from '../languages/detection.js';
import { detectionData } from '../languages/detection.js';
import { readData } from '../lexicon/read.js';

/** A language in the Arabic script, ours or a neighbour's. */
export interface Language {
  /** BCP 47 for a language that we read, null for a neighbour. */
  readonly code: string | null;
  /** English name. */
  readonly name: string;
  /** Codes of franc that mean it. */
  readonly franc: readonly string[];
}

/** A set of languages: bit `i` for `languages[i]`. */
export type Languages = number;

/** The Arabic blocks lie below; of what lies beyond, `arabicWords` gives the ZWNJ alone. */
export const UNITS = 0x900;

/** What tells the languages apart. Words and affixes have ی and ک also for ي and ك. */
export interface Profiles {
  readonly languages: readonly Language[];
  readonly ours: Languages;
  readonly words: ReadonlyMap<string, Languages>;
  /** By code unit, below `UNITS`: languages that the letter tells from others. */
  readonly letters: Readonly<Uint32Array>;
  /** By code unit: languages on whose keyboards the letter is. */
  readonly keys: Readonly<Uint32Array>;
  /** By first letter. */
  readonly prefixes: ReadonlyMap<string, readonly Affix[]>;
  /** By last letter. */
  readonly suffixes: ReadonlyMap<string, readonly Affix[]>;
  /** By code unit: our languages whose texts may have the letter. */
  readonly alphabet: Readonly<Uint32Array>;
}

export interface Affix {
  readonly text: string;
  readonly languages: Languages;
}

type Neighbour = Pick<DetectionData, 'name' | 'franc' | 'letters' | 'words' | 'prefixes' | 'suffixes'>;

/** One spelling for the two letters that Persian and Arabic keyboards give as different ones. */
export const oneKeyboard = (text: string): string => text.replaceAll('ي', 'ی').replaceAll('ك', 'ک');

let loaded: Profiles | undefined;

/** The profiles of all languages that we read and of their neighbours, compiled on first use. */
export function profiles(): Profiles {
  loaded ??= compile(detectionData(), readData(import.meta.url, './neighbours') as readonly Neighbour[]);
  return loaded;
}

function compile(ours: readonly DetectionData[], neighbours: readonly Neighbour[]): Profiles {
  const all = [...ours, ...neighbours];
  return {
    languages: [...ours, ...neighbours.map((n) => ({ ...n, code: null }))],
    ours: (1 << ours.length) - 1,
    words: index(all, ({ words }) => oneKeyboard(words.trim()).split(/\s+/)),
    letters: byUnit(index(all, ({ letters }) => codeUnits(letters))),
    keys: byUnit(index(ours, ({ keys }) => codeUnits(keys))),
    prefixes: affixes(all, ({ prefixes }) => prefixes, 0),
    suffixes: affixes(all, ({ suffixes }) => suffixes, -1),
    alphabet: byUnit(index(ours, ({ alphabet }) => codeUnits(alphabet))),
  };
}

function index<T, K>(languages: readonly T[], keysOf: (language: T) => readonly K[]): Map<K, Languages> {
  const map = new Map<K, Languages>();
  languages.forEach((language, i) => {
    for (const key of keysOf(language)) map.set(key, (map.get(key) ?? 0) | (1 << i));
  });
  return map;
}

/** An array, for it is asked for every letter of a text. */
function byUnit(sets: ReadonlyMap<number, Languages>): Uint32Array {
  const array = new Uint32Array(UNITS);
  for (const [unit, set] of sets) array[unit] = set;
  return array;
}

function affixes<T>(
  languages: readonly T[],
  of: (language: T) => readonly string[] | undefined,
  letterAt: 0 | -1,
): Map<string, Affix[]> {
  const map = new Map<string, Affix[]>();
  for (const [text, set] of index(languages, (language) => (of(language) ?? []).map(oneKeyboard))) {
    const letter = text.at(letterAt)!;
    map.set(letter, [...(map.get(letter) ?? []), { text, languages: set }]);
  }
  return map;
}

function codeUnits(letters: string): number[] {
  return Array.from({ length: letters.length }, (_, i) => letters.charCodeAt(i));
}
