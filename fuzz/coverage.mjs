/** Counts which branches an execution takes, and knows which it had not seen before, as AFL does. */
export class Coverage {
  #counts;
  /** For each branch the magnitudes of counts that were seen, a bit each. */
  #seen;
  #touched;
  #length = new Uint32Array(1);

  /** @param branches how many there are */
  constructor(branches) {
    this.#counts = new Uint8Array(branches);
    this.#seen = new Uint8Array(branches);
    this.#touched = new Uint32Array(branches);
    // A function is called a million times a second here: nothing but locals.
    const [counts, touched, length] = [this.#counts, this.#touched, this.#length];
    globalThis.__hit = (branch) => {
      const count = counts[branch];
      if (count === 0) touched[length[0]++] = branch;
      if (count < 255) counts[branch] = count + 1;
    };
  }

  /** Begins a search anew, as for another target. */
  forget() {
    this.take();
    this.#seen.fill(0);
  }

  /** Ends an execution. @returns how many branches it took for the first time, or in a new order of magnitude */
  take() {
    const [length] = this.#length;
    let fresh = 0;
    for (let at = 0; at < length; at++) {
      const branch = this.#touched[at];
      const bit = 1 << magnitude(this.#counts[branch]);
      if ((this.#seen[branch] & bit) === 0) {
        this.#seen[branch] |= bit;
        fresh++;
      }
      this.#counts[branch] = 0;
    }
    this.#length[0] = 0;
    return fresh;
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
    this.take();
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
