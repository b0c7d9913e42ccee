import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { FIELD_NAMES } from '../front-matter.js';
import { RecordError } from '../record.js';
import type { Records } from './raw.js';

/** A row as the library gives it when it is asked for the raw text and the place too. */
interface Row {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

const DELIMITERS = [',', ';', '\t'] as const;

/** A table that cannot be read as one; the whole of it. */
export class TableError extends RecordError {}

/**
 * The records of a table (RFC 4180), a row each, under the names in its first line. Names that other programs use for
 * our fields are understood (`date`, `link`, `source`, …), and upper and lower case are the same. An empty cell is
 * an absent field.
 *
 * @param chunks UTF-8
 * @param delimiter what stands between cells; of comma, semicolon and tab the one that the first line has most when
 *   left out (spreadsheets write semicolons where the comma is the decimal sign)
 * @param textColumn the column that must be there, in upper or lower case; null for none
 * @param longest no row may have more bytes
 */
export async function* readTable(
  chunks: AsyncIterable<Uint8Array>,
  delimiter: string | undefined,
  textColumn: string | null,
  longest: number,
): Records {
  const { between, stream } =
    delimiter === undefined ? await sniff(chunks) : { between: delimiter, stream: chunks };
  const parser = parse({
    bom: true,
    delimiter: between,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longest,
    info: true,
    raw: true,
  });
  const source = Readable.from(stream, { objectMode: false });
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let names: readonly string[] | undefined;
  let line = 1;
  try {
    for await (const { record, raw, info } of parser as AsyncIterable<Row>) {
      const row = raw.replace(/\r?\n$/, '');
      // The library counts to the end of a row; people look for its beginning.
      const number = info.lines - (row.split('\n').length - 1);
      line = info.lines + 1;
      if (names) yield { number, bytes: Buffer.from(row), fields: fieldsOf(record, names) };
      else names = columns(record, textColumn);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield { number: line, error: error.code === 'CSV_MAX_RECORD_SIZE' ? 'too-large' : unreadable(error) };
  } finally {
    source.destroy();
    parser.destroy();
  }
}

/** Looks at the first line for the delimiter. */
async function sniff(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ between: string; stream: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    parts.push(next.value);
    if (next.value.includes(0x0a)) break;
  }
  const first = Buffer.concat(parts).toString('utf8').split('\n', 1)[0]!;
  const count = (delimiter: string): number => first.split(delimiter).length;
  const between = DELIMITERS.toSorted((a, b) => count(b) - count(a))[0]!;
  const stream = (async function* () {
    yield* parts;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  })();
  return { between, stream };
}

/** The fields that the columns hold. @throws TableError when none is the text */
function columns(header: readonly string[], textColumn: string | null): string[] {
  const plain = header.map((name) => name.trim());
  if (textColumn === null) return plain;
  const wanted = textColumn.toLowerCase();
  if (!plain.some((name) => name.toLowerCase() === wanted)) {
    const list = plain.map((name) => `'${name.slice(0, 40)}'`).slice(0, 20);
    throw new TableError(
      'invalid-record',
      `a table without a column '${textColumn}' (it has ${list.join(', ')})`,
      'name the one that holds the text with --text-column, or leave the file out',
    );
  }
  return fieldNames(plain, textColumn);
}

/** Column names as names of our fields, each once: a column that has our own name goes before one that means it. */
export function fieldNames(header: readonly string[], textColumn?: string): string[] {
  const ours = new Set(['id', 'file', 'language', ...FIELD_NAMES.values()]);
  const lower = header.map((name) => name.trim().toLowerCase());
  return lower.map((name, at) => {
    if (textColumn !== undefined && name === textColumn.toLowerCase()) return textColumn;
    if (ours.has(name)) return name;
    const meant = FIELD_NAMES.get(name);
    const isFirst =
      meant !== undefined && lower.findIndex((other) => FIELD_NAMES.get(other) === meant) === at;
    return isFirst && !lower.includes(meant) ? meant : header[at]!;
  });
}

function fieldsOf(record: readonly string[], names: readonly string[]): Record<string, unknown> {
  const fields: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  names.forEach((name, at) => {
    const value = record[at];
    if (value !== undefined && value.trim() !== '') fields[name] ??= value;
  });
  return fields;
}

const unreadable = (error: CsvError): RecordError =>
  new RecordError(
    'invalid-record',
    error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quotation mark that is not closed' : 'not valid CSV',
    'the rest of the table is lost; write it with a CSV library or a spreadsheet',
  );
