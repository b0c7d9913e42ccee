import { describe, expect, test } from 'vitest';
import { readLabel, readLabels } from '../../../src/entities/model/labels.js';

describe('labels of models, as their makers write them', () => {
  const LABELS: [written: string, type: string | null, place: string][] = [
    ['B-PER', 'PER', 'begin'],
    ['I-PERS', 'PER', 'inside'],
    ['B-pers', 'PER', 'begin'],
    ['B_PER', 'PER', 'begin'],
    ['PER-B', 'PER', 'begin'],
    ['PER', 'PER', 'any'],
    ['Person', 'PER', 'any'],
    ['S-LOC', 'LOC', 'begin'],
    ['E-LOC', 'LOC', 'inside'],
    ['I-GPE', 'LOC', 'inside'],
    ['U-ORG', 'ORG', 'begin'],
    ['L-ORG', 'ORG', 'inside'],
    ['B-FORCE', 'FORCE', 'begin'],
    ['I-MILITARY_UNIT', 'FORCE', 'inside'],
    ['B-MILITARY-UNIT', 'FORCE', 'begin'],
    ['I-OCC', 'ROLE', 'inside'],
    ['B-OUTLET', 'OUTLET', 'begin'],
  ];
  test.each(LABELS)('%s', (written, type, place) => {
    expect(readLabel(written)).toMatchObject({ type, place });
  });

  test.each(['O', '', 'o'])("'%s' is no name", (written) => {
    expect(readLabel(written)).toEqual({ type: null, label: '', place: 'any' });
  });

  test.each(['B-DATE', 'I-MONEY', 'LABEL_3'])('%s is a name of a kind that is not told', (written) => {
    expect(readLabel(written)).toMatchObject({ type: null });
    expect(readLabel(written).label).not.toBe('');
  });

  test('stand in the order of the outputs, whatever the order of the configuration', () => {
    const tags = readLabels({ '2': 'I-LOC', '0': 'O', '1': 'B-LOC' });
    expect(tags.map(({ place, type }) => `${type ?? '-'} ${place}`)).toEqual([
      '- any',
      'LOC begin',
      'LOC inside',
    ]);
  });
});
