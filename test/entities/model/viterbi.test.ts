import { describe, expect, test } from 'vitest';
import { makeChain } from '../../../src/entities/model/chain.js';
import type { LearnedScores } from '../../../src/entities/model/chain.js';
import { readLabels } from '../../../src/entities/model/labels.js';
import { bestTags, readRuns } from '../../../src/entities/model/viterbi.js';

const LABELS = { 0: 'O', 1: 'B-PER', 2: 'I-PER', 3: 'B-LOC', 4: 'I-LOC' };

/** Scores of words: of each the tags that stand out, and by how much. */
const scoresOf = (words: readonly Readonly<Record<number, number>>[], size = 5): Float32Array =>
  Float32Array.from(words.flatMap((word) => Array.from({ length: size }, (_, tag) => word[tag] ?? 0)));

function runs(
  words: readonly Readonly<Record<number, number>>[],
  labels: Record<number, string> = LABELS,
  learned: LearnedScores = {},
): string[] {
  const tags = readLabels(labels);
  return readRuns(scoresOf(words, tags.length), words.length, makeChain(tags, learned)).map(
    ({ from, to, type }) => `${type} ${from}-${to}`,
  );
}

describe('mentions from the scores of words', () => {
  test('run from their beginning over their inside', () => {
    expect(runs([{ 0: 5 }, { 1: 5 }, { 2: 5 }, { 0: 5 }, { 3: 5 }])).toEqual(['PER 1-3', 'LOC 4-5']);
  });

  test('of one kind side by side stay two', () => {
    expect(runs([{ 1: 5 }, { 1: 5 }, { 2: 5 }])).toEqual(['PER 0-1', 'PER 1-3']);
  });

  test('never begin with an inside, nor go on with the inside of another kind', () => {
    expect(runs([{ 2: 5, 1: 4 }, { 2: 5 }])).toEqual(['PER 0-2']);
    expect(runs([{ 1: 5 }, { 4: 3, 2: 2 }])).toEqual(['PER 0-2']);
  });

  test('follow what the model has learned of one tag after another', () => {
    const never = Array.from({ length: 5 }, (_, i) =>
      [0, 0, 0, 0, 0].map((_, j) => (i === 1 && j === 2 ? -10000 : 0)),
    );
    expect(runs([{ 1: 5 }, { 2: 5 }], LABELS, { transitions: never })).toEqual(['PER 0-1']);
    expect(runs([{ 1: 5, 3: 4 }], LABELS, { start: [0, -3, 0, 0, 0] })).toEqual(['LOC 0-1']);
  });

  test('of models without prefixes are runs of one label', () => {
    expect(runs([{ 1: 5 }, { 1: 5 }, { 0: 5 }, { 2: 5 }], { 0: 'O', 1: 'PER', 2: 'LOC' })).toEqual([
      'PER 0-2',
      'LOC 3-4',
    ]);
  });

  test('of kinds that are not told are left out and split nothing', () => {
    expect(runs([{ 3: 5 }, { 1: 5 }], { 0: 'O', 1: 'B-PER', 2: 'I-PER', 3: 'B-DATE', 4: 'I-DATE' })).toEqual([
      'PER 1-2',
    ]);
  });

  test('there are none without words', () => {
    expect(runs([])).toEqual([]);
  });
});

/** All sequences of tags, with their weights: what the sums are to give without going through them all. */
function shareByHand(words: readonly Readonly<Record<number, number>>[], from: number, to: number): number {
  const tags = readLabels(LABELS);
  const chain = makeChain(tags, LEARNED);
  const scores = scoresOf(words);
  const size = tags.length;
  const path = bestTags(scores, words.length, chain);
  let all = 0;
  let same = 0;
  for (let code = 0; code < size ** words.length; code++) {
    const sequence = words.map((_, word) => Math.floor(code / size ** word) % size);
    let score = chain.start[sequence[0]!]!;
    sequence.forEach((tag, word) => {
      score += scores[word * size + tag]! + (word > 0 ? chain.after[sequence[word - 1]! * size + tag]! : 0);
    });
    const weight = Math.exp(score);
    all += weight;
    const within = sequence.slice(from, to).every((tag, k) => tag === path[from + k]);
    const goesOn = sequence[to] !== undefined && tags[sequence[to]]!.place === 'inside';
    if (within && !goesOn) same += weight;
  }
  return same / all;
}

const LEARNED = {
  transitions: [0, 1, 2, 3, 4].map((i) => [0, 1, 2, 3, 4].map((j) => Math.sin(i * 7 + j * 3))),
};

describe('the score of a mention', () => {
  const words = [{ 0: 1.2 }, { 1: 2.1, 3: 1.4 }, { 2: 1.8, 0: 0.4 }, { 0: 1.1, 2: 0.3 }];

  test('is the share of all sequences that have just this mention there', () => {
    const found = readRuns(scoresOf(words), words.length, makeChain(readLabels(LABELS), LEARNED));
    expect(found.length).toBeGreaterThan(0);
    for (const { from, to, score } of found) expect(score).toBeCloseTo(shareByHand(words, from, to), 6);
  });

  test('is near one for what is clear and lower for what is not', () => {
    const clear = readRuns(scoresOf([{ 1: 12 }]), 1, makeChain(readLabels(LABELS)))[0]!.score;
    const close = readRuns(scoresOf([{ 1: 2, 3: 1.9 }]), 1, makeChain(readLabels(LABELS)))[0]!.score;
    expect(clear).toBeGreaterThan(0.99);
    expect(close).toBeLessThan(0.6);
  });

  test('stays a probability over a sentence of a thousand words', () => {
    const long = Array.from({ length: 1000 }, (_, k) => (k % 9 === 0 ? { 1: 9 } : { 0: 6 }));
    for (const { score } of readRuns(scoresOf(long), 1000, makeChain(readLabels(LABELS))))
      expect(score > 0.9 && score <= 1).toBe(true);
  });
});
