import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gzipSync } from 'node:zlib';
import { temporaryFolder } from '../articles/temporary-folder.js';
import { khabar } from './khabar.js';
import { ARABIC, PERSIAN, record } from './texts.js';

/** Read without a model: what is tested here does not depend on one, and starts faster. */
const FAST = ['--ner', 'lexicon', '--format', 'jsonl', '-q'];

const ids = (stdout: string): unknown[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { article: { id: unknown } }).article.id);

const BOMB = `a: &a [x,x,x,x,x,x,x,x]\n${'bcdefgh'
  .split(/(?:)/)
  .map((name, at) => `${name}: &${name} [${Array(8).fill(`*${'abcdefgh'[at]!}`).join(',')}]\n`)
  .join('')}`;

describe('an input that is too large has its line, and the rest goes on', () => {
  test('a record of 50 MB among others', async () => {
    const cwd = temporaryFolder({
      'r.jsonl': Buffer.concat([
        Buffer.from(record({ id: 'first', text: ARABIC })),
        Buffer.from('{"id": "big", "text": "'),
        Buffer.alloc(50_000_000, 'x'),
        Buffer.from('"}\n'),
        Buffer.from(record({ id: 'last', text: PERSIAN })),
      ]),
    });
    const run = await khabar(['extract', 'r.jsonl', ...FAST], { cwd });
    expect(run.messages).toEqual([expect.stringMatching(/r\.jsonl:2: larger than 8 MiB; .*--max-size/)]);
    expect(run.code).toBe(1);
    expect(ids(run.stdout)).toEqual(['first', null, 'last']);
  });

  test('a small file of gzip that unpacks to 64 MB', async () => {
    const cwd = temporaryFolder({ 'a.txt.gz': gzipSync(Buffer.alloc(64_000_000, ' ')), 'b.txt': ARABIC });
    const run = await khabar(['extract', 'a.txt.gz', 'b.txt', ...FAST], { cwd });
    expect(run.messages).toEqual([expect.stringContaining('a.txt.gz: larger than 8 MiB')]);
    expect(run.code).toBe(1);
  });

  test('--max-size says how large that is', async () => {
    const cwd = temporaryFolder({ 'a.txt': ARABIC.repeat(8), 'b.txt': PERSIAN });
    const run = await khabar(['extract', 'a.txt', 'b.txt', '--max-size', '1K', ...FAST], { cwd });
    expect(run.messages).toEqual([expect.stringContaining('a.txt: larger than 1 KiB')]);
    const wrong = await khabar(['extract', 'a.txt', '--max-size', '1T'], { cwd });
    expect(wrong).toMatchObject({ code: 2, messages: [expect.stringMatching(/--max-size 1T: .*64M/)] });
  });
});

describe('what is nested or multiplies without end is refused at once', () => {
  const LEXICONS: [what: string, content: string, message: RegExp][] = [
    ['aliases that multiply', BOMB, /l\.yaml.*alias/i],
    ['flow nested ten thousand deep', '['.repeat(10_000), /l\.yaml:1: no YAML: nested more than 100 deep/],
    ['keys nested ten thousand deep', '? '.repeat(10_000), /l\.yaml:1: no YAML: nested more than 100 deep/],
    ['a key __proto__', '__proto__: {polluted: 1}\n', /unknown key '__proto__'/],
    ['a key constructor', 'bases: {constructor: {prototype: {x: 1}}}\n', /unknown key 'prototype'/],
    ['a tag that would run code', '!!js/function "x": 1\n', /unknown key 'x'/],
  ];
  test.each(LEXICONS)('a lexicon with %s', async (_, content, message) => {
    const cwd = temporaryFolder({ 'l.yaml': content, 'a.txt': ARABIC });
    const run = await khabar(['extract', 'a.txt', '--lexicon', 'l.yaml', ...FAST], { cwd });
    expect(run).toMatchObject({ code: 2, messages: [expect.stringMatching(message)] });
  });

  test.each([
    ['aliases that multiply', BOMB, /config\.yaml: not YAML: .*alias/i],
    ['nesting', '{a: '.repeat(10_000), /config\.yaml: not YAML: nested more than 100 deep/],
    ['a key __proto__', '__proto__: {jobs: 2}\n', /config\.yaml: __proto__: no such option/],
  ])('a configuration with %s', async (_, content, message) => {
    const cwd = temporaryFolder({ 'khabar.config.yaml': content, 'a.txt': ARABIC });
    const run = await khabar(['extract', 'a.txt'], { cwd });
    expect(run).toMatchObject({ code: 2, messages: [expect.stringMatching(message)] });
  });

  test('claims with either, for each command that reads some', async () => {
    const cwd = temporaryFolder({
      'bomb.yaml': BOMB,
      'deep.yaml': '- '.repeat(10_000),
      'deep.json': '['.repeat(10_000),
    });
    for (const file of ['bomb.yaml', 'deep.yaml', 'deep.json']) {
      const validated = await khabar(['validate', file], { cwd });
      expect(validated.code, file).toBe(1);
      expect(validated.messages[0], file).toMatch(/^\w+\.\w+:\d+:\d+: not YAML or JSON: /);
      const scored = await khabar(['score', '--gold', file, '--pred', file], { cwd });
      expect(scored.code, file).toBe(2);
      expect(scored.messages, file).toHaveLength(1);
    }
  });

  test('front matter of an article', async () => {
    const cwd = temporaryFolder({
      'a.txt': `---\n${'? '.repeat(8000)}\n---\n${ARABIC}`,
      'b.txt': `---\n${BOMB}---\n${ARABIC}`,
      'c.txt': `---\n__proto__: {polluted: 1}\ndate: 2025-12-31\n---\n${ARABIC}`,
    });
    const run = await khabar(['extract', '.', ...FAST], { cwd });
    expect(run).toMatchObject({ code: 0, messages: [] });
    expect(ids(run.stdout)).toEqual(['a', 'b', 'c']);
  });

  test('pages', async () => {
    const cwd = temporaryFolder({
      'deep.html': `<html><body>${'<div>'.repeat(100_000)}${ARABIC}`,
      'many.html': `<html><body>${'<b>x</b>'.repeat(200_000)}${ARABIC}`,
      'open.html': ' <html\nhtml',
      'entities.html': `<!DOCTYPE x [<!ENTITY a "&b;&b;"><!ENTITY b "&a;&a;">]><html><body><p>&a; ${ARABIC}</p><p>${ARABIC}</p></body></html>`,
      'script.html': `<html><body><script>require('fs').writeFileSync('ran', '')</script><p onclick="x">${ARABIC}</p><p>${ARABIC}</p></body></html>`,
    });
    const run = await khabar(['extract', '.', ...FAST], { cwd });
    expect(run.messages).toEqual([
      expect.stringContaining('deep.html: a page too large or too deep to read'),
      expect.stringContaining('many.html: a page too large or too deep to read'),
      expect.stringContaining('open.html: no article in this page'),
    ]);
    expect(ids(run.stdout)).toEqual([null, 'entities', null, null, 'script']);
    expect(run.stdout).not.toContain('writeFileSync');
  });

  test('records with keys of prototypes, and nested as deep as a line is long', async () => {
    const cwd = temporaryFolder({
      'r.jsonl':
        `{"__proto__": {"text": "x"}, "id": "a"}\n{"constructor": 1, "id": "b", "text": ${JSON.stringify(ARABIC)}}\n` +
        `{"id": "c", "text": ${JSON.stringify(ARABIC)}, "x": ${'['.repeat(100_000)}${']'.repeat(100_000)}}\n`,
    });
    const run = await khabar(['extract', 'r.jsonl', ...FAST], { cwd });
    expect(run.messages).toEqual([expect.stringMatching(/r\.jsonl:1: record without "text"/)]);
    expect(ids(run.stdout)).toEqual([null, 'b', 'c']);
  });
});

test('claims cannot have a pipe or a folder read for an article', async () => {
  const cwd = temporaryFolder({ 'a.txt': ARABIC });
  execFileSync('mkfifo', [join(cwd, 'pipe')]);
  const { stdout } = await khabar(['extract', 'a.txt', '--ner', 'lexicon'], { cwd });
  for (const path of ['pipe', '/']) {
    const run = await khabar(['validate', '-'], {
      cwd,
      stdin: stdout.replace('path: a.txt', `path: ${path}`),
    });
    expect(run.messages.at(-1)).toMatch(
      /1 document checked, no problem found; 1 without the article at hand/,
    );
  }
});
