import { constants } from 'node:os';

/** What a person, a scheduler or a closing terminal sends to end a run. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
type Signal = (typeof SIGNALS)[number];

/** A run was asked to end. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';

  constructor(readonly signal: Signal) {
    super(`stopped by ${signal}`);
  }
}

/**
 * Turns the first signal into an error between two results, so that what is being written is written whole; the
 * second one ends the process at once. Signals do what they always do once it is released.
 */
export class Interruption {
  #received: Interrupted | undefined;
  #stop: ((error: Interrupted) => void) | undefined;

  constructor() {
    for (const signal of SIGNALS) process.on(signal, this.#receive);
  }

  release(): void {
    for (const signal of SIGNALS) process.off(signal, this.#receive);
  }

  /** What a promise gives. @throws Interrupted as soon as a signal comes, whatever becomes of the promise */
  orStop<T>(promise: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#stop = reject;
      promise.then(resolve, reject);
      if (this.#received) reject(this.#received);
    });
  }

  /** The results, until a signal comes. @throws Interrupted then; the next result is not waited for */
  async *until<T>(results: AsyncGenerator<T>): AsyncGenerator<T> {
    for (;;) {
      const next = await this.orStop(results.next());
      if (next.done) return;
      yield next.value;
    }
  }

  readonly #receive = (signal: NodeJS.Signals): void => {
    if (this.#received) endBy(this.#received);
    this.#received = new Interrupted(signal as Signal);
    this.#stop?.(this.#received);
  };
}

/**
 * Ends the process by the signal itself, so that a shell sees 128 and its number, and does not go on with a loop that
 * the person wanted to stop. The first process of a container is not ended by a signal: it exits with that number.
 */
export function endBy({ signal }: Interrupted): never {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
  process.exit(128 + constants.signals[signal]);
}
