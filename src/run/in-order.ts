/** How much may be begun and not yet handed on. */
export interface Room {
  /** As many items at most. */
  readonly items: number;
  /** And not more than this together, by `weigh`; one item may be heavier alone. */
  readonly weight: number;
}

/**
 * Does something with each item, several at a time, and yields the results in the order of the items. The source is
 * read no further than the room allows, so that memory stays flat however slowly the results are taken; a result is
 * yielded as soon as those before it are, even while the source is waiting for its next item.
 *
 * @throws what the source throws, after the results of the items before; and what `work` throws, in its place
 */
export async function* inOrder<T, R>(
  source: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  room: Room,
  weigh: (item: T) => number = () => 0,
): AsyncGenerator<R> {
  const begun: { readonly result: Promise<R>; readonly weight: number }[] = [];
  const changed = new Signal();
  const state = { weight: 0, ended: false, stopped: false };

  const isWaiting = (): boolean => begun.length === 0 && !state.ended;

  const isFull = (): boolean => !state.stopped && (begun.length >= room.items || state.weight >= room.weight);

  const reader = (async () => {
    try {
      for await (const item of source) {
        if (state.stopped) return;
        const result = work(item);
        // It is awaited in its turn; until then nobody listens.
        result.catch(() => undefined);
        const heavy = weigh(item);
        begun.push({ result, weight: heavy });
        state.weight += heavy;
        changed.send();
        while (isFull()) await changed.next();
      }
    } finally {
      state.ended = true;
      changed.send();
    }
  })();
  reader.catch(() => undefined);

  try {
    for (;;) {
      while (isWaiting()) await changed.next();
      const first = begun[0];
      if (!first) break;
      const result = await first.result;
      begun.shift();
      state.weight -= first.weight;
      changed.send();
      yield result;
    }
    await reader;
  } finally {
    state.stopped = true;
    changed.send();
  }
}

/** Wakes whoever waits for the next change. */
class Signal {
  #waiting: (() => void)[] = [];

  next(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  send(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }
}
