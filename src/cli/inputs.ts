import type { Article, ReadOptions } from '../articles/index.js';
import { InputError, readArticles } from '../articles/index.js';
import { LanguageError } from '../pipeline.js';
import type { Io } from './io.js';

/** The options that say what the articles are, the same for every command that reads some. */
export interface InputOptions {
  readonly published?: string;
  readonly inputFormat?: NonNullable<ReadOptions['inputFormat']>;
}

/** An input that gave nothing, and why; `article` is there when it could at least be told which one it is. */
export interface Failure {
  readonly error: Error;
  readonly article?: Article;
}

export interface Outcome<T> {
  readonly article: Article;
  readonly value: T;
}

/**
 * Reads the inputs one after another and does something with each article. What is wrong with one input is an
 * outcome like any other, in its place, so that the rest of the run goes on; what is wrong with the run is thrown.
 */
export async function* eachArticle<T>(
  paths: readonly string[],
  options: InputOptions,
  io: Io,
  work: (article: Article) => Promise<T>,
): AsyncGenerator<Outcome<T> | Failure> {
  const inputs = {
    stdin: io.stdin,
    cwd: io.cwd,
    ...(options.inputFormat ? { inputFormat: options.inputFormat } : {}),
    ...(options.published ? { published: options.published } : {}),
  };
  for await (const article of readArticles(paths, inputs)) {
    if (article instanceof InputError) {
      yield { error: article };
      continue;
    }
    try {
      yield { article, value: await work(article) };
    } catch (error) {
      yield { article, error: new Error(`${place(article)}: ${reason(error)}`) };
    }
  }
}

/** A fault of ours in one article must not cost the others either. */
const reason = (error: unknown): string =>
  error instanceof LanguageError
    ? error.message
    : `not read, through a fault in khabar (${error instanceof Error ? error.message : String(error)}); please report it`;

/** The file, and the line of a record in it. */
function place({ path, source }: Article): string {
  const line = source?.record ?? null;
  if (path !== null) return line === null ? path : `${path}:${line}`;
  return line === null ? 'standard input' : `standard input, line ${line}`;
}
