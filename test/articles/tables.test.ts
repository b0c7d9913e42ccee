import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/articles/index.js';
import { bytes, readAll, readError, readOne } from './reading.js';
import { temporaryFolder } from './temporary-folder.js';

const texts = async (file: string, content: string | Uint8Array, options = {}): Promise<unknown[]> => {
  const cwd = temporaryFolder({ [file]: content });
  const all = await readAll([file], { cwd, ...options });
  return all.map((item) => (item instanceof InputError ? item.message : [item.id, item.text]));
};

describe('tables', () => {
  test('a row is an article, with what its columns say', async () => {
    const cwd = temporaryFolder({
      'a.csv': 'id,date,source,link,text\n1,"Wed, 31 Dec 2025 08:30:00 +0330",ایسنا,https://x.org/1,خبر\n',
    });
    expect(await readOne('a.csv', { cwd })).toMatchObject({
      id: '1',
      text: 'خبر',
      published: '2025-12-31',
      outlet: 'ایسنا',
      url: 'https://x.org/1',
      source: { record: 2, output: '1' },
    });
  });

  test.each([
    [
      'commas in quotes, quotes in quotes and lines in cells',
      'a.csv',
      'id,text\n1,"خبر، ""متن""\nسطر, دو"\n',
    ],
    ['semicolons', 'a.csv', 'id;text\n1;"خبر، ""متن""\nسطر, دو"\n'],
    ['tabs', 'a.tsv', 'id\ttext\n1\t"خبر، ""متن""\nسطر, دو"\n'],
    ['a byte order mark and CRLF', 'a.csv', '\ufeffid,text\r\n1,"خبر، ""متن""\nسطر, دو"\r\n'],
  ])('%s', async (_, file, content) => {
    expect(await texts(file, content)).toEqual([['1', 'خبر، "متن"\nسطر, دو']]);
  });

  test('a row without an id is named after its line', async () => {
    expect(await texts('a.csv', 'text\n"خ\nب"\nمتن\n')).toEqual([
      ['a-2', 'خ\nب'],
      ['a-4', 'متن'],
    ]);
  });

  test('--text-column names the column', async () => {
    expect(await texts('a.csv', 'id,Body\n1,خبر\n', { textColumn: 'body' })).toEqual([['1', 'خبر']]);
  });

  test('a table without the column says which it has', async () => {
    const cwd = temporaryFolder({ 'a.csv': 'id,body\n1,خبر\n' });
    const { message } = await readError('a.csv', { cwd });
    expect(message).toMatch(
      /^a\.csv: a table without a column 'text' \(it has 'id', 'body'\); .*--text-column/,
    );
  });

  test('a row without text, and one with a bad date, are named, and the others read', async () => {
    const table = 'id,published,text\n1,,خبر\n2,,\n3,soon,متن\n4,,متن\n';
    expect(await texts('a.csv', table)).toEqual([
      ['1', 'خبر'],
      expect.stringMatching(/^a\.csv:3: record without "text"/),
      expect.stringMatching(/^a\.csv:4: "published" is no day/),
      ['4', 'متن'],
    ]);
  });

  test('a quotation mark that is never closed is told', async () => {
    expect(await texts('a.csv', 'id,text\n1,خبر\n2,"متن\n3,x\n')).toEqual([
      ['1', 'خبر'],
      expect.stringMatching(/^a\.csv:3: a quotation mark that is not closed/),
    ]);
  });
});

describe('JSON', () => {
  test.each([
    ['a list', '[{"id":"1","text":"خ]\\"}"},\n {"id":"2","text":"م","more":{"a":[1,{}]}}]'],
    ['one object after another', '{"id":"1","text":"خ]\\"}"}\n{\n"id":"2",\n"text":"م"}'],
  ])('%s', async (_, json) => {
    expect(await texts('a.json', json)).toEqual([
      ['1', 'خ]"}'],
      ['2', 'م'],
    ]);
  });

  test('what is no record is named by its place in the list, and the others are read', async () => {
    expect(await texts('a.json', '[{"text":"خ"}, 5, "x,]", null, {"id": }, {"text":"م"}]')).toEqual([
      ['a-1', 'خ'],
      expect.stringMatching(/^a\.json, item 2: not a record but a number/),
      expect.stringMatching(/^a\.json, item 3: not a record but a string/),
      expect.stringMatching(/^a\.json, item 4: not a record but null/),
      expect.stringMatching(/^a\.json, item 5: not valid JSON/),
      ['a-6', 'م'],
    ]);
  });

  test('a list that is cut off is told', async () => {
    expect(await texts('a.json', '[{"text":"خ"}, {"text":"م')).toEqual([
      ['a-1', 'خ'],
      expect.stringMatching(/item 2: not valid JSON/),
    ]);
  });

  test('a list on standard input needs no option, and may come in pieces', async () => {
    const json = new TextEncoder().encode('[{"text":"خ"},{"text":"م"}]');
    const pieces = Array.from(json, (byte) => Uint8Array.of(byte));
    const all = await readAll(['-'], { stdin: bytes(...pieces) });
    expect(all).toMatchObject([{ text: 'خ' }, { text: 'م' }]);
  });
});

describe('.gz', () => {
  test.each([
    ['a.txt.gz', 'خبر', 'a', 'خبر'],
    ['a.jsonl.gz', '{"id":"1","text":"خبر"}\n', '1', 'خبر'],
    ['a.json.gz', '[{"id":"1","text":"خبر"}]', '1', 'خبر'],
    ['a.csv.gz', 'id,text\n1,خبر\n', '1', 'خبر'],
    ['a.tsv.gz', 'id\ttext\n1\tخبر\n', '1', 'خبر'],
  ])('%s', async (file, content, id, text) => {
    expect(await texts(file, gzipSync(content))).toEqual([[id, text]]);
  });

  test('a folder yields them', async () => {
    const cwd = temporaryFolder({ 'in/a.txt.gz': gzipSync('خبر'), 'in/b.gz': gzipSync('x') });
    expect(await readAll(['in'], { cwd })).toMatchObject([{ id: 'a', path: 'in/a.txt.gz' }]);
  });

  test('the hash is of what was packed, so that packing a file does not change it', async () => {
    const cwd = temporaryFolder({ 'a.txt': 'خبر', 'b.txt.gz': gzipSync('خبر') });
    const [a, b] = await readAll(['a.txt', 'b.txt.gz'], { cwd });
    expect(a).toMatchObject({ sha256: (b as { sha256?: string }).sha256 });
  });

  test('a file that is cut off is told', async () => {
    const packed = gzipSync('خبر '.repeat(100));
    const [message] = await texts('a.txt.gz', packed.subarray(0, packed.length - 10));
    expect(message).toMatch(/^a\.txt\.gz: gzip data that is damaged or cut off; /);
  });
});
