// Measures khabar on the fixtures (or the articles of the folder given), one part after another:
//   start-up        `khabar --version` beside a program that only makes an empty commander command
//   first article   what one short article costs, with loading
//   throughput      a whole run, without and with the model, on one and two threads, with its peak memory; and what of
//                   it is the start, the engine's warming up, and the articles themselves
//   stages          the share of each stage, beside the floor: reading the files and one pass of the lexicon
//   dates           bench/dates.mjs, with Python's dateparser where it is installed
// Times are CPU times of all threads, user and system, because a shared machine makes the clock on the wall lie.
// Figures are medians of several rounds, with the least and the most; what is compared takes turns in one round.
// Usage: npm run bench -- [FOLDER] [--rounds N] [--only PART]; PYTHON names the interpreter that has dateparser.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { metered } from './meter.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '5' }, only: { type: 'string' } },
});
const root = join(import.meta.dirname, '..');
const bin = join(root, 'bin', 'khabar.js');
const folder = positionals[0] ?? join(root, 'fixtures');
const rounds = Number(values.rounds);

const work = mkdtempSync(join(tmpdir(), 'khabar-bench-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const texts = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.txt'));
const characters = texts.reduce((sum, name) => sum + readFileSync(join(folder, name), 'utf8').length, 0);
// A run is repeated over copies of the articles until the cost of starting is small beside it.
const COPIES = Math.max(1, Math.ceil(1_000_000 / characters));

/** The least, the median and the most of some figures. */
function spread(figures) {
  const sorted = [...figures].sort((a, b) => a - b);
  return { least: sorted[0], median: sorted[sorted.length >> 1], most: sorted.at(-1) };
}
const show = (figures, digits = 2) => {
  const { least, median, most } = spread(figures);
  return `${median.toFixed(digits)} (${least.toFixed(digits)} to ${most.toFixed(digits)})`;
};
const line = (name, text) => console.log(`  ${name.padEnd(34)} ${text}`);

const run = (args) => metered(args, work);

const wants = (part) => values.only === undefined || values.only === part;

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0].model}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ` +
    `load ${loadavg()[0].toFixed(1)}; ${texts.length} articles, ${characters} characters, ${rounds} rounds`,
);

if (wants('start')) {
  const empty = join(work, 'empty.mjs');
  const commander = join(root, 'node_modules', 'commander', 'esm.mjs');
  writeFileSync(
    empty,
    `import { Command } from ${JSON.stringify(commander)};\nnew Command('empty').version('1').parse();\n`,
  );
  const short = join(folder, texts.toSorted((a, b) => size(a) - size(b))[texts.length >> 2]);
  const figures = { empty: [], version: [], first: [], ratio: [], memory: [] };
  run([bin, '--version']);
  for (let round = 0; round < 2 * rounds; round++) {
    const [bare, version] = [run([empty, '--version']), run([bin, '--version'])];
    figures.empty.push(bare.cpu);
    figures.version.push(version.cpu);
    figures.ratio.push(version.cpu / bare.cpu);
    const first = run([bin, 'extract', short, '--ner', 'lexicon']);
    figures.first.push(first.cpu);
    figures.memory.push(first.memory);
  }
  console.log('Start-up, ms');
  line('an empty commander program', show(figures.empty, 0));
  line('khabar --version', show(figures.version, 0));
  line('  times the empty program', show(figures.ratio));
  line('khabar extract, one short article', `${show(figures.first, 0)}, ${show(figures.memory, 0)} MiB`);
}

function size(name) {
  return readFileSync(join(folder, name), 'utf8').length;
}

if (wants('throughput')) {
  const many = join(work, 'many');
  for (let copy = 0; copy < COPIES; copy++) cpSync(folder, join(many, String(copy)), { recursive: true });
  const model = existsSync(join(root, 'node_modules', '@xenova', 'transformers'));
  const modes = model ? ['lexicon', 'auto'] : ['lexicon'];
  const cases = modes.flatMap((ner) => ['1', '2'].map((jobs) => ({ ner, jobs, cpu: [], memory: [] })));
  for (let round = 0; round < rounds; round++)
    for (const one of cases) {
      const { cpu, memory } = run([
        bin,
        'extract',
        many,
        '-o',
        join(work, `out-${one.ner}-${one.jobs}-${round}`),
        '--quiet',
        '--ner',
        one.ner,
        '--jobs',
        one.jobs,
      ]);
      one.cpu.push(cpu);
      one.memory.push(memory);
    }
  console.log(`A whole run over ${texts.length * COPIES} articles, ${characters * COPIES} characters`);
  for (const { ner, jobs, cpu, memory } of cases) {
    const { median } = spread(cpu);
    const each = (count) => ((1000 * count * COPIES) / median).toFixed(0);
    line(
      `--ner ${ner}, --jobs ${jobs}`,
      `${show(cpu.map((ms) => ms / COPIES / (characters / 1000)))} ms per 1,000 characters; of a second of CPU ` +
        `${each(texts.length)} articles, ${each(characters)} characters; ${show(memory, 0)} MiB`,
    );
  }
  if (!model) line('with the model', 'the optional package is not installed');
  parts(many);
}

/**
 * Takes a run apart: the start is what one article costs, the articles themselves what a run over twice as many costs
 * more, and the engine's warming up the rest. Claims go to standard output and into files.
 */
function parts(many) {
  const twofold = join(work, 'twofold');
  for (const half of ['a', 'b']) cpSync(many, join(twofold, half), { recursive: true });
  const one = join(many, '0', texts.toSorted((a, b) => size(a) - size(b))[0]);
  for (const where of ['to standard output', 'into files']) {
    const start = [];
    const each = [];
    const warming = [];
    for (let round = 0; round < rounds; round++) {
      const cost = (name, path) =>
        run([
          bin,
          'extract',
          path,
          '--quiet',
          ...(where === 'into files' ? ['-o', join(work, `parts-${name}-${round}`)] : []),
        ]).cpu;
      const [first, once, twice] = [cost('start', one), cost('once', many), cost('twice', twofold)];
      start.push(first);
      each.push((twice - once) / COPIES / (characters / 1000));
      warming.push(once - first - (twice - once));
    }
    line(`claims ${where}`, `start ${show(start, 0)} ms, warming up ${show(warming, 0)} ms,`);
    line('', `and from then on ${show(each)} ms per 1,000 characters`);
  }
}

const script = (name, ...args) =>
  spawnSync(process.execPath, [join(import.meta.dirname, name), ...args], { stdio: 'inherit' });
if (wants('stages')) {
  console.log('Stages');
  script('extract.mjs', folder);
}
if (wants('dates')) {
  console.log('Dates');
  script('dates.mjs');
}
