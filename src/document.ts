import type { Article } from './articles/article.js';
import type { LanguagePack } from './languages/pack.js';
import type { FoldedText } from './text/fold.js';
import { fold } from './text/fold.js';
import { splitSentences } from './text/sentences.js';
import type { Span } from './text/span.js';
import { span } from './text/span.js';

/** An article in a language that we read, folded and split: what every annotation layer works on. */
export interface Document {
  readonly article: Article;
  readonly pack: LanguagePack;
  readonly text: FoldedText;
  /** Where the article proper begins in `text.folded`; a header or front matter stands before it. */
  readonly body: number;
  /** Ranges of `text.folded`, none before `body`. */
  readonly sentences: readonly Span[];
}

export function makeDocument(article: Article, pack: LanguagePack): Document {
  const text = fold(article.text, pack.fold);
  const body = foldedOffset(text, article.body ?? 0);
  const sentences = splitSentences(text.folded.slice(body)).map(({ start, end }) =>
    span(start + body, end + body),
  );
  return { article, pack, text, body, sentences };
}

/** The first offset of the folded text that stands for an original one at or after `original`. */
function foldedOffset(text: FoldedText, original: number): number {
  let low = 0;
  let high = original === 0 ? 0 : text.folded.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (text.toOriginal(span(middle, middle)).start < original) low = middle + 1;
    else high = middle;
  }
  return low;
}
