import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../articles/temporary-folder.js';
import { khabar } from './khabar.js';
import { ARABIC } from './texts.js';

const README = readFileSync('README.md', 'utf8');

/** The code blocks of one language, in order. */
const blocks = (language: string): string[] =>
  [...README.matchAll(/^```(\w+)\n(.*?)^```$/gms)].filter((m) => m[1] === language).map((m) => m[2]!);

test('the claims that the README shows are those that its articles give', async () => {
  const [fa, ar] = blocks('text');
  const [faClaims, arClaims] = blocks('yaml');
  const cwd = temporaryFolder({ 'fa.txt': fa!, 'ar.txt': ar! });
  for (const [file, claims] of [
    ['fa.txt', faClaims],
    ['ar.txt', arClaims],
  ] as const) {
    const run = await khabar(['extract', file, '--published', '2025-12-31'], { cwd });
    expect(run.messages).toEqual([]);
    expect(run.stdout).toBe(`---\n${claims!}`);
  }
});

test('the lexicon that the README shows is one that can be used', async () => {
  const cwd = temporaryFolder({ 'a.txt': ARABIC, 'mine.yaml': blocks('yaml')[2]! });
  const run = await khabar(['extract', 'a.txt', '--lexicon', 'mine.yaml'], { cwd });
  expect(run).toMatchObject({ code: 0, messages: [] });
});

test('the README stays short enough to be read', () => {
  expect(README.split('\n').length).toBeLessThan(200);
});
