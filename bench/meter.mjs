// What a run of Node costs: CPU time of all threads, user and system, and peak resident memory, as the process itself
// tells them when it ends.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'khabar-meter-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const used = join(folder, 'used.json');
const meter = join(folder, 'meter.cjs');
writeFileSync(
  meter,
  `if (require('node:worker_threads').isMainThread) process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require('node:fs').writeFileSync(${JSON.stringify(used)}, JSON.stringify([(userCPUTime + systemCPUTime) / 1000, maxRSS / 1024]));
});`,
);

/**
 * Runs a program under the same Node as this one, and passes over what it writes.
 *
 * @param {string[]} args the program and its arguments
 * @param {string} cwd where it runs
 * @returns {{ cpu: number, memory: number }} milliseconds and MiB
 * @throws Error with what it said, when it ends with another status than 0
 */
export function metered(args, cwd) {
  const child = spawnSync(process.execPath, ['--require', meter, ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(`${args.join(' ')} ended with ${child.status}: ${child.stderr}`);
  const [cpu, memory] = JSON.parse(readFileSync(used, 'utf8'));
  return { cpu, memory };
}
