import { describe, expect, test } from 'vitest';
import type { EntityMention } from '../../../src/annotations.js';
import { mergeEntities, modelEntities } from '../../../src/entities/merge.js';

type Fields = Partial<EntityMention>;

const mention = (
  start: number,
  end: number,
  type: EntityMention['type'],
  fields: Fields = {},
): EntityMention => ({
  span: { start, end },
  type,
  origin: 'rule',
  rule: 'some.rule',
  ...fields,
});
const found = (start: number, end: number, type: EntityMention['type'], score = 0.99): EntityMention =>
  mention(start, end, type, { id: null, origin: 'model', rule: 'model', score });
const briefly = (mentions: readonly EntityMention[]): string[] =>
  mentions.map(({ span, type, id, origin }) => `${span.start}-${span.end} ${type} ${id ?? '?'} ${origin}`);

const KNOWN = mention(10, 20, 'BASE', { id: 'ain-al-asad', mention: 'named', origin: 'lexicon' });
const NOUN = mention(30, 36, 'BASE', { mention: 'unnamed', number: 'singular' });

describe('the lexicon and a model together', () => {
  test('keep what the lexicon knows where the model sees something else', () => {
    expect(briefly(mergeEntities([KNOWN], [found(8, 24, 'LOC')]))).toEqual([
      '10-20 BASE ain-al-asad lexicon',
    ]);
  });

  test('take from the model what overlaps nothing, in text order, without an id', () => {
    const merged = mergeEntities([KNOWN], [found(0, 5, 'PER'), found(22, 29, 'OUTLET')]);
    expect(briefly(merged)).toEqual([
      '0-5 PER ? model',
      '10-20 BASE ain-al-asad lexicon',
      '22-29 OUTLET ? model',
    ]);
  });

  test('make a name of a noun that the rules alone leave unnamed', () => {
    const [base] = mergeEntities([NOUN], [found(30, 44, 'BASE')]);
    expect(base).toMatchObject({
      span: { start: 30, end: 44 },
      mention: 'named',
      number: 'singular',
      rule: 'model',
    });
  });

  test.each([
    ['the model is not sure', NOUN, { ...found(30, 44, 'BASE'), tentative: true as const }],
    ['the model sees another kind', NOUN, found(30, 44, 'LOC')],
    ['the noun is named already', { ...NOUN, mention: 'named' as const }, found(30, 44, 'BASE')],
    ['the noun reaches further', NOUN, found(33, 44, 'BASE')],
  ])('leave the noun alone where %s', (_, noun, other) => {
    expect(mergeEntities([noun], [other])).toEqual([noun]);
  });

  test('give new names what claims ask of names', () => {
    const [force, base, place] = mergeEntities(
      [],
      [found(0, 4, 'FORCE'), found(5, 9, 'BASE'), found(10, 14, 'LOC')],
    );
    expect(force).toMatchObject({ mention: 'named' });
    expect(base).toMatchObject({ mention: 'named', nameSpan: { start: 5, end: 9 } });
    expect(place).toMatchObject({ form: 'place' });
  });
});

describe('a model alone', () => {
  test('finds the names, and the lexicon says what it knows of them', () => {
    const [base] = modelEntities([{ ...KNOWN, name: 'Ain al-Asad Air Base' }], [found(8, 20, 'BASE')]);
    expect(base).toMatchObject({
      span: { start: 8, end: 20 },
      id: 'ain-al-asad',
      name: 'Ain al-Asad Air Base',
      origin: 'model',
      rule: 'model',
      score: 0.99,
    });
  });

  test('does without the names that it has not found', () => {
    expect(modelEntities([KNOWN], [])).toEqual([]);
  });

  test('leaves to the rules what is no name', () => {
    expect(modelEntities([NOUN], [])).toEqual([NOUN]);
  });
});
