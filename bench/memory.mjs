// Shows that memory stays flat: the peak resident memory of runs over 1,000 and 50,000 generated articles, as files
// into a folder and as records to standard output. Linux only (VmHWM).
// Usage: node bench/memory.mjs [FEW] [MANY] [JOBS]
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { writeFolder, writeRecords } from './generate-articles.mjs';

const BIN = join(import.meta.dirname, '..', 'bin', 'khabar.js');
const few = Number(process.argv[2] ?? 1000);
const many = Number(process.argv[3] ?? 50_000);
const jobs = process.argv[4] ?? '1';

const folder = mkdtempSync(join(tmpdir(), 'khabar-memory-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Peak resident memory of a run, in MiB, as the kernel has it shortly before the end. */
function peak(args) {
  const child = spawn(process.execPath, [BIN, 'extract', ...args, '--quiet', '--jobs', jobs], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let highest = 0;
  const timer = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      highest = Math.max(highest, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
    } catch {
      // It has just ended.
    }
  }, 50);
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      clearInterval(timer);
      if (code === 0) resolve(highest / 1024);
      else reject(new Error(`khabar ended with ${code}`));
    });
  });
}

async function compare(name, args) {
  const [low, high] = [await peak(args(few)), await peak(args(many))];
  const more = (high / low - 1) * 100;
  console.log(
    `${name}: ${low.toFixed(0)} MiB for ${few}, ${high.toFixed(0)} MiB for ${many} (${more.toFixed(1)} %)`,
  );
  return more;
}

for (const count of [few, many]) {
  writeFolder(join(folder, `in-${count}`), count);
  await writeRecords(join(folder, `${count}.jsonl`), count);
}
const worst = Math.max(
  await compare('files into a folder', (count) => [`in-${count}`, '-o', `out-${count}`]),
  await compare('records to standard output', (count) => [`${count}.jsonl`, '--format', 'jsonl']),
);
process.exitCode = worst <= 10 ? 0 : 1;
