import { describe, expect, test } from 'vitest';
import { Progress } from '../../src/run/progress.js';
import { duration } from '../../src/run/summary.js';

/** Clears the rest of the line. */
const CLEAR = '\x1b[K';

/** A run of articles, one a step of the clock. */
function watch(isTerminal: boolean, steps: number, millis: number, width = 100): string[] {
  let now = 0;
  const written: string[] = [];
  const progress = new Progress({
    write: (text) => written.push(text),
    isTerminal,
    width,
    now: () => now,
  });
  progress.total = steps * 2000;
  for (let step = 0; step < steps; step++) {
    now += millis;
    progress.readBytes(1000);
    progress.count(step % 10 === 9);
  }
  progress.clear();
  return written;
}

describe('on a terminal', () => {
  test('a bar with share, time left, articles, rate and failures is written over itself', () => {
    const written = watch(true, 40, 100);
    expect(written.at(-2)).toBe('\r[##########----------] 50 %, 4 s left, 40 articles, 10/s, 4 failed\x1b[K');
    expect(written.at(-1)).toBe('\r\x1b[K');
  });

  test('nothing in the first second, and not more than ten times a second', () => {
    expect(watch(true, 9, 100)).toEqual([]);
    expect(watch(true, 3000, 1).length).toBeLessThan(25);
  });

  test('a line is never wider than the terminal', () => {
    for (const text of watch(true, 40, 100, 30))
      expect(text.replaceAll('\r', '').replaceAll(CLEAR, '').length).toBeLessThan(30);
  });
});

describe('in a log', () => {
  test('a plain line every half minute', () => {
    const written = watch(false, 100, 1000);
    expect(written).toHaveLength(3);
    expect(written[0]).toBe('khabar: 30 articles, 1.0/s, 3 failed, 15 %, 2 min 50 s left\n');
    expect(written.join('')).not.toContain('\r');
    expect(written.join('')).not.toContain('\x1b');
  });

  test('nothing of a short run', () => {
    expect(watch(false, 20, 1000)).toEqual([]);
  });
});

test.each([
  [0.4, '0 s'],
  [59, '59 s'],
  [61, '1 min 1 s'],
  [3 * 3600 + 125, '3 h 2 min'],
])('%d seconds are %s', (seconds, words) => {
  expect(duration(seconds)).toBe(words);
});
