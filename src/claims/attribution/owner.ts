import type { KnownNames, Phrase } from './phrase.js';
import { isComma } from './marks.js';
import { readPhrase } from './phrase.js';
import type { Scan } from './scan.js';
import { reading, textOf } from './scan.js';

/** How far behind a paper its owner may stand: 'معلومات قدمها هذا المصدر'. */
const REACH = 6;

/**
 * 'بيان لوزارة الدفاع', «گزارش روسیا الیوم»: a paper speaks for whoever issued it, when the text says who.
 *
 * @param guess whether an unknown name right behind the paper is taken for its owner
 * @returns the owner, or the phrase itself
 */
export function ownerOf(s: Scan, phrase: Phrase, limit: number, known: KnownNames, guess: boolean): Phrase {
  if (phrase.kind !== 'document' || phrase.demonstrative) return phrase;
  const head = reading(s, firstWord(s, phrase.from, limit), 'head');
  if (head?.word.kind !== 'paper') return phrase;
  for (let k = head.end; k < Math.min(limit, head.end + REACH); k++) {
    const token = s.tokens[k]!;
    if (token.sort !== 'word') {
      if (textOf(s, k) === '«' || textOf(s, k) === '"') {
        const outlet = readPhrase(s, k, limit, known);
        if (outlet?.kind === 'media') return outlet;
        // A name in quotes that nobody knows is no surname in it.
        if (s.closing[k]! > k) k = s.closing[k]!;
      }
      if (isComma(token.text) || token.sort === 'break') break;
      continue;
    }
    if (token.date || reading(s, k, 'that', 'report')) break;
    const owner = readPhrase(s, k, limit, known);
    if (owner?.sure && owner.kind !== 'document' && owner.sort !== 'pronoun') return owner;
    if (guess && k === head.end && owner?.sort === 'name' && !owner.sure) return owner;
  }
  return phrase;
}

function firstWord(s: Scan, from: number, limit: number): number {
  let k = from;
  for (;;) {
    const r = k < limit ? reading(s, k, 'determiner') : null;
    if (!r) return k;
    k = r.end;
  }
}
