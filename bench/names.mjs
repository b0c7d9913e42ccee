// Shows what the model of names is worth for names that no lexicon knows: half of the persons, bases and outlets are
// taken out of the lexicons at random, with each of some seeds, and the articles are read with the lexicon alone and
// with the model beside it. Prints precision, recall and F1 of each slot, and which share of the F1 that the missing
// names cost the model wins back.
// Usage: node bench/names.mjs [GOLD ARTICLES]... [--seeds 1,2,3]
//   GOLD ARTICLES  folders of claims of a careful reader and of their texts; the fixtures when left out
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';

const root = join(import.meta.dirname, '..');
const at = process.argv.indexOf('--seeds');
const seeds = at < 0 ? [1, 2, 3] : process.argv[at + 1].split(',').map(Number);
const folders = process.argv.slice(2, at < 0 ? undefined : at).map((path) => resolve(path));
if (folders.length === 0) {
  for (const language of ['fa', 'ar']) folders.push(...Array(2).fill(join(root, 'fixtures', language)));
}
const sets = folders.flatMap((gold, k) => (k % 2 === 0 ? [{ gold, articles: folders[k + 1] }] : []));

const work = mkdtempSync(join(tmpdir(), 'khabar-names-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

/** Numbers from 0 to 1 that a seed gives (mulberry32). */
function random(seed) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A copy of the program; with a seed, half of the names are missing from it. */
function program(seed) {
  const folder = join(work, `program-${seed ?? 'whole'}`);
  for (const part of ['bin', 'dist', 'schemas'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  for (const part of ['node_modules', 'models']) symlinkSync(join(root, part), join(folder, part));
  if (seed === null) return join(folder, 'bin', 'khabar.js');
  const next = random(seed);
  const keep = () => next() >= 0.5;
  const edit = (name, change) => {
    const path = join(folder, 'dist', name);
    writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))));
  };
  const half = (entries) => Object.fromEntries(Object.entries(entries).filter(keep));
  edit('world/bases.json', half);
  edit('world/outlets.json', half);
  for (const language of ['fa', 'ar']) {
    edit(`languages/${language}/attribution.json`, (file) => ({
      ...file,
      leaders: file.leaders.filter(keep),
      bylines: (file.bylines ?? []).filter(keep),
    }));
  }
  return join(folder, 'bin', 'khabar.js');
}

/** The articles of a set as records, with the day that the gold says they were published. */
function records({ gold, articles }, name) {
  const lines = [];
  for (const file of readdirSync(gold).filter((one) => one.endsWith('.yaml'))) {
    const [document] = parseAllDocuments(readFileSync(join(gold, file), 'utf8'), { schema: 'failsafe' });
    const value = document.toJS();
    const id = typeof value.article === 'string' ? value.article : value.article.id;
    const published = value.published ?? value.article.published;
    const text = readFileSync(join(articles, `${id}.txt`), 'utf8');
    lines.push(JSON.stringify({ id, text, ...(published && published !== 'null' && { published }) }));
  }
  const path = join(work, `${name}.jsonl`);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

function khabar(bin, args) {
  const run = spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`khabar ${args.join(' ')}: ${run.stderr}`);
  return run.stdout;
}

/** True and false positives and false negatives of each slot over all sets. */
function tallies(bin, ner, whole) {
  const out = {};
  sets.forEach((set, k) => {
    const found = join(work, 'found.yaml');
    writeFileSync(found, khabar(bin, ['extract', records(set, k), '--ner', ner]));
    const args = [
      'score',
      '--gold',
      set.gold,
      '--articles',
      set.articles,
      '--pred',
      found,
      '--format',
      'json',
    ];
    const total = JSON.parse(khabar(whole, args));
    for (const slot of ['slots', 'source', 'actor', 'base', 'date', 'troop_count']) {
      const figure = total[slot];
      const sum = (out[slot] ??= { tp: 0, fp: 0, fn: 0 });
      for (const key of ['tp', 'fp', 'fn']) sum[key] += figure[key];
    }
  });
  return out;
}

const f1 = ({ tp, fp, fn }) => (2 * tp) / Math.max(1, 2 * tp + fp + fn);
const line = ({ tp, fp, fn }) =>
  `P ${(tp / Math.max(1, tp + fp)).toFixed(3)} R ${(tp / Math.max(1, tp + fn)).toFixed(3)} F1 ${f1({ tp, fp, fn }).toFixed(4)}`;

const whole = program(null);
const show = (name, figures) => {
  for (const [slot, figure] of Object.entries(figures))
    console.log(`${name.padEnd(22)} ${slot.padEnd(12)} ${line(figure)}`);
};
const full = tallies(whole, 'lexicon', whole);
show('all names, lexicon', full);
show('all names, auto', tallies(whole, 'auto', whole));
const sums = { lost: 0, won: 0 };
for (const seed of seeds) {
  const bin = program(seed);
  const lexicon = tallies(bin, 'lexicon', whole);
  const auto = tallies(bin, 'auto', whole);
  show(`half, seed ${seed}, lexicon`, lexicon);
  show(`half, seed ${seed}, auto`, auto);
  const lost = f1(full.slots) - f1(lexicon.slots);
  const won = f1(auto.slots) - f1(lexicon.slots);
  sums.lost += lost;
  sums.won += won;
  console.log(`seed ${seed}: F1 of slots loses ${lost.toFixed(4)}, the model wins back ${won.toFixed(4)}`);
}
console.log(
  `all seeds: won back ${((100 * sums.won) / (sums.lost || 1)).toFixed(0)} % of ${sums.lost.toFixed(4)}`,
);
