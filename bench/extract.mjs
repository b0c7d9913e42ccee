// How long the whole extraction takes, stage by stage, on the articles in fixtures/ (or the folder given), beside the
// floor: reading the files, folding, and one pass of the lexicon's matcher over the folded text. The median of several
// rounds over all of them, in milliseconds of CPU per 1,000 characters, in one process after a warm-up (CPU time,
// because a shared machine makes the clock on the wall lie).
// Run `npm run build` first; then `node bench/extract.mjs [FOLDER]`.
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { attribute } from '../dist/claims/attribution/index.js';
import { extractClaims } from '../dist/claims/index.js';
import { tagCounts } from '../dist/counts/index.js';
import { makeDocument } from '../dist/document.js';
import { compile } from '../dist/entities/compile.js';
import { tagEntities } from '../dist/entities/index.js';
import { detectLanguage } from '../dist/language/detect.js';
import { loadPack } from '../dist/languages/index.js';
import { claimsDocument } from '../dist/output/document.js';
import { toYaml } from '../dist/output/yaml.js';
import { fold } from '../dist/text/fold.js';
import { loadWorld } from '../dist/world/index.js';

const ROUNDS = 11;

const folder = process.argv[2] ?? new URL('../fixtures/', import.meta.url).pathname;
const articles = readdirSync(folder, { recursive: true })
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({
    id: name,
    path: name,
    sha256: '',
    text: readFileSync(join(folder, name), 'utf8'),
    published: '2025-01-01',
  }));
const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
// The engine compiles what it has seen often enough; before that the figures are those of a start.
const WARM_UP = Math.ceil(2_000_000 / characters);
const packs = { fa: await loadPack('fa'), ar: await loadPack('ar') };
const world = await loadWorld({});
const matchers = { fa: compile(world, packs.fa), ar: compile(world, packs.ar) };

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const codes = articles.map(({ text }) => detectLanguage(text).code);

/** What cannot be done without: every file is read, and every letter looked at once for the names of the lexicon. */
function floor() {
  const start = cpu();
  articles.forEach(({ path }, k) => {
    const text = readFileSync(join(folder, path), 'utf8');
    const pack = packs[codes[k]];
    if (pack) matchers[codes[k]].all(fold(text, pack.fold).folded);
  });
  return cpu() - start;
}

const rounds = [];
for (let round = 0; round < WARM_UP + ROUNDS; round++) {
  const spent = {};
  const timed = (stage, work) => {
    const start = cpu();
    const result = work();
    spent[stage] = (spent[stage] ?? 0) + cpu() - start;
    return result;
  };
  const start = cpu();
  for (const article of articles) {
    timed('read the file', () => readFileSync(join(folder, article.path), 'utf8'));
    const { code } = timed('language', () => detectLanguage(article.text));
    const pack = packs[code];
    if (!pack) continue;
    const doc = timed('fold and split', () => makeDocument(article, pack));
    const dates = timed('dates', () => pack.dates(doc.text, article));
    const counts = timed('counts', () => tagCounts(doc, dates));
    const entities = timed('entities', () => tagEntities(doc, world));
    timed('attribution', () => attribute(doc, entities, dates));
    const annotations = { sentences: doc.sentences, dates, counts, entities };
    const drafts = timed('claims, with attribution', () => extractClaims(doc, annotations));
    const document = timed('document', () => claimsDocument(doc, drafts, {}));
    timed('yaml', () => toYaml(document));
  }
  // Attribution is timed by itself and again inside the claims.
  spent.total = cpu() - start - spent.attribution;
  spent.floor = floor();
  if (round >= WARM_UP) rounds.push(spent);
}

const spread = (figures) => {
  const sorted = figures.sort((a, b) => a - b);
  return [sorted[sorted.length >> 1], sorted[0], sorted.at(-1)];
};

console.log(
  `${articles.length} articles, ${characters} characters, ${ROUNDS} rounds; Node ${process.version}, ${cpus()[0].model}`,
);
const [whole] = spread(rounds.map(({ total }) => total));
for (const stage of Object.keys(rounds[0])) {
  const [median, least, most] = spread(rounds.map((spent) => spent[stage]));
  const figure = (ms) => ((ms / characters) * 1000).toFixed(3);
  const share = `${((100 * median) / whole).toFixed(0).padStart(3)} %`;
  console.log(
    `${stage.padEnd(26)} ${figure(median)} ms per 1,000 characters (${figure(least)} to ${figure(most)}) ${share}`,
  );
}
const ratio = spread(rounds.map(({ total, floor }) => total / floor)).map((times) => times.toFixed(1));
console.log(`total beside the floor     ${ratio[0]} times (${ratio[1]} to ${ratio[2]})`);
