import { skipFill } from './draft.js';
import { mergeBefore } from './apposition.js';
import { isComma } from './marks.js';
import type { KnownNames, Phrase } from './phrase.js';
import { readPhrase } from './phrase.js';
import type { Scan } from './scan.js';
import { reading, textOf } from './scan.js';

/** 'الجيش الإسرائيلي يعلن', 'كان مسؤول كبير أعلن': the subject in front, with nothing but fill before the verb. */
export function subjectBefore(
  s: Scan,
  at: number,
  from: number,
  known: KnownNames,
  where: 'adjacent' | 'anywhere' = 'anywhere',
): Phrase | null {
  const starts = new Set<number>();
  const low = Math.max(from, at - 40);
  for (let k = low; k < at; k++) {
    // A name in quotes is no clause boundary.
    const close = s.closing[k]!;
    if (close > 0 && close < at && close - k <= 5) {
      if (k === low) starts.add(k);
      k = close;
      continue;
    }
    const text = textOf(s, k);
    if (isComma(text) || [':', '"', '»', ')'].includes(text)) starts.add(k + 1);
    const r = reading(s, k, 'that', 'adverb', 'relative', 'article', 'time', 'preposition', 'turn');
    if (r && r.end <= at) starts.add(r.end);
    if (k === low) starts.add(k);
  }
  for (const start of [...starts].sort((a, b) => b - a)) {
    const k = skipFill(s, start, at);
    if (k >= at) continue;
    const phrase = readPhrase(s, k, at, known);
    if (!phrase) continue;
    if (where === 'adjacent' && (phrase.to !== at || !phrase.sure || start !== from)) continue;
    if (isOwned(s, phrase) || isDescribedByVerb(s, phrase, at)) continue;
    if (!phrase.sure && !(phrase.sort === 'name' && k === from && phrase.to - phrase.from <= 3)) continue;
    if (reachesVerb(s, phrase.to, at)) return mergeBefore(s, phrase, k, from, known) ?? phrase;
  }
  return null;
}

/** '…، خارطة قالت إنها': a lone noun without the article, inside its sentence, is what the verb only describes. */
const isDescribedByVerb = (s: Scan, phrase: Phrase, at: number): boolean =>
  s.rules.order === 'verb-first' &&
  !phrase.sure &&
  phrase.to === at &&
  phrase.to - phrase.from === 1 &&
  isComma(textOf(s, phrase.from - 1));

/** 'قواتها ستعتبر': troops that are somebody's do not speak. */
const isOwned = (s: Scan, phrase: Phrase): boolean =>
  s.rules.order === 'verb-first' &&
  phrase.kind === 'organization' &&
  phrase.to - phrase.from === 1 &&
  /^.{3,}(?:ها|هم|هما)$/u.test(textOf(s, phrase.from)) &&
  s.tokens[phrase.from]!.entity?.type === 'FORCE';

/** Whether only fill, brackets, relatives and settings stand between a subject and its verb. */
function reachesVerb(s: Scan, from: number, at: number): boolean {
  let k = from;
  while (k < at) {
    const next = skipFill(s, k, at);
    if (next > k) {
      k = next;
      continue;
    }
    const r = reading(s, k, 'relative', 'adverb', 'setting');
    if (r) {
      k = r.end;
      continue;
    }
    if (reading(s, k, 'locative') && reading(s, k + 1, 'setting')) {
      k += 2;
      continue;
    }
    return false;
  }
  return true;
}
