import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { mutateBytes, mutateText } from './mutate.mjs';

/** An execution may take so long, in milliseconds: a bound in proportion to the length of the input. A target may have its own. */
const PATIENCE = 80;
const PATIENCE_PER_UNIT = 0.05;
const LONGEST = 400;
const MOST_KEPT = 12_000;
/** Inputs up to this length are not worth making shorter. */
const SHORT = 16;

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
    // The shortest first: a longer one is kept only for what it reaches beyond them.
    this.seeds = [...seeds].sort((a, b) => a.length - b.length);
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
      for (const seed of this.seeds) if ((await this.#execute(seed)) > 0) this.#keep(seed);
      if (this.#kept.length === 0) this.#keep(this.seeds[0]);
    }
    while (!isOver(this.executions)) {
      for (let batch = 0; batch < 16; batch++) {
        const input = this.#next();
        if ((await this.#execute(input)) > 0 && this.#kept.length < MOST_KEPT)
          this.#keep(await this.#shorten(input));
      }
    }
    this.#state = coverage.state;
    this.taken = coverage.branches;
    this.milliseconds += performance.now() - began;
  }

  #keep(input) {
    this.#kept.push(typeof input === 'string' ? input : Buffer.from(input));
  }

  #next() {
    const { random } = this;
    const kept = this.#kept;
    // What was found last leads on most often, and of two the shorter one is worth more: it costs less.
    const newest = Math.min(kept.length, 40);
    const pick = () =>
      kept[random.oneIn(3) ? kept.length - 1 - random.below(newest) : random.below(kept.length)];
    const [one, two] = [pick(), pick()];
    const parent = one.length > two.length ? two : one;
    return this.mutate(parent, random, this.tokens, pick(), this.longest);
  }

  /** Leaves out halves, quarters, eighths and sixteenths of an input as long as it still takes what was new. */
  async #shorten(input) {
    const wanted = this.coverage.fresh;
    let best = input;
    for (let parts = 2; parts <= 16 && best.length > SHORT; parts *= 2) {
      const size = Math.ceil(best.length / parts);
      for (let at = 0; at < best.length && best.length > SHORT;) {
        const shorter = without(best, at, at + size);
        const fresh = await this.#execute(shorter);
        if (this.coverage.took(wanted)) best = shorter;
        else {
          // It may have come upon something of its own.
          if (fresh > 0) this.#keep(shorter);
          at += size;
        }
      }
    }
    return best;
  }

  /** @returns how much of it was new */
  async #execute(input) {
    const { target, coverage } = this;
    this.executions++;
    this.told.began(input);
    // Half of the time goes into the stacks of errors that are caught again: there is one when it is wanted.
    Error.stackTraceLimit = 0;
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
    if (error) await this.#explain(input, error);
    else if (took > this.#patience(input)) await this.#checkTime(input);
    return fresh;
  }

  /** Has the error thrown once more, now with its stack. Some checks are made on every sixteenth input only. */
  async #explain(input, error) {
    Error.stackTraceLimit = 6;
    let again = error;
    for (let round = 0; round < 16 && again === error; round++) {
      try {
        await this.target.run(input);
      } catch (thrown) {
        if (thrown instanceof Error) again = thrown;
      }
    }
    this.coverage.drop();
    this.#found(input, again);
  }

  #patience(input) {
    const { patience = PATIENCE, lengthOf } = this.target;
    return patience + (lengthOf?.(input) ?? input.length) * PATIENCE_PER_UNIT;
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
    this.coverage.drop();
    if (best > this.#patience(input)) {
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

const without = (input, start, end) =>
  typeof input === 'string'
    ? input.slice(0, start) + input.slice(end)
    : Buffer.concat([input.subarray(0, start), input.subarray(end)]);

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
