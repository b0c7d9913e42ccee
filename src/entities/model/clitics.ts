import type { LanguagePack } from '../../languages/pack.js';

/**
 * How many letters before a name are words of their own that are written joined to it ('وبغداد', 'لرويترز'), where
 * the model does not say so itself. They are cut only where what is left is a word of the same text too: the names
 * that begin with such a letter are many.
 *
 * @param word folded
 * @param isWord whether a word stands in the text by itself
 */
export function joinedBefore(word: string, pack: LanguagePack, isWord: (word: string) => boolean): number {
  let cut = 0;
  for (const before of pack.clitics.before) {
    // The article is part of the name, what stands before it is not.
    const length = before.length - pack.entities.article(before);
    if (length <= cut || !word.startsWith(before)) continue;
    if (isWord(word.slice(length)) && word.length - length >= SHORTEST_NAME) cut = length;
  }
  return cut;
}

const SHORTEST_NAME = 3;
