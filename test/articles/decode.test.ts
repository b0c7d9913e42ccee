import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readError, readOne } from './reading.js';
import { temporaryFolder } from './temporary-folder.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (bytes: string): Uint8Array => Buffer.from(bytes, 'latin1');

describe('text files', () => {
  test('UTF-8 is read whole, line ends and outer blanks as they are', async () => {
    const cwd = temporaryFolder({ 'a.txt': '  خبر\r\n\r\nمتن 🚨\n' });
    expect(await readOne('a.txt', { cwd })).toMatchObject({ id: 'a', text: '  خبر\r\n\r\nمتن 🚨\n' });
  });

  test('a byte order mark is no part of the text, but of the hashed bytes', async () => {
    const cwd = temporaryFolder({ 'a.txt': '\ufeffخبر' });
    expect(await readOne('a.txt', { cwd })).toMatchObject({
      text: 'خبر',
      sha256: createHash('sha256').update('\ufeffخبر').digest('hex'),
    });
  });

  test.each([
    ['utf-16le', false],
    ['utf-16be', true],
  ])('%s with a byte order mark is read', async (_, swap) => {
    const bytes = Buffer.from('\ufeffخبر 🚨', 'utf16le');
    if (swap) bytes.swap16();
    const cwd = temporaryFolder({ 'a.txt': bytes });
    expect((await readOne('a.txt', { cwd })).text).toBe('خبر 🚨');
  });

  test('the id is the name without its last extension', async () => {
    const cwd = temporaryFolder({ '004_a.b.txt': 'خبر', plain: 'خبر' });
    expect((await readOne('004_a.b.txt', { cwd })).id).toBe('004_a.b');
    expect((await readOne('plain', { cwd })).id).toBe('plain');
  });
});

describe('bytes that are no text are refused, with the place of the trouble', () => {
  test.each<[name: string, bytes: Uint8Array, code: string, offset: number | undefined, message: string]>([
    ['a stray byte', latin1('ab\xc7cd'), 'invalid-encoding', 2, 'not valid UTF-8 at byte 2 (0xC7)'],
    [
      'a cut character',
      utf8('خبر').subarray(0, 5),
      'invalid-encoding',
      4,
      'not valid UTF-8 at byte 4 (0xD8)',
    ],
    ['an overlong form', latin1('a\xc0\xaf'), 'invalid-encoding', 1, 'not valid UTF-8 at byte 1 (0xC0)'],
    ['an overlong form of three', latin1('\xe0\x80\xaf'), 'invalid-encoding', 0, 'at byte 0 (0xE0)'],
    ['half a surrogate pair', latin1('a\xed\xa0\x80'), 'invalid-encoding', 1, 'at byte 1 (0xED)'],
    ['beyond U+10FFFF', latin1('\xf4\x90\x80\x80'), 'invalid-encoding', 0, 'at byte 0 (0xF4)'],
    ['after a byte order mark', latin1('\xef\xbb\xbfa\xff'), 'invalid-encoding', 4, 'at byte 4 (0xFF)'],
    // 'Войска покинули базу' in windows-1251.
    [
      'Cyrillic',
      Buffer.from('c2eee9f1eae020efeeeae8edf3ebe820e1e0e7f3', 'hex'),
      'invalid-encoding',
      0,
      'save it as UTF-8',
    ],
    ['NUL bytes', utf8('خبر\0'), 'not-text', 6, 'not a text file (a NUL byte at byte 6)'],
    ['a PDF', utf8('%PDF-1.7\nخبر'), 'not-text', undefined, 'not a text file but a PDF document'],
    ['a Word document', latin1('PK\x03\x04 '), 'not-text', undefined, 'a ZIP archive or Office document'],
    ['cut gzip data', latin1('\x1f\x8b\x08'), 'damaged', undefined, 'damaged or cut off'],
    ['UTF-16 of odd length', latin1('\xff\xfea\x00b'), 'invalid-encoding', 4, 'UTF-16LE that ends'],
    [
      'UTF-16 with half a pair',
      latin1('\xff\xfe\x00\xd8a\x00'),
      'invalid-encoding',
      2,
      'not valid UTF-16LE at',
    ],
    ['UTF-16 with NUL', latin1('\xff\xfea\x00\x00\x00'), 'not-text', 4, 'a NUL byte at byte 4'],
  ])('%s', async (_, bytes, code, byteOffset, message) => {
    const cwd = temporaryFolder({ 'a.txt': bytes });
    const error = await readError('a.txt', { cwd });
    expect(error).toMatchObject({ code, path: 'a.txt' });
    expect(error.byteOffset).toBe(byteOffset);
    expect(error.message).toContain(message);
    expect(error.message).toMatch(/^a\.txt: [^\n]+; [^\n]+$/);
  });

  test.each([
    '',
    ' \r\n\t\u00a0 ',
    '\ufeff',
    '\u200f\u200c\n',
    '---\ndate: 2025-12-31\n---\n',
    'date: 2025-12-31\n',
  ])('a file without a word in it is empty: %j', async (content) => {
    const cwd = temporaryFolder({ 'a.txt': content });
    expect(await readError('a.txt', { cwd })).toMatchObject({
      code: 'empty',
      message: 'a.txt: no text in it; leave it out, or check how it was saved',
    });
  });
});
