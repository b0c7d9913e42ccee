import { describe, expect, test } from 'vitest';
import type { Told } from '../../src/report/disagreements.js';
import { disagreements, limits } from '../../src/report/disagreements.js';
import type { Claim, TroopCount } from '../../src/schema/claims.generated.js';
import { claim, example } from '../schema/example.js';

let articles = 0;

/** A claim in an article of its own, published on a day. */
function told(change: Partial<Claim>, published: string | null = '2025-12-31'): Told {
  const { article } = example();
  return { claim: { ...claim(), ...change }, article: { ...article, id: `a${articles++}`, published } };
}

const count = (value: number, qualifier: TroopCount['qualifier'] = 'exact'): Partial<Claim> => ({
  troop_count: { ...claim().troop_count!, value, qualifier },
});

const on = (value: string | null): Partial<Claim> => ({ date: { ...claim().date!, value } });

describe('numbers', () => {
  test.each<[what: string, a: Partial<Claim>, b: Partial<Claim>, agree: boolean]>([
    ['other exact numbers', count(500), count(900), false],
    ['the same number', count(500), count(500), true],
    ['about, and a number near it', count(500, 'about'), count(540), true],
    ['about, and a number far from it', count(500, 'about'), count(600), false],
    ['fewer than, and a number below', count(500, 'less_than'), count(300), true],
    ['fewer than, and that number', count(500, 'less_than'), count(500), false],
    ['more than, and fewer than that', count(500, 'more_than'), count(400, 'less_than'), false],
    ['at another base', count(500), { ...count(900), base: { ...claim().base!, id: 'victory' } }, true],
    ['of another event', count(500), { ...count(900), event: 'deployment' }, true],
    ['of an unknown force', count(500), { ...count(900), actor: { ...claim().actor!, id: null } }, true],
    ['at another time', count(500), { ...count(900), ...on('2024-01') }, true],
    ['that is denied', count(500), { ...count(900), status: 'denied' }, true],
  ])('%s', (_, a, b, agree) => {
    const found = disagreements([told(a), told(b)]).filter(({ about }) => about === 'count');
    expect(found).toEqual(agree ? [] : [{ about: 'count', claims: [0, 1] }]);
  });

  test('one source that gives two numbers in one article tells of a change', () => {
    const one = told(count(500));
    const { article } = one;
    expect(disagreements([one, { article, claim: { ...claim(), ...count(900) } }])).toEqual([]);
  });

  test('without a date they are of the time of the report', () => {
    const undated = (value: number, published: string | null): Told =>
      told({ ...count(value), date: null }, published);
    expect(disagreements([undated(500, '2025-12-31'), undated(900, '2026-01-03')])).toHaveLength(1);
    expect(disagreements([undated(500, '2025-12-31'), undated(900, '2025-06-03')])).toEqual([]);
    expect(disagreements([undated(500, null), undated(900, null)])).toEqual([]);
  });

  test('three accounts are one disagreement', () => {
    expect(disagreements([told(count(500)), told(count(900)), told(count(2000))])).toEqual([
      { about: 'count', claims: [0, 1, 2] },
    ]);
  });
});

describe('dates', () => {
  test.each([
    ['other days', '2025-12-30', '2025-12-28', '2025-12-31', false],
    ['a day and its month', '2025-12-30', '2025-12', '2025-12-31', true],
    ['days of which one is not known', '2025-12-30', null, '2025-12-31', true],
    ['years that lie far apart: another event', '2025-12-30', '2020-01', '2025-12-31', true],
    ['in reports of other times', '2025-12-30', '2025-11-28', '2025-08-01', true],
  ])('%s', (_, a, b, published, agree) => {
    const found = disagreements([told(on(a)), told(on(b), published)]);
    expect(found).toEqual(agree ? [] : [{ about: 'date', claims: [0, 1] }]);
  });
});

test.each<[TroopCount['qualifier'], number | null, number, number]>([
  ['exact', 500, 500, 500],
  ['about', 500, 450, 550],
  ['at_least', 500, 500, Infinity],
  ['at_most', 500, 0, 500],
  ['range', null, 100, 200],
])('%s %s leaves %d to %d', (qualifier, value, min, max) => {
  const limited = value === null ? { min: 100, max: 200 } : {};
  expect(limits({ ...claim().troop_count!, qualifier, value, ...limited })).toEqual({ min, max });
});
