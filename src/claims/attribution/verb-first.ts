import type { Draft } from './draft.js';
import { endOfContent, endOfDecision, skipFill } from './draft.js';
import { endsHere, isComma } from './marks.js';
import { findOpening, joinsContent } from './opening.js';
import { ownerOf } from './owner.js';
import type { KnownNames, Phrase } from './phrase.js';
import { collectParts } from './parts.js';
import { readPhrase } from './phrase.js';
import type { Reading, Scan } from './scan.js';
import { reading, textOf } from './scan.js';
import { subjectBefore } from './subject-before.js';

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
  const leading = joined(s, verb) ? null : subjectBefore(s, at, from, known, 'adjacent');
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
  if (subject?.kind === 'document' && !leading && !joined(s, verb) && word.needs !== 'document') {
    const before = subjectBefore(s, at, from, known);
    if (before) {
      subject = before;
      headerFrom = before.from;
      opening = findOpening(s, after, to, verb, known);
    }
  }
  if (!subject) opening = findOpening(s, after, to, verb, known);
  if (!subject && !joined(s, verb)) {
    subject =
      (word.needs === 'document' && paperBeforeRelative(s, at, from, known)) ||
      subjectBefore(s, at, from, known);
    if (subject) headerFrom = subject.from;
  }
  // 'أصدرت القوات بيانا أعلنت فيه': who issued the paper says what is in it.
  if (subject?.kind === 'document' && isIssued(s, subject.from) && isWithin(s, verb.end)) return null;
  if (!subject) {
    // 'أُعلن في بغداد': nobody said it.
    if (passive(s, after)) return null;
    if (word.needs === 'media' || word.needs === 'document' || word.needs === 'subject' || word.decides)
      return null;
    // 'تقارير تفيد أن', 'من يقول إن': a verb inside a clause has a subject that we did not read.
    if (!startsClause(s, at, from, verb)) return null;
    // A word that is neither fill nor opener is a subject that we did not read: not the last speaker.
    if (opening.by === 'none' || !opening.direct) return null;
    if ((opening.by === 'particle' || opening.by === 'object') && !joined(s, verb)) return null;
  }
  if (word.needs === 'that') {
    // 'بين العراق والولايات المتحدة …، ومن المقرر أن': a word of many senses says something only to what follows at once.
    if (!['that', 'quote', 'colon'].includes(opening.by) || !opening.direct) return null;
    if (headerFrom === at && !startsClause(s, at, from, verb)) return null;
  }
  if (word.needs === 'particle' && !opening.particle) return null;
  if (subject?.kind === 'document')
    subject = ownerOf(s, subject, headerFrom < at ? at : opening.start, known, false);
  if (word.needs === 'subject' && subject?.kind === 'document') return null;
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
    !joined(s, verb) &&
    at > from + 1 &&
    s.tokens[at - 1]!.sort === 'mark'
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

const isWithin = (s: Scan, k: number): boolean => s.rules.within?.includes(textOf(s, k)) === true;

/** Whether a verb stands before a paper in its sentence, as its object the paper may be. */
function isIssued(s: Scan, at: number): boolean {
  const from = s.sentences[s.sentenceOf[at] ?? -1]?.from ?? at;
  for (let k = at - 1; k >= Math.max(from, at - PAPER_REACH); k--) if (reading(s, k, 'verb')) return true;
  return false;
}

const PAPER_REACH = 12;

/** 'وقع الطرفان الاتفاق الذي يقضي بـ': the paper that a relative clause tells of. */
function paperBeforeRelative(s: Scan, at: number, from: number, known: KnownNames): Phrase | null {
  if (!reading(s, at - 1, 'relative')) return null;
  for (let k = at - 2; k >= Math.max(from, at - PAPER_REACH); k--) {
    const phrase = reading(s, k, 'head') ? readPhrase(s, k, at - 1, known) : null;
    if (phrase?.kind === 'document' && phrase.to >= at - 2) return phrase;
  }
  return null;
}

/** Verbs that are nouns as well ('رفض', 'دعم') count only where a clause can begin. */
function startsClause(s: Scan, at: number, from: number, verb: Reading): boolean {
  if (at === from || joined(s, verb)) return true;
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

const joined = (s: Scan, verb: Reading): boolean => s.rules.conjunctions.includes(verb.before);

/** A guess at a subject may take a direct object only where the guess is a short name. */
const acceptsObject = (verb: Reading, subject: Phrase): boolean =>
  (verb.word.needs === undefined || verb.word.needs === 'subject') && subject.to - subject.from <= 2;

function subjectAfter(s: Scan, k: number, to: number, known: KnownNames, verb: Reading): Phrase | null {
  if (k >= to || reading(s, k, 'that')) return null;
  // 'قد أبلغا الرئيس بخطة': a verb before its subject is singular (Ryding 2005, ch. 4).
  if (verb.word.number === 'plural') return null;
  if (s.tokens[k]!.readings.some((r) => r.word.class === 'head' && s.rules.datives.includes(r.before)))
    return null;
  const phrase = readPhrase(s, k, Math.min(to, k + 40), known);
  if (!phrase) return null;
  if (phrase.sure)
    return withoutAddressee(s, phrase.sort === 'described' ? beforeParticle(s, phrase, verb) : phrase, verb);
  // An unknown name: nothing but its place says so, so it must end like one.
  if (!(endsHere(s, phrase.to) || verb.word.content?.includes(textOf(s, phrase.to)) === true)) return null;
  if (s.closing[k]! > k) {
    // 'وأضافت "يونهاب" أن': a short unknown name in quotes, with 'that' or a comma behind it, is an outlet's.
    const next = phrase.to;
    const isName = phrase.to - k <= 4 && (reading(s, next, 'that') !== null || isComma(textOf(s, next)));
    return isName ? { ...phrase, kind: 'media', name: null, sure: true } : null;
  }
  // 'أكدت الفيفا', 'البلدان الحليفان': several words that all carry the article are a body, and so is one whose verb
  // is feminine; one with a masculine verb is a surname.
  const definite = (at: number): boolean =>
    s.rules.articlePrefixes.some(
      (a) => a !== '' && textOf(s, at).startsWith(a) && textOf(s, at).length > a.length + 2,
    );
  const tokens = Array.from({ length: phrase.to - k }, (_, n) => k + n);
  const isBody = tokens.every(definite) && (tokens.length > 1 || verb.word.gender === 'f');
  return isBody ? { ...phrase, kind: 'organization', sort: 'described', name: null } : phrase;
}

/** 'طالبت الحكومة العراقية الجانب الأميركي بـ', 'اتهمت دمشق القوات …': who is demanded of is no part of who demands. */
function withoutAddressee(s: Scan, phrase: Phrase, verb: Reading): Phrase {
  if (!verb.word.addresses || phrase.name) return phrase;
  const parts = collectParts(s, phrase.from, phrase.to);
  let closed = parts[0]?.sort === 'place';
  for (let k = 1; k < parts.length; k++) {
    const part = parts[k]!;
    const before = parts[k - 1]!.sort;
    if (before === 'link' || before === 'and') continue;
    const definite = s.rules.articlePrefixes.includes(part.reading?.before ?? '') || part.sort === 'definite';
    const party = part.sort === 'head' || part.sort === 'body' || reading(s, part.from, 'party') !== null;
    if (closed && (part.sort === 'place' || (definite && (party || before === 'place'))))
      return { ...phrase, to: part.from };
    closed ||= part.sort === 'definite' || part.sort === 'place';
  }
  return phrase;
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
