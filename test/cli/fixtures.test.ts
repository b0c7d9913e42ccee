import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { ClaimsDocument } from '../../src/schema/claims.generated.js';
import { consistencyProblems } from '../../src/schema/consistency.js';
import { schemaProblems } from '../../src/schema/validate.js';
import { khabar } from './khabar.js';

test('every fixture gives a valid document whose every text is the slice at its span', async () => {
  const { code, stdout, messages } = await khabar(['extract', 'fixtures', '--explain']);
  expect({ code, messages }).toEqual({ code: 0, messages: [] });
  const documents = parseAllDocuments(stdout).map((document) => document.toJS() as ClaimsDocument);
  expect(documents.length).toBeGreaterThanOrEqual(8);
  for (const document of documents) {
    const text = readFileSync(document.article.path!, 'utf8');
    expect(
      [...schemaProblems(document), ...consistencyProblems(document, text)],
      document.article.id,
    ).toEqual([]);
  }
});

test('two runs over the fixtures give the same bytes', async () => {
  const [first, second] = await Promise.all([
    khabar(['extract', 'fixtures']),
    khabar(['extract', 'fixtures']),
  ]);
  expect(first.stdout).toBe(second.stdout);
});

test('the expected claims beside the fixtures are valid', async () => {
  expect((await khabar(['validate', 'fixtures'])).messages).toEqual([
    expect.stringMatching(/documents checked, no problem found$/),
  ]);
});
