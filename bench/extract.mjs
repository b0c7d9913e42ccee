// How long the whole extraction takes, stage by stage, on the articles in fixtures/ (or the folder given): the median
// of several rounds over all of them, in milliseconds of CPU per 1,000 characters, in one process after a warm-up
// (CPU time, because a shared machine makes the clock on the wall lie).
// Run `npm run build` first; then `node bench/extract.mjs [FOLDER]`.
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { attribute } from '../dist/claims/attribution/index.js';
import { extractClaims } from '../dist/claims/index.js';
import { tagCounts } from '../dist/counts/index.js';
import { makeDocument } from '../dist/document.js';
import { tagEntities } from '../dist/entities/index.js';
import { detectLanguage } from '../dist/language/detect.js';
import { loadPack } from '../dist/languages/index.js';
import { claimsDocument } from '../dist/output/document.js';
import { toYaml } from '../dist/output/yaml.js';
import { loadWorld } from '../dist/world/index.js';

const ROUNDS = 9;
const WARM_UP = 3;

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
const packs = { fa: await loadPack('fa'), ar: await loadPack('ar') };
const world = await loadWorld({});

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

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
  if (round >= WARM_UP) rounds.push(spent);
}

console.log(
  `${articles.length} articles, ${characters} characters, ${ROUNDS} rounds; Node ${process.version}, ${cpus()[0].model}`,
);
for (const stage of Object.keys(rounds[0])) {
  const sorted = rounds.map((spent) => (spent[stage] / characters) * 1000).sort((a, b) => a - b);
  const figure = (at) => sorted[at].toFixed(3);
  console.log(
    `${stage.padEnd(26)} ${figure(sorted.length >> 1)} ms per 1,000 characters (${figure(0)} to ${figure(sorted.length - 1)})`,
  );
}
