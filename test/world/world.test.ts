import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { foldName } from '../../src/entities/compile.js';
import type { Section } from '../../src/world/entries.js';
import { SECTIONS, checkEntry } from '../../src/world/entries.js';
import { buildWorld, forcesOf } from '../../src/world/index.js';
import type { Entry } from '../../src/world/index.js';

const world = buildWorld();
const read = (section: Section): Record<string, unknown> =>
  parse(readFileSync(new URL(`../../src/world/${section}.yaml`, import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;

describe('the files of the world keep to the format that users write', () => {
  test.each(SECTIONS)('%s.yaml', (section) => {
    const problems = Object.entries(read(section)).flatMap(([id, entry]) => checkEntry(section, id, entry));
    expect(problems).toEqual([]);
  });
});

test('what entries point to exists', () => {
  for (const base of world.bases.values()) {
    if (base.owner !== undefined) expect(world.actors.has(base.owner), base.id).toBe(true);
    if (base.headquartersOf !== undefined) expect(world.actors.has(base.headquartersOf), base.id).toBe(true);
  }
  for (const actor of world.actors.values())
    for (const code of [...actor.where, ...actor.ledBy])
      expect(world.countries.has(code), actor.id).toBe(true);
});

test.each(['actors', 'bases', 'outlets'] as const)('no name that stands alone means two %s', (section) => {
  const seen = new Map<string, string>();
  const twice: string[] = [];
  for (const entry of world[section].values() as Iterable<Entry>)
    for (const [language, names] of Object.entries(entry.names))
      for (const name of names) {
        const key = `${language} ${foldName(name).replace(/ /g, '')}`;
        const other = seen.get(key);
        if (other !== undefined && other !== entry.id) twice.push(`${name}: ${other}, ${entry.id}`);
        seen.set(key, entry.id);
      }
  expect(twice).toEqual([]);
});

test('no two states share a slug', () => {
  const slugs = [...world.countries.values()].map(({ slug }) => slug);
  expect(new Set(slugs).size).toBe(slugs.length);
});

test.each([
  ['US', 'us-forces', 'United States forces'],
  ['GB', 'uk-forces', 'British forces'],
  ['SA', 'saudi-arabia-forces', 'Saudi forces'],
  ['TR', 'turkey-forces', 'Turkish forces'],
  ['TO', 'tonga-forces', 'Tonga forces'],
])('the forces of %s are %s', (code, id, name) => {
  expect(forcesOf(world.countries.get(code)!)).toBe(id);
  expect(world.actors.get(id)).toMatchObject({ name, kind: 'state', country: code });
});

test('every state has a name in every language', () => {
  for (const country of world.countries.values())
    for (const [language, words] of Object.entries(country.words))
      expect([...words.names, ...words.weak], `${country.code} ${language}`).not.toEqual([]);
});

test.each([
  ['bases', 230],
  ['outlets', 250],
  ['actors', 230],
])('the world knows enough %s to be useful', (section, least) => {
  expect(world[section as Section].size).toBeGreaterThanOrEqual(least);
});
