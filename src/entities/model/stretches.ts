import type { Document } from '../../document.js';
import type { Span } from '../../text/span.js';
import { tokenize } from '../../text/tokens.js';
import type { Encoded } from './batches.js';

/** Words that go through a model together: a sentence, or a part of one that is too long. */
export interface Stretch extends Encoded {
  /** UTF-16 ranges of the folded text, one a word or mark. */
  readonly words: readonly Span[];
}

/** No sentence of news has more words; a list or table without full stops may. */
const MOST_WORDS = 150;

/**
 * Cuts the sentences of a document into words and the words into pieces.
 *
 * @param encode gives the pieces of one word, as the model reads it
 * @param readsFolded whether the model reads folded words, or words as they are written
 * @param longest pieces that a stretch may have; a longer sentence is cut in several
 */
export function stretchesOf(
  { text, sentences }: Document,
  encode: (word: string) => readonly number[],
  readsFolded: boolean,
  longest: number,
): Stretch[] {
  const out: Stretch[] = [];
  for (const sentence of sentences) {
    let words: Span[] = [];
    let pieces: number[] = [];
    let firsts: number[] = [];
    const close = (): void => {
      if (words.length > 0) out.push({ words, pieces, firsts });
      words = [];
      pieces = [];
      firsts = [];
    };
    for (const word of tokenize(text.folded, sentence)) {
      const written = readsFolded ? word.text : original(text, word);
      const own = encode(written).slice(0, longest);
      if (words.length === MOST_WORDS || pieces.length + own.length > longest) close();
      words.push({ start: word.start, end: word.end });
      firsts.push(pieces.length);
      pieces.push(...own);
    }
    close();
  }
  return out;
}

function original(text: Document['text'], word: Span): string {
  const { start, end } = text.toOriginal(word);
  return text.original.slice(start, end);
}
