import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ClaimRow } from '../support/claims.js';
import { claimRows } from '../support/claims.js';

interface Case {
  readonly text: string;
  readonly published?: string;
  readonly claims: readonly Partial<ClaimRow>[];
}

const folder = new URL('./cases/', import.meta.url);

// One table a phenomenon and language: a text, and the fields that matter of each claim that it makes.
for (const language of readdirSync(folder).sort()) {
  for (const file of readdirSync(new URL(`${language}/`, folder)).sort()) {
    const cases = parse(readFileSync(new URL(`${language}/${file}`, folder), 'utf8')) as Case[];
    describe(`${language}: ${file.replace('.yaml', '')}`, () => {
      it.each(cases.map((one) => [one.text, one] as const))('%s', async (_, { text, published, claims }) => {
        const rows = await claimRows(text, language, published ?? null);
        const asked = rows.map((row, i) =>
          Object.fromEntries(Object.keys(claims[i] ?? row).map((key) => [key, row[key as keyof ClaimRow]])),
        );
        expect(asked).toEqual(claims);
      });
    });
  }
}
