import { extname } from 'node:path';
import { markedEncoding } from './encoding.js';

/** What an input may be; all but `text` and `html` hold records. */
export const INPUT_FORMATS = ['text', 'html', 'jsonl', 'json', 'csv', 'tsv'] as const;
export type InputFormat = (typeof INPUT_FORMATS)[number];

const BY_EXTENSION: ReadonlyMap<string, InputFormat> = new Map([
  ['.txt', 'text'],
  ['.text', 'text'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
  ['.jsonl', 'jsonl'],
  ['.ndjson', 'jsonl'],
  ['.json', 'json'],
  ['.csv', 'csv'],
  ['.tsv', 'tsv'],
]);

const COMPRESSED = /\.gz$/i;

/** The name of a file without `.gz`. */
export const uncompressedName = (path: string): string => path.replace(COMPRESSED, '');

/** What the name of a file tells; null when it tells nothing. */
export const formatOfName = (path: string): InputFormat | null =>
  BY_EXTENSION.get(extname(uncompressedName(path)).toLowerCase()) ?? null;

export const holdsRecords = (format: InputFormat | null): boolean =>
  format !== null && format !== 'text' && format !== 'html';

/**
 * What an input is that no name tells: records begin with an object or a list of objects, pages with their markup;
 * no article begins so.
 */
export function formatOfHead(head: Uint8Array): InputFormat {
  const start = headText(head);
  if (/^\s*\{\s*"/.test(start)) return 'jsonl';
  if (/^\s*\[\s*\{/.test(start)) return 'json';
  return beginsLikePage(start) ? 'html' : 'text';
}

/** Whether a file that is said to hold text holds a page. */
export const isPage = (head: Uint8Array): boolean => beginsLikePage(headText(head));

const beginsLikePage = (start: string): boolean =>
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype html|html[\s>])/i.test(start);

function headText(head: Uint8Array): string {
  const mark = markedEncoding(head);
  const start = head.subarray(0, 1024);
  return mark
    ? new TextDecoder(mark).decode(start)
    : Buffer.from(start).toString('latin1').replaceAll('\0', '');
}
