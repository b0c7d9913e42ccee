import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../articles/temporary-folder.js';
import { khabar } from './khabar.js';
import { ARABIC, ENGLISH, PERSIAN, record } from './texts.js';

const articles = (): string => temporaryFolder({ 'b.txt': PERSIAN, 'a.txt': ARABIC });

test('a table has one head over the claims of all articles', async () => {
  const cwd = articles();
  const { stdout, code } = await khabar(['extract', '.', '--format', 'csv'], { cwd });
  expect(code).toBe(0);
  const lines = stdout.split('\r\n');
  expect(lines[0]).toMatch(/^article_id,article_path,/);
  expect(lines.filter((line) => line.startsWith('article_id'))).toHaveLength(1);
  expect(new Set(lines.slice(1, -1).map((line) => line.slice(0, 2)))).toEqual(new Set(['a,', 'b,']));
});

test('--bom marks it as UTF-8, on standard output and in files, and is refused for other formats', async () => {
  const cwd = articles();
  const run = await khabar(['extract', 'a.txt', '--format', 'csv', '--bom'], { cwd });
  expect(run.stdout.startsWith('\ufeffarticle_id')).toBe(true);
  await khabar(['extract', 'a.txt', '--format', 'csv', '--bom', '-o', 'out'], { cwd });
  expect(readFileSync(join(cwd, 'out/a.claims.csv'), 'utf8')).toBe(run.stdout);
  expect(await khabar(['extract', 'a.txt', '--bom'], { cwd })).toMatchObject({ code: 2, stdout: '' });
});

test('Web Annotations are a list of collections, and have the words around each quotation', async () => {
  const cwd = articles();
  const { stdout } = await khabar(['extract', '.', '--format', 'webannotation'], { cwd });
  const collections = JSON.parse(stdout) as { first: { items: { target: { selector: object[] } }[] } }[];
  expect(collections).toHaveLength(2);
  expect(collections[0]!.first.items[0]!.target.selector[1]).toHaveProperty('prefix');
  await khabar(['extract', '.', '--format', 'webannotation', '-o', 'out'], { cwd });
  expect(JSON.parse(readFileSync(join(cwd, 'out/a.claims.jsonld'), 'utf8'))).toEqual(collections[0]);
});

test('records in, records out: one line for each, in order, an error in its place', async () => {
  const stdin =
    record({ id: 'x', text: ARABIC }) +
    '{"id": \n' +
    record({ id: 'y', text: ENGLISH }) +
    record({ id: 'z', text: PERSIAN });
  const run = await khabar(['extract', '-', '--input-format', 'jsonl', '--format', 'jsonl'], { stdin });
  const lines = run.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { article: { id: string | null }; claims: object[]; error?: string });
  expect(lines.map(({ article }) => article.id)).toEqual(['x', null, 'y', 'z']);
  expect(lines.map(({ error }) => error !== undefined)).toEqual([false, true, true, false]);
  expect(lines[1]).toMatchObject({ line: 2, claims: [], error: expect.stringContaining('JSON') as string });
  expect(run.code).toBe(1);
});
