// Shows that the time of an article does not depend on how many there are: CPU time per article of runs over 1,000,
// 10,000 and 100,000 generated articles (or the counts given), as records of one file, in one thread. The start is
// measured with one article and taken off. Exits with 1 where a longer run takes over 10 % more an article than a
// shorter one; that it takes less is the engine warming up.
// Usage: node bench/level.mjs [COUNT]...
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeRecords } from './generate-articles.mjs';

const BIN = join(import.meta.dirname, '..', 'bin', 'khabar.js');
const counts = process.argv.slice(2).map(Number);
if (counts.length === 0) counts.push(1000, 10_000, 100_000);

const folder = mkdtempSync(join(tmpdir(), 'khabar-level-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const meter = join(folder, 'meter.cjs');
writeFileSync(
  meter,
  `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require('node:fs').writeFileSync('used.json', JSON.stringify([(userCPUTime + systemCPUTime) / 1000, maxRSS / 1024]));
});`,
);

async function cost(count) {
  const file = join(folder, `${count}.jsonl`);
  await writeRecords(file, count);
  const args = ['--require', meter, BIN, 'extract', file, '--format', 'jsonl', '--quiet'];
  const { status } = spawnSync(process.execPath, args, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`khabar ended with ${status}`);
  rmSync(file);
  return JSON.parse(readFileSync(join(folder, 'used.json'), 'utf8'));
}

// Two articles, one of each language, so that both are loaded.
const [start] = await cost(2);
let before = Infinity;
for (const count of counts) {
  const [cpu, memory] = await cost(count);
  const each = (cpu - start) / count;
  console.log(
    `${count} articles: ${each.toFixed(3)} ms of CPU each, ${memory.toFixed(0)} MiB` +
      (before === Infinity ? '' : ` (${((each / before - 1) * 100).toFixed(1)} % beside the run before)`),
  );
  if (each > 1.1 * before) process.exitCode = 1;
  before = each;
}
