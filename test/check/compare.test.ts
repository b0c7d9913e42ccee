import { describe, expect, test } from 'vitest';
import { compareDocuments } from '../../src/check/compare.js';
import { differenceLines } from '../../src/check/describe.js';
import type { Claim } from '../../src/schema/claims.generated.js';
import { claim, example } from '../schema/example.js';

/** A second claim, further on in the text. */
const other = (): Claim => ({
  ...claim(),
  id: 'example-2',
  event: 'attack',
  evidence: { text: 'x'.repeat(10), span: [100, 110] },
});

const lines = (expected: Claim[], found: Claim[]): string[] => {
  const [a, b] = [example(claim()), example(claim())];
  return compareDocuments({ ...a, claims: expected }, { ...b, claims: found })
    .flatMap((difference) => differenceLines(difference, (words) => `<${words}>`))
    .map(({ sign, text }) => `${sign} ${text}`);
};

test('the same claims do not differ, whatever the path of the article and the numbers of the claims', () => {
  const found = example({ ...claim(), id: 'example-7', rules: { event: 'a' } });
  expect(compareDocuments(example(), { ...found, article: { ...found.article, path: 'elsewhere' } })).toEqual(
    [],
  );
});

describe('a difference names the field', () => {
  test('that has another value', () => {
    expect(lines([claim()], [{ ...claim(), status: 'planned' }])).toEqual([
      '- status: <completed>',
      '+ status: <planned>',
    ]);
  });

  test('of a slot', () => {
    const date = { ...claim().date!, value: null };
    expect(lines([claim()], [{ ...claim(), date }])).toEqual([
      '- date.value: <2025-12-30>',
      '+ date.value: nothing',
    ]);
  });

  test('that only one of them has', () => {
    expect(lines([{ ...claim(), base: null }], [claim()])).toEqual([
      '- base: nothing',
      '+ base: id <harir>, text <قاعدة حرير>',
    ]);
  });

  test('of the article', () => {
    const found = example();
    const [difference] = compareDocuments(example(), {
      ...found,
      article: { ...found.article, published: null },
    });
    expect(difference).toMatchObject({ field: 'article.published', expected: '2025-12-31', found: null });
  });
});

describe('one claim more or less is one difference, not all that follow', () => {
  test('missing', () => {
    expect(lines([claim(), other()], [other()])).toEqual([
      '- claim 1 (withdrawal, us-forces, harir, 500) <غادروا قاعدة حرير أمس>: expected, not found',
    ]);
  });

  test('too many', () => {
    expect(lines([other()], [claim(), other()])).toEqual([
      '+ claim 1 (withdrawal, us-forces, harir, 500) <غادروا قاعدة حرير أمس>: found, not expected',
    ]);
  });
});
