import type { Languages } from './profiles.js';
import { oneKeyboard, profiles, UNITS } from './profiles.js';

/** What the words of a text say for each language. */
export interface Evidence {
  /** By the index of the language in `profiles().languages`: 1 for each word that is surely of it, less for others. */
  readonly scores: readonly number[];
  /** Words with a letter that none of our languages has. */
  readonly foreign: number;
  readonly words: number;
}

/** A common word of the language, or one with a letter that tells it from others. */
const SURE = 1;
/** A word that begins or ends as words of the language do. */
const AFFIX = 0.6;
/** A word that was typed on a keyboard of the language. */
const KEY = 0.12;

/** Weighs words in the Arabic script, as `arabicWords` gives them. */
export function weigh(words: readonly string[]): Evidence {
  const { languages, ours } = profiles();
  const scores = languages.map(() => 0);
  let foreign = 0;
  for (const word of words) {
    const read = readWord(word);
    if (read.isForeign) foreign++;
    // A word with a letter of Urdu is no Persian one, even if it has a «گ» too.
    let left = (read.sure | read.affix | read.key) & (read.isForeign ? ~ours : -1);
    while (left !== 0) {
      const i = 31 - Math.clz32(left);
      left &= ~(1 << i);
      scores[i]! += read.sure & (1 << i) ? SURE : read.affix & (1 << i) ? AFFIX : KEY;
    }
  }
  return { scores, foreign, words: words.length };
}

interface WordEvidence {
  readonly sure: Languages;
  readonly affix: Languages;
  readonly key: Languages;
  /** It has a letter that none of our languages has. */
  readonly isForeign: boolean;
}

function readWord(word: string): WordEvidence {
  const { words, letters, keys, alphabet } = profiles();
  const plain = oneKeyboard(word);
  const known = words.get(plain) ?? 0;
  let sure = known;
  let key = 0;
  let isForeign = false;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit >= UNITS) continue;
    sure |= letters[unit]!;
    key |= keys[unit]!;
    if (alphabet[unit] === 0) isForeign = true;
  }
  // A word that is common in one language is no word of another, however it begins: «البته» is Persian.
  return { sure, affix: known ? 0 : affixesOf(plain), key, isForeign };
}

/** The languages whose affixes a word has, with enough of a word left. */
function affixesOf(word: string): Languages {
  const { prefixes, suffixes } = profiles();
  let found = 0;
  for (const { text, languages } of prefixes.get(word[0]!) ?? []) {
    if (word.length >= text.length + 3 && word.startsWith(text)) found |= languages;
  }
  for (const { text, languages } of suffixes.get(word.at(-1)!) ?? []) {
    if (word.length >= text.length + 2 && word.endsWith(text)) found |= languages;
  }
  return found;
}
