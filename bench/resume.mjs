// Shows that a run that is killed goes on where it stopped: N generated articles (10,000 when left out) are read with
// `--jobs 2`, once undisturbed, and once killed with SIGKILL at a random moment three times and resumed. The two
// folders must hold the same files with the same bytes.
// Usage: node bench/resume.mjs [COUNT] [KILLS]
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { writeFolder } from './generate-articles.mjs';

const BIN = join(import.meta.dirname, '..', 'bin', 'khabar.js');
const count = Number(process.argv[2] ?? 10_000);
const kills = Number(process.argv[3] ?? 3);

const folder = mkdtempSync(join(tmpdir(), 'khabar-resume-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Runs to the end, or until it is killed. */
function run(output, more, killWhen) {
  const args = [BIN, 'extract', 'in', '-o', output, '--jobs', '2', '--quiet', ...more];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
  const timer = killWhen && setInterval(() => killWhen() && child.kill('SIGKILL'), 5);
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      clearInterval(timer);
      resolve({ code, signal });
    });
  });
}

const files = (root) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();

const documents = (root) => files(root).filter((name) => !name.startsWith('.khabar'));

/** What two folders do not have in common. */
function differences(a, b) {
  const [inA, inB] = [files(a), files(b)];
  const [setA, setB] = [new Set(inA), new Set(inB)];
  const all = [...new Set([...inA, ...inB])];
  return all.filter((name) => {
    if (!setA.has(name) || !setB.has(name)) return true;
    return !readFileSync(join(a, name)).equals(readFileSync(join(b, name)));
  });
}

/** Documents that stand in a folder, looked at without counting them all: the journal has a line for each. */
function done(root) {
  try {
    const [name] = readdirSync(join(root, '.khabar')).filter((name) => name.startsWith('journal-'));
    return name ? readFileSync(join(root, '.khabar', name), 'utf8').split('\n').length : 0;
  } catch {
    return 0;
  }
}

writeFolder(join(folder, 'in'), count);
const whole = join(folder, 'whole');
const pieces = join(folder, 'pieces');
const undisturbed = await run(whole, []);
if (undisturbed.code !== 0) throw new Error(`the undisturbed run ended with ${undisturbed.code}`);

let hit = 0;
for (let round = 0; round < kills; round++) {
  // A random moment in the next part of the run, and some milliseconds, so that it falls anywhere in an article.
  const from = Math.floor((count * round) / kills);
  const at = from + 1 + Math.floor((Math.random() * count) / kills);
  let due = 0;
  const result = await run(pieces, round === 0 ? [] : ['--resume'], () => {
    if (due === 0 && done(pieces) >= at) due = Date.now() + Math.random() * 50;
    return due !== 0 && Date.now() >= due;
  });
  const stands = documents(pieces).length;
  console.log(
    `kill ${round + 1} at ${at}: ${result.signal ?? `too late, code ${result.code}`}, ${stands} documents stand`,
  );
  if (result.signal === 'SIGKILL') hit++;
}
const last = await run(pieces, ['--resume']);
const different = differences(whole, pieces);
console.log(`${hit} of ${kills} kills hit; ${files(whole).length} files, ${different.length} different`);
for (const name of different.slice(0, 10)) console.log(`  ${name}`);
process.exitCode = last.code === 0 && different.length === 0 && hit > 0 ? 0 : 1;
