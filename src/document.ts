import type { Article } from './articles/article.js';
import type { LanguagePack } from './languages/pack.js';
import type { FoldedText } from './text/fold.js';
import { fold } from './text/fold.js';
import { splitSentences } from './text/sentences.js';
import type { Span } from './text/span.js';

/** An article in a language that we read, folded and split: what every annotation layer works on. */
export interface Document {
  readonly article: Article;
  readonly pack: LanguagePack;
  readonly text: FoldedText;
  /** Ranges of `text.folded`. */
  readonly sentences: readonly Span[];
}

export function makeDocument(article: Article, pack: LanguagePack): Document {
  const text = fold(article.text, pack.fold);
  return { article, pack, text, sentences: splitSentences(text.folded) };
}
