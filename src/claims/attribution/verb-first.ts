import type { Draft, Link } from './draft.js';
import { REACH, endOfContent, endOfDecision, skipFill, skipOpener } from './draft.js';
import { outletName, readLink } from './links.js';
import type { KnownNames, Phrase } from './phrase.js';
import { endsHere, isComma, readPhrase } from './phrase.js';
import type { Reading, Scan } from './scan.js';
import { reading, textOf } from './scan.js';

/** Verb of saying, then its subject: 'أعلن X (صفته) [التاريخ] عن/أن C'; also 'X يعلن' and no subject at all. */
export function readVerbFirst(
  s: Scan,
  at: number,
  verb: Reading,
  from: number,
  to: number,
  known: KnownNames,
): Draft | null {
  const after = skipFill(s, verb.end, to);
  const { word } = verb;
  // 'خبير أمني يكشف تفاصيل …': right behind its subject, at the start, the verb is done with it.
  const leading = joined(verb) ? null : subjectBefore(s, at, from, known, 'adjacent');
  let subject = leading ?? subjectAfter(s, after, to, known, verb);
  let headerFrom = leading?.from ?? at;
  let opening = findOpening(s, subject && !leading ? subject.to : after, to, verb, known);
  if (
    subject &&
    !leading &&
    !subject.sure &&
    (!opening.found || opening.by === 'object') &&
    !acceptsObject(verb, subject)
  )
    subject = null;
  // 'X نفت بشكل قاطع تقرير Y': a paper is denied more often than it denies.
  if (subject?.kind === 'document' && !leading && !joined(verb) && word.needs !== 'document') {
    const before = subjectBefore(s, at, from, known);
    if (before) {
      subject = before;
      headerFrom = before.from;
      opening = findOpening(s, after, to, verb, known);
    }
  }
  if (!subject) opening = findOpening(s, after, to, verb, known);
  if (!subject && !joined(verb)) {
    subject = subjectBefore(s, at, from, known);
    if (subject) headerFrom = subject.from;
  }
  if (!subject) {
    // 'أُعلن في بغداد': nobody said it.
    if (passive(s, after)) return null;
    if (word.needs === 'media' || word.needs === 'document' || word.needs === 'subject' || word.decides)
      return null;
    // 'تقارير تفيد أن', 'من يقول إن': a verb inside a clause has a subject that we did not read.
    if (!startsClause(s, at, from, verb)) return null;
    if (opening.by === 'none') return null;
    if ((opening.by === 'particle' || opening.by === 'object') && !joined(verb)) return null;
  }
  if (word.needs === 'that' && !['that', 'quote', 'colon'].includes(opening.by)) return null;
  if (word.needs === 'particle' && !opening.particle) return null;
  if (word.needs === 'media' && subject?.kind !== 'media') return null;
  if (
    word.needs === 'subject' &&
    headerFrom === at &&
    opening.by !== 'that' &&
    !startsClause(s, at, from, verb)
  )
    return null;
  if (word.needs === 'document' && subject?.kind !== 'document') return null;
  if (word.needs === 'quoted' && !opening.links.some((l) => l.sort === 'phrase')) return null;
  // '"C"، قال X.'
  if (
    subject &&
    headerFrom === at &&
    !opening.found &&
    nothingLeft(s, subject.to, to) &&
    !joined(verb) &&
    at > from + 1
  ) {
    return {
      at,
      subject,
      gender: word.gender ?? null,
      number: word.number ?? null,
      cue: [at, verb.end],
      header: [at, to],
      content: [from, at],
      links: opening.links,
      decides: false,
      rule: 'content-verb-subject',
    };
  }
  const afterSubject = subject && headerFrom === at ? skipFill(s, subject.to, to) : verb.end;
  const start = opening.found ? opening.start : afterSubject;
  return {
    at: headerFrom,
    subject,
    gender: word.gender ?? null,
    number: word.number ?? null,
    cue: [at, verb.end],
    header: [headerFrom, Math.max(opening.found ? opening.headerEnd : start, verb.end)],
    content: [start, word.decides ? endOfDecision(s, start, to) : endOfContent(s, start, to)],
    links: opening.links,
    decides: word.decides === true,
    rule: subject === null ? 'verb-alone' : headerFrom < at ? 'subject-verb' : 'verb-subject',
  };
}

/** Verbs that are nouns as well ('رفض', 'دعم') count only where a clause can begin. */
function startsClause(s: Scan, at: number, from: number, verb: Reading): boolean {
  if (at === from || joined(verb)) return true;
  if (s.tokens[at - 1]!.sort !== 'word' || s.tokens[at - 1]!.date) return true;
  for (let k = at - 1; k >= from && k > at - 6; k--) {
    const r = reading(s, k, 'adverb', 'time');
    if (r && r.end === at) return true;
  }
  return false;
}

const nothingLeft = (s: Scan, from: number, to: number): boolean => {
  for (let k = skipFill(s, from, to); k < to; k++) if (s.tokens[k]!.sort === 'word') return false;
  return true;
};

const joined = (verb: Reading): boolean => verb.before !== '' && verb.before !== 'س';

/** A guess at a subject may take a direct object only where the guess is a short name. */
const acceptsObject = (verb: Reading, subject: Phrase): boolean =>
  (verb.word.needs === undefined || verb.word.needs === 'subject') && subject.to - subject.from <= 2;

function subjectAfter(s: Scan, k: number, to: number, known: KnownNames, verb: Reading): Phrase | null {
  if (k >= to || reading(s, k, 'that')) return null;
  if (s.tokens[k]!.readings.some((r) => r.word.class === 'head' && s.rules.datives.includes(r.before)))
    return null;
  const phrase = readPhrase(s, k, Math.min(to, k + 40), known);
  if (!phrase) return null;
  if (phrase.sure) return phrase.kind === 'organization' ? beforeParticle(s, phrase, verb) : phrase;
  // An unknown name: nothing but its place says so, so it must end like one.
  return textOf(s, k) !== '"' && textOf(s, k) !== '«' && endsHere(s, phrase.to) ? phrase : null;
}

/** 'طالبت جهات سياسية بضبط …': a body ends where the joined particle of its verb begins. */
function beforeParticle(s: Scan, phrase: Phrase, verb: Reading): Phrase {
  const particle = verb.word.content?.find((p) => p.length === 1);
  if (particle === undefined) return phrase;
  for (let k = phrase.from + 1; k < phrase.to; k++) {
    if (joinsContent(s, k, particle) && !s.tokens[k]!.entity) return { ...phrase, to: k };
  }
  return phrase;
}

function passive(s: Scan, k: number): boolean {
  const r = reading(s, k, 'locative');
  return r !== null && (reading(s, r.end, 'place') !== null || s.tokens[r.end]?.entity?.type === 'LOC');
}

interface Opening {
  readonly found: boolean;
  readonly by: 'that' | 'colon' | 'quote' | 'particle' | 'object' | 'none';
  readonly start: number;
  readonly headerEnd: number;
  readonly links: readonly Link[];
  /** Whether the verb's own particle stands in front of the content. */
  readonly particle: boolean;
}

/** Where the content begins: at 'that', a colon, a quote, the verb's own particle; links are gathered on the way. */
function findOpening(s: Scan, from: number, to: number, verb: Reading, known: KnownNames): Opening {
  const links: Link[] = [];
  const limit = Math.min(to, from + REACH);
  let particle: Opening | null = null;
  const open = (by: Opening['by'], start: number, headerEnd: number): Opening => ({
    found: true,
    by,
    start,
    headerEnd,
    links,
    particle: by === 'particle' || particle !== null,
  });
  let k = from;
  // Only dates, brackets and outlets so far: 'أعلن X، اليوم، بدء …' says what it says without 'that'.
  let filled = true;
  while (k < limit) {
    const that = reading(s, k, 'that');
    if (that && (!particle || k - particle.start < 3)) return open('that', skipOpener(s, k, to), that.end);
    const text = textOf(s, k);
    if (text === ':') return open('colon', skipOpener(s, k, to), k + 1);
    if (particle) {
      // After its particle a verb may still have 'that' right behind; otherwise the particle was it.
      if (k - particle.start >= 3) break;
      k++;
      continue;
    }
    // 'أخبر المصدر، وكالة شفق نيوز، ب…': the outlet as the one who is told.
    if (reading(s, k, 'head')?.word.kind === 'media' || s.tokens[k]!.entity?.type === 'OUTLET') {
      const told = outletName(s, k, to, known);
      if (told) {
        links.push({ sort: 'channel', name: told });
        k = told[1];
        continue;
      }
    }
    // 'نقلت X عن Y قوله': the verb itself says who is quoted.
    if (verb.word.needs === 'quoted' && verb.word.content?.includes(text)) {
      const quoted = readPhrase(s, k + 1, to, known);
      if (quoted) {
        links.push({ sort: 'phrase', phrase: quoted, slot: 'quoted' });
        k = quoted.to;
        continue;
      }
    }
    const link = readLink(s, k, to, known);
    if (link && link.to > k) {
      if (link.link) links.push(link.link);
      k = link.to;
      continue;
    }
    if ((text === '"' || text === '«') && s.closing[k]! >= 0 && opensQuote(s, k, from))
      return open('quote', k, k);
    const fill = skipFill(s, k, limit);
    if (fill > k) {
      k = fill;
      continue;
    }
    if (reading(s, k, 'verb', 'participle', 'article') && k > from + 1) break;
    const isParticle = verb.word.content?.find(
      (p) => p === text || (p.length === 1 && joinsContent(s, k, p)),
    );
    if (isParticle !== undefined && !reading(s, k + 1, 'setting')) {
      particle = open('particle', isParticle.length === 1 ? k : k + 1, k + (isParticle.length === 1 ? 0 : 1));
      k++;
      continue;
    }
    if (filled && objectNext(s, k)) return open('object', k, k);
    filled = false;
    k++;
  }
  return (
    particle ?? {
      found: false,
      by: 'none',
      start: from,
      headerEnd: from,
      links,
      particle: false,
    }
  );
}

/** In front of a common noun that is nobody's name the content has begun. */
const objectNext = (s: Scan, k: number): boolean => reading(s, k, 'object') !== null;

/** 'بانطلاق': a one-letter particle joined to the content. */
function joinsContent(s: Scan, k: number, particle: string): boolean {
  const { text } = s.tokens[k]!;
  return (
    text.startsWith(particle) &&
    text.length > 3 &&
    !reading(s, k, 'setting', 'adverb', 'time', 'head', 'preposition', 'locative')
  );
}

/** A quote that is a statement, not a name: longer than three words, or right after the verb. */
function opensQuote(s: Scan, k: number, from: number): boolean {
  return s.closing[k]! - k > 4 || k <= from || isComma(textOf(s, k - 1));
}

/** 'الجيش الإسرائيلي يعلن', 'كان مسؤول كبير أعلن': the subject in front, with nothing but fill before the verb. */
function subjectBefore(
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
    if (!phrase.sure && !(phrase.sort === 'name' && k === from && phrase.to - phrase.from <= 3)) continue;
    if (reachesVerb(s, phrase.to, at)) return phrase;
  }
  return null;
}

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
