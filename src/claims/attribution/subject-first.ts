import type { Draft, Link } from './draft.js';
import { endOfContent, skipFill, skipOpener } from './draft.js';
import { readLink } from './links.js';
import { ownerOf } from './owner.js';
import type { KnownNames, Phrase } from './phrase.js';
import { isComma, readPhrase } from './phrase.js';
import type { Reading, Scan } from './scan.js';
import { reading, spanOf, textOf } from './scan.js';

/** Subject, then what it says or when and where, then the verb: «X از C خبر داد», «X روز شنبه گفت که C». */
export function readSubjectFirst(
  s: Scan,
  at: number,
  verb: Reading,
  from: number,
  to: number,
  known: KnownNames,
): Draft | null {
  let subject = findSubject(s, at, from, verb, known);
  const { word } = verb;
  if (!subject) {
    if (word.needs || word.decides) return null;
    if (!goesOn(s, at, from)) return null;
  }
  if (word.decides && subject?.kind === 'document') return null;
  if (word.needs === 'media' && subject?.kind !== 'media') return null;
  if (word.needs === 'document' && subject?.kind !== 'document') return null;
  if (subject && word.needs === 'document') subject = ownerOf(s, subject, at, known, false);
  if (subject && word.writes && subject.name && !subject.sure && subject.to - subject.from === 1) {
    subject = { ...subject, kind: 'media', name: null };
  }
  const headerFrom = subject ? subject.from : at;
  const inner = subject ? subject.to : at;
  const links = linksBetween(s, inner, at, known);
  const base = {
    at: headerFrom,
    subject,
    gender: word.gender ?? null,
    number: word.number ?? null,
    cue: [at, verb.end] as const,
    links,
    decides: word.decides === true,
  };
  const start = skipOpener(s, verb.end, to);
  const opened = start > verb.end && (textOf(s, verb.end) === ':' || reading(s, verb.end, 'that') !== null);
  if (word.needs === 'that' && !opened) return null;
  if (opened || (wordsLeft(s, start, to) && !closesBefore(s, verb, inner, at, known))) {
    return {
      ...base,
      header: [headerFrom, start],
      content: [start, endOfContent(s, start, to)],
      rule: rule(subject, 'after'),
    };
  }
  const contentFrom = contentStart(s, inner, at, verb);
  if (contentFrom >= at) {
    // Nothing inside and nothing behind: the content stands before the subject, «C، X گفت».
    if (subject && isComma(textOf(s, headerFrom - 1))) {
      return {
        ...base,
        header: [headerFrom, verb.end],
        content: [from, headerFrom - 1],
        rule: rule(subject, 'before'),
      };
    }
    return {
      ...base,
      header: [headerFrom, start],
      content: [start, endOfContent(s, start, to)],
      rule: rule(subject, 'after'),
    };
  }
  return {
    ...base,
    header: [headerFrom, contentFrom],
    content: [contentFrom, at],
    rule: rule(subject, 'inside'),
  };
}

const rule = (subject: Phrase | null, place: string): string =>
  `${subject ? 'subject' : 'verb-alone'}-${place}`;

/** Where what is said begins between subject and verb: past adverbs, dates and outlets, at the verb's particle. */
function contentStart(s: Scan, from: number, at: number, verb: Reading): number {
  const k = skipFill(s, from, at);
  let start = -1;
  let dated = false;
  for (let j = k; j < at; j++) {
    const isParticle = verb.word.content?.includes(textOf(s, j)) === true;
    if (isParticle && (start < 0 || dated)) {
      start = j;
      dated = false;
    }
    // «X پس از دستور Y امروز از C خبر داد»: behind the date of the statement the content begins anew.
    dated ||= s.tokens[j]!.date !== null || reading(s, j, 'time') !== null;
  }
  return start < 0 ? k : start;
}

/** «X از C خبر داد، …»: the particle in front says that the content is inside already. */
function closesBefore(s: Scan, verb: Reading, from: number, at: number, known: KnownNames): boolean {
  if (!verb.word.content) return false;
  for (let k = from; k < at - 1; k++) {
    const link = readLink(s, k, at, known);
    if (link && link.to > k) k = link.to - 1;
    else if (verb.word.content.includes(textOf(s, k)) && reading(s, k, 'preposition')?.end === k + 1)
      return true;
  }
  return false;
}

function wordsLeft(s: Scan, from: number, to: number): boolean {
  const first = s.tokens[from];
  if (!first || from >= to) return false;
  if (reading(s, from, 'and')) return false;
  for (let k = from; k < to; k++) if (s.tokens[k]!.sort === 'word') return true;
  return false;
}

/** Whether a verb with no subject of its own carries on: after 'and', a comma, at the start of its sentence. */
function goesOn(s: Scan, at: number, from: number): boolean {
  if (at === from || skipFill(s, from, at) >= at) return true;
  return (
    reading(s, at - 1, 'and') !== null || isComma(textOf(s, at - 1)) || reading(s, at - 1, 'adverb') !== null
  );
}

function linksBetween(s: Scan, from: number, to: number, known: KnownNames): Link[] {
  const links: Link[] = [];
  for (let k = from; k < to;) {
    if (s.tokens[k]!.sort === 'word') {
      const read = readLink(s, k, to, known);
      if (read && read.to > k) {
        if (read.link) links.push(read.link);
        k = read.to;
        continue;
      }
    }
    k++;
  }
  return links;
}

/** Nearest first: the last clause start before the verb at which a source can be read. */
function findSubject(s: Scan, at: number, from: number, verb: Reading, known: KnownNames): Phrase | null {
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
      if (phrase.sure) last ??= phrase;
      continue;
    }
    if (phrase.sure || phrase.sort === 'name') {
      const merged = mergeBefore(s, phrase, start, from, known);
      if (merged) return merged;
    }
    if (phrase.sure) return phrase;
    if (startsClause(s, phrase, at) && (start === from || textOf(s, start - 1) !== '،')) guess ??= phrase;
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
    if (reading(s, k, 'finite') && s.tokens[k + 1]?.sort === 'word') starts.add(k + 1);
    if (reading(s, k, 'report')) {
      const read = readLink(s, k, at, known);
      if (read && read.to < at) starts.add(read.to);
    }
  }
  starts.add(low);
  return [...starts].sort((a, b) => b - a);
}

/** A dash between clauses has a space beside it; the one in «دایملر-کرایسلر» has none. */
const isDash = (s: Scan, k: number): boolean =>
  ['-', '–', '—'].includes(textOf(s, k)) &&
  s.tokens[k + 1] !== undefined &&
  s.tokens[k + 1]!.start > s.tokens[k]!.end;

/** «X در دیدار با Y، سفیر آمریکا، گفت»: an office behind the object of a preposition is not the subject's. */
function isObjectOfPreposition(s: Scan, start: number, from: number): boolean {
  if (!isComma(textOf(s, start - 1))) return false;
  let k = start - 2;
  if (textOf(s, k) === '»' || textOf(s, k) === '"') {
    while (k > from && textOf(s, k) !== '«') k--;
    k--;
    return reading(s, k, 'with', 'channel') !== null;
  }
  for (let n = 0; n < 4 && k >= from; n++, k--) {
    if (s.tokens[k]!.sort !== 'word') return false;
    if (reading(s, k, 'channel') || (reading(s, k, 'with') && n > 0)) {
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
function mergeBefore(s: Scan, phrase: Phrase, start: number, from: number, known: KnownNames): Phrase | null {
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
  const k = skipFill(s, previous, start - 1);
  if (k >= start - 1) return null;
  const before = readPhrase(s, k, start - 1, known);
  if (!before || before.to < start - 1) return null;
  // «یک مقام پیمان آتلانتیک شمالی، ناتو،»: a short name of the same.
  if (isAlias && before.sure && before.to === start - 1) return { ...before, to: phrase.to };
  if (isOffice && before.name)
    return {
      ...before,
      to: Math.max(before.to, phrase.to),
      role: spanOf(s, phrase.from, phrase.to),
      sure: true,
    };
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
