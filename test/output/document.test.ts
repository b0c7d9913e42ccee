import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/articles/article.js';
import type { ClaimDraft } from '../../src/claims/types.js';
import { makeDocument } from '../../src/document.js';
import type { LanguagePack } from '../../src/languages/pack.js';
import { NO_JOINS } from '../../src/text/fold.js';
import { claimsDocument } from '../../src/output/document.js';

const pack = { code: 'ar', fold: NO_JOINS } as unknown as LanguagePack;

/** The range of `words` in the folded text. */
function place(folded: string, words: string): { start: number; end: number } {
  const start = folded.indexOf(words);
  expect(start, `'${words}' in '${folded}'`).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
}

const BLANK: Omit<ClaimDraft, 'evidence'> = {
  event: 'withdrawal',
  status: 'completed',
  source: { kind: 'article', name: null, role: null, via: [], span: null },
  actor: null,
  base: null,
  date: null,
  count: null,
  aside: false,
  rules: {},
};

/** A document of one claim for each of these words, which are given in their folded spelling. */
function claimsFor(text: string, evidence: readonly string[], rest: Partial<ClaimDraft> = {}) {
  const article: Article = {
    id: 'a-1',
    path: 'in/a-1.txt',
    sha256: '0'.repeat(64),
    text,
    published: '2025-12-31',
  };
  const document = makeDocument(article, pack);
  const drafts = evidence.map((words) => ({
    ...BLANK,
    ...rest,
    evidence: place(document.text.folded, words),
  }));
  return claimsDocument(document, drafts);
}

describe('a quotation is the exact slice of the article, counted in code points', () => {
  const cases: [what: string, text: string, folded: string, quoted: string, span: [number, number]][] = [
    ['after emoji', '😀😀 القاعدة', 'القاعده', 'القاعدة', [3, 10]],
    ['after vowel marks', 'مُغادَرة القاعدة', 'القاعده', 'القاعدة', [9, 16]],
    ['with vowel marks inside', 'في القَاعِدَةِ أمس', 'القاعده', 'القَاعِدَةِ', [3, 14]],
    ['with a zero-width non-joiner', 'از عین\u200cالاسد رفت', 'عینالاسد', 'عین\u200cالاسد', [3, 12]],
    ['with digits of another script', 'نحو ۲۵۰۰ جندي', '2500', '۲۵۰۰', [4, 8]],
    ['with lines that end in two characters', 'سطر\r\nالقاعدة', 'القاعده', 'القاعدة', [5, 12]],
    ['with runs of spaces', 'من  عين   الأسد', 'عین الاسد', 'عين   الأسد', [4, 15]],
  ];
  test.each(cases)('%s', (_, text, folded, quoted, span) => {
    const [claim] = claimsFor(text, [folded]).claims;
    expect(claim?.evidence).toEqual({ text: quoted, span });
    expect(
      Array.from(text)
        .slice(...span)
        .join(''),
    ).toBe(quoted);
  });
});

test('claims are numbered in the order of the text, whatever order they were found in', () => {
  const { claims } = claimsFor('واحد اثنان ثلاثة', ['ثلاثه', 'واحد', 'اثنان']);
  expect(claims.map((claim) => [claim.id, claim.evidence.text])).toEqual([
    ['a-1-1', 'واحد'],
    ['a-1-2', 'اثنان'],
    ['a-1-3', 'ثلاثة'],
  ]);
});

test('what the text says nothing about is null', () => {
  expect(claimsFor('انسحاب', ['انسحاب']).claims).toEqual([
    {
      id: 'a-1-1',
      event: 'withdrawal',
      status: 'completed',
      source: { kind: 'article', name: null, role: null, via: [], text: null, span: null },
      actor: null,
      base: null,
      date: null,
      troop_count: null,
      evidence: { text: 'انسحاب', span: [0, 6] },
    },
  ]);
});

test('min, max and part are there only where they say something', () => {
  const span = { start: 0, end: 4 };
  const [claim] = claimsFor('عشرات الجنود', ['عشرات'], {
    count: { value: null, qualifier: 'vague', min: 10, max: 99, span },
    date: { value: '2025-09', bound: 'by', part: 'end', calendar: 'gregorian', of: 'event', span },
  }).claims;
  expect(claim?.troop_count).toEqual({
    text: 'عشرا',
    value: null,
    qualifier: 'vague',
    min: 10,
    max: 99,
    span: [0, 4],
  });
  expect(claim?.date).toMatchObject({ value: '2025-09', bound: 'by', part: 'end', of: 'event' });
});

test('the document says which article it is of', () => {
  expect(claimsFor('نص', []).article).toEqual({
    id: 'a-1',
    path: 'in/a-1.txt',
    sha256: '0'.repeat(64),
    language: 'ar',
    published: '2025-12-31',
  });
});
