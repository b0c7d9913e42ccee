import type { EntityType } from '../../annotations.js';
import type { Chain } from './chain.js';

/** A mention in words of a sentence: from the first to before the last. */
export interface TaggedRun {
  readonly from: number;
  readonly to: number;
  readonly type: EntityType;
  /** How probable the model holds just this mention, with this type and these edges; 0 to 1. */
  readonly score: number;
}

/**
 * The best sequence of tags for a sentence (Viterbi 1967).
 *
 * @param scores of each tag for each word, word after word
 * @param count of words, at least one
 */
export function bestTags(scores: Float32Array, count: number, { tags, after, start, end }: Chain): number[] {
  const size = tags.length;
  let best = Float64Array.from(start, (score, tag) => score + scores[tag]!);
  const from = new Uint8Array(count * size);
  for (let word = 1; word < count; word++) {
    const next = new Float64Array(size).fill(-Infinity);
    for (let j = 0; j < size; j++) {
      for (let i = 0; i < size; i++) {
        const score = best[i]! + after[i * size + j]!;
        if (score > next[j]!) {
          next[j] = score;
          from[word * size + j] = i;
        }
      }
      next[j]! += scores[word * size + j]!;
    }
    best = next;
  }
  let last = 0;
  for (let tag = 1; tag < size; tag++) if (best[tag]! + end[tag]! > best[last]! + end[last]!) last = tag;
  const path = new Array<number>(count);
  for (let word = count - 1; word >= 0; word--) {
    path[word] = last;
    last = from[word * size + last]!;
  }
  return path;
}

/** The mentions of a sentence in order, each with its probability. */
export function readRuns(scores: Float32Array, count: number, chain: Chain): TaggedRun[] {
  if (count === 0) return [];
  const path = bestTags(scores, count, chain);
  const { tags } = chain;
  const out: TaggedRun[] = [];
  let odds: Odds | undefined;
  for (let from = 0; from < count; from++) {
    const { type, label } = tags[path[from]!]!;
    let to = from + 1;
    while (
      label !== '' &&
      to < count &&
      tags[path[to]!]!.label === label &&
      tags[path[to]!]!.place !== 'begin'
    )
      to++;
    if (type !== null) {
      odds ??= new Odds(scores, count, chain);
      out.push({ from, to, type, score: odds.ofRun(path, from, to) });
    }
    from = to - 1;
  }
  return out;
}

/** Probabilities of tags in all sequences that there can be (forward and backward sums, each word scaled to 1). */
class Odds {
  readonly #emit: Float64Array;
  readonly #step: Float64Array;
  readonly #ahead: Float64Array;
  readonly #behind: Float64Array;
  readonly #scale: Float64Array;

  constructor(
    scores: Float32Array,
    private readonly count: number,
    private readonly chain: Chain,
  ) {
    const size = chain.tags.length;
    this.#emit = new Float64Array(count * size);
    for (let word = 0; word < count; word++) {
      let most = -Infinity;
      for (let tag = 0; tag < size; tag++) most = Math.max(most, scores[word * size + tag]!);
      for (let tag = 0; tag < size; tag++)
        this.#emit[word * size + tag] = Math.exp(scores[word * size + tag]! - most);
    }
    this.#step = chain.after.map(Math.exp);
    this.#ahead = new Float64Array(count * size);
    this.#behind = new Float64Array(count * size);
    this.#scale = new Float64Array(count);
    this.#forward();
    this.#backward();
  }

  #forward(): void {
    const size = this.chain.tags.length;
    for (let word = 0; word < this.count; word++) {
      let sum = 0;
      for (let j = 0; j < size; j++) {
        let reach = word === 0 ? Math.exp(this.chain.start[j]!) : 0;
        if (word > 0)
          for (let i = 0; i < size; i++)
            reach += this.#ahead[(word - 1) * size + i]! * this.#step[i * size + j]!;
        sum += this.#ahead[word * size + j] = reach * this.#emit[word * size + j]!;
      }
      this.#scale[word] = sum;
      for (let j = 0; j < size; j++) this.#ahead[word * size + j]! /= sum;
    }
  }

  #backward(): void {
    const size = this.chain.tags.length;
    for (let j = 0; j < size; j++) this.#behind[(this.count - 1) * size + j] = Math.exp(this.chain.end[j]!);
    for (let word = this.count - 2; word >= 0; word--) {
      for (let i = 0; i < size; i++) {
        let sum = 0;
        for (let j = 0; j < size; j++) sum += this.#onward(word, i, j);
        this.#behind[word * size + i] = sum;
      }
    }
  }

  /** From tag `i` at a word to tag `j` at the next, and all that can follow. */
  #onward(word: number, i: number, j: number): number {
    const size = this.chain.tags.length;
    const next = (word + 1) * size + j;
    return (this.#step[i * size + j]! * this.#emit[next]! * this.#behind[next]!) / this.#scale[word + 1]!;
  }

  /** The share of the sequences in which the path's tags stand at these words and the mention goes no further. */
  ofRun(path: readonly number[], from: number, to: number): number {
    const size = this.chain.tags.length;
    let share = this.#ahead[from * size + path[from]!]!;
    for (let word = from + 1; word < to; word++) {
      const next = word * size + path[word]!;
      share *= (this.#step[path[word - 1]! * size + path[word]!]! * this.#emit[next]!) / this.#scale[word]!;
    }
    const last = path[to - 1]!;
    let rest = 0;
    if (to === this.count) rest = Math.exp(this.chain.end[last]!);
    else for (let j = 0; j < size; j++) if (!this.#goesOn(last, j)) rest += this.#onward(to - 1, last, j);
    let all = 0;
    for (let j = 0; j < size; j++)
      all += this.#ahead[(this.count - 1) * size + j]! * Math.exp(this.chain.end[j]!);
    const score = (share * rest) / all;
    // Without any possible sequence there is nothing to share.
    return Number.isNaN(score) ? 0 : Math.min(1, score);
  }

  /** Whether the mention that a tag is part of goes on with the next tag. */
  #goesOn(tag: number, next: number): boolean {
    const { label } = this.chain.tags[tag]!;
    const after = this.chain.tags[next]!;
    return after.label === label && after.place !== 'begin';
  }
}
