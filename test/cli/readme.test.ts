import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ClaimsDocument } from '../../src/schema/claims.generated.js';
import { temporaryFolder } from '../articles/temporary-folder.js';
import { khabar } from './khabar.js';
import { ARABIC } from './texts.js';

const README = readFileSync('README.md', 'utf8');

/** The code blocks of one language, in order. */
const blocks = (language: string): string[] =>
  [...README.matchAll(/^```(\w+)\n(.*?)^```$/gms)].filter((m) => m[1] === language).map((m) => m[2]!);

test('what the README shows is what its articles give (npm run readme brings it up to date)', async () => {
  const [fa, ar] = blocks('text');
  const cwd = temporaryFolder({ 'fa.txt': fa!, 'ar.txt': ar! });
  const persian = await khabar(['extract', 'fa.txt', '--published', '2025-12-31'], { cwd });
  expect(persian.messages).toEqual([]);
  expect(persian.stdout).toBe(`---\n${blocks('yaml')[0]!}`);
  const arabic = await khabar(['extract', 'ar.txt', '--published', '2025-12-31', '--format', 'jsonl'], {
    cwd,
  });
  const { claims } = JSON.parse(arabic.stdout) as ClaimsDocument;
  const rows = claims.map((c) => [
    c.source.name,
    c.event,
    c.status,
    c.actor?.id ?? null,
    c.base?.id ?? null,
    c.date?.value ?? null,
    c.troop_count?.value ?? null,
  ]);
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.map((row) => `${JSON.stringify(row)}\n`).join('')).toBe(blocks('json')[0]);
});

test('the lexicon that the README shows is one that can be used', async () => {
  const cwd = temporaryFolder({ 'a.txt': ARABIC, 'mine.yaml': blocks('yaml')[1]! });
  const run = await khabar(['extract', 'a.txt', '--lexicon', 'mine.yaml'], { cwd });
  expect(run).toMatchObject({ code: 0, messages: [] });
});

test('the README stays short enough to be read', () => {
  expect(README.split('\n').length).toBeLessThan(200);
});
