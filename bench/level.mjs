// Shows that the time of an article does not depend on how many there are: CPU time per article of runs over 1,000,
// 10,000 and 100,000 generated articles (or the counts given), as records of one file, in one thread. The start is
// measured with one article and taken off. Exits with 1 where a longer run takes over 10 % more an article than a
// shorter one; that it takes less is the engine warming up.
// Usage: node bench/level.mjs [COUNT]...
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeRecords } from './generate-articles.mjs';
import { metered } from './meter.mjs';

const BIN = join(import.meta.dirname, '..', 'bin', 'khabar.js');
const counts = process.argv.slice(2).map(Number);
if (counts.length === 0) counts.push(1000, 10_000, 100_000);

const folder = mkdtempSync(join(tmpdir(), 'khabar-level-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

async function cost(count) {
  const file = join(folder, `${count}.jsonl`);
  await writeRecords(file, count);
  const used = metered([BIN, 'extract', file, '--format', 'jsonl', '--quiet'], folder);
  rmSync(file);
  return used;
}

// Two articles, one of each language, so that both are loaded.
const { cpu: start } = await cost(2);
let before = { count: 0, cpu: start, each: Infinity };
for (const count of counts) {
  const { cpu, memory } = await cost(count);
  const each = (cpu - start) / count;
  // The articles that the run before did not have: by then the engine is warm.
  const further = (cpu - before.cpu) / (count - before.count);
  console.log(
    `${count} articles: ${each.toFixed(3)} ms of CPU each, ${memory.toFixed(0)} MiB` +
      (before.count === 0
        ? ''
        : ` (${((each / before.each - 1) * 100).toFixed(1)} % beside the run before; ${further.toFixed(3)} ms for each further article)`),
  );
  if (each > 1.1 * before.each) process.exitCode = 1;
  before = { count, cpu, each };
}
