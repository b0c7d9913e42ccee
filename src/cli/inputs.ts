import type { Article, InputError, ReadOptions } from '../articles/index.js';
import { readArticles } from '../articles/index.js';
import type { Io } from './io.js';

/** The options that say what the articles are, the same for every command that reads some. */
export interface InputOptions {
  readonly published?: string;
  readonly inputFormat?: NonNullable<ReadOptions['inputFormat']>;
}

/** The articles of the paths on the command line, and in their places what cannot be read of them. */
export const articlesOf = (
  paths: readonly string[],
  { inputFormat, published }: InputOptions,
  io: Io,
): AsyncGenerator<Article | InputError> =>
  readArticles(paths, {
    stdin: io.stdin,
    cwd: io.cwd,
    ...(inputFormat ? { inputFormat } : {}),
    ...(published ? { published } : {}),
  });
