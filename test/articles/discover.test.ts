import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/articles/index.js';
import { bytes, readAll, readError } from './reading.js';
import { temporaryFolder } from './temporary-folder.js';

const paths = async (inputs: string[], cwd: string): Promise<(string | null)[]> =>
  (await readAll(inputs, { cwd })).map((item) => item.path);

describe('files, folders and globs', () => {
  test('a folder gives its articles, sub-folders too, in the order of code units', async () => {
    const cwd = temporaryFolder({
      'news/b.txt': 'ب',
      'news/a.txt': 'ا',
      'news/a/z.txt': 'ز',
      'news/a-1.txt': 'د',
      'news/B.txt': 'ج',
      'news/خبر.txt': 'خ',
    });
    expect(await paths(['news'], cwd)).toEqual([
      'news/B.txt',
      'news/a-1.txt',
      'news/a.txt',
      'news/a/z.txt',
      'news/b.txt',
      'news/خبر.txt',
    ]);
  });

  test('a folder passes over hidden files, claims, lexicons and what is no article', async () => {
    const cwd = temporaryFolder({
      'news/a.txt': 'خبر',
      'news/a.claims.yaml': 'claims: []',
      'news/lexicon.yaml': 'actors: []',
      'news/.hidden.txt': 'خبر',
      'news/.git/b.txt': 'خبر',
      'news/photo.png': 'خبر',
      'news/records.jsonl': '{"id":"r1","text":"خبر"}\n',
    });
    expect(await paths(['news/'], cwd)).toEqual(['news/a.txt', 'news/records.jsonl']);
  });

  test.each([
    ['*.txt', ['a.txt', 'b.txt']],
    ['{b,a}.txt', ['a.txt', 'b.txt']],
    ['**/*.txt', ['a.txt', 'b.txt', 'day/c.txt']],
    ['day/*', ['day/c.txt', 'day/d.md']],
    ['[ab].txt', ['a.txt', 'b.txt']],
  ])('the glob %s gives %j', async (pattern, expected) => {
    const cwd = temporaryFolder({
      'b.txt': 'ب',
      'a.txt': 'ا',
      'day/c.txt': 'ج',
      'day/d.md': 'د',
      'day/c.claims.yaml': '',
    });
    expect(await paths([pattern], cwd)).toEqual(expected);
    expect(await paths([join(cwd, pattern)], '/')).toEqual(expected.map((path) => join(cwd, path)));
  });

  test('a file whose name looks like a glob is that file', async () => {
    const cwd = temporaryFolder({ 'news [1].txt': 'خبر', 'news 1.txt': 'دیگر' });
    expect(await paths(['news [1].txt'], cwd)).toEqual(['news [1].txt']);
  });

  test('the inputs come in their own order, and a file that two of them name comes once', async () => {
    const cwd = temporaryFolder({ 'x/a.txt': 'ا', 'x/b.txt': 'ب', 'y/a.txt': 'ا' });
    expect(await paths(['y', 'x/b.txt', 'x', 'x/*.txt', 'y/a.txt', './y'], cwd)).toEqual([
      'y/a.txt',
      'x/b.txt',
      'x/a.txt',
    ]);
  });

  test('a link to a file is read; a link to a folder is not entered, unless it is named', async () => {
    const cwd = temporaryFolder({ 'real/a.txt': 'ا', 'news/b.txt': 'ب' });
    symlinkSync(join(cwd, 'real/a.txt'), join(cwd, 'news/link.txt'));
    symlinkSync(join(cwd, 'news'), join(cwd, 'news/loop'));
    symlinkSync(join(cwd, 'real'), join(cwd, 'news/other'));
    expect(await paths(['news'], cwd)).toEqual(['news/b.txt', 'news/link.txt']);
    expect(await paths(['news', 'news/other/a.txt'], cwd)).toContain('news/other/a.txt');
  });

  test("'-' is standard input, once", async () => {
    const all = await readAll(['-', '-'], { stdin: bytes('خبر') });
    expect(all).toMatchObject([{ id: 'stdin', path: null, text: 'خبر' }]);
  });
});

describe('inputs that give no article are named, and the others are read', () => {
  test.each([
    ['missing.txt', 'not-found', 'missing.txt: no such file or folder; check the path'],
    ['a.txt/b.txt', 'not-found', 'a.txt/b.txt: no such file or folder; check the path'],
    ['*.text', 'no-articles', '*.text: no file matches this pattern; check it, with quotes around it'],
    [
      'empty-folder',
      'no-articles',
      'empty-folder: no articles in this folder; it should hold .txt, .html, .jsonl or .csv files',
    ],
    ['a.claims.yaml', 'not-an-article', 'a.claims.yaml: a file of claims, not an article; name the article'],
    ['', 'not-found', "'': an empty path; name a file or folder"],
  ])('%j', async (input, code, message) => {
    const cwd = temporaryFolder({ 'a.txt': 'خبر', 'a.claims.yaml': '', 'empty-folder/.keep': '' });
    const [error, article] = await readAll([input, 'a.txt'], { cwd });
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({ code, path: input, message });
    expect(article).toMatchObject({ id: 'a' });
  });

  test('a link that leads nowhere is named', async () => {
    const cwd = temporaryFolder({ 'news/a.txt': 'خبر' });
    symlinkSync(join(cwd, 'gone.txt'), join(cwd, 'news/b.txt'));
    const [, error] = await readAll(['news'], { cwd });
    expect(error).toMatchObject({ code: 'not-found', path: 'news/b.txt' });
  });

  test('a name with a line break or a direction override cannot break or turn the message', async () => {
    const error = await readError('a\nb\u202e.txt');
    expect(error.message).toBe('a\\u000ab\\u202e.txt: no such file or folder; check the path');
  });
});
