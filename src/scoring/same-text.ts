/** Letters that differ between keyboards and habits, not between words. */
const LETTERS: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ة: 'ه',
  ۀ: 'ه',
  ؤ: 'و',
  ئ: 'ی',
  '\u0640': '',
  '\u200c': '',
  ء: '',
};
const FOLDED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/** Words apart from spelling: letters of one keyboard, no marks, no punctuation, one space between words. */
export function foldForScore(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(FOLDED, (letter) => LETTERS[letter]!)
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim();
}

/** Whether a text names the same as one of others: one holds the other, or half of all their words are shared. */
export function sameText(found: unknown, golds: readonly unknown[]): boolean {
  const p = foldForScore(asText(found));
  if (p === '') return false;
  const solid = p.replaceAll(' ', '');
  const words = new Set(p.split(' '));
  return golds.some((gold) => {
    const g = foldForScore(asText(gold));
    if (g === '') return false;
    const solidGold = g.replaceAll(' ', '');
    if (solidGold.includes(solid) || solid.includes(solidGold)) return true;
    const others = new Set(g.split(' '));
    const shared = [...words].filter((word) => others.has(word)).length;
    return 2 * shared >= words.size + others.size - shared;
  });
}

/** What stands in a gold file may be a number (`text: 250`); nothing is no text. */
const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
