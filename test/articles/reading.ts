import type { Article, ReadOptions } from '../../src/articles/index.js';
import { InputError, readArticles } from '../../src/articles/index.js';

/** A stream as standard input gives it; a string goes in one chunk. */
export async function* bytes(...chunks: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) {
    await Promise.resolve();
    yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
  }
}

export async function readAll(
  inputs: readonly string[],
  options: Partial<ReadOptions> = {},
): Promise<(Article | InputError)[]> {
  const all: (Article | InputError)[] = [];
  for await (const item of readArticles(inputs, { stdin: bytes(), ...options })) all.push(item);
  return all;
}

/** The one article that comes out. */
export async function readOne(input: string, options: Partial<ReadOptions> = {}): Promise<Article> {
  const all = await readAll([input], options);
  const first = all[0];
  if (all.length !== 1 || !first) throw new Error(`expected one article, got ${all.length}`);
  if (first instanceof InputError) throw first;
  return first;
}

/** The one error that comes out. */
export async function readError(input: string, options: Partial<ReadOptions> = {}): Promise<InputError> {
  const all = await readAll([input], options);
  const errors = all.filter((item) => item instanceof InputError);
  if (all.length !== 1 || !errors[0]) throw new Error('expected one error and nothing else');
  return errors[0];
}
