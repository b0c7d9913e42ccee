import { Cast } from './cast.js';
import type { Draft } from './draft.js';
import { endOfContent, skipOpener } from './draft.js';
import { readHeader } from './headers.js';
import type { KnownNames } from './phrase.js';
import { isComma } from './marks.js';
import { readPhrase } from './phrase.js';
import { readNominal } from './nominal.js';
import { readReport } from './reports.js';
import type { Scan } from './scan.js';
import { reading, textOf } from './scan.js';
import { readSubjectFirst } from './subject-first.js';
import { readVerbFirst } from './verb-first.js';

/** Reads the attributions of every sentence, in the order of the text. */
export function readDrafts(s: Scan): Draft[] {
  // Names as they come, so that a surname is known when it returns; the resolution runs on the finished list.
  const known = new Cast(s, s.rules.nameArticles);
  const drafts: Draft[] = [];
  for (const sentence of s.sentences) {
    const found = readSentence(s, sentence.from, sentence.to, known);
    for (const draft of found) if (draft.subject && draft.subject !== 'article') known.resolve(draft.subject);
    drafts.push(...found);
  }
  return drafts.sort((a, b) => a.at - b.at);
}

const startsLine = (s: Scan, from: number): boolean => {
  for (let k = from - 1; k >= 0; k--) {
    if (s.tokens[k]!.sort === 'break') return true;
    // A date header in front of the text is in no sentence.
    if (s.tokens[k]!.sort === 'word' && s.sentenceOf[k]! >= 0) return false;
  }
  return true;
};

/** ' date 2025-12-31 …': a header line that runs into the first sentence. */
function afterDateHeader(s: Scan, from: number, to: number): number {
  for (let k = from; k + 5 < Math.min(to, from + 7); k++) {
    if (!/^[a-z]+$/.test(textOf(s, k)) && !/^\d{4}$/.test(textOf(s, k))) return from;
    const iso = s.text.slice(s.tokens[k]!.start, s.tokens[k]!.start + 10);
    if (/^\d{4}-\d\d-\d\d$/.test(iso)) return k + 5;
  }
  return from;
}

/** A sentence begins at its first word, quote or bracket, whatever bullets stand in front. */
function skipBullets(s: Scan, from: number, to: number): number {
  let k = from;
  while (k < to && s.tokens[k]!.sort === 'mark' && !['«', '"', '('].includes(textOf(s, k))) k++;
  return k < to ? k : from;
}

const DASHES = ['-', '–', '—'];
const LONGEST_DATELINE = 8;

/** 'طرابلس – …', «سرویس سیاسی - …»: a place or a desk in front of a dash tells where a report comes from. */
function afterDateline(s: Scan, from: number, to: number): number {
  if ((s.sentenceOf[from] ?? 0) > 3) return from;
  const place =
    reading(s, from, 'place') ?? (s.tokens[from]!.entity?.type === 'LOC' ? { end: from + 1 } : null);
  const desk = reading(s, from, 'label');
  if (!place && !desk) return from;
  const limit = Math.min(to - 1, from + LONGEST_DATELINE);
  for (let k = (place ?? desk)!.end; k < limit; k++) {
    if (DASHES.includes(textOf(s, k)) && s.tokens[k + 1]!.start > s.tokens[k]!.end) return k + 1;
    if (textOf(s, k) === ':' || reading(s, k, 'verb')) return from;
    // 'الولايات المتحدة (CNN) -'
    if (textOf(s, k) === '(') {
      while (k < limit && textOf(s, k) !== ')') k++;
      continue;
    }
    if (
      !desk &&
      !isComma(textOf(s, k)) &&
      !reading(s, k, 'place', 'and', 'head') &&
      s.tokens[k]!.entity?.type !== 'LOC'
    )
      return from;
  }
  return from;
}

function readSentence(s: Scan, first: number, to: number, known: KnownNames): Draft[] {
  const out: Draft[] = [];
  let from = skipBullets(s, afterDateHeader(s, first, to), to);
  if (startsLine(s, first)) {
    from = afterDateline(s, from, to);
    const header = readHeader(s, from, to, known);
    if (header && 'byline' in header) from = header.byline;
    else if (header) {
      out.push(header);
      from = header.header[1];
    }
  }
  const taken = new Set<number>();
  readVerbs(s, from, to, known, out, taken);
  readReports(s, from, to, known, out, taken);
  // «X در واکنش به اظهارات Y گفت»: Y was spoken of before X spoke.
  const ordered = out.map((d) => {
    const holder =
      d.rule === 'spoken-of'
        ? out.find((o) => o !== d && o.header[0] <= d.at && d.at < o.header[1])
        : undefined;
    return holder ? { ...d, at: holder.at - 0.5 } : d;
  });
  return ordered.sort((a, b) => a.at - b.at);
}

function readVerbs(
  s: Scan,
  from: number,
  to: number,
  known: KnownNames,
  out: Draft[],
  taken: Set<number>,
): void {
  let start = from;
  for (let k = from; k < to; k++) {
    const r = s.tokens[k]!.readings[0];
    if (!r || s.tokens[k]!.date) continue;
    const { word } = r;
    let draft: Draft | null = null;
    if (word.class === 'article') draft = ownVoice(s, k, r.end, to);
    else if (word.class === 'participle') draft = goesOn(s, k, r.end, to, out);
    else if (word.class === 'speech') draft = spokenOf(s, k, r.end, to, known);
    else if (reading(s, k, 'intent') && !reading(s, k, 'verb'))
      draft = readNominal(s, k, reading(s, k, 'intent')!, to, known);
    else if (word.class === 'verb' && !isWrapped(s, k, start)) {
      const read = s.rules.order === 'verb-first' ? readVerbFirst : readSubjectFirst;
      draft = read(s, k, r, start, to, known);
    } else if (r.end > k + 1) {
      k = r.end - 1;
      continue;
    }
    if (draft) {
      out.push(draft);
      for (let j = draft.header[0]; j < Math.max(draft.header[1], draft.cue[1]); j++) taken.add(j);
      if (word.class === 'verb' && draft.content[0] >= k) start = Math.max(start, draft.header[1]);
    }
    k = Math.max(k, r.end - 1);
  }
}

/** 'بحسب ما أعلنت X', «آن‌طور که X نوشته است» are read as reports. */
function isWrapped(s: Scan, k: number, from: number): boolean {
  if (s.rules.order === 'verb-first') {
    for (let j = k - 1; j >= Math.max(from, k - 3); j--) {
      const r = reading(s, j, 'report');
      if (r?.word.slot === 'wrapped' && r.end === k)
        return r.end - j > 1 || (j > from && isComma(textOf(s, j - 1)));
    }
    return false;
  }
  for (let j = k - 1; j >= Math.max(from, k - 16); j--) {
    if (isComma(textOf(s, j))) return false;
    if (reading(s, j, 'report')?.word.slot === 'wrapped') return true;
  }
  return false;
}

/** Attributions of a sentence that a phrase in it may stand inside. */
const RECENT = 20;

function readReports(
  s: Scan,
  from: number,
  to: number,
  known: KnownNames,
  out: Draft[],
  taken: Set<number>,
): void {
  for (let k = from; k < to; k++) {
    const r = reading(s, k, 'report');
    if (!r || taken.has(k)) continue;
    // What a speaker relays starts where the speaker's header ends; what an outlet reports is the whole sentence.
    const draft = readReport(s, k, from, to, known);
    if (!draft) continue;
    // A paper that a speaker leans on is part of what the speaker says.
    const recent = out.slice(-RECENT);
    const told = recent.some(
      (d) => d.rule !== 'spoken-of' && isSpeech(d) && d.header[1] <= k && d.content[1] > k,
    );
    if (told && draft.subject !== 'article' && draft.subject?.kind === 'document') continue;
    const media = draft.subject !== 'article' && draft.subject?.kind === 'media';
    const left = media
      ? from
      : recent.reduce(
          // What somebody decides is told whole by whoever tells of it.
          (max, d) => (!d.decides && d.header[1] <= k && d.content[1] > k ? Math.max(max, d.header[1]) : max),
          from,
        );
    out.push(
      draft.rule === 'report-after' && left > draft.content[0]
        ? (reread(s, k, left, to, known) ?? draft)
        : draft,
    );
    k = Math.max(k, draft.header[1] - 1);
  }
}

const isSpeech = (d: Draft): boolean => d.subject !== 'article' && d.subject?.kind !== 'media' && !d.decides;

const reread = (s: Scan, k: number, left: number, to: number, known: KnownNames): Draft | null =>
  readReport(s, k, left, to, known);

function ownVoice(s: Scan, at: number, end: number, to: number): Draft {
  const start = skipOpener(s, end, to);
  return {
    at,
    subject: 'article',
    gender: null,
    number: null,
    cue: [at, end],
    header: [at, Math.max(start, end)],
    content: [start, to],
    links: [],
    decides: false,
    rule: 'own-voice',
  };
}

/** 'مشيرا إلى', «با اشاره به»: whoever speaks in the sentence goes on. */
function goesOn(s: Scan, at: number, end: number, to: number, before: readonly Draft[]): Draft | null {
  const speaker = before.findLast(
    (d) =>
      d.rule !== 'spoken-of' &&
      d.subject !== 'article' &&
      d.subject?.kind !== 'document' &&
      d.content[1] >= at,
  );
  if (!speaker || s.rules.order === 'subject-first') return null;
  const start = skipOpener(s, end, to);
  return {
    ...speaker,
    at,
    links: [],
    cue: [at, end],
    header: [at, Math.max(start, end)],
    content: [start, endOfContent(s, start, to)],
    continues: speaker.continues ?? speaker,
    rule: 'participle',
  };
}

function spokenOf(s: Scan, at: number, end: number, to: number, known: KnownNames): Draft | null {
  let k = end;
  while (k < to && reading(s, k, 'adverb', 'modifier', 'time') && !reading(s, k, 'head'))
    k = reading(s, k, 'adverb', 'modifier', 'time')!.end;
  const phrase = readPhrase(s, k, to, known);
  if (!phrase?.sure || phrase.sort === 'pronoun' || phrase.kind === 'document') return null;
  return {
    at,
    subject: phrase,
    gender: null,
    number: null,
    cue: [at, end],
    header: [at, phrase.to],
    content: [at, at],
    links: [],
    decides: false,
    rule: 'spoken-of',
  };
}
