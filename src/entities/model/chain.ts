import type { Tag } from './labels.js';

/** What a model has learned of one tag after another, or what its labels alone say of that. */
export interface Chain {
  readonly tags: readonly Tag[];
  /** Score of tag `j` right after tag `i`, at `i * tags.length + j`; -Infinity where that cannot be. */
  readonly after: Float64Array;
  /** Score of each tag at the beginning of a sentence. */
  readonly start: Float64Array;
  /** Score of each tag at its end. */
  readonly end: Float64Array;
}

/** Scores as a model's configuration gives them; any of them may be missing. */
export interface LearnedScores {
  readonly transitions?: readonly (readonly number[])[];
  readonly start?: readonly number[];
  readonly end?: readonly number[];
}

/** A score this low was written for 'never': JSON has no infinity. */
const NEVER = -1000;

/**
 * The chain of a model's tags. The inside of a mention follows its beginning or its inside and nothing else, unless
 * the model has no tag for beginnings of that label.
 */
export function makeChain(tags: readonly Tag[], learned: LearnedScores = {}): Chain {
  const size = tags.length;
  const begins = new Set(tags.filter((tag) => tag.place === 'begin').map((tag) => tag.label));
  const needsStart = (tag: Tag): boolean => tag.place === 'inside' && begins.has(tag.label);
  const after = new Float64Array(size * size);
  const start = new Float64Array(size);
  const end = new Float64Array(size);
  for (let j = 0; j < size; j++) {
    const tag = tags[j]!;
    start[j] = needsStart(tag) ? -Infinity : possible(learned.start?.[j]);
    end[j] = possible(learned.end?.[j]);
    for (let i = 0; i < size; i++) {
      const fits = !needsStart(tag) || tags[i]!.label === tag.label;
      after[i * size + j] = fits ? possible(learned.transitions?.[i]?.[j]) : -Infinity;
    }
  }
  return { tags, after, start, end };
}

const possible = (score = 0): number => (score <= NEVER ? -Infinity : score);
