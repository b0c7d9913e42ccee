import type { Article } from './articles/article.js';
import { extractClaims } from './claims/index.js';
import type { ArticleInput } from './input.js';
import { toArticle } from './input.js';
import type { DocumentOptions } from './output/document.js';
import { claimsDocument } from './output/document.js';
import type { PipelineOptions } from './pipeline.js';
import { Pipeline } from './pipeline.js';
import type { ClaimsDocument } from './schema/claims.generated.js';

export interface ExtractOptions extends PipelineOptions, DocumentOptions {
  /** Also claims that have none of base, date and troop count. */
  readonly all?: boolean;
}

/** Reads articles one after another with the same options; what they share is loaded once. */
export class Extractor {
  readonly #pipeline: Pipeline;

  constructor(private readonly options: ExtractOptions = {}) {
    this.#pipeline = new Pipeline(options);
  }

  /**
   * Loads the lexicons now, so that a wrong one is known before the first article is read.
   *
   * @throws LexiconError, NerError
   */
  async prepare(): Promise<void> {
    await this.#pipeline.prepare();
  }

  /**
   * The claims of one article, in the form that `schemas/claims.schema.json` describes.
   *
   * @throws LanguageError for an article that is neither Persian nor Arabic
   */
  async extract(article: ArticleInput | Article): Promise<ClaimsDocument> {
    const document = await this.#pipeline.read(toArticle(article));
    const annotations = await this.#pipeline.annotate(document);
    const drafts = extractClaims(document, annotations, { all: this.options.all ?? false });
    return claimsDocument(document, await this.#pipeline.named(drafts), this.options);
  }
}

/**
 * The claims of one article. For many, make one `Extractor` and call it for each.
 *
 * @throws LanguageError for an article that is neither Persian nor Arabic
 */
export const extract = (
  article: ArticleInput | Article,
  options: ExtractOptions = {},
): Promise<ClaimsDocument> => new Extractor(options).extract(article);
