import type { Span } from './span.js';

/** Closing marks that still belong to the sentence whose full stop they follow. */
const CLOSERS = new Set(['"', '»', ')', ']', '”', "'"]);
const LETTER = /\p{L}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * Splits a folded text into sentences: at line breaks, and after . ! ? ؟ (with the quotes and brackets that close
 * on it). No split at a decimal point ("2.5"), inside an abbreviation of single letters ("ا.ف.ب", "u.s."), behind
 * an initial or a shortened title ("ج. د. فانس", "د. سامي"), or at a full stop with no space after it between Latin
 * letters ("example.com"). Arabic papers often leave out the space after a full stop ("سوريا .وقال"), so a letter of
 * Arabic script right after one does begin a sentence.
 *
 * @returns spans in UTF-16 units of the folded text, trimmed, never empty, in order
 */
export function splitSentences(folded: string): Span[] {
  const out: Span[] = [];
  let start = 0;
  const close = (end: number): void => {
    let a = start;
    let b = end;
    while (a < b && /\s/.test(folded[a]!)) a++;
    while (b > a && /\s/.test(folded[b - 1]!)) b--;
    if (b > a && LETTER_OR_DIGIT.test(folded.slice(a, b))) out.push({ start: a, end: b });
    start = end;
  };
  for (let i = 0; i < folded.length; i++) {
    const c = folded[i]!;
    if (c === '\n') {
      close(i);
      continue;
    }
    if (c !== '.' && c !== '!' && c !== '?' && c !== '؟') continue;
    if (c === '.' && !endsSentence(folded, i)) continue;
    let end = i + 1;
    while (end < folded.length && (CLOSERS.has(folded[end]!) || /[.!?؟]/.test(folded[end]!))) end++;
    close(end);
    i = end - 1;
  }
  close(folded.length);
  return out;
}

function endsSentence(text: string, dot: number): boolean {
  const before = text[dot - 1] ?? '';
  const after = text[dot + 1] ?? '';
  if (/\d/.test(before) && /\d/.test(after)) return false;
  if (/[a-z0-9]/.test(before) && /[a-z0-9]/.test(after)) return false;
  // A single letter before the point is part of an abbreviation when another "letter." stands on either side.
  const single = LETTER_OR_DIGIT.test(before) && !LETTER_OR_DIGIT.test(text[dot - 2] ?? '');
  if (single && (text[dot - 2] === '.' || text[dot + 2] === '.')) return false;
  // One that stands alone before a word is an initial or a title; behind a number it is an era ("1990 م.").
  const era = /\d/.test(before + (text[dot - 3] ?? ''));
  return !(single && !era && after === ' ' && LETTER.test(text[dot + 2] ?? ''));
}
