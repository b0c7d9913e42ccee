import { describe, expect, test } from 'vitest';
import { detectEncoding } from '../../src/articles/encoding.js';
import { bytes, readError, readOne } from './reading.js';
import { temporaryFolder } from './temporary-folder.js';

/** The code units of an encoding of one byte, turned round. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (letter) => table.get(letter) ?? 0x3f);
}

const ARABIC = 'غادرت القوات قاعدة جوية في غرب البلاد، وقال مصدر إن 250 جنديا بقوا فيها.';
/** As windows-1256 has Persian: ي and ك, no Persian digits, the half-space. */
const PERSIAN = 'سخنگوي ارتش گفت نيروهاي گروه چهارم پايگاه ژرف را ترك مي\u200cكنند و 250 نفر مي\u200cمانند.';

describe('the encoding of a text is told without being asked', () => {
  test.each([
    ['Arabic in windows-1256', ARABIC, 'windows-1256'],
    ['Arabic in ISO-8859-6', ARABIC, 'iso-8859-6'],
    ['Persian in windows-1256', PERSIAN, 'windows-1256'],
  ])('%s', async (_, text, encoding) => {
    const cwd = temporaryFolder({ 'a.txt': encode(text, encoding) });
    expect(await readOne('a.txt', { cwd })).toMatchObject({ text, encoding });
  });

  test.each([
    ['three words', 'قوات في قاعدة', 'windows-1256'],
    ['three words', 'قوات في قاعدة', 'iso-8859-6'],
    [
      'a text that is mostly Latin',
      `<html lang="ar"><p class="lead">انسحاب</p><p>قوات التحالف</p>`,
      'windows-1256',
    ],
  ])('%s are enough', (_, text, encoding) => {
    expect(detectEncoding(encode(text, encoding), true)).toBe(encoding);
  });

  test.each(['utf-16le', 'utf-16be'])('%s without a byte order mark', async (encoding) => {
    const content = Buffer.from(PERSIAN, 'utf16le');
    if (encoding === 'utf-16be') content.swap16();
    const cwd = temporaryFolder({ 'a.txt': content });
    expect(await readOne('a.txt', { cwd })).toMatchObject({ text: PERSIAN, encoding });
  });

  test('UTF-8 is what it is, and an article does not say so', async () => {
    const cwd = temporaryFolder({ 'a.txt': PERSIAN });
    expect(await readOne('a.txt', { cwd })).not.toHaveProperty('encoding');
  });

  test('UTF-8 with a damaged byte is not taken for another encoding', async () => {
    const cwd = temporaryFolder({ 'a.txt': Buffer.concat([Buffer.from(ARABIC), Buffer.of(0xff)]) });
    expect(await readError('a.txt', { cwd })).toMatchObject({ code: 'invalid-encoding' });
  });
});

describe('--encoding has the last word', () => {
  test('over what the letters tell', async () => {
    const cwd = temporaryFolder({ 'a.txt': encode(ARABIC, 'windows-1256') });
    const { text } = await readOne('a.txt', { cwd, encoding: 'iso-8859-6' }).catch(() => ({
      text: 'refused',
    }));
    expect(text).not.toBe(ARABIC);
    expect((await readOne('a.txt', { cwd, encoding: 'windows-1256' })).text).toBe(ARABIC);
  });

  test('bytes that it does not have are an error', async () => {
    const cwd = temporaryFolder({ 'a.txt': Buffer.of(0xdb, 0xdc) });
    expect(await readError('a.txt', { cwd, encoding: 'iso-8859-6' })).toMatchObject({
      code: 'invalid-encoding',
    });
  });
});

describe('records in old encodings', () => {
  const table = `id,text\r\na,"${ARABIC}"\r\n`;
  test.each([
    ['windows-1256', encode(table, 'windows-1256')],
    ['utf-16le', Buffer.from(`\ufeff${table}`, 'utf16le')],
    ['iso-8859-6', encode(table, 'iso-8859-6')],
  ])('a table in %s', async (encoding, content) => {
    const cwd = temporaryFolder({ 'a.csv': content });
    expect(await readOne('a.csv', { cwd })).toMatchObject({ id: 'a', text: ARABIC, encoding });
  });

  test('a stream that comes byte by byte is told as well', async () => {
    const content = encode(JSON.stringify({ text: ARABIC }), 'windows-1256');
    const single = Array.from(content, (byte) => Uint8Array.of(byte));
    const article = await readOne('-', { stdin: bytes(...single), inputFormat: 'jsonl' });
    expect(article).toMatchObject({ text: ARABIC, encoding: 'windows-1256' });
  });
});
