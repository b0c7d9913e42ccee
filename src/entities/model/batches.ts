/** The pieces of one stretch of text, for a model. */
export interface Encoded {
  /** Vocabulary ids. */
  readonly pieces: readonly number[];
  /** For each word the index of its first piece. */
  readonly firsts: readonly number[];
}

/** Stretches that go through a model together, padded to the longest. */
export interface Batch {
  /** Indices of the stretches that were handed over. */
  readonly members: readonly number[];
  /** Pieces of the longest. */
  readonly width: number;
}

/** As many pieces, padding included, go through a model at a time: more is no faster and takes memory. */
const MOST_PIECES = 1024;

/**
 * Groups stretches of like length, so that little is padding. Depends on nothing but the lengths: the same article
 * gives the same batches in every run.
 */
export function makeBatches(lengths: readonly number[], most = MOST_PIECES): Batch[] {
  const order = lengths.map((_, index) => index).filter((index) => lengths[index]! > 0);
  order.sort((a, b) => lengths[b]! - lengths[a]! || a - b);
  const out: { members: number[]; width: number }[] = [];
  for (const index of order) {
    const last = out.at(-1);
    // Half as long as the longest, it would be padding for the greater part.
    if (last && last.width * (last.members.length + 1) <= most && lengths[index]! * 2 > last.width)
      last.members.push(index);
    else out.push({ members: [index], width: lengths[index]! });
  }
  return out;
}
