import type { Article } from './articles/article.js';
import type { ArticleInput } from './input.js';
import { toArticle } from './input.js';
import type { AnnotatedArticle, AnnotationOptions } from './output/annotations.js';
import { annotatedArticle } from './output/annotations.js';
import { LAYERS } from './output/layers.js';
import type { PipelineOptions } from './pipeline.js';
import { Pipeline } from './pipeline.js';

export interface AnnotateOptions extends PipelineOptions, AnnotationOptions {}

/** Annotates articles one after another with the same options; what they share is loaded once. */
export class Annotator {
  readonly #pipeline: Pipeline;

  constructor(private readonly options: AnnotateOptions = {}) {
    this.#pipeline = new Pipeline(options);
  }

  /**
   * Loads what the layers need now, so that a wrong lexicon is known before the first article is read.
   *
   * @throws LexiconError, NerError
   */
  async prepare(): Promise<void> {
    if (this.#layers.includes('entities')) await this.#pipeline.prepare();
  }

  /**
   * The dates, counts, entities and sentences of one article.
   *
   * @throws LanguageError for an article that is neither Persian nor Arabic
   */
  async annotate(article: ArticleInput | Article): Promise<AnnotatedArticle> {
    const document = await this.#pipeline.read(toArticle(article));
    return annotatedArticle(
      document,
      await this.#pipeline.annotate(document, this.#layers, true),
      this.options,
    );
  }

  get #layers(): AnnotationOptions['layers'] & {} {
    return this.options.layers ?? LAYERS;
  }
}

/**
 * The layers under the claims of one article. For many, make one `Annotator` and call it for each.
 *
 * @throws LanguageError for an article that is neither Persian nor Arabic
 */
export const annotate = (
  article: ArticleInput | Article,
  options: AnnotateOptions = {},
): Promise<AnnotatedArticle> => new Annotator(options).annotate(article);
