import { describe, expect, test } from 'vitest';
import { makeBatches } from '../../../src/entities/model/batches.js';

describe('batches', () => {
  test('hold every stretch once', () => {
    const lengths = [7, 120, 3, 80, 81, 79, 1, 500, 22];
    const members = makeBatches(lengths, 200).flatMap((batch) => batch.members);
    expect(members.sort((a, b) => a - b)).toEqual(lengths.map((_, k) => k));
  });

  test('are no larger than they may be, padding included, unless one stretch alone is', () => {
    for (const { members, width } of makeBatches([90, 80, 70, 60, 50, 400], 200))
      expect(members.length === 1 || members.length * width <= 200).toBe(true);
  });

  test('put stretches of like length together', () => {
    expect(makeBatches([10, 100, 11, 99], 1000).map((batch) => batch.members)).toEqual([
      [1, 3],
      [2, 0],
    ]);
  });

  test('leave out what is empty', () => {
    expect(makeBatches([0, 0])).toEqual([]);
  });
});
