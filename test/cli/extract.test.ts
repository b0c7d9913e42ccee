import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { ClaimsDocument } from '../../src/schema/claims.generated.js';
import { temporaryFolder } from '../articles/temporary-folder.js';
import { khabar } from './khabar.js';
import { ARABIC, PERSIAN, record } from './texts.js';

const documents = (stream: string): ClaimsDocument[] =>
  parseAllDocuments(stream).map((document) => document.toJS() as ClaimsDocument);

const ids = (stream: string): string[] => documents(stream).map((document) => document.article.id);

/** The files below a folder, with '/' between folders. */
const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    // What a run needs to go on where another was stopped.
    .filter((name) => !/(?:^|\/)\.khabar\//.test(name))
    .sort();

describe('claims on standard output', () => {
  test('one document an article, in the order of the inputs', async () => {
    const cwd = temporaryFolder({ 'b.txt': PERSIAN, 'a.txt': ARABIC });
    const run = await khabar(['extract', 'b.txt', 'a.txt'], { cwd });
    expect(run).toMatchObject({ code: 0, messages: [] });
    expect(
      documents(run.stdout).map(({ schema, article }) => [schema, article.id, article.language]),
    ).toEqual([
      ['khabar.claims/1', 'b', 'fa'],
      ['khabar.claims/1', 'a', 'ar'],
    ]);
  });

  test('each language gives claims with force, base and troop count', async () => {
    const cwd = temporaryFolder({ 'fa.txt': PERSIAN, 'ar.txt': ARABIC });
    for (const file of ['fa.txt', 'ar.txt']) {
      const { stdout } = await khabar(['extract', file, '--published', '2025-12-31'], { cwd });
      const claims = documents(stdout)[0]!.claims;
      expect(claims, file).toContainEqual(
        expect.objectContaining({
          event: 'withdrawal',
          actor: expect.objectContaining({ id: 'us-forces' }) as unknown,
          base: expect.objectContaining({ id: 'ain-al-asad' }) as unknown,
          date: expect.objectContaining({ value: '2025-12-30' }) as unknown,
        }),
      );
      expect(
        claims.map((claim) => claim.troop_count?.value),
        file,
      ).toContain(250);
    }
  });

  test('the records of a JSON Lines file, with what they say of themselves', async () => {
    const cwd = temporaryFolder({
      'r.jsonl':
        record({ id: 'x', text: ARABIC, published: '2020-03-05' }) + record({ id: 'y', text: PERSIAN }),
    });
    const { stdout } = await khabar(['extract', 'r.jsonl'], { cwd });
    expect(documents(stdout).map(({ article }) => [article.id, article.path, article.published])).toEqual([
      ['x', 'r.jsonl', '2020-03-05'],
      ['y', 'r.jsonl', null],
    ]);
  });

  test('standard input, as text and as records', async () => {
    const text = await khabar(['extract', '-'], { stdin: ARABIC });
    expect(documents(text.stdout).map(({ article }) => article.path)).toEqual([null]);
    const records = await khabar(['extract', '-', '--input-format', 'jsonl'], {
      stdin: record({ id: 'x', text: ARABIC }),
    });
    expect(ids(records.stdout)).toEqual(['x']);
  });

  test('--published dates what does not date itself', async () => {
    const cwd = temporaryFolder({
      'r.jsonl':
        record({ id: 'x', text: ARABIC, published: '2020-03-05' }) + record({ id: 'y', text: ARABIC }),
    });
    const { stdout } = await khabar(['extract', 'r.jsonl', '--published', '2025-12-31'], { cwd });
    expect(documents(stdout).map(({ article }) => article.published)).toEqual(['2020-03-05', '2025-12-31']);
  });

  test('--explain names the rule behind each claim, and without it none is named', async () => {
    const plain = await khabar(['extract', '-'], { stdin: ARABIC });
    const explained = await khabar(['extract', '-', '--explain'], { stdin: ARABIC });
    expect(plain.stdout).not.toContain('rules:');
    expect(documents(explained.stdout)[0]!.claims[0]!.rules).toHaveProperty('event');
  });

  test('JSON and JSON Lines hold the same documents as YAML', async () => {
    const cwd = temporaryFolder({ 'b.txt': PERSIAN, 'a.txt': ARABIC });
    const [yaml, json, jsonl] = await Promise.all(
      ['yaml', 'json', 'jsonl'].map((format) => khabar(['extract', '.', '--format', format], { cwd })),
    );
    const expected = documents(yaml!.stdout);
    expect(JSON.parse(json!.stdout)).toEqual(expected);
    expect(
      jsonl!.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(expected);
  });

  test('a reader that stops early is no error', async () => {
    const cwd = temporaryFolder({
      'r.jsonl': Array.from({ length: 2000 }, (_, i) => record({ id: `r${i}`, text: ARABIC })).join(''),
    });
    const child = spawn(process.execPath, [resolve('bin/khabar.js'), 'extract', 'r.jsonl'], { cwd });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = (await once(child, 'close')) as [number];
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
  });
});

describe('claims in a folder', () => {
  test('one file an article, named after it', async () => {
    const cwd = temporaryFolder({ 'news/one.txt': PERSIAN, 'news/deep/two.txt': ARABIC });
    const run = await khabar(['extract', 'news', '-o', 'out'], { cwd });
    expect(run).toMatchObject({ code: 0, stdout: '' });
    expect(files(join(cwd, 'out'))).toEqual(['deep/two.claims.yaml', 'one.claims.yaml']);
  });

  test('equal names in two folders do not collide', async () => {
    const cwd = temporaryFolder({ 'a/1.txt': PERSIAN, 'b/1.txt': ARABIC });
    await khabar(['extract', 'a', 'b', '-o', 'out'], { cwd });
    expect(files(join(cwd, 'out'))).toEqual(['a/1.claims.yaml', 'b/1.claims.yaml']);
  });

  test('records are named by their ids, and no id leaves the folder', async () => {
    const cwd = temporaryFolder({
      'r.jsonl': ['../../evil', 'a/b', '.hidden', 'خبر ۱'].map((id) => record({ id, text: ARABIC })).join(''),
    });
    await khabar(['extract', 'r.jsonl', '-o', 'deep/out'], { cwd });
    expect(files(cwd).filter((name) => !name.startsWith('deep/out/'))).toEqual(['r.jsonl']);
    const written = files(join(cwd, 'deep/out'));
    expect(written).toHaveLength(4);
    expect(written.every((name) => !name.includes('/') && !name.startsWith('.'))).toBe(true);
  });

  test('a file holds the same bytes as the stream, and no temporary file stays behind', async () => {
    const cwd = temporaryFolder({ 'one.txt': PERSIAN });
    const { stdout } = await khabar(['extract', 'one.txt'], { cwd });
    await khabar(['extract', 'one.txt', '-o', 'out'], { cwd });
    expect(files(join(cwd, 'out'))).toEqual(['one.claims.yaml']);
    expect(readFileSync(join(cwd, 'out/one.claims.yaml'), 'utf8')).toBe(stdout);
  });

  test('a file where the folder should be is trouble', async () => {
    const cwd = temporaryFolder({ 'one.txt': PERSIAN, out: '' });
    const run = await khabar(['extract', 'one.txt', '-o', 'out'], { cwd });
    expect(run.code).toBe(2);
    expect(run.messages).toEqual([expect.stringMatching(/--output out: is a file; give a folder/)]);
  });
});
