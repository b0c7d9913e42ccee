import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { inOrder } from '../../src/run/in-order.js';

async function* from<T>(items: Iterable<T>): AsyncGenerator<T> {
  for (const item of items) {
    await Promise.resolve();
    yield item;
  }
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

const room = { items: 4, weight: 100 };

describe('several at a time', () => {
  test('results come in the order of the items, however long each takes', async () => {
    const slowFirst = (ms: number): Promise<number> => sleep(ms, ms);
    expect(await all(inOrder(from([30, 1, 20, 0, 5, 2]), slowFirst, room))).toEqual([30, 1, 20, 0, 5, 2]);
  });

  test('no more are begun than there is room for', async () => {
    let under = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, ++under);
      await sleep(1);
      under--;
    };
    await all(inOrder(from(Array(50).keys()), work, room));
    expect(most).toBe(4);
  });

  test('the source waits for a slow taker', async () => {
    let read = 0;
    const source = (async function* () {
      for (;;) {
        await Promise.resolve();
        yield ++read;
      }
    })();
    const results = inOrder(source, (n) => Promise.resolve(n), room);
    await results.next();
    await sleep(20);
    expect(read).toBeLessThanOrEqual(6);
    await results.return(undefined);
  });

  test('heavy items go one at a time', async () => {
    let under = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, ++under);
      await sleep(1);
      under--;
    };
    await all(inOrder(from([1, 2, 3, 4]), work, room, () => 200));
    expect(most).toBe(1);
  });

  test('a result is there while the source still waits for its next item', async () => {
    let more!: () => void;
    const source = (async function* () {
      yield 1;
      await new Promise<void>((resolve) => (more = resolve));
      yield 2;
    })();
    const results = inOrder(source, (n) => Promise.resolve(n), room);
    expect(await results.next()).toEqual({ value: 1, done: false });
    more();
    expect(await all(results)).toEqual([2]);
  });

  test('what goes wrong is thrown in its place, after the results before it', async () => {
    const seen: number[] = [];
    const run = async (): Promise<void> => {
      const work = (n: number): Promise<number> =>
        n === 2 ? Promise.reject(new Error('two')) : sleep(n === 0 ? 10 : 0, n);
      for await (const n of inOrder(from([0, 1, 2, 3]), work, room)) seen.push(n);
    };
    await expect(run()).rejects.toThrow('two');
    expect(seen).toEqual([0, 1]);
  });

  test('trouble of the source is not lost', async () => {
    const source = (async function* () {
      await Promise.resolve();
      yield 1;
      throw new Error('no more disk');
    })();
    await expect(all(inOrder(source, (n) => Promise.resolve(n), room))).rejects.toThrow('no more disk');
  });
});
