import type { Draft, Link } from './draft.js';
import { endOfContent, skipFill, skipOpener } from './draft.js';
import { findSubject } from './find-subject.js';
import { readLink } from './links.js';
import { isComma } from './marks.js';
import { ownerOf } from './owner.js';
import type { KnownNames, Phrase } from './phrase.js';
import type { Reading, Scan } from './scan.js';
import { reading, textOf } from './scan.js';

/** Subject, then what it says or when and where, then the verb: «X از C خبر داد», «X روز شنبه گفت که C». */
export function readSubjectFirst(
  s: Scan,
  at: number,
  verb: Reading,
  from: number,
  to: number,
  known: KnownNames,
): Draft | null {
  const { word } = verb;
  if (isImpersonal(s, at, from)) return null;
  let subject = findSubject(s, at, from, verb, known);
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

/** «می‌توان به C اشاره کرد»: nobody says it. */
function isImpersonal(s: Scan, at: number, from: number): boolean {
  for (let k = at - 1; k >= Math.max(from, at - 14); k--) {
    const r = reading(s, k, 'impersonal');
    if (r && r.end <= at) return r.end - k > 1 || r.end === at || textOf(s, k).length > 4;
    if (isComma(textOf(s, k)) || reading(s, k, 'finite', 'that')) return false;
  }
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
