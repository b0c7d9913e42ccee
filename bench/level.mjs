// Shows that the time of an article does not depend on how many there are: one run over generated articles, as records
// of one file, in one thread. CPU time of the process is read when the first 10,000 are out, so that the engine is
// warm, and when 1,000, 10,000 and 100,000 more are (or the counts given). Exits with 1 where the time of an article differs by over
// 10 % between any two of these. Linux only (/proc).
// Usage: node bench/level.mjs [COUNT]... [--warm COUNT]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { writeRecords } from './generate-articles.mjs';

const BIN = join(import.meta.dirname, '..', 'bin', 'khabar.js');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { warm: { type: 'string', default: '10000' } },
});
const warm = Number(values.warm);
const counts = positionals.length > 0 ? positionals.map(Number) : [1000, 10_000, 100_000];

const folder = mkdtempSync(join(tmpdir(), 'khabar-level-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Milliseconds of CPU that all threads of a process have used; the kernel counts in hundredths of a second. */
function used(pid) {
  // Behind the name, in brackets: state is field 3, utime and stime fields 14 and 15.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return 10 * (Number(fields[11]) + Number(fields[12]));
}
const peak = (pid) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

const file = join(folder, 'articles.jsonl');
// Some more, so that the process is still there when the last is asked for.
await writeRecords(file, warm + Math.max(...counts) + 1000);
const khabar = spawn(process.execPath, [BIN, 'extract', file, '--format', 'jsonl', '--quiet'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});

let lines = 0;
let start = 0;
const means = [];
const output = createInterface(khabar.stdout).on('line', () => {
  lines++;
  if (lines === warm) {
    start = used(khabar.pid);
    console.log(`${warm} articles, with the start: ${(start / warm).toFixed(3)} ms of CPU each`);
  }
  const count = lines - warm;
  if (!counts.includes(count)) return;
  const mean = (used(khabar.pid) - start) / count;
  means.push(mean);
  console.log(`${count} further articles: ${mean.toFixed(3)} ms each, ${peak(khabar.pid).toFixed(0)} MiB`);
});
await once(output, 'close');
const spread = Math.max(...means) / Math.min(...means) - 1;
console.log(`level within ${(100 * spread).toFixed(1)} %`);
if (spread > 0.1) process.exitCode = 1;
