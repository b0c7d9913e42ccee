import { expect, test } from 'vitest';
import { cost, shapes } from '../../fuzz/shapes.mjs';
import { Extractor } from '../../src/extract.js';

/** The light version of `npm run bench:growth`: ten times the text, at most four times ten times the time. */
test.each(['fa', 'ar'])(
  '%s: a text that goes on in one way takes time in proportion to its length',
  { timeout: 300_000 },
  async (language) => {
    const extractor = new Extractor({ language, all: true, ner: 'lexicon' });
    for (const text of Object.values(shapes(language, 1500))) await cost(extractor, language, text, 1);
    const long = shapes(language, 15_000);
    for (const [name, text] of Object.entries(shapes(language, 1500))) {
      const short = await cost(extractor, language, text, 2);
      // Some milliseconds are noise.
      expect(await cost(extractor, language, long[name]!, 1), name).toBeLessThan(short * 40 + 60);
    }
  },
);
