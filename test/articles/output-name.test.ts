import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ReadOptions } from '../../src/articles/index.js';
import { InputError } from '../../src/articles/index.js';
import { bytes, readAll } from './reading.js';
import { temporaryFolder } from './temporary-folder.js';

async function outputs(inputs: string[], cwd: string, options: Partial<ReadOptions> = {}): Promise<string[]> {
  const all = await readAll(inputs, { cwd, ...options });
  return all.flatMap((item) => (item instanceof InputError ? [] : [item.source?.output ?? '']));
}

const FILES = {
  'x/a.txt': 'ا',
  'x/day/a.txt': 'ا',
  'y/a.txt': 'ا',
  'b.jsonl': '{"id":"a","text":"ا"}\n{"id":"b","text":"ب"}\n',
  'c.jsonl': '{"id":"a","text":"ا"}\n',
};

describe('where an article belongs below an output folder', () => {
  test.each<[inputs: string[], expected: string[]]>([
    [['x'], ['a', 'day/a']],
    [['x/'], ['a', 'day/a']],
    [
      ['x', 'y'],
      ['x/a', 'x/day/a', 'y/a'],
    ],
    [['x/a.txt'], ['a']],
    [
      ['x/a.txt', 'y/a.txt'],
      ['x/a', 'y/a'],
    ],
    [
      ['x/a.txt', 'x/day'],
      ['a', 'day/a'],
    ],
    [['*/a.txt'], ['x/a', 'y/a']],
    [['x/**/*.txt'], ['a', 'day/a']],
    [['b.jsonl'], ['a', 'b']],
    [
      ['b.jsonl', 'c.jsonl'],
      ['b.jsonl/a', 'b.jsonl/b', 'c.jsonl/a'],
    ],
    [['missing', 'y'], ['a']],
    [['.'], ['b.jsonl/a', 'b.jsonl/b', 'c.jsonl/a', 'x/a', 'x/day/a', 'y/a']],
  ])('%j gives %j', async (inputs, expected) => {
    const cwd = temporaryFolder(FILES);
    expect(await outputs(inputs, cwd)).toEqual(expected);
    expect(
      await outputs(
        inputs.map((input) => join(cwd, input)),
        '/',
      ),
    ).toEqual(expected);
  });

  test('files that differ in their extension alone stay apart', async () => {
    const cwd = temporaryFolder({ 'a.txt': 'ا', 'a.md': 'ب', a: 'ج' });
    expect(await outputs(['a.txt', 'a.md', 'a'], cwd)).toEqual(['a', 'a.md', 'a.']);
    expect(await outputs(['a'], temporaryFolder({ a: 'ج' }))).toEqual(['a']);
  });

  test('standard input has its place, also beside files', async () => {
    const cwd = temporaryFolder({ 'stdin.txt': 'ا' });
    const record = '{"id":"r","text":"ا"}';
    expect(await outputs(['-'], cwd, { stdin: bytes('متن') })).toEqual(['stdin']);
    expect(await outputs(['-'], cwd, { stdin: bytes(record) })).toEqual(['r']);
    expect(await outputs(['-', 'stdin.txt'], cwd, { stdin: bytes('متن') })).toEqual(['(stdin)', 'stdin']);
    expect(await outputs(['-', 'stdin.txt'], cwd, { stdin: bytes(record) })).toEqual(['(stdin)/r', 'stdin']);
  });

  test('ids become names that no file system refuses and that cannot leave the folder', async () => {
    const ids = [
      '../../etc/x',
      'a/b',
      'a_b',
      'a%2Fb',
      '.',
      '..',
      '.hidden',
      'خبر ۱',
      'https://e.org/?q=1',
      'x.',
      'C:\\x',
    ];
    const stdin = bytes(ids.map((id) => JSON.stringify({ id, text: 'متن' })).join('\n'));
    expect(await outputs(['-'], '/', { stdin })).toEqual([
      '%2E.%2F..%2Fetc%2Fx',
      'a%2Fb',
      'a_b',
      'a%252Fb',
      '%2E',
      '%2E%2E',
      '%2Ehidden',
      'خبر ۱',
      'https%3A%2F%2Fe.org%2F%3Fq=1',
      'x%2E',
      'C%3A%5Cx',
    ]);
  });

  test('a repeated id gets its line number; long ids are cut and stay apart', async () => {
    const long = 'خ'.repeat(300);
    const ids = ['a', 'a', 'a~2', 'a', `${long}1`, `${long}2`];
    const stdin = bytes(ids.map((id) => JSON.stringify({ id, text: 'متن' })).join('\n'));
    const names = await outputs(['-'], '/', { stdin });
    expect(names.slice(0, 4)).toEqual(['a', 'a~2', 'a%7E2', 'a~4']);
    expect(new Set(names).size).toBe(6);
    for (const name of names) expect(Buffer.byteLength(name)).toBeLessThan(200);
  });
});
