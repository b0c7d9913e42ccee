import type { EntityMention } from '../../annotations.js';
import type { Document } from '../../document.js';
import type { Span } from '../../text/span.js';
import type { TokenClassifier } from '../ner.js';
import { makeBatches } from './batches.js';
import { joinedBefore } from './clitics.js';
import type { Stretch } from './stretches.js';
import { stretchesOf } from './stretches.js';
import type { Scores, Tagger, TaggerOptions } from './tagger.js';
import { loadTagger } from './tagger.js';
import { readRuns } from './viterbi.js';

/** Recognises names with a token-classification model, which it loads when the first text needs it. */
export class ModelClassifier implements TokenClassifier {
  #tagger: Promise<Tagger> | undefined;

  constructor(private readonly options: TaggerOptions = {}) {}

  /** Loads the model. @throws NerError when it cannot be had */
  load(): Promise<Tagger> {
    return (this.#tagger ??= loadTagger(this.options));
  }

  /**
   * The names in a document's sentences, in text order. All sentences of a document go through the model together,
   * and none of another, so that what is found in an article depends on nothing but the article.
   *
   * @throws NerError when the model cannot be had
   */
  async classify(document: Document): Promise<EntityMention[]> {
    const tagger = await this.load();
    const stretches = stretchesOf(
      document,
      (word) => tagger.encode(word),
      tagger.readsFolded,
      tagger.longest,
    );
    const out: EntityMention[] = [];
    for (const batch of makeBatches(stretches.map(({ pieces }) => pieces.length))) {
      const scores = await tagger.run(batch, stretches);
      batch.members.forEach((member, row) => {
        out.push(...mentionsOf(document, stretches[member]!, scores[row]!, tagger));
      });
    }
    return out.sort((a, b) => a.span.start - b.span.start);
  }
}

function mentionsOf(document: Document, stretch: Stretch, scores: Scores, tagger: Tagger): EntityMention[] {
  const { words } = stretch;
  return readRuns(scores.tags, words.length, tagger.chain).flatMap(({ from, to, type, score }) => {
    const first = words[from]!;
    const cut = scores.cut(from) ?? joined(document, first);
    const start = first.start + (cut < first.end - first.start ? cut : 0);
    const span = trimmed(document.text.folded, { start, end: words[to - 1]!.end });
    return span ? [{ span, type, id: null, origin: 'model', rule: 'model', score }] : [];
  });
}

function joined({ text, pack }: Document, word: Span): number {
  const isWord = (one: string): boolean => ` ${text.folded} `.includes(` ${one} `);
  return joinedBefore(text.folded.slice(word.start, word.end), pack, isWord);
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;
const PAIRS: Readonly<Record<string, string>> = { '»': '«', ')': '(', ']': '[', '"': '"' };

/** Without marks at its edges that belong to the sentence; null when nothing is left. */
function trimmed(folded: string, { start, end }: Span): Span | null {
  while (start < end && !LETTER.test(folded[start]!)) start++;
  while (start < end && !LETTER.test(folded[end - 1]!) && !closes(folded, start, end)) end--;
  return start < end ? { start, end } : null;
}

/** 'خبرگزاری «پیام»': a mark that closes what opens inside the name. */
const closes = (folded: string, start: number, end: number): boolean => {
  const opener = PAIRS[folded[end - 1]!];
  return opener !== undefined && folded.slice(start, end - 1).includes(opener);
};
