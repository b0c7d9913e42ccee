// Searches target after target, some seconds each in turn, and tells what it finds. A thread of its own, so that an
// execution that never ends can be ended.
import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { Coverage } from './coverage.mjs';
import { randomOf } from './mutate.mjs';
import { Search } from './search.mjs';
import { seedsOf } from './seeds.mjs';
import { targets } from './targets.mjs';

const { root, copy, branches, files, names, seed, slice, runs, beat, inputBytes, corpora } = workerData;
const heart = new Int32Array(beat);
const place = Buffer.from(inputBytes);

const coverage = new Coverage(branches, files);
const all = await targets((path) => import(pathToFileURL(join(copy, 'dist', path)).href));
const given = seedsOf(root);
const random = randomOf(seed);

const told = {
  /** Leaves the input where the watchdog finds it: length, kind, bytes. */
  began(input) {
    const isText = typeof input === 'string';
    const length = isText
      ? place.write(input.slice(0, 30_000), 5, 'utf16le')
      : input.copy(place, 5, 0, Math.min(input.length, 60_000));
    place.writeUInt32LE(length, 0);
    place[4] = isText ? 1 : 0;
    Atomics.add(heart, 0, 1);
  },
  finding({ target, key, input, error }) {
    parentPort.postMessage({ kind: 'finding', target, key, input, error: String(error.stack ?? error) });
  },
};

const searches = names.map((name) => {
  const { seeds, ...rest } = given[name];
  const more = (corpora[name] ?? []).map((input) => (typeof input === 'string' ? input : Buffer.from(input)));
  return new Search(name, all[name], { ...rest, seeds: [...seeds, ...more] }, coverage, random, told);
});

const tell = (search, at) => {
  Atomics.store(heart, 1, at);
  const { name, executions, milliseconds, taken, corpus } = search;
  parentPort.postMessage({ kind: 'progress', name, executions, milliseconds, branches: taken, corpus });
};

for (let open = [...searches]; open.length > 0;) {
  for (const search of open) {
    Atomics.store(heart, 1, names.indexOf(search.name));
    // In pieces, so that little is lost when the time is over.
    for (let left = search.share; left > 0; left--) {
      const until = performance.now() + slice * Math.min(left, 1);
      await search.go((executions) => performance.now() > until || executions >= runs);
      tell(search, names.indexOf(search.name));
    }
  }
  open = open.filter((search) => search.executions < runs);
}
parentPort.postMessage({ kind: 'done' });
