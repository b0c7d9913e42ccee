/**
 * Counts which branches an execution takes, and knows which it had not seen before, as AFL does. The counters lie in one
 * array that the copy of the program adds to in place (`instrument.mjs`): a call for each branch took half of the time.
 */
export class Coverage {
  #counts;
  /** Which files were in use, and from which counter to which theirs are. */
  #touched;
  #files;
  /** For each branch the magnitudes of counts that were seen, a bit each. */
  #seen;
  /** What the last execution took: branch and magnitude in one number. */
  #path;
  #length = 0;
  /** Those of the path that were new. */
  #fresh = [];

  /**
   * @param branches how many there are
   * @param files for each file of the copy the first of its branches and the one behind its last
   */
  constructor(branches, files) {
    this.#counts = new Uint16Array(branches);
    this.#seen = new Uint8Array(branches);
    this.#path = new Uint32Array(branches);
    this.#touched = new Uint8Array(files.length);
    this.#files = new Uint32Array(files.flat());
    globalThis.__branches = this.#counts;
    globalThis.__touched = this.#touched;
  }

  /** Begins a search anew, as for another target. */
  forget() {
    this.drop();
    this.#seen.fill(0);
  }

  /** Ends an execution. @returns how many branches it took for the first time, or in a new order of magnitude */
  take() {
    const [counts, touched, files] = [this.#counts, this.#touched, this.#files];
    const [seen, path] = [this.#seen, this.#path];
    const fresh = [];
    let length = 0;
    for (let file = 0; file < touched.length; file++) {
      if (touched[file] === 0) continue;
      touched[file] = 0;
      for (let branch = files[file * 2]; branch < files[file * 2 + 1]; branch++) {
        const count = counts[branch];
        if (count === 0) continue;
        const of = magnitude(count);
        if ((seen[branch] & (1 << of)) === 0) {
          seen[branch] |= 1 << of;
          fresh.push(branch * 8 + of);
        }
        path[length++] = branch * 8 + of;
        counts[branch] = 0;
      }
    }
    this.#length = length;
    this.#fresh = fresh;
    return fresh.length;
  }

  /** Ends an execution that does not count. */
  drop() {
    this.#counts.fill(0);
    this.#touched.fill(0);
  }

  /** What the execution that was ended last took for the first time. */
  get fresh() {
    return this.#fresh;
  }

  /** Whether the execution that was ended last took all of these. */
  took(wanted) {
    const path = new Set(this.#path.subarray(0, this.#length));
    return wanted.every((one) => path.has(one));
  }

  /** How many branches have been taken. */
  get branches() {
    let taken = 0;
    for (const bits of this.#seen) if (bits !== 0) taken++;
    return taken;
  }

  /** What is known, to go on from after another target. */
  get state() {
    return this.#seen.slice();
  }

  set state(seen) {
    this.drop();
    this.#seen.set(seen);
  }
}

/** 1, 2, 3, 4–7, 8–15, 16–31, 32–127, 128 and more. */
function magnitude(count) {
  if (count <= 3) return count - 1;
  if (count < 8) return 3;
  if (count < 16) return 4;
  if (count < 32) return 5;
  return count < 128 ? 6 : 7;
}
