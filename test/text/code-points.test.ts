import { describe, expect, it } from 'vitest';
import { CodePoints } from '../../src/text/code-points.js';

describe('spans count code points, as Python, R and the contract do', () => {
  it.each([
    ['بغداد', 'داد', [2, 5]],
    ['🔹 بغداد', 'بغداد', [2, 7]],
    ['🇮🇶🔴 قاعدة', 'قاعدة', [4, 9]],
  ] as const)('in «%s» «%s» is %j', (text, part, expected) => {
    const start = text.indexOf(part);
    expect(new CodePoints(text).of({ start, end: start + part.length })).toEqual(expected);
  });

  it('agrees with counting one by one', () => {
    const text = 'a🔹b🔴🔴c';
    const points = new CodePoints(text);
    for (const offset of [0, 1, 3, 4, 6, 8, 9])
      expect(points.at(offset)).toBe(Array.from(text.slice(0, offset)).length);
  });
});
