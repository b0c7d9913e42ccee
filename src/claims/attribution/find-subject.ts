import { skipFill } from './draft.js';
import { readLink } from './links.js';
import { isComma } from './marks.js';
import type { KnownNames, Phrase } from './phrase.js';
import { readPhrase } from './phrase.js';
import type { Reading, Scan } from './scan.js';
import { reading, textOf } from './scan.js';
import { isObjectOfPreposition, mergeBefore } from './apposition.js';

/** Nearest first: the last clause start before the verb at which a source can be read. */
export function findSubject(
  s: Scan,
  at: number,
  from: number,
  verb: Reading,
  known: KnownNames,
): Phrase | null {
  const starts = clauseStarts(s, at, from, known);
  let guess: Phrase | null = null;
  let last: Phrase | null = null;
  for (const start of starts) {
    if (start > from && reading(s, start - 1, 'and') && start === at) return null;
    let k = skipFill(s, start, at);
    // «در بیانیه وزارت دفاع آمده است»
    if (verb.word.needs === 'document') k = reading(s, k, 'locative')?.end ?? k;
    if (k >= at) continue;
    const phrase = readPhrase(s, k, at, known);
    if (!phrase) continue;
    if (s.rules.objectMarkers.includes(textOf(s, phrase.to))) continue;
    if (isObjectOfPreposition(s, start, from)) continue;
    if (!fitsContent(s, phrase, at, verb)) continue;
    if (endsItsOwnClause(s, phrase.to, at)) {
      // «X … مستقر شد، اظهار داشت»; with more between, somebody else may be the subject.
      if (phrase.sure && isComma(textOf(s, at - 1))) last ??= phrase;
      continue;
    }
    if (phrase.sure || phrase.sort === 'name') {
      const merged = mergeBefore(s, phrase, start, from, known);
      if (merged) return merged;
    }
    if (phrase.sure) return phrase;
    if (
      startsClause(s, phrase, at) &&
      (start === from || (textOf(s, start - 1) !== '،' && !reading(s, start - 1, 'that')))
    )
      guess ??= phrase;
    else if (skipFill(s, phrase.to, at) >= at) guess ??= phrase;
  }
  return guess ?? last;
}

/** «… امیر حیدری مستقر شد، اظهار داشت»: who has a verb already needs no second one. */
function endsItsOwnClause(s: Scan, from: number, at: number): boolean {
  for (let k = from; k < at; k++) {
    if (reading(s, k, 'that')) return false;
    const r = reading(s, k, 'finite');
    if (r && r.end < at && isComma(textOf(s, r.end))) return true;
  }
  return false;
}

/** A guessed name must be followed by what can follow a subject. */
function startsClause(s: Scan, phrase: Phrase, at: number): boolean {
  const k = phrase.to;
  if (k >= at) return true;
  const t = s.tokens[k]!;
  return (
    t.sort !== 'word' ||
    t.date !== null ||
    reading(s, k, 'preposition', 'locative', 'adverb', 'time', 'participle', 'channel', 'report') !== null
  );
}

/** «از C خبر داد» wants its particle after the subject, not C's last item for a subject. */
function fitsContent(s: Scan, phrase: Phrase, at: number, verb: Reading): boolean {
  if (!verb.word.content) return true;
  let particleBefore = false;
  for (let k = phrase.to; k < at; k++) if (verb.word.content.includes(textOf(s, k))) return true;
  const sentence = s.sentences[s.sentenceOf[at] ?? -1];
  for (let k = Math.max(sentence?.from ?? 0, at - LOOK_BACK); k < phrase.from; k++) {
    particleBefore ||= verb.word.content.includes(textOf(s, k));
  }
  return !particleBefore;
}

const LONGEST_NAME_IN_QUOTES = 6;
/** Tokens before its verb in which a subject is looked for. */
const LOOK_BACK = 90;

function clauseStarts(s: Scan, at: number, from: number, known: KnownNames): number[] {
  const starts = new Set<number>();
  const low = Math.max(from, at - LOOK_BACK);
  for (let k = low; k < at; k++) {
    const text = textOf(s, k);
    // A name in quotes is no clause; a statement in quotes may hold clauses only while it is open.
    const close = s.closing[k]!;
    if (close > 0 && close < at) {
      if (close - k > LONGEST_NAME_IN_QUOTES) starts.add(close + 1);
      k = close;
      continue;
    }
    if (isComma(text) || text === ':' || text === '«' || text === '"' || isDash(s, k)) starts.add(k + 1);
    const r = reading(s, k, 'that', 'article');
    if (r && r.end <= at) starts.add(r.end);
    if (reading(s, k, 'and') && k > low && reading(s, k - 1, 'finite')) starts.add(k + 1);
    if (reading(s, k, 'finite') && s.tokens[k + 1]?.sort === 'word' && !isAdjective(s, k)) starts.add(k + 1);
    if (reading(s, k, 'report')) {
      const read = readLink(s, k, at, known);
      if (read && read.to < at) starts.add(read.to);
    }
  }
  starts.add(low);
  return [...starts].sort((a, b) => b - a);
}

/** «منابع امنیتی کرد عراق»: an adjective behind the noun or an adjective of a source, though it looks like a verb. */
const isAdjective = (s: Scan, k: number): boolean =>
  reading(s, k, 'modifier') !== null && k > 0 && reading(s, k - 1, 'head', 'modifier') !== null;

/** A dash between clauses has a space beside it; the one in «دایملر-کرایسلر» has none. */
const isDash = (s: Scan, k: number): boolean =>
  ['-', '–', '—'].includes(textOf(s, k)) &&
  s.tokens[k + 1] !== undefined &&
  s.tokens[k + 1]!.start > s.tokens[k]!.end;
