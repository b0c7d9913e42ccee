// The fuzzer. Needs a build.
// Usage: npm run fuzz -- [TARGET…] [--runs N | --minutes M] [--seed N] [--list]
// Searches the targets (all when none is named) in turn, N executions each or M minutes in all (5 when nothing is
// said). What it has learnt stays in .fuzz/, and a later run goes on from there; findings are written to
// .fuzz/findings and end the run with exit status 1.
import { Buffer } from 'node:buffer';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { instrument } from './instrument.mjs';
import { seedsOf } from './seeds.mjs';
import { decodeInput, encodeInput } from './stored.mjs';

/** No execution takes so much of the processor's time, in milliseconds; one that does is a hang. */
const HANG = 20_000;
const SLICE = 4000;

const root = join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string' },
    minutes: { type: 'string' },
    seed: { type: 'string' },
    list: { type: 'boolean' },
    state: { type: 'string' },
  },
});
const known = Object.keys(seedsOf(root));
if (values.list) {
  console.log(known.join('\n'));
  process.exit(0);
}
const unknown = positionals.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`no target ${unknown.join(', ')}; there are ${known.join(', ')}`);
  process.exit(2);
}
const names = positionals.length > 0 ? positionals : known;
const minutes = values.runs === undefined ? Number(values.minutes ?? 5) : Infinity;
const runs = values.runs === undefined ? Infinity : Number(values.runs);
const seed = Number(values.seed ?? Date.now() % 1_000_000);

const state = values.state ?? join(root, '.fuzz');
mkdirSync(join(state, 'findings'), { recursive: true });
const ledgerFile = join(state, 'ledger.json');
/** Executions, milliseconds and branches by target, over all runs. */
const ledger = existsSync(ledgerFile) ? JSON.parse(readFileSync(ledgerFile, 'utf8')) : {};
const corpora = Object.fromEntries(names.map((name) => [name, readCorpus(name)]));
const copy = join(state, 'copy');
const { next: branches, files } = instrument(root, copy);
console.log(`seed ${seed}, ${branches} branches, ${names.length} targets`);

const before = structuredClone(ledger);
const ends = Date.now() + minutes * 60_000;
let findings = 0;
let over = false;
while (!over) over = await searchOn();
printLedger();
process.exit(findings > 0 ? 1 : 0);

/** Searches until it is over, or until an execution hangs. @returns whether it is over */
function searchOn() {
  const beat = new SharedArrayBuffer(8);
  const inputBytes = new SharedArrayBuffer(64 * 1024);
  const heart = new Int32Array(beat);
  const earlier = structuredClone(ledger);
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
    workerData: {
      root,
      copy,
      branches,
      files,
      names,
      seed: seed + findings,
      slice: SLICE,
      runs,
      beat,
      inputBytes,
      corpora,
    },
    resourceLimits: { maxOldGenerationSizeMb: 1500 },
  });
  return new Promise((resolve) => {
    const end = async (isOver) => {
      clearInterval(watch);
      await worker.terminate();
      resolve(isOver);
    };
    let last = -1;
    let since = process.cpuUsage();
    const watch = setInterval(() => {
      const now = Atomics.load(heart, 0);
      if (now !== last) [last, since] = [now, process.cpuUsage()];
      else if (now > 0 && process.cpuUsage(since).user / 1000 > HANG) {
        const input = decodeShared(Buffer.from(inputBytes));
        found({
          target: names[Atomics.load(heart, 1)],
          key: `hang-${now}`,
          input,
          error: `no end in ${HANG} ms`,
        });
        void end(false);
      }
      if (Date.now() > ends) void end(true);
    }, 500);
    worker.on('message', (message) => {
      if (message.kind === 'done') void end(true);
      else if (message.kind === 'finding') found(message);
      else note(message, earlier);
    });
    worker.on('error', (error) => {
      found({
        target: names[Atomics.load(heart, 1)],
        key: `crash-${Date.now()}`,
        input: decodeShared(Buffer.from(inputBytes)),
        error: String(error.stack),
      });
      void end(false);
    });
  });
}

function note({ name, executions, milliseconds, branches: taken, corpus }, earlier) {
  const { executions: runsBefore = 0, milliseconds: timeBefore = 0 } = earlier[name] ?? {};
  ledger[name] = {
    executions: runsBefore + executions,
    milliseconds: Math.round(timeBefore + milliseconds),
    branches: taken,
    inputs: corpus.length,
  };
  corpora[name] = corpus.map((input) => (typeof input === 'string' ? input : Buffer.from(input)));
  writeFileSync(ledgerFile, `${JSON.stringify(ledger, null, 2)}\n`);
  writeFileSync(join(state, `${name}.corpus.json`), JSON.stringify(corpora[name].map(encodeInput)));
}

function found({ target, key, input, error }) {
  findings++;
  const stored = typeof input === 'string' ? input : Buffer.from(input);
  writeFileSync(
    join(state, 'findings', `${target}-${key}.json`),
    `${JSON.stringify({ target, input: encodeInput(stored), error }, null, 2)}\n`,
  );
  console.log(`${target}: ${error.split('\n').slice(0, 4).join('\n  ')}`);
}

function readCorpus(name) {
  const file = join(state, `${name}.corpus.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).map(decodeInput) : [];
}

function decodeShared(bytes) {
  const content = bytes.subarray(5, 5 + bytes.readUInt32LE(0));
  return bytes[4] === 1 ? content.toString('utf16le') : Buffer.from(content);
}

function printLedger() {
  let total = 0;
  for (const name of names) {
    const { executions = 0, milliseconds = 0, branches: taken = 0, inputs = 0 } = ledger[name] ?? {};
    const now = executions - (before[name]?.executions ?? 0);
    total += now;
    console.log(
      `${name}: ${now} executions (${executions} in all, ${(milliseconds / 60_000).toFixed(1)} min), ${taken} branches, ${inputs} inputs kept`,
    );
  }
  const all = Object.values(ledger).reduce((sum, { executions }) => sum + executions, 0);
  console.log(`${total} executions, ${all} in all runs; ${findings} findings`);
}
