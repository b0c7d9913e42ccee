import type { Draft } from './draft.js';
import { skipOpener } from './draft.js';
import { isComma } from './marks.js';
import type { KnownNames, Phrase } from './phrase.js';
import { readPhrase } from './phrase.js';
import type { Reading, Scan } from './scan.js';
import { reading, textOf } from './scan.js';

/** What a noun can govern: no sentence, a phrase. */
const LONGEST_CONTENT = 25;

/**
 * A noun of deciding or announcing with whoever decides behind it: 'إعلان ترامب عزمه سحب القوات',
 * «تصمیم ترامپ برای خروج نیروها». What it governs ends with its phrase: at a comma, a verb, a turn of the sentence.
 */
export function readNominal(s: Scan, at: number, noun: Reading, to: number, known: KnownNames): Draft | null {
  const owner = readPhrase(s, noun.end, to, known);
  if (!owner?.sure || owner.kind === 'document' || owner.sort === 'pronoun') return null;
  const start = contentAfter(s, owner, to);
  if (start < 0) return null;
  const end = endOfPhrase(s, start, to);
  if (end <= start) return null;
  return {
    at,
    subject: owner,
    gender: null,
    number: null,
    cue: [at, noun.end],
    header: [at, start],
    content: [start, end],
    links: [],
    decides: true,
    rule: 'nominal',
  };
}

/** 'عزمه سحب', 'بسحب', 'عن سحب', «برای خروج», «به خروج»: what is decided follows at once. */
function contentAfter(s: Scan, owner: Phrase, to: number): number {
  const k = owner.to;
  if (k >= to || s.tokens[k]!.sort !== 'word') return -1;
  if (reading(s, k, 'that')) return skipOpener(s, k, to);
  const governs = reading(s, k, 'governs');
  if (governs && governs.end < to) return governs.end;
  return s.rules.order === 'verb-first' && reading(s, k, 'object') ? k : -1;
}

function endOfPhrase(s: Scan, from: number, to: number): number {
  const limit = Math.min(to, from + LONGEST_CONTENT);
  for (let k = from + 1; k < limit; k++) {
    const text = textOf(s, k);
    if (isComma(text) || text === ':' || reading(s, k, 'turn', 'verb', 'finite', 'relative')) return k;
  }
  return limit;
}
