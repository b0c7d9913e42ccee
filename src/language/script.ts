import { francAll } from 'franc';

const LETTERS = /\p{L}/gu;
/** With less than this share of Arabic letters a text is in another script, whatever it quotes. */
const LEAST_SHARE = 0.4;
/** franc guesses wildly at fewer letters. */
const LEAST_LETTERS = 150;

const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Hebrew',
  'Greek',
  'Armenian',
  'Georgian',
  'Devanagari',
  'Thaana',
  'Han',
].map((name) => ({ name, letters: new RegExp(`\\p{Script=${name}}`, 'gu') }));

/**
 * Says what a text is, when it is not in the Arabic script; null when it is.
 *
 * @param arabic how many letters of the text are Arabic
 */
export function otherScript(text: string, arabic: number): string | null {
  // Most texts: no need to look at what the rest is.
  if (arabic >= text.length / 2) return null;
  const letters = count(text, LETTERS);
  if (letters === 0) return 'has no words in it';
  if (arabic / letters >= LEAST_SHARE) return null;
  return letters < LEAST_LETTERS ? nameScript(text) : (nameLanguage(text) ?? nameScript(text));
}

function nameScript(text: string): string {
  const counts = SCRIPTS.map(({ name, letters }) => ({ name, count: count(text, letters) }));
  const most = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return most.count === 0 ? 'is not in the Arabic script' : `is in the ${most.name} script`;
}

let englishNames: Intl.DisplayNames | undefined;

/** franc takes plain English for Scots now and then, and nobody writes the news in it. */
function nameLanguage(text: string): string | null {
  const code = francAll(text, { ignore: ['sco'] })[0]![0];
  englishNames ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const name = code === 'und' ? undefined : englishNames.of(code);
  return name === undefined ? null : `looks like ${name}`;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
