import { describe, expect, test } from 'vitest';
import { CSV_COLUMNS, CSV_HEAD, toCsv } from '../../src/output/csv.js';
import type { Claim } from '../../src/schema/claims.generated.js';
import { claim, example } from '../schema/example.js';

/** A reader of RFC 4180, for quoted cells over several lines too. */
function read(csv: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
  }
  const [head, ...body] = rows.slice(0, -1);
  return body.map((row) => Object.fromEntries(head!.map((name, i) => [name, row[i]!])));
}

const row = (change: Partial<Claim> = {}): Record<string, string> =>
  read(CSV_HEAD + toCsv(example({ ...claim(), ...change })))[0]!;

test('a claim is a row with all that it says, flat', () => {
  expect(row()).toMatchObject({
    article_id: 'example',
    article_path: '',
    article_published: '2025-12-31',
    claim_id: 'example-1',
    event: 'withdrawal',
    source_kind: 'anonymous',
    source_via: '',
    actor_id: 'us-forces',
    actor_wikidata: '',
    base_id: 'harir',
    date_value: '2025-12-30',
    date_first: '2025-12-30',
    date_last: '2025-12-30',
    troop_count: '500',
    troop_count_qualifier: 'about',
    evidence_text: 'غادروا قاعدة حرير أمس',
  });
});

test('a slot that is empty is empty cells, and a row has all columns', () => {
  const empty = row({ base: null, date: null, troop_count: null });
  expect(Object.keys(empty)).toEqual(CSV_COLUMNS);
  expect([empty['base_id'], empty['date_value'], empty['troop_count_min']]).toEqual(['', '', '']);
});

test('an article without claims has no row', () => {
  expect(toCsv({ ...example(), claims: [] })).toBe('');
});

test.each([
  ['2025-09', '2025-09-01', '2025-09-30'],
  ['2014', '2014-01-01', '2014-12-31'],
  ['2019-12-22/2020-01-20', '2019-12-22', '2020-01-20'],
  ['XXXX-12-31', '', ''],
  [null, '', ''],
])('the days that %s covers have columns of their own, to sort and filter by', (value, first, last) => {
  const cells = row({ date: { ...claim().date!, value } });
  expect([cells['date_first'], cells['date_last']]).toEqual([first, last]);
});

test('outlets are in one cell, the innermost first', () => {
  expect(row({ source: { ...claim().source, via: ['رويترز', 'الأناضول'] } })['source_via']).toBe(
    'رويترز | الأناضول',
  );
});

describe('any text comes back as it was', () => {
  test.each(['a,b', 'قال: "نعم"', 'سطر\r\nسطر', ' a ', "'a", 'a;b\tc'])('%j', (name) => {
    expect(row({ source: { ...claim().source, name } })['source_name']).toBe(name);
  });
});

describe('a text that a spreadsheet would run is made harmless', () => {
  test.each(['=HYPERLINK("http://x","y")', '+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('%j', (name) => {
    expect(row({ source: { ...claim().source, name } })['source_name']).toBe(`'${name}`);
  });

  test('in the id of an article too', () => {
    const document = example();
    const csv = toCsv({ ...document, article: { ...document.article, id: '=1+1' } });
    expect(csv.startsWith(`"'=1+1",`)).toBe(true);
  });
});
