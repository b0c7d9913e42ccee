// How fast dates are read: on the fixtures, on texts up to 5 MB, on hostile input; and beside chrono-node's own
// Arabic locale and, where it is installed, Python's dateparser. Needs a build. Times are CPU times, the best of
// several rounds, because a shared machine makes the clock on the wall lie.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { parse as parseWithChrono } from 'chrono-node/ar';
import { loadPack } from '../dist/languages/index.js';
import { fold } from '../dist/text/fold.js';

const PUBLISHED = '2026-01-14';
const REFERENCE = new Date(2026, 0, 14, 12);
const packs = { ar: await loadPack('ar'), fa: await loadPack('fa') };

/** CPU milliseconds of the fastest of some rounds. */
function time(work, rounds = 7) {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

const fixtures = ['ar', 'fa'].flatMap((language) => {
  const folder = new URL(`../fixtures/${language}/`, import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({ language, text: readFileSync(new URL(file, folder), 'utf8') }));
});

const foldedBy = (language, text) => fold(text, packs[language].fold);
const read = (language, folded) => packs[language].dates(folded, { published: PUBLISHED });
/** Milliseconds per 1,000 characters. */
const rate = (language, text, rounds) => {
  const folded = foldedBy(language, text);
  return (time(() => read(language, folded), rounds) / text.length) * 1000;
};
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const show = (label, value, unit = 'ms per 1,000 characters') =>
  console.log(`  ${label.padEnd(44)} ${value.padStart(8)}  ${unit}`);

console.log('Fixtures');
for (const { language, text } of fixtures) rate(language, text, 20);
// One fixture is too short for the clock: each is read a hundred times over.
const rates = fixtures.map(({ language, text }) => {
  const folded = foldedBy(language, text);
  const work = () => {
    for (let i = 0; i < 100; i++) read(language, folded);
  };
  return (time(work, 5) / 100 / text.length) * 1000;
});
show(`median of ${fixtures.length} articles (bar: 0.5)`, median(rates).toFixed(3));
show('slowest of them', Math.max(...rates).toFixed(3));

console.log('Growth');
const ordinary = {};
for (const language of ['ar', 'fa']) {
  const all = fixtures.filter((f) => f.language === language).map((f) => f.text);
  const text = (length) =>
    all
      .join('\n')
      .repeat(Math.ceil(length / all.join('\n').length))
      .slice(0, length);
  for (const length of [100_000, 1_000_000, 5_000_000]) {
    ordinary[language] = rate(language, text(length), 3);
    show(`${language}, ${length.toLocaleString('en')} characters`, ordinary[language].toFixed(3));
  }
}

console.log(
  'Hostile input: growth from 100,000 to 400,000 characters (linear: 1), rate beside that of the fixtures',
);
const HOSTILE = {
  digits: '1',
  'digits with spaces': '12 ',
  'figures with slashes': '1/',
  'month names': { ar: 'يناير ', fa: 'دی ' },
  'days and months': { ar: '5 يناير ', fa: '۵ مهر ' },
  weekdays: { ar: 'الاثنين ', fa: 'شنبه ' },
  'full dates': { ar: '5 يناير 2020، ', fa: '۵ مهر ۱۳۹۹، ' },
  years: { ar: 'عام 2014 ', fa: 'سال ۱۳۹۹ ' },
  و: 'و',
  'و with spaces': 'و ',
  brackets: '(',
  'open ranges': { ar: 'من 5 إلى ', fa: 'از ۵ تا ' },
  'word numbers': { ar: 'خمسة و', fa: 'پنج و ' },
};
for (const [label, unit] of Object.entries(HOSTILE))
  for (const language of ['ar', 'fa']) {
    const piece = typeof unit === 'string' ? unit : unit[language];
    const text = (length) => piece.repeat(Math.ceil(length / piece.length));
    const short = rate(language, text(100_000), 5);
    const long = rate(language, text(400_000), 5);
    // Below a thousandth of a millisecond the clock decides, not the text.
    const growth = Math.max(long, 0.005) / Math.max(short, 0.005);
    show(
      `${language}, ${label}`,
      growth.toFixed(2),
      `times linear, ${(long / ordinary[language]).toFixed(1)} times the fixtures' rate`,
    );
  }

console.log('Beside others, on the Arabic fixtures');
const arabic = fixtures.filter((f) => f.language === 'ar').map((f) => f.text);
const characters = arabic.join('').length;
const perThousand = (ms) => (ms / characters) * 1000;
const ours = perThousand(time(() => arabic.forEach((t) => read('ar', foldedBy('ar', t))), 20));
const theirs = perThousand(time(() => arabic.forEach((t) => parseWithChrono(t, REFERENCE)), 5));
show('khabar, folding included', ours.toFixed(3));
show(
  "chrono-node's ar",
  theirs.toFixed(3),
  `ms per 1,000 characters, ${(theirs / ours).toFixed(1)} times ours`,
);

const PYTHON = `
import json, sys, time
from dateparser.search import search_dates
texts = json.load(sys.stdin)
search_dates(texts[0][:200], languages=['ar'])
start = time.process_time()
for text in texts: search_dates(text, languages=['ar'])
print((time.process_time() - start) * 1000)
`;
const python = spawnSync(process.env.PYTHON ?? 'python3', ['-c', PYTHON], {
  input: JSON.stringify(arabic),
  encoding: 'utf8',
});
if (python.status === 0) {
  const ms = perThousand(Number(python.stdout));
  show("Python's dateparser", ms.toFixed(3), `ms per 1,000 characters, ${(ms / ours).toFixed(1)} times ours`);
} else console.log("  Python's dateparser is not installed here.");
