import type { CountMention } from '../../src/annotations.js';
import { tagCounts } from '../../src/counts/index.js';
import { makeDocument } from '../../src/document.js';
import { loadPack } from '../../src/languages/index.js';

const SIGNS = {
  exact: '',
  about: '~',
  less_than: '<',
  more_than: '>',
  at_least: '>=',
  at_most: '<=',
  range: '',
  vague: '?',
};

/** A count in short: '>=500 military', '?10..99 person casualties'. */
export function show(count: CountMention): string {
  const amount = count.value === null ? `${count.min ?? ''}..${count.max ?? ''}` : String(count.value);
  return [SIGNS[count.qualifier] + amount, count.noun, count.excluded ?? ''].join(' ').trim();
}

/** The counts of a text, without any date taken out. */
export async function countsIn(
  language: string,
  text: string,
): Promise<{ counts: CountMention[]; texts: string[] }> {
  const pack = await loadPack(language);
  const article = { id: 'test', path: null, sha256: '', text, published: null };
  const document = makeDocument(article, pack);
  const counts = tagCounts(document, []);
  const texts = counts.map(({ span }) => {
    const original = document.text.toOriginal(span);
    return text.slice(original.start, original.end);
  });
  return { counts, texts };
}

/** Rows of a table 'text | count; count', one a line; '-' for none. */
export function rows(table: string): { text: string; expected: string }[] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [text = '', expected = ''] = line.split('|').map((part) => part.trim());
      return { text, expected };
    });
}
