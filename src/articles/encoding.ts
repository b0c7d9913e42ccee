import { LETTER_FREQUENCIES } from './letter-frequencies.js';

/** Encodings that are told apart without being asked, by their WHATWG names. */
export type FoundEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | LegacyEncoding;
type LegacyEncoding = (typeof LEGACY)[number];

/** One byte a letter, the likelier first: where a text has only letters that both have in one place, it is taken. */
const LEGACY = ['windows-1256', 'iso-8859-6'] as const;

/** As much of a text as is looked at; more tells nothing more. */
const SAMPLE = 64 * 1024;

/**
 * Tells in which encoding a text in the Arabic script is, by its mark, by what is valid, and between encodings in
 * which everything is valid by how often the letters come that it would then have.
 *
 * A text that is UTF-8 but for a few bytes is UTF-8, damaged; so is one that is none of all these: the error that
 * decoding it gives then names the first byte that is wrong.
 *
 * @param isWhole whether the text ends where the bytes do; otherwise a character may be cut off there
 */
export function detectEncoding(bytes: Uint8Array, isWhole: boolean): FoundEncoding {
  const mark = markedEncoding(bytes);
  if (mark) return mark;
  const wide = detectUtf16(bytes.subarray(0, SAMPLE), isWhole);
  if (wide) return wide;
  const { valid, invalid } = countUtf8(bytes, isWhole);
  return invalid > valid ? (detectLegacy(bytes) ?? 'utf-8') : 'utf-8';
}

/** The encoding that a byte order mark tells. */
export function markedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return null;
}

/** The WHATWG name of an encoding that people name in many ways (`cp1256`), or null for one that there is not. */
export function encodingNamed(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

/**
 * UTF-16 without a mark: nine units in ten are letters of the Arabic block, ASCII, or general punctuation (a
 * half-space), when the bytes are paired the right way.
 */
function detectUtf16(bytes: Uint8Array, isWhole: boolean): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4 || (isWhole && bytes.length % 2 !== 0)) return null;
  const pairs = bytes.length >> 1;
  const counts = [0, 0];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    for (const odd of [0, 1] as const) {
      const high = bytes[at + odd]!;
      const low = bytes[at + 1 - odd]!;
      if (high === 0x06 || high === 0x20 || (high === 0 && low >= 0x09 && low < 0x7f)) counts[odd]!++;
    }
  }
  const [big, little] = counts as [number, number];
  if (Math.max(big, little) < pairs * 0.9) return null;
  // All of this is ASCII as well when no unit has a control character for its high byte.
  if (!bytes.some((byte) => byte === 0 || byte === 0x06)) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

/** How many characters beyond ASCII are valid UTF-8, and how many bytes begin or continue none. */
export function countUtf8(bytes: Uint8Array, isWhole: boolean): { valid: number; invalid: number } {
  let valid = 0;
  let invalid = 0;
  for (let at = 0; at < bytes.length;) {
    const length = utf8Length(bytes, at);
    if (length === 0) {
      if (!isWhole && at + 4 > bytes.length && isCutOff(bytes, at)) break;
      invalid++;
      at++;
    } else {
      if (length > 1) valid++;
      at += length;
    }
  }
  return { valid, invalid };
}

/** Whether a character begins at `at` and its rest lies behind the end. */
function isCutOff(bytes: Uint8Array, at: number): boolean {
  const lead = bytes[at]!;
  if (lead < 0xc2 || lead > 0xf4) return false;
  return bytes.subarray(at + 1).every((byte) => byte >= 0x80 && byte <= 0xbf);
}

/** The length of the UTF-8 sequence at `at` (Unicode 16, table 3-7); 0 when there is none. */
export function utf8Length(bytes: Uint8Array, at: number): 0 | 1 | 2 | 3 | 4 {
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

function detectLegacy(bytes: Uint8Array): LegacyEncoding | null {
  let best: LegacyEncoding | null = null;
  let bestScore = IMPLAUSIBLE;
  for (const encoding of LEGACY) {
    const text = decodeStrictly(bytes.subarray(0, SAMPLE), encoding);
    const score = text === null ? -Infinity : plausibility(text);
    if (score > bestScore) [best, bestScore] = [encoding, score];
  }
  return best;
}

function decodeStrictly(bytes: Uint8Array, encoding: LegacyEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Between what Persian and Arabic texts have (about -3, the entropy of their letters) and what others have that are
 * taken for such (Cyrillic, Greek and Hebrew pages are below -6).
 */
const IMPLAUSIBLE = -5;
/** The logarithm of how often what is no letter of such a text comes in one. */
const RARE = Math.log(0.1 / 1000);
const NEUTRAL = /[\s\p{M}\p{P}\p{Cf}\u0640]/u;
const LATIN = /[A-Za-z]/;

/**
 * The mean log-probability of the letters beyond ASCII; -Infinity without any. A letter that stands against a Latin one
 * is none of an Arabic word, whatever it is.
 */
function plausibility(text: string): number {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (letter < '\x80' || NEUTRAL.test(letter)) continue;
    count++;
    const beside = LATIN.test(text[at - 1] ?? '') || LATIN.test(text[at + 1] ?? '');
    const frequency = beside ? undefined : LETTER_FREQUENCIES[letter];
    sum += frequency === undefined ? RARE : Math.log(frequency / 1000);
  }
  return count === 0 ? -Infinity : sum / count;
}
