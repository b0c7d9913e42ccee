import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Matcher } from '../../src/lexicon/matcher.js';

const CLITICS = { before: ['و', 'ال', 'وال', 'ب'], after: ['ها', 'ی'] };
const matcher = (...forms: string[]): Matcher<string> =>
  new Matcher(
    forms.map((form) => ({ form, value: form })),
    CLITICS,
  );
const words = (found: ReturnType<Matcher<string>['all']>, text: string): string[] =>
  found.map(({ span }) => text.slice(span.start, span.end));

describe('a name of two words is found however the writer joins them', () => {
  test.each([['عین الاسد'], ['عینالاسد']])('%s', (text) => {
    expect(words(matcher('عین الاسد').all(text), text)).toEqual([text]);
  });

  test('but not with a space where the name has none', () => {
    expect(matcher('داعش').all('دا عش')).toEqual([]);
  });
});

describe('a name is found inside its clitics and nowhere else in a word', () => {
  test.each([
    ['والقاعده', 'وال', ''],
    ['قاعدهها', '', 'ها'],
    ['بالقاعده', null, null],
    ['قاعدهدار', null, null],
    ['شقاعده', null, null],
  ])('%s', (text, before, after) => {
    const [hit] = matcher('قاعده').all(text);
    expect(hit ? [hit.before, hit.after] : [null, null]).toEqual([before, after]);
  });

  test('a form that takes none is found only alone', () => {
    const alone = new Matcher([{ form: 'قاعده', value: 1, clitics: 'none' as const }], CLITICS);
    expect(alone.all('قاعده')).toHaveLength(1);
    expect(alone.all('والقاعده')).toHaveLength(0);
  });
});

test('of overlapping names the longest, leftmost wins', () => {
  const text = 'نیروی قدس سپاه پاسداران';
  expect(words(matcher('نیروی قدس', 'نیروی قدس سپاه', 'سپاه پاسداران').longest(text), text)).toEqual([
    'نیروی قدس سپاه',
  ]);
});

test('all() finds a name that begins inside another', () => {
  const text = 'اب ج د';
  expect(words(matcher('اب ج', 'ج د').all(text), text)).toEqual(['اب ج', 'ج د']);
});

test('every name of any lexicon is found in any text that holds it between spaces', () => {
  const word = fc.stringMatching(/^[ابتجدهوز]{1,6}$/);
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 8 }),
      fc.array(word, { maxLength: 6 }),
      (names, around) => {
        const found = matcher(...names);
        for (const name of names) {
          const text = [...around, name, ...around].join(' ');
          expect(
            found
              .all(text)
              .some(({ value, span }) => value === name && text.slice(span.start, span.end) === name),
          ).toBe(true);
        }
      },
    ),
    { numRuns: 100 },
  );
});

test('a long run of letters costs no more than its length', () => {
  const text = 'ها'.repeat(50_000);
  const started = performance.now();
  matcher('ها', 'هاها').all(text);
  expect(performance.now() - started).toBeLessThan(2000);
});

test('a number fused with the word after it does not hide the word', () => {
  const matcher = new Matcher([{ form: 'سرباز', value: 1 }]);
  expect(matcher.all('3000سرباز').map(({ word }) => word)).toEqual([{ start: 4, end: 9 }]);
  expect(matcher.all('کسرباز')).toEqual([]);
});
