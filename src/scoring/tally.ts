/** Right, too many and missing. */
export class Tally {
  tp = 0;
  fp = 0;
  fn = 0;

  add(other: Tally): this {
    this.tp += other.tp;
    this.fp += other.fp;
    this.fn += other.fn;
    return this;
  }

  /** Precision, recall and F1, to four digits; with nothing to be wrong about, 1. */
  get figures(): Figures {
    const p = this.tp + this.fp > 0 ? this.tp / (this.tp + this.fp) : 1;
    const r = this.tp + this.fn > 0 ? this.tp / (this.tp + this.fn) : 1;
    const f1 = p + r > 0 ? (2 * p * r) / (p + r) : 0;
    const { tp, fp, fn } = this;
    return { p: rounded(p, 4), r: rounded(r, 4), f1: rounded(f1, 4), tp, fp, fn };
  }
}

export interface Figures {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

/** A number to so many digits, a tie to the even one, as Python and R round: figures can be held against theirs. */
export const rounded = (x: number, digits: number): number => Number(fixed(x, digits));

/** The same, written out: `0.500`. */
export function fixed(x: number, digits: number): string {
  // Only an odd multiple of 2^-(digits + 1) lies exactly between two decimals of that length.
  const half = x * 2 ** (digits + 1);
  if (!Number.isInteger(half) || half % 2 === 0) return x.toFixed(digits);
  const below = Math.floor(x * 10 ** digits);
  return ((below % 2 === 0 ? below : below + 1) / 10 ** digits).toFixed(digits);
}
