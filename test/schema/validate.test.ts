import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { SCHEMA_FILE } from '../../src/schema/file.js';
import { schemaProblems } from '../../src/schema/validate.js';
import { claim, example } from './example.js';

const schema = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as Record<string, unknown>;

test('the schema is one that JSON Schema 2020-12 allows', () => {
  expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(new Ajv2020().validateSchema(schema)).toBe(true);
});

test('every field and every value of the schema is explained', () => {
  const unexplained: string[] = [];
  const walk = (node: unknown, path: string): void => {
    if (node === null || typeof node !== 'object') return;
    const { properties, oneOf } = node as { properties?: object; oneOf?: object[] };
    const parts = [...Object.entries(properties ?? {}), ...Object.entries(oneOf ?? [])] as [string, object][];
    if (!/\/(then|else|if)$/.test(path)) {
      for (const [name, part] of parts) {
        if (!('description' in part) && !('$ref' in part)) unexplained.push(`${path}/${name}`);
      }
    }
    for (const [key, value] of Object.entries(node)) walk(value, `${path}/${key}`);
  };
  walk(schema, '');
  for (const [name, part] of Object.entries(schema['$defs'] as object)) {
    if (!('description' in (part as object))) unexplained.push(name);
  }
  expect(unexplained).toEqual([]);
});

test('a complete document is valid', () => {
  expect(schemaProblems(example())).toEqual([]);
});

test('a document without claims is valid', () => {
  expect(schemaProblems({ ...example(), claims: [] })).toEqual([]);
});

test('a claim in the voice of the article has no name, text or span', () => {
  const source = { kind: 'article' as const, name: null, role: null, via: [], text: null, span: null };
  expect(schemaProblems(example({ ...claim(), source }))).toEqual([]);
});

describe('each thing that is wrong is told once, where it is', () => {
  const cases: [what: string, change: object, path: string, message: RegExp][] = [
    ['an unknown event', { event: 'parade' }, 'claims.0.event', /^must be withdrawal, .*not "parade"$/],
    ['a missing key', { status: undefined }, 'claims.0', /^the key 'status' is missing$/],
    ['an unknown key', { troops: 5 }, 'claims.0.troops', /^unknown key 'troops'$/],
    ['a number for a text', { id: 5 }, 'claims.0.id', /^must be string, not 5$/],
    ['an actor that is a text', { actor: 'us-forces' }, 'claims.0.actor', /^must be object/],
    ['an actor without a span', { actor: { ...claim().actor, span: undefined } }, 'claims.0.actor', /'span'/],
    ['an empty name', { base: { ...claim().base, name: '' } }, 'claims.0.base.name', /not be empty/],
    [
      'a date that is no EDTF',
      { date: { ...claim().date, value: '31 Dec' } },
      'claims.0.date.value',
      /match/,
    ],
    [
      'a negative count',
      { troop_count: { ...claim().troop_count, value: -1 } },
      'claims.0.troop_count.value',
      />= 0/,
    ],
    [
      'half a person',
      { troop_count: { ...claim().troop_count, value: 0.5 } },
      'claims.0.troop_count.value',
      /integer/,
    ],
    [
      'a range without its ends',
      { troop_count: { ...claim().troop_count, qualifier: 'range', min: 1 } },
      'claims.0.troop_count',
      /'max' is missing/,
    ],
    [
      'an exact count with ends',
      { troop_count: { ...claim().troop_count, qualifier: 'exact', min: 1 } },
      'claims.0.troop_count.min',
      /not be there/,
    ],
    [
      'the voice of the article with a name',
      { source: { ...claim().source, kind: 'article', text: null, span: null } },
      'claims.0.source.name',
      /must be null/,
    ],
    [
      'a person without a text',
      { source: { ...claim().source, kind: 'person', text: null } },
      'claims.0.source.text',
      /must be string/,
    ],
    [
      'a span of one number',
      { evidence: { text: 'a', span: [1] } },
      'claims.0.evidence.span',
      /fewer than 2/,
    ],
  ];
  test.each(cases)('%s', (_, change, path, message) => {
    // As it comes out of a file: a key that is undefined is not there.
    const document: unknown = JSON.parse(JSON.stringify(example({ ...claim(), ...change })));
    const problems = schemaProblems(document);
    expect(problems.map((p) => p.path.join('.'))).toEqual([path]);
    expect(problems[0]?.message).toMatch(message);
  });

  test('a publication date that the calendar does not have', () => {
    const document = { ...example(), article: { ...example().article, published: '2025-02-30' } };
    expect(schemaProblems(document)).toEqual([
      { path: ['article', 'published'], message: 'must be a date (year-month-day), not "2025-02-30"' },
    ]);
  });

  test('something that is no document at all', () => {
    expect(schemaProblems('claims')).toEqual([{ path: [], message: 'must be object, not "claims"' }]);
  });
});
