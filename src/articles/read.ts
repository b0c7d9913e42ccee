import { createReadStream, ReadStream } from 'node:fs';
import { basename, extname } from 'node:path';
import { accessError } from './access.js';
import type { Article, ArticleSource } from './article.js';
import { bomLength, DecodeError, decodeLine, decodeText, refuseOtherThanUtf8 } from './decode.js';
import type { FoundFile } from './discover.js';
import { findFiles, resolveInputs } from './discover.js';
import type { InputPlace } from './errors.js';
import { InputError } from './errors.js';
import { splitLines } from './lines.js';
import { makeArticle } from './make-article.js';
import { OutputNames } from './output-name.js';
import { peek } from './peek.js';
import { parseRecord, RecordError } from './record.js';

export interface ReadOptions {
  /** Read when `-` is among the inputs. */
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Relative paths count from here; the current folder by default. */
  readonly cwd?: string;
  /**
   * `jsonl`: every input holds records. `text`: every file is one article. `auto` (default): by extension (`.jsonl`,
   * `.ndjson`: records; `.txt`: text), and where that tells nothing, as for standard input, by how the input begins.
   */
  readonly inputFormat?: 'auto' | 'text' | 'jsonl';
  /** Publication day of the articles whose records give none: `YYYY-MM-DD`, as `parsePublished` returns it. */
  readonly published?: string;
}

/** An article is read whole; a file beyond this is no article but a corpus in the wrong format. */
const LARGEST_ARTICLE = 64 * 1024 * 1024;

/**
 * Reads the articles of files, folders, globs and standard input (`-`), in the order of the inputs and, below a
 * folder or in a glob, of the code units of the paths. What cannot be read comes as an `InputError` in its place, and
 * the rest goes on. One article is held at a time, and of a file of records one line.
 */
export async function* readArticles(
  inputs: readonly string[],
  options: ReadOptions,
): AsyncGenerator<Article | InputError> {
  const cwd = options.cwd ?? process.cwd();
  const resolved = await resolveInputs(inputs, cwd);
  const format = (path: string): 'text' | 'jsonl' | 'unknown' => formatOf(path, options);
  const names = new OutputNames(resolved, (path) => format(path) === 'jsonl');
  for await (const file of findFiles(resolved, cwd)) {
    if (file instanceof InputError) yield file;
    else yield* readInput(file === 'stdin' ? null : file, names, options);
  }
}

function formatOf(path: string | null, { inputFormat = 'auto' }: ReadOptions): 'text' | 'jsonl' | 'unknown' {
  if (inputFormat !== 'auto') return inputFormat;
  const extension = path === null ? '' : extname(path).toLowerCase();
  if (extension === '.jsonl' || extension === '.ndjson') return 'jsonl';
  return extension === '.txt' || extension === '.text' ? 'text' : 'unknown';
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
    const { head, chunks } = await peek(stream);
    const format = formatOf(file?.absolute ?? null, options);
    const isRecords = format === 'jsonl' || (format === 'unknown' && beginsLikeRecord(head));
    if (isRecords) yield* readRecords(file, head, chunks, names, options);
    else yield await readText(file, chunks, names, options);
  } catch (error) {
    if (error instanceof DecodeError) yield decodeError(error, { path });
    else if (error instanceof Error && 'syscall' in error) yield accessError(path, error);
    else throw error;
  } finally {
    if (stream instanceof ReadStream) stream.destroy();
  }
}

/** An object with a first key: no article begins so. */
function beginsLikeRecord(head: Uint8Array): boolean {
  const start = Buffer.from(head.subarray(bomLength(head))).toString('latin1');
  return /^\s*\{\s*"/.test(start);
}

async function readText(
  file: FoundFile | null,
  chunks: AsyncIterable<Uint8Array>,
  names: OutputNames,
  options: ReadOptions,
): Promise<Article | InputError> {
  const path = file?.path ?? null;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > LARGEST_ARTICLE) return tooLarge({ path });
    parts.push(chunk);
  }
  const bytes = Buffer.concat(parts, size);
  const text = decodeText(bytes);
  const article = makeArticle(
    text,
    bytes,
    { id: stemOf(file) },
    { path, source: sourceOf(file, null, names.ofFile(file?.absolute ?? null)) },
    options.published,
  );
  return (
    article ?? new InputError('empty', { path }, 'no text in it', 'leave it out, or check how it was saved')
  );
}

async function* readRecords(
  file: FoundFile | null,
  head: Uint8Array,
  chunks: AsyncIterable<Uint8Array>,
  names: OutputNames,
  options: ReadOptions,
): AsyncGenerator<Article | InputError> {
  const path = file?.path ?? null;
  refuseOtherThanUtf8(head);
  const nameOf = names.ofRecords(file?.absolute ?? null);
  let none = true;
  for await (const line of splitLines(chunks, LARGEST_ARTICLE)) {
    const place: InputPlace = { path, line: line.number };
    if (line.bytes === null) {
      none = false;
      yield tooLarge(place);
      continue;
    }
    const start = line.number === 1 ? bomLength(line.bytes) : 0;
    const bytes = line.bytes.subarray(start);
    try {
      const json = decodeLine(bytes, line.byteOffset + start);
      if (json.trim() === '') continue;
      none = false;
      const record = parseRecord(json, `${stemOf(file)}-${line.number}`);
      const source = sourceOf(file, line.number, nameOf(record.id, line.number));
      const article = makeArticle(record.text, bytes, record, { path, source }, options.published);
      yield article ?? new InputError('empty', place, '"text" is empty', 'leave the record out, or fill it');
    } catch (error) {
      none = false;
      if (error instanceof DecodeError) yield decodeError(error, place);
      else if (error instanceof RecordError)
        yield new InputError(error.code, place, error.message, error.hint);
      else throw error;
    }
  }
  if (none)
    yield new InputError('empty', { path }, 'no records in it', 'leave it out, or check how it was saved');
}

function stemOf(file: FoundFile | null): string {
  return file ? basename(file.absolute, extname(file.absolute)) : 'stdin';
}

function sourceOf(file: FoundFile | null, record: number | null, output: string): ArticleSource {
  return { root: file?.root ?? null, relative: file?.relative ?? null, record, output };
}

function tooLarge(place: InputPlace): InputError {
  const what = `larger than ${LARGEST_ARTICLE / 1024 / 1024} MiB`;
  return new InputError('too-large', place, what, 'give a collection as JSON Lines, one article a line');
}

function decodeError(error: DecodeError, place: InputPlace): InputError {
  const at = error.byteOffset === undefined ? place : { ...place, byteOffset: error.byteOffset };
  return new InputError(error.code, at, error.message, error.hint);
}
