import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { mutateBytes, mutateText } from './mutate.mjs';

/** An execution may take so long, in milliseconds: a bound in proportion to the length of the input. */
const PATIENCE = 80;
const PATIENCE_PER_UNIT = 0.05;
const LONGEST = 400;
const MOST_KEPT = 3000;

/** The search for inputs of one target that reach new code, or break what must hold. */
export class Search {
  executions = 0;
  milliseconds = 0;
  #state = null;
  #kept = [];
  #findings = new Map();

  /**
   * @param target kind and run
   * @param given seeds, tokens, longest
   * @param told.finding is told each new finding; `told.began` each input before it is run, for the watchdog
   */
  constructor(name, target, { seeds, tokens, longest = LONGEST, share = 1 }, coverage, random, told) {
    Object.assign(this, { name, target, tokens, longest, share, coverage, random, told });
    this.seeds = seeds;
    this.mutate = target.kind === 'bytes' ? mutateBytes : mutateText;
  }

  get corpus() {
    return this.#kept;
  }

  get branches() {
    return this.coverage.branches;
  }

  /** Runs until `isOver` says so; seeds first, when they have not been run. */
  async go(isOver) {
    const { coverage } = this;
    const began = performance.now();
    if (this.#state) coverage.state = this.#state;
    else {
      coverage.forget();
      for (const seed of this.seeds) await this.#execute(seed, true);
    }
    while (!isOver(this.executions)) {
      for (let batch = 0; batch < 16; batch++) await this.#execute(this.#next(), false);
    }
    this.#state = coverage.state;
    this.taken = coverage.branches;
    this.milliseconds += performance.now() - began;
  }

  #next() {
    const { random } = this;
    const kept = this.#kept;
    // What was found last leads on most often, and of two the shorter one is worth more: it costs less.
    const newest = Math.min(kept.length, 40);
    const pick = () =>
      kept[random.oneIn(2) ? kept.length - 1 - random.below(newest) : random.below(kept.length)];
    const [one, two] = [pick(), pick()];
    const parent = one.length > two.length ? two : one;
    return this.mutate(parent, random, this.tokens, pick(), this.longest);
  }

  async #execute(input, isSeed) {
    const { target, coverage } = this;
    this.executions++;
    this.told.began(input);
    const began = performance.now();
    let error;
    try {
      const running = target.run(input);
      if (running instanceof Promise) await running;
    } catch (thrown) {
      error = thrown ?? new Error('nothing was thrown');
    }
    const took = performance.now() - began;
    const fresh = coverage.take();
    if (error) this.#found(input, error);
    else if (took > PATIENCE + input.length * PATIENCE_PER_UNIT) await this.#checkTime(input);
    if ((isSeed || fresh > 0) && this.#kept.length < MOST_KEPT) {
      this.#kept.push(typeof input === 'string' ? input : Buffer.from(input));
    }
  }

  /** A slow execution on a busy machine is none: the processor's time counts, and of four the best. */
  async #checkTime(input) {
    let best = Infinity;
    for (let round = 0; round < 4; round++) {
      const before = process.cpuUsage();
      await this.target.run(input);
      const { user, system } = process.cpuUsage(before);
      best = Math.min(best, (user + system) / 1000);
    }
    this.coverage.take();
    if (best > PATIENCE + input.length * PATIENCE_PER_UNIT) {
      const error = new Error(`slow: ${best.toFixed(0)} ms for ${input.length}`);
      this.#found(input, error, `slow ${Math.round(Math.log2(best))}`);
    }
  }

  #found(input, error, key = keyOf(error)) {
    const before = this.#findings.get(key);
    if (before !== undefined && before <= input.length) return;
    this.#findings.set(key, input.length);
    this.told.finding({ target: this.name, key, input, error });
  }
}

/** Two errors with the same name, words (digits and quotations aside) and place in the program are one finding. */
function keyOf(error) {
  const message = String(error.message)
    .replaceAll(/'[^']*'|"[^"]*"|[0-9]+/g, '…')
    .slice(0, 80);
  const places = String(error.stack)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 2)
    .map((line) => line.replace(/^.*\/([^/]+:\d+):\d+\)?$/, '$1'));
  return createHash('sha256')
    .update([error.name, message, ...places].join('|'))
    .digest('hex')
    .slice(0, 10);
}
