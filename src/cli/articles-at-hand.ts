import { statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Article } from '../articles/index.js';
import { InputError } from '../articles/index.js';
import type { ArticleInfo } from '../schema/claims.generated.js';
import type { InputOptions } from './inputs.js';
import { articlesOf } from './inputs.js';
import type { Io } from './io.js';

/** How the articles were read when the claims were made: as it was given to `extract`. */
export type ReadAgain = Pick<InputOptions, 'encoding' | 'inputFormat' | 'maxSize' | 'textColumn'>;

/** Finds the articles that claims were made from, where they still are at hand. */
export class ArticlesAtHand {
  /** The articles of the file read last: the claims of one JSON Lines file come together. */
  #file: { path: string; articles: Map<string, Article> } | null = null;

  /** @param folder where to look besides the path that the claims give; null for nowhere */
  constructor(
    private readonly folder: string | null,
    private readonly reading: ReadAgain,
    private readonly io: Io,
  ) {}

  /** The article, or null when it cannot be found or read. */
  async find({ id, path }: ArticleInfo): Promise<Article | null> {
    for (const place of this.#places(id, path)) {
      // Claims may come from anyone: what they name must be a file, not a folder, a device or a pipe.
      if (!statSync(resolve(this.io.cwd, place), { throwIfNoEntry: false })?.isFile()) continue;
      const article = (await this.#articles(place)).get(id);
      if (article) return article;
    }
    return null;
  }

  #places(id: string, path: string | null): string[] {
    if (this.folder === null) return path === null ? [] : [path];
    const names = path === null ? [`${id}.txt`] : [path, basename(path)];
    return names.map((name) => join(this.folder!, name)).concat(path ?? []);
  }

  async #articles(path: string): Promise<Map<string, Article>> {
    if (this.#file?.path === path) return this.#file.articles;
    const articles = new Map<string, Article>();
    for await (const article of articlesOf([path], this.reading, this.io)) {
      if (!(article instanceof InputError)) articles.set(article.id, article);
    }
    this.#file = { path, articles };
    return articles;
  }
}
