// How the time of the whole extraction grows with the text, for texts that are made to be slow: 1, 10 and 100 times a
// length. Linear is a hundred times the time for a hundred times the text; more than three times that is told, and
// ends with 1 (on a busy machine noise comes near two; what grows with the square is at ten). Needs a build.
// Usage: npm run bench:growth -- [SHORTEST, 1000 characters when left out]
import { cost, shapes } from '../fuzz/shapes.mjs';
import { Extractor } from '../dist/index.js';

const shortest = Number(process.argv[2] ?? 1000);
const lengths = [shortest, shortest * 10, shortest * 100];
let worst = 0;

for (const language of ['fa', 'ar']) {
  const extractor = new Extractor({ language, all: true, ner: 'lexicon' });
  // The first texts pay for what is loaded and compiled.
  for (const text of Object.values(shapes(language, 4000))) await cost(extractor, language, text, 1);
  console.log(`\n${language}, milliseconds of the processor for ${lengths.join(', ')} characters`);
  for (const name of Object.keys(shapes(language, 1))) {
    const times = [];
    for (const length of lengths) {
      times.push(await cost(extractor, language, shapes(language, length)[name], length < 50_000 ? 3 : 2));
    }
    // From the middle length on: below it the fixed costs of an article weigh.
    const growth = times[2] / times[1] / 10;
    worst = Math.max(worst, growth);
    const shown = times.map((time) => time.toFixed(1).padStart(8)).join('');
    console.log(
      `${name.padEnd(28)}${shown}  ${growth.toFixed(2)} of linear${growth > 3 ? '  ← too much' : ''}`,
    );
  }
}
process.exitCode = worst > 3 ? 1 : 0;
