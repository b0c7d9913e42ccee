import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../articles/temporary-folder.js';
import { khabar } from './khabar.js';
import { ARABIC, PERSIAN, record } from './texts.js';

/** A folder with articles, and their claims in `out/`. */
async function extracted(...options: string[]): Promise<string> {
  const cwd = temporaryFolder({ 'news/a.txt': ARABIC, 'news/b.txt': PERSIAN });
  await khabar(['extract', 'news', '-o', 'out', ...options], { cwd });
  return cwd;
}

function change(file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
}

describe('what the tool writes is valid', () => {
  test.each(['yaml', 'json', 'jsonl'])('as %s files in a folder', async (format) => {
    const run = await khabar(['validate', 'out'], { cwd: await extracted('--format', format) });
    expect(run).toEqual({ code: 0, stdout: '', messages: ['khabar: 2 documents checked, no problem found'] });
  });

  test.each(['yaml', 'json', 'jsonl'])('as a %s stream', async (format) => {
    const cwd = await extracted();
    const { stdout } = await khabar(['extract', 'news', '--format', format], { cwd });
    writeFileSync(join(cwd, `claims.${format}`), stdout);
    const run = await khabar(['validate', `claims.${format}`], { cwd });
    expect(run).toMatchObject({ code: 0, messages: ['khabar: 2 documents checked, no problem found'] });
    expect(await khabar(['validate', '-'], { cwd, stdin: stdout })).toEqual(run);
  });

  test('with every option that adds to a document', async () => {
    const cwd = await extracted('--explain', '--all', '--published', '2025-12-31');
    expect((await khabar(['validate', 'out'], { cwd })).code).toBe(0);
  });
});

describe('what is wrong is told with file, line and reason', () => {
  test('an unknown value', async () => {
    const cwd = await extracted();
    change(join(cwd, 'out/a.claims.yaml'), 'language: ar', 'language: ku');
    const run = await khabar(['validate', 'out'], { cwd });
    expect(run.code).toBe(1);
    expect(run.messages).toEqual([
      'out/a.claims.yaml:7:13: article.language: must be fa, ar, not "ku"',
      'khabar: 2 documents checked, 1 problem found',
    ]);
  });

  test('a text that does not stand at its span', async () => {
    const cwd = await extracted();
    change(join(cwd, 'out/a.claims.yaml'), /^( +text: )قاعدة عين الأسد$/m, '$1قاعدة عين الآساد');
    const run = await khabar(['validate', 'out'], { cwd });
    expect(run.code).toBe(1);
    expect(run.messages[0]).toMatch(
      /^out\/a\.claims\.yaml:\d+:\d+: claims\[0\]\.base\.text: is not the text at \[\d+, \d+\], which is "قاعدة عين الأسد"$/,
    );
  });

  test('a claim twice', async () => {
    const cwd = await extracted();
    change(join(cwd, 'out/a.claims.yaml'), 'id: a-2', 'id: a-1');
    const run = await khabar(['validate', 'out/a.claims.yaml'], { cwd });
    expect(run.code).toBe(1);
    expect(run.messages[0]).toMatch(
      /^out\/a\.claims\.yaml:\d+:7: claims\[1\]\.id: 'a-1' is already the id of/,
    );
  });

  test('an article that was changed since', async () => {
    const cwd = await extracted();
    writeFileSync(join(cwd, 'news/a.txt'), `${ARABIC}${ARABIC}`);
    const run = await khabar(['validate', 'out/a.claims.yaml'], { cwd });
    expect(run.code).toBe(1);
    expect(run.messages[0]).toMatch(
      /^out\/a\.claims\.yaml:6:\d+: article\.sha256: .*news\/a\.txt is not the one/,
    );
  });

  test('what is no YAML', async () => {
    const cwd = temporaryFolder({ 'a.claims.yaml': 'schema: khabar.claims/1\nclaims: [\n' });
    const run = await khabar(['validate', 'a.claims.yaml'], { cwd });
    expect(run.code).toBe(1);
    expect(run.messages[0]).toMatch(/^a\.claims\.yaml:[23]:\d+: not YAML or JSON: /);
  });

  test('a line of JSON Lines, by its own number', async () => {
    const cwd = temporaryFolder({ 'c.jsonl': '\n{}\n' });
    const run = await khabar(['validate', 'c.jsonl'], { cwd });
    expect(run.messages[0]).toMatch(/^c\.jsonl:2:1: document: the key 'schema' is missing$/);
  });
});

describe('the article of the claims', () => {
  test('is found in the folder that --articles names', async () => {
    const cwd = await extracted();
    const elsewhere = temporaryFolder({ 'texts/a.txt': ARABIC.replace('الأسد', 'الآسد') });
    writeFileSync(join(elsewhere, 'a.yaml'), readFileSync(join(cwd, 'out/a.claims.yaml')));
    const run = await khabar(['validate', 'a.yaml', '--articles', 'texts'], { cwd: elsewhere });
    expect(run.code).toBe(1);
    expect(run.messages[0]).toMatch(/article\.sha256: .*texts\/a\.txt is not the one/);
  });

  test('may be a record of a JSON Lines file', async () => {
    const cwd = temporaryFolder({
      'r.jsonl': record({ id: 'x', text: ARABIC }) + record({ id: 'y', text: PERSIAN }),
    });
    const { stdout } = await khabar(['extract', 'r.jsonl'], { cwd });
    const wrong = stdout.replace(/^( +text: )قاعدة عين الأسد$/m, '$1قاعدة عين الآساد');
    expect(await khabar(['validate', '-'], { cwd, stdin: stdout })).toMatchObject({ code: 0 });
    expect(await khabar(['validate', '-'], { cwd, stdin: wrong })).toMatchObject({ code: 1 });
  });

  test('may be missing: that is said, and the rest is checked', async () => {
    const { stdout } = await khabar(['extract', '-'], { stdin: ARABIC });
    const run = await khabar(['validate', '-'], { stdin: stdout });
    expect(run).toMatchObject({
      code: 0,
      messages: [
        'khabar: 1 document checked, no problem found; 1 without the article at hand (see --articles)',
      ],
    });
  });

  test('that is not in the folder that --articles names is a problem', async () => {
    const cwd = await extracted();
    const run = await khabar(['validate', 'a.claims.yaml', '--articles', 'empty'], { cwd: join(cwd, 'out') });
    expect(run.code).toBe(1);
    expect(run.messages[0]).toMatch(/article\.id: no such article in empty$/);
  });
});

test('a file that is not there is trouble', async () => {
  const run = await khabar(['validate', 'nowhere.yaml']);
  expect(run).toMatchObject({
    code: 2,
    messages: ['khabar: nowhere.yaml: no such file or folder; check the path'],
  });
});

describe('articles that were read in a special way are read so again', () => {
  test('in an encoding that had to be named', async () => {
    const cwd = temporaryFolder({});
    writeFileSync(join(cwd, 'a.txt'), Buffer.from(ARABIC, 'utf16le'));
    await khabar(['extract', 'a.txt', '-o', 'out', '--encoding', 'utf-16le'], { cwd });
    const run = await khabar(['validate', 'out', '--encoding', 'utf-16le'], { cwd });
    expect(run).toMatchObject({ code: 0, messages: ['khabar: 1 document checked, no problem found'] });
  });

  test('from a column that had to be named', async () => {
    const cwd = temporaryFolder({ 'table.csv': `id,story\na,"${ARABIC.replaceAll('"', '""')}"\n` });
    await khabar(['extract', 'table.csv', '-o', 'out', '--text-column', 'story'], { cwd });
    expect((await khabar(['validate', 'out', '--text-column', 'story'], { cwd })).code).toBe(0);
    const without = await khabar(['validate', 'out'], { cwd });
    expect(without.messages.at(-1)).toContain('without the article at hand');
  });

  test('though they are larger than what is read unless asked for', async () => {
    const cwd = temporaryFolder({ 'long.txt': `${ARABIC}\n${'واستمرت المباحثات. '.repeat(80)}` });
    await khabar(['extract', 'long.txt', '-o', 'out'], { cwd });
    expect((await khabar(['validate', 'out', '--max-size', '1M'], { cwd })).code).toBe(0);
    const smaller = await khabar(['validate', 'out', '--max-size', '1K'], { cwd });
    expect(smaller.messages.at(-1)).toContain('without the article at hand');
  });
});

test('claims that carry their text are checked without the article', async () => {
  const cwd = temporaryFolder({});
  const { stdout } = await khabar(['extract', '-', '--with-text', '--format', 'jsonl'], {
    cwd,
    stdin: ARABIC,
  });
  const run = await khabar(['validate', '-'], { cwd, stdin: stdout });
  expect(run).toMatchObject({ code: 0, messages: ['khabar: 1 document checked, no problem found'] });
  const changed = await khabar(['validate', '-'], {
    cwd,
    stdin: stdout.replace(/"text":"(.)/, '"text":"x$1'),
  });
  expect(changed.code).toBe(1);
});

test('a record of an article that could not be read is told, not taken for claims', async () => {
  const cwd = temporaryFolder({});
  const stdin = `${record({ id: 'a', text: ARABIC })}not JSON\n`;
  const { stdout } = await khabar(['extract', '-', '--format', 'jsonl'], { cwd, stdin });
  const run = await khabar(['validate', '-'], { cwd, stdin: stdout });
  expect(run.code).toBe(0);
  expect(run.messages.at(-1)).toContain('1 of the records are of articles that could not be read');
});
