import { resolve } from 'node:path';
import type { Article, InputError, ReadOptions } from '../articles/index.js';
import { readArticles } from '../articles/index.js';
import type { MetadataTable } from '../articles/metadata.js';
import { Trouble } from './exit.js';
import type { Io } from './io.js';
import type { Messages } from './messages.js';

/** The options that say what the articles are, the same for every command that reads some. */
export interface InputOptions {
  readonly published?: string;
  readonly inputFormat?: NonNullable<ReadOptions['inputFormat']>;
  readonly encoding?: string;
  readonly textColumn?: string;
  /** In bytes. */
  readonly maxSize?: number;
  /** A file of metadata, as given. */
  readonly metadata?: string;
}

/** The articles of the paths on the command line, and in their places what cannot be read of them. */
export const articlesOf = (
  paths: readonly string[],
  { inputFormat, published, encoding, textColumn, maxSize }: InputOptions,
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
    ...(maxSize === undefined ? {} : { maxSize }),
    ...more,
  });

/** The table that `--metadata` names. @throws Trouble for one that cannot be used; rows that cannot are told */
export async function metadataOf(
  { metadata }: InputOptions,
  io: Io,
  messages: Messages,
): Promise<MetadataTable | undefined> {
  if (metadata === undefined) return undefined;
  const { MetadataError, readMetadata } = await import('../articles/metadata.js');
  try {
    return await readMetadata(metadata, resolve(io.cwd, metadata), (message) => {
      messages.error(message);
    });
  } catch (error) {
    if (error instanceof MetadataError) throw new Trouble(`--metadata ${error.message}`);
    throw error;
  }
}
