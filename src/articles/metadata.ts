import { createReadStream } from 'node:fs';
import { basename, extname } from 'node:path';
import { accessError } from './access.js';
import { DecodeError } from './decode.js';
import type { Metadata } from './front-matter.js';
import { FIELD_NAMES } from './front-matter.js';
import { gunzip, isDamaged, isGzip } from './gunzip.js';
import { uncompressedName } from './input-format.js';
import { parsePublished } from './published.js';
import { peek } from './peek.js';
import { RecordError } from './record.js';
import { fieldNames, readTable } from './records/csv.js';
import { readJsonLines } from './records/jsonl.js';
import type { Records } from './records/raw.js';
import { toUtf8 } from './transcode.js';

/** A file of metadata that cannot be used. The message is one line and names the file. */
export class MetadataError extends Error {
  override readonly name = 'MetadataError';
}

/** What the metadata of a run tell, by file or by id. */
export interface MetadataTable {
  /** Absolute path, so that the file is not read as an article when it lies among them. */
  readonly path: string;
  /** What is told of an article; null when nothing is. A row that is asked for counts as used. */
  find(article: {
    readonly id: string;
    readonly path: string | null;
    readonly relative: string | null;
  }): Metadata | null;
  readonly rows: number;
  /** Rows that no article asked for. */
  readonly unused: number;
  /** What the first of them call their articles. */
  unusedNames(most: number): string[];
}

/** No row of metadata is longer. */
const LONGEST_ROW = 1024 * 1024;
/** As much of a name as is told of, in units of UTF-16. */
const LONGEST_NAME = 80;
const KEYS = ['id', 'file', 'path', 'filename'] as const;

/**
 * Reads a table of metadata: CSV or TSV with a line of names, or JSON Lines; a column `id` or `file` (also `path`,
 * `filename`) says which article a row is about, the columns `published`, `outlet`, `title` and `url` (and the names
 * that other programs use for them) what there is to say. A file is named as on the command line, by its path below
 * the folder, or by its bare name, with or without its extension.
 *
 * The table is held in memory: it is the one thing here that grows with the number of articles.
 *
 * @param warn told, one line each, of values that cannot be used; they are left out
 * @throws MetadataError for a file that is no such table
 */
export async function readMetadata(
  given: string,
  absolute: string,
  warn: (message: string) => void,
): Promise<MetadataTable> {
  const stream = createReadStream(absolute);
  try {
    return await metadataFrom(stream, given, absolute, warn);
  } finally {
    stream.destroy();
  }
}

/** The same of a file's bytes. @throws MetadataError */
export async function metadataFrom(
  bytes: AsyncIterable<Uint8Array>,
  given: string,
  absolute: string,
  warn: (message: string) => void,
): Promise<MetadataTable> {
  const table = new Table(absolute);
  try {
    for await (const row of rows(bytes, absolute)) {
      const place = `${given}:${row.number}`;
      if ('error' in row) {
        const why = row.error === 'too-large' ? 'a row that is too long' : row.error.message;
        if (table.rows === 0) throw new MetadataError(`${place}: ${why}`);
        warn(`${place}: ${why}; the row is left out`);
        continue;
      }
      const { keys, metadata } = readRow(row.fields);
      const { published } = metadata;
      if (published !== undefined) {
        const day = parsePublished(published);
        if (day === null) {
          warn(
            `${place}: "published" is no day: ${JSON.stringify(published.slice(0, 40))}; write it as YYYY-MM-DD`,
          );
          delete metadata.published;
        } else metadata.published = day;
      }
      if (keys.length === 0)
        throw new MetadataError(`${place}: neither 'id' nor 'file' says which article this is about`);
      table.add(keys, metadata);
    }
  } catch (error) {
    if (error instanceof MetadataError) throw error;
    if (error instanceof RecordError || error instanceof DecodeError)
      throw new MetadataError(`${given}: ${error.message}; ${error.hint}`);
    if (error instanceof Error && isDamaged(error))
      throw new MetadataError(`${given}: gzip data that is damaged or cut off; fetch or pack it again`);
    if (error instanceof Error && 'syscall' in error)
      throw new MetadataError(accessError(given, error).message);
    throw error;
  }
  if (table.rows === 0) throw new MetadataError(`${given}: no rows of metadata in it`);
  return table;
}

async function* rows(bytes: AsyncIterable<Uint8Array>, absolute: string): Records {
  const { head, chunks } = await peek(bytes);
  const text = toUtf8(isGzip(head) ? gunzip(chunks) : chunks, undefined, () => undefined);
  const extension = extname(uncompressedName(absolute)).toLowerCase();
  if (extension === '.jsonl' || extension === '.ndjson' || extension === '.json') {
    yield* readJsonLines(text, LONGEST_ROW);
  } else yield* readTable(text, extension === '.tsv' ? '\t' : undefined, null, LONGEST_ROW);
}

function readRow(fields: Record<string, unknown>): { keys: string[]; metadata: Metadata } {
  const given = Object.entries(fields);
  const names = fieldNames(given.map(([name]) => name));
  const keys: string[] = [];
  const metadata: Metadata = {};
  for (const [at, [, value]] of given.entries()) {
    const name = names[at]!;
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string' || text.trim() === '') continue;
    if ((KEYS as readonly string[]).includes(name.toLowerCase())) keys.push(text.trim());
    else if (isField(name)) metadata[name] ??= text.trim();
  }
  return { keys, metadata };
}

const FIELDS: ReadonlySet<string> = new Set(FIELD_NAMES.values());
const isField = (name: string): name is keyof Metadata => FIELDS.has(name);

class Table implements MetadataTable {
  readonly #byKey = new Map<string, number>();
  readonly #rows: Metadata[] = [];
  readonly #names: string[] = [];
  readonly #used = new Set<number>();

  constructor(readonly path: string) {}

  get rows(): number {
    return this.#rows.length;
  }

  get unused(): number {
    return this.#rows.length - this.#used.size;
  }

  unusedNames(most: number): string[] {
    const names: string[] = [];
    for (const [at, name] of this.#names.entries()) {
      if (names.length === most) break;
      if (!this.#used.has(at)) names.push(name.slice(0, LONGEST_NAME).replaceAll(/\p{Cc}+/gu, ' '));
    }
    return names;
  }

  add(keys: readonly string[], metadata: Metadata): void {
    const at = this.#rows.push(metadata) - 1;
    this.#names.push(keys[0] ?? '');
    // Of two rows about one article the first has the word.
    for (const key of keys) if (!this.#byKey.has(normal(key))) this.#byKey.set(normal(key), at);
  }

  find({ id, path, relative }: Parameters<MetadataTable['find']>[0]): Metadata | null {
    const names = [id, ...[path, relative].flatMap((name) => (name === null ? [] : namesOf(name)))];
    for (const name of names) {
      const at = this.#byKey.get(normal(name));
      if (at === undefined) continue;
      this.#used.add(at);
      return this.#rows[at]!;
    }
    return null;
  }
}

/** How a table may name a file: its path, its bare name, and either without the extension. */
function namesOf(path: string): string[] {
  return [path, basename(path)].flatMap((name) => {
    const plain = uncompressedName(name);
    return [name, plain, plain.slice(0, plain.length - extname(plain).length)];
  });
}

/** Spreadsheets come from systems that write '\\' between folders, and compose letters in other ways. */
const normal = (name: string): string => name.replaceAll('\\', '/').replace(/^\.\//, '').normalize('NFC');
