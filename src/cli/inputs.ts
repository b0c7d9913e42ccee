import type { Article, InputError, ReadOptions } from '../articles/index.js';
import { readArticles } from '../articles/index.js';
import type { Io } from './io.js';

/** The options that say what the articles are, the same for every command that reads some. */
export interface InputOptions {
  readonly published?: string;
  readonly inputFormat?: NonNullable<ReadOptions['inputFormat']>;
  readonly encoding?: string;
  readonly textColumn?: string;
  /** A file of metadata, as given. */
  readonly metadata?: string;
}

/** The articles of the paths on the command line, and in their places what cannot be read of them. */
export const articlesOf = (
  paths: readonly string[],
  { inputFormat, published, encoding, textColumn }: InputOptions,
  io: Io,
  more: Pick<ReadOptions, 'metadata' | 'onBytes'> = {},
): AsyncGenerator<Article | InputError> =>
  readArticles(paths, {
    stdin: io.stdin,
    cwd: io.cwd,
    ...(inputFormat ? { inputFormat } : {}),
    ...(published ? { published } : {}),
    ...(encoding ? { encoding } : {}),
    ...(textColumn ? { textColumn } : {}),
    ...more,
  });
