import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/articles/index.js';
import { InputError } from '../../src/articles/index.js';
import { splitLines } from '../../src/articles/lines.js';
import { bytes, readAll, readOne } from './reading.js';
import { temporaryFolder } from './temporary-folder.js';

const record = (fields: Record<string, unknown>): string => JSON.stringify(fields);
const fromStdin = async (...chunks: (string | Uint8Array)[]): Promise<(Article | InputError)[]> =>
  readAll(['-'], { stdin: bytes(...chunks), inputFormat: 'jsonl' });

describe('records', () => {
  test('a line is an article, with what its fields say', async () => {
    const line = record({
      id: 'k-1',
      text: 'متن خبر',
      published: '2025-12-31T09:00:00+03:30',
      language: 'fa-IR',
      outlet: 'روزنامه',
      title: 'عنوان',
      url: 'https://example.org/1',
      shelf: 7,
    });
    const cwd = temporaryFolder({ 'batch.jsonl': `${line}\r\n` });
    expect(await readAll(['batch.jsonl'], { cwd })).toEqual([
      {
        id: 'k-1',
        path: 'batch.jsonl',
        sha256: createHash('sha256').update(line).digest('hex'),
        text: 'متن خبر',
        published: '2025-12-31',
        language: 'fa',
        outlet: 'روزنامه',
        title: 'عنوان',
        url: 'https://example.org/1',
        source: { root: '.', relative: 'batch.jsonl', record: 1, output: 'k-1' },
      },
    ]);
  });

  test('blank lines count as lines and are no records; the last line needs no line break', async () => {
    const all = await fromStdin('\n  \r\n{"text":"یک"}\n\n{"text":"دو","id":12}');
    expect(all).toMatchObject([
      { id: 'stdin-3', text: 'یک', source: { record: 3 } },
      { id: '12', text: 'دو', source: { record: 5 } },
    ]);
  });

  test('a record without an id is named by file and line', async () => {
    const cwd = temporaryFolder({ 'day.1.ndjson': '{"text":"یک"}\n{"text":"دو","id":null}\n' });
    expect(await readAll(['day.1.ndjson'], { cwd })).toMatchObject([{ id: 'day.1-1' }, { id: 'day.1-2' }]);
  });

  test('records are read as they arrive, wherever the chunks are cut', async () => {
    const whole = Buffer.from('\ufeff{"id":"a","text":"خبر"}\n{"id":"b","text":"دیگر"}\n');
    for (let at = 0; at <= whole.length; at++) {
      const all = await fromStdin(whole.subarray(0, at), whole.subarray(at));
      expect(all).toMatchObject([
        { id: 'a', text: 'خبر' },
        { id: 'b', text: 'دیگر' },
      ]);
    }
  });

  test('a record goes out before the next one has arrived', async () => {
    const seen: string[] = [];
    async function* stream(): AsyncGenerator<Uint8Array> {
      for (const id of ['a', 'b']) {
        seen.push(`in ${id}`);
        yield* bytes(`{"id":"${id}","text":"خبر"}\n`);
      }
    }
    const { readArticles } = await import('../../src/articles/index.js');
    for await (const item of readArticles(['-'], { stdin: stream() })) {
      seen.push(`out ${(item as Article).id}`);
    }
    expect(seen).toEqual(['in a', 'out a', 'in b', 'out b']);
  });

  test.each([
    ['fas', 'fa'],
    ['prs', 'fa'],
    ['per', 'fa'],
    ['ar-EG', 'ar'],
    ['arb', 'ar'],
    ['ckb', 'ckb'],
    ['EN', 'en'],
  ])('the language %s is read as %s', async (language, expected) => {
    const [article] = await fromStdin(record({ text: 'خبر', language }));
    expect(article).toMatchObject({ language: expected });
  });
});

describe('a bad record is named with line and field, and the others are read', () => {
  test.each([
    ['{"id": "a", "text": }', 'invalid-json', 'not valid JSON'],
    ['{"id": "a", "text": "خبر"', 'invalid-json', 'not valid JSON (column '],
    ['plain text', 'invalid-json', 'not valid JSON'],
    ['["a", "خبر"]', 'invalid-record', 'not a record but a list'],
    ['"خبر"', 'invalid-record', 'not a record but a string'],
    ['null', 'invalid-record', 'not a record but null'],
    ['{"id": "a"}', 'invalid-record', 'record without "text"'],
    ['{"id": "a", "text": null}', 'invalid-record', 'record without "text"'],
    ['{"id": "a", "text": ["خبر"]}', 'invalid-record', '"text" is a list; "text" must be a string'],
    ['{"id": "a", "text": " \\n "}', 'empty', '"text" is empty'],
    ['{"id": "", "text": "خبر"}', 'invalid-record', '"id" is empty'],
    ['{"id": {}, "text": "خبر"}', 'invalid-record', '"id" is an object'],
    ['{"id": 1.5, "text": "خبر"}', 'invalid-record', '"id" is a number that JSON cannot hold exactly'],
    ['{"id": 12345678901234567890, "text": "خبر"}', 'invalid-record', '"id" is a number'],
    ['{"text": "خبر", "published": "31/12/2025"}', 'invalid-record', '"published" is no day: "31/12/2025"'],
    ['{"text": "خبر", "published": "2025-02-30"}', 'invalid-record', '"published" is no day'],
    ['{"text": "خبر", "published": 20251231}', 'invalid-record', '"published" is a number'],
    ['{"text": "خبر", "language": "Persian"}', 'invalid-record', '"language" is no language code: "Persian"'],
    ['{"text": "خبر", "language": "فارسی"}', 'invalid-record', '"language" is no language code'],
    ['{"text": "خبر", "outlet": 5}', 'invalid-record', '"outlet" is a number'],
    ['{"text": "خبر", "title": true}', 'invalid-record', '"title" is a boolean'],
    ['{"text": "خبر", "url": {}}', 'invalid-record', '"url" is an object'],
    ['{"text": "a\\ud83d b"}', 'invalid-record', '"text" holds half a character'],
    ['{"text": "a\0b"}', 'not-text', 'a NUL byte at byte 27'],
  ])('%j', async (line, code, message) => {
    const cwd = temporaryFolder({ 'a.jsonl': `{"text":"یک"}\n${line}\n{"text":"سه"}\n` });
    const [before, error, after] = await readAll(['a.jsonl'], { cwd });
    expect(before).toMatchObject({ text: 'یک' });
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({ code, path: 'a.jsonl', line: 2 });
    expect((error as InputError).message).toContain(`a.jsonl:2: `);
    expect((error as InputError).message).toContain(message);
    expect((error as InputError).message).not.toContain('\n');
    expect(after).toMatchObject({ text: 'سه' });
  });

  test('the byte of an encoding error counts from the start of the file, byte order mark included', async () => {
    const all = await fromStdin('\ufeff{"text":"یک"}\n', Buffer.from('{"text":"\xff"}\n', 'latin1'));
    expect(all[1]).toMatchObject({
      line: 2,
      byteOffset: 28,
      message: 'standard input, line 2: not valid UTF-8 at byte 28 (0xFF); save it as UTF-8',
    });
  });

  test('a message never quotes the record, which may be an article long', async () => {
    const [error] = await fromStdin(`{"text": ${'خبر '.repeat(5000)}}`);
    expect((error as InputError).message.length).toBeLessThan(200);
  });

  test.each([
    ['nothing', '', 'empty'],
    ['blank lines', '\n\n \n', 'empty'],
    ['cut gzip data', Buffer.from('\x1f\x8b\x08\x00', 'latin1'), 'damaged'],
  ])('a file of records that is %s is one error', async (_, content, code) => {
    expect(await fromStdin(content)).toMatchObject([{ code, path: null }]);
  });
});

describe('format', () => {
  test('standard input that begins with an object is records, other text an article', async () => {
    expect(await readOne('-', { stdin: bytes(' \n{ "text": "خبر"}') })).toMatchObject({ text: 'خبر' });
    expect(await readOne('-', { stdin: bytes('{خبر} "متن"') })).toMatchObject({ text: '{خبر} "متن"' });
    expect(await readOne('-', { stdin: bytes('{"text": "خبر"}'), inputFormat: 'text' })).toMatchObject({
      id: 'stdin',
      text: '{"text": "خبر"}',
    });
  });

  test('a .txt that begins with an object stays an article; a file without extension is looked into', async () => {
    const cwd = temporaryFolder({ 'a.txt': '{"text": "خبر"}', b: '{"text": "خبر"}', 'c.md': 'خبر' });
    expect((await readOne('a.txt', { cwd })).text).toBe('{"text": "خبر"}');
    expect((await readOne('b', { cwd })).text).toBe('خبر');
    expect((await readOne('c.md', { cwd })).text).toBe('خبر');
    expect((await readOne('a.txt', { cwd, inputFormat: 'jsonl' })).text).toBe('خبر');
  });
});

test('a line beyond the limit is dropped, not held, and the next lines keep number and place', async () => {
  const lines = [];
  for await (const line of splitLines(bytes('ab\n', 'cdef', 'ghij', '\nk\r\n', 'lm'), 4)) {
    const text = line.bytes === null ? null : Buffer.from(line.bytes).toString();
    lines.push([text, line.number, line.byteOffset]);
  }
  expect(lines).toEqual([
    ['ab', 1, 0],
    [null, 2, 3],
    ['k', 3, 12],
    ['lm', 4, 15],
  ]);
});
