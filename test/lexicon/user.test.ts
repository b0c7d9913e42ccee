import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { LexiconError, loadUserLexicon, parseUserLexicon } from '../../src/lexicon/user.js';
import { buildWorld, loadWorld } from '../../src/world/index.js';
import { tag } from '../entities/tag.js';

const folder = mkdtempSync(join(tmpdir(), 'khabar-lexicon-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function problem(yaml: string): string {
  try {
    parseUserLexicon(yaml, 'my.yaml');
  } catch (error) {
    if (error instanceof LexiconError) return error.message;
    throw error;
  }
  return 'none';
}

describe('what is wrong with a lexicon is said with file, line and key', () => {
  test.each([
    ['actors: [1, 2', /^my\.yaml:\d+: no YAML: /],
    ['- a list', 'my.yaml:1: must be a map of actors, bases, outlets'],
    ['actors: {}\nbase: {}', "my.yaml:2: base: unknown key 'base' (known: actors, bases, outlets)"],
    ['bases: [one]', 'my.yaml:1: bases: must be a map from identifiers to entries'],
    [
      'bases:\n  x1:\n    nmae: X',
      /^my\.yaml:3: bases\.x1\.nmae: unknown key 'nmae' \(known: name, wikidata, /,
    ],
    ['bases:\n  Camp X: {name: X}', /^my\.yaml:2: bases\.Camp X: 'Camp X' is no identifier/],
    [
      'bases:\n  x1:\n    name: X\n    country: Iraq',
      /^my\.yaml:4: bases\.x1\.country: 'country' must be a country code/,
    ],
    [
      'bases:\n  x1:\n    names: {fa: one}',
      "my.yaml:3: bases.x1.names: 'names' 'fa' must be a list of names",
    ],
    ['actors:\n  x1:\n    wikidata: 42', /'wikidata' must be a Wikidata item such as Q42$/],
    ['actors:\n  x1: text', 'my.yaml:2: actors.x1: must be a map of fields'],
    ['actors:\n  x1: {kind: tribe}', /'kind' must be one of state, group, alliance$/],
  ])('%j', (yaml, message) => {
    expect(problem(yaml)).toMatch(message);
  });

  test('a file that is not there', () => {
    expect(() => loadUserLexicon(join(folder, 'none.yaml'))).toThrow(/none\.yaml: no such lexicon file$/);
  });

  test('a prototype key is no field', () => {
    expect(problem('actors:\n  x1:\n    constructor: 1')).toMatch(/unknown key 'constructor'/);
  });
});

test('an empty lexicon adds nothing', () => {
  expect(parseUserLexicon('', 'my.yaml')).toEqual({});
});

test('a base that the user adds is found, in its language, with its fields', async () => {
  const path = join(folder, 'mine.yaml');
  writeFileSync(
    path,
    'bases:\n  camp-sahand:\n    name: Camp Sahand\n    country: IR\n    names: {fa: [سهند بزرگ]}\n' +
      'actors:\n  river-brigade: {name: River Brigade, names: {fa: [تیپ رودخانه]}}\n',
  );
  const world = await loadWorld({ lexicons: [path] });
  const found = await tag('fa', 'تیپ رودخانه پایگاه سهند‌بزرگ را ترک کرد', { world });
  expect(found.map(({ id, name }) => [id, name])).toEqual([
    ['river-brigade', 'River Brigade'],
    ['camp-sahand', 'Camp Sahand'],
  ]);
});

test('an entry with a known id adds names and replaces what it gives', () => {
  const world = buildWorld([
    { bases: { bagram: { name: 'Bagram Air Base', names: { fa: ['میدان بگرامی'] } } } },
    { bases: { bagram: { wikidata: 'Q1' } } },
  ]);
  const bagram = world.bases.get('bagram');
  expect(bagram).toMatchObject({ name: 'Bagram Air Base', country: 'AF', wikidata: 'Q1' });
  expect(bagram?.names['fa']).toEqual(expect.arrayContaining(['بگرام', 'میدان بگرامی']));
});
