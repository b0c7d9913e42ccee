import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../articles/temporary-folder.js';
import { khabar } from './khabar.js';
import { ARABIC, ENGLISH, PERSIAN, record } from './texts.js';

const lines = (stdout: string): { article: { id: string; text?: string; published: string | null } }[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ReturnType<typeof lines>[number]);

const ids = (stdout: string): string[] => lines(stdout).map(({ article }) => article.id);

const records = Array.from({ length: 30 }, (_, i) =>
  record({ id: `r${i}`, text: i % 7 === 3 ? ENGLISH : i % 2 === 0 ? ARABIC.repeat(1 + (i % 5)) : PERSIAN }),
).join('');

describe('--jobs', () => {
  test('gives the same bytes and messages, in the same order', async () => {
    const cwd = temporaryFolder({ 'r.jsonl': records });
    const [one, three] = await Promise.all(
      ['1', '3'].map((jobs) => khabar(['extract', 'r.jsonl', '-f', 'jsonl', '--jobs', jobs], { cwd })),
    );
    expect(three).toEqual(one);
    expect(one!.messages).toHaveLength(4);
  });

  test('annotate keeps a line for each record', async () => {
    const run = await khabar(['annotate', '-', '--input-format', 'jsonl', '-j', '2'], { stdin: records });
    expect(run.stdout.trim().split('\n')).toHaveLength(30);
  });

  test('a wrong lexicon stops the run before it begins, with one line', async () => {
    const cwd = temporaryFolder({ 'a.txt': ARABIC });
    const run = await khabar(['extract', 'a.txt', '--lexicon', 'none.yaml', '--jobs', '2'], { cwd });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.messages).toEqual([expect.stringMatching(/none\.yaml: no such lexicon file/)]);
  });

  test.each(['0', '1.5', 'many'])('%s is no number of threads', async (jobs) => {
    expect(await khabar(['extract', 'a.txt', '--jobs', jobs])).toMatchObject({
      code: 2,
      messages: [expect.stringMatching(/--jobs .*: give a number/)],
    });
  });
});

describe('--resume', () => {
  const articles = { 'in/a.txt': ARABIC, 'in/b.txt': PERSIAN, 'in/c.txt': ARABIC };
  const extract = (cwd: string, ...more: string[]) =>
    khabar(['extract', 'in', '-o', 'out', ...more], { cwd });
  const written = (cwd: string): Record<string, number> =>
    Object.fromEntries(
      readdirSync(join(cwd, 'out'))
        .filter((name) => !name.startsWith('.'))
        .map((name) => [name, statSync(join(cwd, 'out', name)).mtimeMs]),
    );

  /** Which documents a second run writes anew. */
  async function again(change: (cwd: string) => void, ...more: string[]): Promise<string[]> {
    const cwd = temporaryFolder(articles);
    await extract(cwd);
    const before = written(cwd);
    change(cwd);
    const run = await extract(cwd, '--resume', ...more);
    expect(run.code).toBe(0);
    const after = written(cwd);
    return Object.keys(after)
      .filter((name) => after[name] !== before[name])
      .map((name) => name.slice(0, 1));
  }

  test('what is done is left alone', async () => {
    expect(await again(() => undefined)).toEqual([]);
  });

  test.each<[what: string, change: (cwd: string) => void, options: string[], anew: string[]]>([
    [
      'an article that has changed',
      (cwd) => {
        writeFileSync(join(cwd, 'in/b.txt'), ARABIC);
      },
      [],
      ['b'],
    ],
    [
      'a new article',
      (cwd) => {
        writeFileSync(join(cwd, 'in/d.txt'), ARABIC);
      },
      [],
      ['d'],
    ],
    [
      'a document that was changed',
      (cwd) => {
        writeFileSync(join(cwd, 'out/b.claims.yaml'), 'x');
      },
      [],
      ['b'],
    ],
    ['another option', () => undefined, ['--explain'], ['a', 'b', 'c']],
    ['another day of publication', () => undefined, ['--published', '2025-12-31'], ['a', 'b', 'c']],
  ])('%s is read again', async (_, change, options, anew) => {
    expect(await again(change, ...options)).toEqual(anew);
  });

  test('counts what earlier runs have done', async () => {
    const cwd = temporaryFolder(articles);
    const first = await extract(cwd, '--summary', 's1.json');
    const second = await extract(cwd, '--resume', '--summary', 's2.json');
    const [s1, s2] = ['s1.json', 's2.json'].map(
      (name) => JSON.parse(readFileSync(join(cwd, name), 'utf8')) as { articles: object; claims: object },
    );
    expect(s1).toMatchObject({ articles: { read: 3, earlier: 0, by_language: { ar: 2, fa: 1 } } });
    expect(s2).toEqual({ ...s1, articles: { ...s1!.articles, earlier: 3 } });
    expect(first.messages[0]).toMatch(/^khabar: 3 articles read in \d+ s \(2 ar, 1 fa\)$/);
    expect(second.messages[0]).toMatch(/, 3 of them by an earlier run$/);
  });

  test('says how many articles have no day that relative dates could count from', async () => {
    const cwd = temporaryFolder(articles);
    const undated = await extract(cwd, '--summary', 's1.json');
    expect(undated.messages).toContainEqual(
      expect.stringMatching(/^khabar: 3 without a publication date, .*--metadata/),
    );
    expect(readFileSync(join(cwd, 's1.json'), 'utf8')).toContain('"undated": 3');
    const dated = await extract(cwd, '--published', '2025-12-31', '--summary', 's2.json');
    expect(dated.messages.join()).not.toContain('publication date');
    expect(readFileSync(join(cwd, 's2.json'), 'utf8')).toContain('"undated": 0');
  });

  test('without a folder it is a wrong command line', async () => {
    expect(await khabar(['extract', 'a.txt', '--resume'])).toMatchObject({
      code: 2,
      messages: [expect.stringMatching(/--resume: .*--output/)],
    });
  });

  // The same with 10,000 articles: npm run bench:resume.
  test('a run that is killed three times leaves the same folder, byte for byte', () => {
    const out = execFileSync(process.execPath, ['bench/resume.mjs', '45'], { encoding: 'utf8' });
    expect(out).toMatch(/[1-3] of 3 kills hit; 46 files, 0 different/);
  });
});

describe('what is told of a run', () => {
  const files = { 'in/a.txt': ARABIC, 'in/b.txt': ENGLISH, 'in/c.txt': '', 'in/d.txt': '' };

  test('failures are counted by their kind', async () => {
    const cwd = temporaryFolder(files);
    const run = await khabar(['extract', 'in', '-o', 'out', '--summary', 's.json'], { cwd });
    expect(run.code).toBe(1);
    expect(run.messages.at(-1)).toBe('khabar: 3 failed (2 empty, 1 unknown-language)');
    expect(JSON.parse(readFileSync(join(cwd, 's.json'), 'utf8'))).toMatchObject({
      articles: { read: 1, failed: 3 },
      failures: { total: 3, by_kind: { empty: 2, 'unknown-language': 1 } },
    });
  });

  test('--quiet leaves the errors', async () => {
    const cwd = temporaryFolder(files);
    const run = await khabar(['extract', 'in', '-o', 'out', '--quiet'], { cwd });
    expect(run.messages).toHaveLength(3);
  });

  test('a stream has no summary beside it, unless a file is named', async () => {
    const cwd = temporaryFolder({ 'a.txt': ARABIC });
    const run = await khabar(['extract', 'a.txt', '--summary', 's.json'], { cwd });
    expect(run.messages).toEqual([]);
    expect(existsSync(join(cwd, 's.json'))).toBe(true);
  });

  test('a summary that cannot be written is trouble', async () => {
    const cwd = temporaryFolder({ 'a.txt': ARABIC });
    const run = await khabar(['extract', 'a.txt', '--summary', 'a.txt/s.json'], { cwd });
    expect(run).toMatchObject({ code: 2, messages: [expect.stringMatching(/--summary a\.txt\/s\.json/)] });
  });
});

describe('input as it comes', () => {
  test('pages, tables, lists and packed files, each with its text in the document', async () => {
    const page = `<html><head><title>x</title></head><body><article><p>${ARABIC}</p></article></body></html>`;
    const cwd = temporaryFolder({
      'in/1.html': page,
      'in/2.csv': `id,body\nrow,"${ARABIC.trim()}"\n`,
      'in/3.json': JSON.stringify([{ id: 'item', body: ARABIC }]),
      'in/4.jsonl.gz': gzipSync(record({ id: 'packed', body: ARABIC })),
      'in/5.txt': Buffer.from(`\ufeff${ARABIC}`, 'utf16le'),
    });
    const run = await khabar(
      ['extract', 'in', '-f', 'jsonl', '--with-text', '--text-column', 'body', '--jobs', '2'],
      { cwd },
    );
    expect(run).toMatchObject({ code: 0, messages: [] });
    expect(ids(run.stdout)).toEqual(['1', 'row', 'item', 'packed', '5']);
    for (const { article } of lines(run.stdout)) expect(article.text).toContain(ARABIC.trim());
  });

  test('--metadata dates the articles, and says which rows are about none', async () => {
    const cwd = temporaryFolder({
      'in/a.txt': ARABIC,
      'sheet.csv': 'file,published\na.txt,۱۴۰۴/۱۰/۱۰\nz.txt,2020-01-01\n',
    });
    const run = await khabar(['extract', 'in', '--metadata', 'sheet.csv', '-o', 'out', '-f', 'json'], {
      cwd,
    });
    expect(readFileSync(join(cwd, 'out/a.claims.json'), 'utf8')).toContain('"published": "2025-12-31"');
    expect(run.messages).toContain('khabar: 1 row of sheet.csv about no article that was read: z.txt');
  });

  test('a sheet that cannot be used stops the run before it begins', async () => {
    const cwd = temporaryFolder({ 'a.txt': ARABIC, 'sheet.csv': 'published\n2025-12-31\n' });
    const run = await khabar(['extract', 'a.txt', '--metadata', 'sheet.csv'], { cwd });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.messages).toEqual([expect.stringMatching(/--metadata sheet\.csv:2: neither 'id' nor 'file'/)]);
  });

  test('--encoding names one that there is', async () => {
    const stdin = Buffer.from([0xca, 0xe4]);
    expect((await khabar(['extract', '-', '--encoding', 'cp1256', '--language', 'ar'], { stdin })).code).toBe(
      0,
    );
    expect(await khabar(['extract', '-', '--encoding', 'arabisch'], { stdin })).toMatchObject({
      code: 2,
      messages: [expect.stringMatching(/--encoding arabisch: no such encoding/)],
    });
  });
});
