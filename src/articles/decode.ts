import { isUtf8 } from 'node:buffer';

/** Bytes that are no text, and how to mend that. The caller knows which file it is. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError';
  constructor(
    readonly code: 'not-text' | 'invalid-encoding',
    message: string,
    readonly hint: string,
    /** The first offending byte, from 0; absent where the whole is the trouble. */
    readonly byteOffset?: number,
  ) {
    super(message);
  }
}

const AS_UTF8 = 'save it as UTF-8';
const GIVE_PLAIN_TEXT = 'give the article as plain text in UTF-8';

/** What files begin with that people put beside their articles by mistake. */
const SIGNATURES: readonly (readonly [name: string, bytes: string])[] = [
  ['a PDF document', '%PDF-'],
  ['a ZIP archive or Office document', 'PK\x03\x04'],
  ['an Office document', '\xd0\xcf\x11\xe0'],
  ['gzip data', '\x1f\x8b'],
  ['a PNG image', '\x89PNG'],
  ['a JPEG image', '\xff\xd8\xff'],
];

/**
 * Decodes UTF-8, with or without a byte order mark, and UTF-16 with one. The mark is no part of the text.
 *
 * @throws DecodeError with the byte offset, counted from the start of `bytes`
 */
export function decodeText(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return decodeUtf16(bytes, 'utf-16le');
  if (startsWith(bytes, 0xfe, 0xff)) return decodeUtf16(bytes, 'utf-16be');
  refuseBinary(bytes);
  return decodeUtf8(bytes, bomLength(bytes));
}

/**
 * Decodes a line of a file in UTF-8.
 *
 * @param base where the line begins in the file, for the offset in the error
 * @throws DecodeError with the byte offset in the file
 */
export function decodeLine(bytes: Uint8Array, base: number): string {
  const nul = bytes.indexOf(0);
  if (nul !== -1) refuseNul(base + nul);
  return decodeUtf8(bytes, 0, base);
}

/**
 * For a file that is read line by line, so that a wrong file is one error and not one a line.
 *
 * @throws DecodeError when the first line shows that the whole is no UTF-8 text
 */
export function refuseOtherThanUtf8(head: Uint8Array): void {
  if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) {
    throw new DecodeError('invalid-encoding', 'records in UTF-16', AS_UTF8, 0);
  }
  const lineEnd = head.indexOf(0x0a);
  refuseBinary(lineEnd === -1 ? head : head.subarray(0, lineEnd));
}

/** Bytes that a UTF-8 byte order mark takes at the start. */
export function bomLength(bytes: Uint8Array): 0 | 3 {
  return startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
}

/**
 * Decodes UTF-8 from byte `start` on.
 *
 * @param base where `bytes` begin in the file, for the offset in the error
 * @throws DecodeError with the byte offset in the file
 */
function decodeUtf8(bytes: Uint8Array, start = 0, base = 0): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset + start, bytes.byteLength - start);
  if (isUtf8(buffer)) return buffer.toString('utf8');
  const at = start + firstInvalidUtf8(buffer);
  const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const what = `not valid UTF-8 at byte ${base + at} (0x${byte})`;
  throw new DecodeError('invalid-encoding', what, AS_UTF8, base + at);
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  const name = encoding.toUpperCase();
  if (bytes.length % 2 !== 0) {
    const last = bytes.length - 1;
    const what = `${name} that ends in the middle of a character at byte ${last}`;
    throw new DecodeError('invalid-encoding', what, AS_UTF8, last);
  }
  const lone = firstLoneSurrogate(bytes, encoding === 'utf-16le');
  if (lone !== -1) {
    throw new DecodeError('invalid-encoding', `not valid ${name} at byte ${lone}`, AS_UTF8, lone);
  }
  const text = new TextDecoder(encoding).decode(bytes);
  const nul = text.indexOf('\0');
  if (nul !== -1) refuseNul(2 + nul * 2);
  return text;
}

/** The byte offset of the first unit that is half a surrogate pair, or -1. */
function firstLoneSurrogate(bytes: Uint8Array, littleEndian: boolean): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length; at += 2) {
    const unit = view.getUint16(at, littleEndian);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = at + 3 < bytes.length ? view.getUint16(at + 2, littleEndian) : 0;
    if (unit > 0xdbff || next < 0xdc00 || next > 0xdfff) return at;
    at += 2;
  }
  return -1;
}

function refuseBinary(bytes: Uint8Array): void {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  for (const [name, signature] of SIGNATURES) {
    if (head.startsWith(signature)) {
      throw new DecodeError('not-text', `not a text file but ${name}`, GIVE_PLAIN_TEXT);
    }
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) refuseNul(nul);
}

function refuseNul(offset: number): never {
  const what = `not a text file (a NUL byte at byte ${offset})`;
  throw new DecodeError('not-text', what, GIVE_PLAIN_TEXT, offset);
}

function startsWith(bytes: Uint8Array, ...mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

/** Index of the first byte of the first sequence that is no UTF-8 (Unicode 16, table 3-7); -1 when all is well. */
function firstInvalidUtf8(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return -1;
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  // The second byte of these four leads has a narrower range: no overlong forms, no surrogates, no more than U+10FFFF.
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i];
    if (byte === undefined || byte < (i === 1 ? low : 0x80) || byte > (i === 1 ? high : 0xbf)) return 0;
  }
  return length;
}
