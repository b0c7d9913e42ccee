import { describe, expect, test } from 'vitest';
import type { Claim, ClaimsDocument } from '../../src/schema/claims.generated.js';
import { consistencyProblems } from '../../src/schema/consistency.js';
import { TEXT, claim, example } from './example.js';

const told = (document: ClaimsDocument, text: string | null): string[] =>
  consistencyProblems(document, text).map((p) => `${p.path.join('.')}: ${p.message}`);

test('a document whose every text is the slice at its span has no problem', () => {
  expect(told(example(), TEXT)).toEqual([]);
});

test('two claims with one id', () => {
  expect(told(example(claim(), claim()), TEXT)).toEqual([
    "claims.1.id: 'example-1' is already the id of claims[0]",
  ]);
});

test('the id of another article', () => {
  expect(told(example({ ...claim(), id: 'other-1' }), TEXT)).toEqual([
    "claims.0.id: 'other-1' must begin with the article's id, 'example-'",
  ]);
});

test('claims that are not in text order', () => {
  const early: Claim = { ...claim(), id: 'example-2', evidence: { text: 'قال', span: [2, 5] } };
  expect(told(example(claim(), early), TEXT)).toEqual([
    expect.stringMatching(/^claims\.1\.evidence\.span: begins at 2, before claims\[0\]/),
  ]);
});

test('a least number above the greatest', () => {
  const troop_count = { ...claim().troop_count!, value: null, qualifier: 'range' as const, min: 9, max: 1 };
  expect(told(example({ ...claim(), troop_count }), TEXT)).toEqual([
    'claims.0.troop_count.min: 9 is more than max, 1',
  ]);
});

describe('a text that is not where its span says', () => {
  const withBase = (text: string, span: [number, number]): ClaimsDocument =>
    example({ ...claim(), base: { ...claim().base!, text, span } });

  test('is told with what stands there', () => {
    expect(told(withBase('قال', [3, 6]), TEXT)).toEqual([
      expect.stringMatching(/^claims\.0\.base\.text: is not the text at \[3, 6\], which is "ال "$/),
    ]);
  });

  test('counts code points, not UTF-16 units: an emoji before it is one', () => {
    expect(told(withBase('قال', [2, 5]), TEXT)).toEqual([]);
  });

  test('a span past the end', () => {
    expect(told(withBase('قال', [2, 500]), TEXT)).toEqual([
      expect.stringMatching(/^claims\.0\.base\.span: \[2, 500\] ends after/),
    ]);
  });

  test('a span that is backwards', () => {
    expect(told(withBase('قال', [5, 2]), null)).toEqual(['claims.0.base.span: [5, 2] is empty or backwards']);
  });

  test('without the article, a span that is not as long as its text', () => {
    expect(told(withBase('قال', [2, 6]), null)).toEqual([
      'claims.0.base.span: [2, 6] is 4 long, its text 3 code points',
    ]);
  });
});
