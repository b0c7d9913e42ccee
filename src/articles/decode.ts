import { isUtf8 } from 'node:buffer';
import { detectEncoding, markedEncoding, utf8Length } from './encoding.js';

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
  ['a PNG image', '\x89PNG'],
  ['a JPEG image', '\xff\xd8\xff'],
];

/** A text, and the encoding that it was in. */
export interface Decoded {
  readonly text: string;
  /** Its WHATWG name. */
  readonly encoding: string;
}

/**
 * Decodes a text. A byte order mark is no part of it.
 *
 * @param encoding the WHATWG name of the encoding; told from the bytes when left out
 * @throws DecodeError with the byte offset, counted from the start of `bytes`
 */
export function decodeText(bytes: Uint8Array, encoding?: string): Decoded {
  const name = encoding ?? detectEncoding(bytes, true);
  if (name === 'utf-16le' || name === 'utf-16be') return { text: decodeUtf16(bytes, name), encoding: name };
  refuseBinary(bytes);
  const text = name === 'utf-8' ? decodeUtf8(bytes, bomLength(bytes)) : decodeLegacy(bytes, name);
  return { text, encoding: name };
}

function decodeLegacy(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new DecodeError('invalid-encoding', `not valid ${encoding}`, `${AS_UTF8}, or leave --encoding out`);
  }
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

/** For a file of records, so that a wrong file is one error and not one a record. @throws DecodeError */
export function refuseBinaryHead(head: Uint8Array): void {
  if (detectEncoding(head, false).startsWith('utf-16')) return;
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
  if (nul !== -1) refuseNul((markedEncoding(bytes) === encoding ? 2 : 0) + nul * 2);
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
    const length = utf8Length(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return -1;
}
