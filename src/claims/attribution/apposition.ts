import { skipFill } from './draft.js';
import { isComma } from './marks.js';
import type { KnownNames, Phrase } from './phrase.js';
import { readPhrase } from './phrase.js';
import type { Scan } from './scan.js';
import { reading, spanOf, textOf } from './scan.js';

/** «X در دیدار با Y، سفیر آمریکا، گفت»: an office behind the object of a preposition is not the subject's. */
export function isObjectOfPreposition(s: Scan, start: number, from: number): boolean {
  if (!isComma(textOf(s, start - 1))) return false;
  let k = start - 2;
  if (textOf(s, k) === '»' || textOf(s, k) === '"') {
    while (k > from && textOf(s, k) !== '«') k--;
    k--;
    return reading(s, k, 'with', 'channel') !== null;
  }
  for (let n = 0; n < 4 && k >= from; n++, k--) {
    if (s.tokens[k]!.sort !== 'word') return false;
    // «در واکنش به اظهارات X، رئیس‌جمهور آمریکا،»
    if (n > 0 && reading(s, k, 'speech')) return true;
    if (reading(s, k, 'channel') || (reading(s, k, 'with') && n > 0)) {
      // «به گزارش A از B، C اعلام کرد»: what a header ends with is nobody's office.
      if (reading(s, k - 3, 'report') || reading(s, k - 4, 'report')) return false;
      return !endsClauseBetween(s, k, start) && looksLikeName(s, k + 1, start - 1);
    }
  }
  return false;
}

/** Whether what stands before a token is an adverb, a date, a verb, a title: no noun that it would belong to. */
function endsFill(s: Scan, token: number, from: number): boolean {
  if (s.tokens[token - 1]!.date) return true;
  for (let k = token - 1; k >= Math.max(from, token - 6); k--) {
    const r = reading(s, k, 'adverb', 'time', 'that', 'article', 'finite', 'title', 'and', 'preposition');
    if (r && r.end === token) return true;
  }
  return false;
}

const looksLikeName = (s: Scan, from: number, to: number): boolean => {
  for (let k = from; k < to; k++)
    if (s.tokens[k]!.readings.length > 0 && !reading(s, k, 'title')) return false;
  return to > from;
};

const endsClauseBetween = (s: Scan, from: number, to: number): boolean => {
  for (let k = from; k < to; k++) if (reading(s, k, 'finite')) return true;
  return false;
};

/** «قیس المحمداوی»، معاون فرمانده…، and «وزیر دفاع عراق، ثابت العباسی،»: a name and an office side by side are one. */
export function mergeBefore(
  s: Scan,
  phrase: Phrase,
  start: number,
  from: number,
  known: KnownNames,
): Phrase | null {
  const mark = textOf(s, start - 1);
  const beforeComma = isComma(mark) ? textOf(s, start - 2) : '';
  const isClosing = (t: string): boolean => t === '»' || t === '"';
  const quoted = isClosing(mark) || isClosing(beforeComma);
  const close = isClosing(mark) ? start - 1 : start - 2;
  if (!isComma(mark) && !quoted) return null;
  const isAlias = isComma(mark) && phrase.plain && isComma(textOf(s, phrase.to));
  const isOffice = phrase.kind === 'official' && phrase.sort === 'described';
  const isName = phrase.sort === 'name' && phrase.role === null;
  if (!isOffice && !isName && !isAlias) return null;
  if (quoted) {
    if (!isOffice) return null;
    // «خبرگزاری «تاس»، سخنگوی …»: a name that ends a phrase begins no other.
    let open = close - 1;
    while (open > from && s.closing[open] !== close && close - open < 8) open--;
    const opens = s.tokens[open - 1];
    if (open > from && opens?.sort === 'word' && !endsFill(s, open, from)) return null;
    const named = s.closing[open] === close ? readPhrase(s, open, start, known) : null;
    return named?.name && named.to > close
      ? { ...named, to: phrase.to, role: spanOf(s, phrase.from, phrase.to), sure: true }
      : null;
  }
  let previous = start - 2;
  while (
    previous > from &&
    !isComma(textOf(s, previous - 1)) &&
    textOf(s, previous - 1) !== ':' &&
    start - previous < 14
  ) {
    if (reading(s, previous - 1, 'that', 'finite', 'verb', 'article')) break;
    previous--;
  }
  // A comma that the text begins with.
  if (previous < 0) return null;
  const k = skipFill(s, previous, start - 1);
  if (k >= start - 1) return null;
  const before = readPhrase(s, k, start - 1, known);
  if (!before || before.to < start - 1) return null;
  // «یک مقام پیمان آتلانتیک شمالی، ناتو،»: a short name of the same.
  if (isAlias && before.sure && before.to === start - 1) {
    const named = mergeBefore(s, before, before.from, from, known);
    return named ?? { ...before, to: phrase.to };
  }
  if (isOffice && before.name)
    return {
      ...before,
      to: Math.max(before.to, phrase.to),
      role: spanOf(s, phrase.from, phrase.to),
      sure: true,
    };
  // The office was read with the name beside it.
  if (isName && before.name && before.name[0] === phrase.name?.[0]) return before;
  if (isName && before.kind === 'official')
    return {
      ...phrase,
      from: before.from,
      role: spanOf(s, before.from, before.to),
      sure: true,
      lemma: before.lemma,
    };
  return null;
}
