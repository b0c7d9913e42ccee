import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { seedsOf } from '../../fuzz/seeds.mjs';
import type { Target } from '../../fuzz/targets.mjs';
import { targets } from '../../fuzz/targets.mjs';

/** What the fuzzer searches, held against the sources: what it once found, and some inputs by chance. */
const ROOT = join(import.meta.dirname, '../..');
const CORPUS = join(import.meta.dirname, 'corpus');

const all = await targets(
  (path) => import(pathToFileURL(join(ROOT, 'src', path.replace(/\.js$/, '.ts'))).href),
);
const seeds = seedsOf(ROOT);

type Stored = { readonly why: string } & ({ readonly text: string } | { readonly base64: string });

const execute = async (target: Target, input: string | Uint8Array): Promise<void> => {
  if (target.kind === 'text') await target.run(input as string);
  else await target.run(input as Uint8Array);
};

describe('what the fuzzer found does not come back', () => {
  test.each(readdirSync(CORPUS).filter((name) => name.endsWith('.json')))('%s', async (file) => {
    const stored = JSON.parse(readFileSync(join(CORPUS, file), 'utf8')) as Stored;
    const target = all[file.slice(0, file.indexOf('.'))]!;
    const began = performance.now();
    await execute(target, 'text' in stored ? stored.text : Buffer.from(stored.base64, 'base64'));
    expect(performance.now() - began, stored.why).toBeLessThan(5000);
  });
});

/** Runs by chance for each target; those that read whole articles or pages are slow. */
const runsOf = (name: string): number => (/^(?:extract|page|claims|read)/.test(name) ? 40 : 200);

describe('holds for any input', () => {
  test.each(Object.keys(all))('%s', { timeout: 120_000 }, async (name) => {
    const target = all[name]!;
    const { seeds: given, tokens } = seeds[name]!;
    for (const seed of given.slice(0, 12)) await execute(target, seed);
    const pieces = fc.array(
      fc.oneof(fc.constantFrom(...tokens), fc.string({ unit: 'binary', maxLength: 6 })),
      {
        maxLength: 12,
      },
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      pieces.map((parts) => parts.join('')),
      pieces.map((parts) => parts.join(' ')),
      // Halves of surrogate pairs.
      fc.uint16Array({ maxLength: 40 }).map((units) => String.fromCharCode(...units)),
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 120 }).map((array) => Buffer.from(array)),
      text.map((characters) => Buffer.from(characters)),
      text.map((characters) => Buffer.from(characters, 'utf16le')),
    );
    const input: fc.Arbitrary<string | Uint8Array> = target.kind === 'text' ? text : bytes;
    await fc.assert(
      fc.asyncProperty(input, (one) => execute(target, one)),
      { numRuns: runsOf(name) },
    );
  });
});
