import { createReadStream, ReadStream } from 'node:fs';
import { basename, extname } from 'node:path';
import { accessError } from './access.js';
import type { Article, ArticleSource } from './article.js';
import { DecodeError, decodeText, refuseBinaryHead } from './decode.js';
import type { FoundFile } from './discover.js';
import { findFiles, resolveInputs } from './discover.js';
import type { InputPlace } from './errors.js';
import { InputError } from './errors.js';
import { gunzip, isDamaged, isGzip } from './gunzip.js';
import type { InputFormat } from './input-format.js';
import { formatOfHead, formatOfName, holdsRecords, isPage, uncompressedName } from './input-format.js';
import type { Given } from './make-article.js';
import { makeArticle } from './make-article.js';
import type { MetadataTable } from './metadata.js';
import { OutputNames } from './output-name.js';
import { peek } from './peek.js';
import { checkRecord, RecordError } from './record.js';
import type { BrokenRecord, RawRecord, Records } from './records/raw.js';
import { toUtf8 } from './transcode.js';

/** Bytes. */
const KIB = 1024;
const MIB = 1024 * KIB;

export interface ReadOptions {
  /** Read when `-` is among the inputs. */
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Relative paths count from here; the current folder by default. */
  readonly cwd?: string;
  /**
   * What every input is. `auto` (default): by extension, `.gz` left aside, and where that tells nothing, as for
   * standard input, by how the input begins. A `.txt` file that begins as a web page is one.
   */
  readonly inputFormat?: 'auto' | InputFormat;
  /** WHATWG name of the encoding of every input; told from the bytes of each when left out. */
  readonly encoding?: string;
  /** The field or column of records that holds the text; `text` by default. */
  readonly textColumn?: string;
  /** Publication day of the articles whose records give none: `YYYY-MM-DD`, as `parsePublished` returns it. */
  readonly published?: string;
  /** No article, page or record may have more bytes (unpacked); 8 MiB by default. */
  readonly maxSize?: number;
  /** What is told of the articles elsewhere; it outweighs what they tell of themselves. */
  readonly metadata?: MetadataTable;
  /** Told of bytes of the inputs as they are read, compressed ones as they are. */
  readonly onBytes?: (count: number) => void;
}

/**
 * An article is read whole, and takes some sixty times its size in memory; a file beyond this is no article but a
 * corpus in the wrong format.
 */
export const LARGEST_ARTICLE = 8 * MIB;

/**
 * Reads the articles of files, folders, globs and standard input (`-`), in the order of the inputs and, below a
 * folder or in a glob, of the code units of the paths. What cannot be read comes as an `InputError` in its place, and
 * the rest goes on. One article is held at a time, and of a file of records one record.
 */
export async function* readArticles(
  inputs: readonly string[],
  options: ReadOptions,
): AsyncGenerator<Article | InputError> {
  const cwd = options.cwd ?? process.cwd();
  const resolved = await resolveInputs(inputs, cwd);
  const names = new OutputNames(resolved, (path) => holdsRecords(formatOf(path, options)));
  for await (const file of findFiles(resolved, cwd)) {
    if (file instanceof InputError) yield file;
    else if (file === 'stdin' || file.absolute !== options.metadata?.path)
      yield* readInput(file === 'stdin' ? null : file, names, options);
  }
}

function formatOf(path: string | null, { inputFormat = 'auto' }: ReadOptions): InputFormat | null {
  if (inputFormat !== 'auto') return inputFormat;
  return path === null ? null : formatOfName(path);
}

/** @param file null for standard input */
async function* readInput(
  file: FoundFile | null,
  names: OutputNames,
  options: ReadOptions,
): AsyncGenerator<Article | InputError> {
  const path = file?.path ?? null;
  const stream = file ? createReadStream(file.absolute) : options.stdin;
  try {
    const packed = await peek(options.onBytes ? counted(stream, options.onBytes) : stream);
    const { head, chunks } = isGzip(packed.head) ? await peek(gunzip(packed.chunks)) : packed;
    let format = formatOf(file?.absolute ?? null, options) ?? formatOfHead(head);
    if (format === 'text' && options.inputFormat !== 'text' && isPage(head)) format = 'html';
    if (holdsRecords(format)) yield* readRecords(file, format, head, chunks, names, options);
    else yield await readFile(file, format, chunks, names, options);
  } catch (error) {
    yield inputError(error, { path });
  } finally {
    if (stream instanceof ReadStream) stream.destroy();
  }
}

async function* counted(
  stream: AsyncIterable<Uint8Array>,
  onBytes: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    onBytes(chunk.length);
    yield chunk;
  }
}

/** A file that is one article. */
async function readFile(
  file: FoundFile | null,
  format: InputFormat,
  chunks: AsyncIterable<Uint8Array>,
  names: OutputNames,
  options: ReadOptions,
): Promise<Article | InputError> {
  const path = file?.path ?? null;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > maxSizeOf(options)) return tooLarge({ path }, options);
    parts.push(chunk);
  }
  const bytes = Buffer.concat(parts, size);
  const source = sourceOf(file, null, names.ofFile(file?.absolute ?? null));
  const id = stemOf(file);
  const content =
    format === 'html'
      ? await contentOfPage(bytes, options)
      : { ...decodeText(bytes, options.encoding), told: {} };
  const given = { id, ...content.told, ...toldElsewhere(id, path, file, options) };
  const article = makeArticle(
    content.text,
    bytes,
    given,
    { path, source },
    content.encoding,
    options.published,
  );
  if (article) return article;
  const what = format === 'html' ? 'no article in this page' : 'no text in it';
  return new InputError('empty', { path }, what, 'leave it out, or check how it was saved');
}

/** The code for pages is loaded with the first of them. */
async function contentOfPage(
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<{ text: string; encoding: string; told: Omit<Given, 'id'> }> {
  const { readPage, declaredEncoding } = await import('./page/index.js');
  const { text: html, encoding } = decodeText(bytes, options.encoding ?? declaredEncoding(bytes));
  const { text, ...told } = readPage(html);
  return { text, encoding, told };
}

async function* readRecords(
  file: FoundFile | null,
  format: InputFormat,
  head: Uint8Array,
  chunks: AsyncIterable<Uint8Array>,
  names: OutputNames,
  options: ReadOptions,
): AsyncGenerator<Article | InputError> {
  const path = file?.path ?? null;
  refuseBinaryHead(head);
  let encoding = 'utf-8';
  const text = toUtf8(chunks, options.encoding, (found) => (encoding = found));
  const counts: 'item' | 'line' = format === 'json' ? 'item' : 'line';
  const nameOf = names.ofRecords(file?.absolute ?? null);
  const textColumn = options.textColumn ?? 'text';
  let none = true;
  for await (const raw of await recordsOf(format, text, textColumn, maxSizeOf(options))) {
    none = false;
    const place: InputPlace = { path, [counts]: raw.number };
    if ('error' in raw) {
      yield brokenRecord(raw, place, options);
      continue;
    }
    try {
      const record = checkRecord(raw.fields, `${stemOf(file)}-${raw.number}`, textColumn);
      const output = nameOf(record.id, raw.number);
      const source = sourceOf(file, raw.number, output, counts);
      const given = { ...record, ...toldElsewhere(record.id, null, null, options) };
      const origin = { path, source };
      const article = makeArticle(record.text, raw.bytes, given, origin, encoding, options.published);
      const what = `"${textColumn}" is empty`;
      yield article ?? new InputError('empty', place, what, 'leave the record out, or fill it');
    } catch (error) {
      yield inputError(error, place);
    }
  }
  if (none)
    yield new InputError('empty', { path }, 'no records in it', 'leave it out, or check how it was saved');
}

/** The readers of the formats are loaded when they are needed: the library for tables is as large as all of ours. */
async function recordsOf(
  format: InputFormat,
  text: AsyncIterable<Uint8Array>,
  textColumn: string,
  longest: number,
): Promise<Records> {
  if (format === 'jsonl') return (await import('./records/jsonl.js')).readJsonLines(text, longest);
  if (format === 'json') return (await import('./records/json.js')).readJson(text, longest);
  const { readTable } = await import('./records/csv.js');
  return readTable(text, format === 'tsv' ? '\t' : undefined, textColumn, longest);
}

function brokenRecord({ error }: BrokenRecord, place: InputPlace, options: ReadOptions): InputError {
  return error === 'too-large' ? tooLarge(place, options) : inputError(error, place);
}

/** What the metadata of the run tell of an article. */
function toldElsewhere(
  id: string,
  path: string | null,
  file: FoundFile | null,
  { metadata }: ReadOptions,
): Omit<Given, 'id'> {
  return metadata?.find({ id, path, relative: file?.relative ?? null }) ?? {};
}

export type { RawRecord };

function stemOf(file: FoundFile | null): string {
  if (!file) return 'stdin';
  const name = uncompressedName(basename(file.absolute));
  return basename(name, extname(name)) || name;
}

function sourceOf(
  file: FoundFile | null,
  record: number | null,
  output: string,
  counts: 'item' | 'line' = 'line',
): ArticleSource {
  const place = { root: file?.root ?? null, relative: file?.relative ?? null, record, output };
  return counts === 'item' ? { ...place, counts } : place;
}

const maxSizeOf = ({ maxSize = LARGEST_ARTICLE }: ReadOptions): number => maxSize;

function tooLarge(place: InputPlace, options: ReadOptions): InputError {
  const size = maxSizeOf(options);
  const shown =
    size % MIB === 0 ? `${size / MIB} MiB` : size % KIB === 0 ? `${size / KIB} KiB` : `${size} bytes`;
  return new InputError(
    'too-large',
    place,
    `larger than ${shown}`,
    'give a collection as JSON Lines, one article a line, or raise --max-size',
  );
}

/** An error about an input as a value; a fault of ours in one input must not cost the others either. */
function inputError(error: unknown, place: InputPlace): InputError {
  if (error instanceof DecodeError) {
    const at = error.byteOffset === undefined ? place : { ...place, byteOffset: error.byteOffset };
    return new InputError(error.code, at, error.message, error.hint);
  }
  if (error instanceof RecordError) return new InputError(error.code, place, error.message, error.hint);
  if (error instanceof RangeError)
    return new InputError('unreadable-page', place, 'a page too large or too deep to read', 'give its text');
  if (error instanceof Error && isDamaged(error))
    return new InputError('damaged', place, 'gzip data that is damaged or cut off', 'fetch or pack it again');
  if (error instanceof Error && 'syscall' in error) return accessError(place.path, error);
  const what = `not read, through a fault in khabar (${error instanceof Error ? error.message : String(error)})`;
  return new InputError('read-failed', place, what, 'please report it');
}
