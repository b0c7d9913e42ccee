import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { example, claim } from '../schema/example.js';
import type { Field } from '../../src/scoring/gold.js';
import { GoldError, foundClaim, readGold } from '../../src/scoring/gold.js';
import { foldForScore, sameText } from '../../src/scoring/same-text.js';
import { Score, scoreArticle } from '../../src/scoring/score.js';
import { fixed, rounded } from '../../src/scoring/tally.js';

interface Case {
  name: string;
  text: string;
  gold: Field[];
  found: Field[] | null;
}

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const CASES = parse(read('cases.yaml'), { maxAliasCount: -1 }) as Case[];
/** Of each case, and last of all together, as the reference scorer gives them. */
const FIGURES = read('figures.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { name: string; articles: number });

async function scoreOf({ name, text, gold, found }: Case): Promise<Score> {
  const article = await readGold({ article: name, language: 'ar', claims: gold }, () =>
    Promise.resolve(text),
  );
  return scoreArticle(article, found && { language: 'ar', claims: found.map(foundClaim) });
}

describe('the figures are those of the reference scorer', () => {
  test.each(CASES.map((one, i) => [one.name, one, FIGURES[i]!] as const))('%s', async (_, one, figures) => {
    expect({ name: one.name, articles: 1, ...(await scoreOf(one)).figures }).toEqual(figures);
  });

  test('of many articles', async () => {
    const total = new Score();
    for (const one of CASES) total.add(await scoreOf(one));
    expect({ name: 'all of them together', articles: CASES.length, ...total.figures }).toEqual(
      FIGURES.at(-1),
    );
  });

  test.each([
    [1 / 32, 4, '0.0312'],
    [3 / 32, 4, '0.0938'],
    [1 / 16, 3, '0.062'],
    [2 / 3, 4, '0.6667'],
    [1, 3, '1.000'],
  ])('%d to %d digits is %s: a tie goes to the even digit', (x, digits, text) => {
    expect(fixed(x, digits)).toBe(text);
    expect(rounded(x, digits)).toBe(Number(text));
  });
});

describe('plain claims documents are gold too', () => {
  const none = (): Promise<null> => Promise.resolve(null);
  const found = { language: 'ar', claims: [foundClaim(claim() as unknown as Field)] };

  test('a document held against itself is all right', async () => {
    const { figures } = scoreArticle(await readGold(example(), none), found);
    expect(figures.claims).toMatchObject({ f1: 1, tp: 1 });
    expect(figures.slots).toMatchObject({ f1: 1, tp: 5 });
  });

  test('its claims without base, date and count are free, as those of gold files are', async () => {
    const bare = { ...claim(), base: null, date: null, troop_count: null };
    expect(scoreArticle(await readGold(example(bare), none), null).figures.claims.fn).toBe(0);
  });

  test.each([[null], ['text'], [{ claims: [] }], [{ article: { id: 'a' } }]])(
    '%j is no gold',
    async (value) => {
      await expect(readGold(value, none)).rejects.toThrow(GoldError);
    },
  );
});

describe('evidence given as words', () => {
  const gold = (evidence: string): object => ({
    article: 'a',
    claims: [{ core: true, event: 'attack', evidence }],
  });

  test('has its place in code points', async () => {
    const { claims } = await readGold(gold('قاعدة'), () => Promise.resolve('😀 قاعدة'));
    expect(claims[0]!.span).toEqual([2, 7]);
  });

  test('is found over line ends of another system', async () => {
    const { claims } = await readGold(gold('ا\nب'), () => Promise.resolve('ا\r\nب'));
    expect(claims[0]!.span).toEqual([0, 4]);
  });

  test('that is not in the text is an error that quotes it', async () => {
    await expect(readGold(gold('قاعدة'), () => Promise.resolve('x'))).rejects.toThrow(/قاعدة/);
  });
});

describe('texts that name the same', () => {
  test.each([
    ['القوات الأميركية', 'القوات الاميركيه'],
    ['پایگاه عین‌الاسد', 'عین الاسد'],
    ['قُوَّات', 'قوات'],
    ['وزارت دفاع عراق', 'دفاع عراق'],
  ])('%s, %s', (a, b) => {
    expect(sameText(a, [b])).toBe(true);
    expect(sameText(b, ['غير ذلك', a])).toBe(true);
  });

  test.each([
    ['القوات الأميركية', 'القوات التركية في سوريا'],
    ['', 'قوات'],
    ['«»', 'قوات'],
    ['قوات', null],
  ])('not %j, %j', (a, b) => {
    expect(sameText(a, [b])).toBe(false);
  });

  test('digits of any script are kept, punctuation is not', () => {
    expect(foldForScore('«۲۵۰»، نفر!')).toBe('۲۵۰ نفر');
  });
});
