import type { Draft, Link } from './draft.js';
import { skipFill } from './draft.js';
import { readLink } from './links.js';
import type { KnownNames, Phrase } from './phrase.js';
import { readPhrase } from './phrase.js';
import type { Scan } from './scan.js';
import { reading, textOf } from './scan.js';

/** Words in front of a colon that can be a source and no sentence. */
const LONGEST = 14;
const LONGEST_HEADLINE = 25;
/** Bulleted lines that one header can speak for. */
const LONGEST_POST = 40;

/**
 * 'X: C', as headlines and channels write it. Where the colon ends its line the source speaks in the line below,
 * or in all the bulleted lines below.
 *
 * @param from first token of the line, `to` after its last
 * @returns a draft with content, or 'byline' with the token after the colon when the outlet opens its own article
 */
export function readHeader(
  s: Scan,
  from: number,
  to: number,
  known: KnownNames,
): Draft | { readonly byline: number } | null {
  let start = from;
  while (start < to && s.tokens[start]!.sort === 'mark' && !['«', '"', '('].includes(textOf(s, start)))
    start++;
  let colon = start;
  while (colon < Math.min(to, start + LONGEST) && textOf(s, colon) !== ':') {
    if (s.closing[colon]! > colon) colon = s.closing[colon]!;
    colon++;
  }
  if (colon >= to || textOf(s, colon) !== ':' || colon === start) return null;
  if (textOf(s, colon + 1) === '-' || isByline(s, start, colon, to)) return { byline: colon + 1 };
  const atLineEnd = s.tokens[colon + 1] === undefined || s.tokens[colon + 1]!.sort === 'break';
  const phrase = readPhrase(s, start, colon, known);
  if (!phrase || phrase.sort === 'pronoun') return null;
  // «منبع: …» at the foot of a page credits somebody, it quotes nobody.
  if (phrase.kind === 'anonymous' && phrase.plain) return null;
  const links = linksUpTo(s, phrase.to, colon, known);
  const whole = phrase.to === colon || links !== null;
  // 'وكالة فارس تنشر تفاصيل جديدة:' announces the lines below; inside a line only the bare source will do.
  if (!whole && !(atLineEnd && phrase.sure && isOutlet(phrase) && !saysSomething(s, phrase.to, colon)))
    return null;
  if (!phrase.sure && !isName(s, phrase, to)) return null;
  const content = atLineEnd ? linesBelow(s, colon) : ([colon + 1, to] as const);
  if (content[0] >= content[1]) return null;
  return {
    at: start,
    subject: phrase,
    gender: null,
    number: null,
    cue: [colon, colon + 1],
    header: [start, colon + 1],
    content,
    links: links ?? [],
    decides: false,
    rule: atLineEnd ? 'line-above' : 'colon',
  };
}

/**
 * 'القيادة المركزية عبر منصة إكس:', «X در گفت‌وگو با Y:», 'رويترز عن مسؤول:': what a header may name beside its source.
 * Null where something else stands in front of the colon.
 */
function linksUpTo(s: Scan, from: number, colon: number, known: KnownNames): readonly Link[] | null {
  const links: Link[] = [];
  let k = from;
  while (k < colon) {
    const read = readLink(s, k, colon, known);
    if (read && read.to > k) {
      if (read.link) links.push(read.link);
      k = read.to;
      continue;
    }
    const fill = skipFill(s, k, colon);
    if (fill > k) {
      k = fill;
      continue;
    }
    const quoted = s.rules.quoting.includes(textOf(s, k)) ? readPhrase(s, k + 1, colon, known) : null;
    if (!quoted?.sure) return null;
    links.push({ sort: 'phrase', phrase: quoted, slot: 'quoted' });
    k = quoted.to;
  }
  return k === colon ? links : null;
}

const isOutlet = (p: Phrase): boolean => p.kind === 'media' || p.kind === 'organization';

const saysSomething = (s: Scan, from: number, to: number): boolean => {
  for (let k = from; k < to; k++) if (reading(s, k, 'that', 'finite')) return true;
  return false;
};

/** A bare name in front of a colon is a speaker when the text speaks of it again. */
function isName(s: Scan, phrase: Phrase, to: number): boolean {
  if (phrase.sort !== 'name' || phrase.to - phrase.from > 4) return false;
  const name = phrase.name ?? [phrase.from, phrase.to];
  const last = textOf(s, name[1] - 1);
  if (last.length < 3) return false;
  // 'فايا: تفقد رئيس الوزراء': a town of a dateline, behind which a verb and its subject follow.
  if (s.rules.order === 'verb-first' && phrase.to - phrase.from === 1 && reading(s, phrase.to + 2, 'head'))
    return false;
  return (s.lastSeen.get(last) ?? -1) >= to;
}

/** «خبرگزاری فارس:» on one of the first lines, 'إيلاف من لندن:', an outlet in a dateline 'دبي - "الخليج":'. */
function isByline(s: Scan, from: number, colon: number, to: number): boolean {
  if ((s.sentenceOf[from] ?? 0) > 3) return false;
  const outlet = s.doc.article.outlet;
  const words: string[] = [];
  for (let k = from; k < colon; k++) if (reading(s, k, 'verb')) return false;
  for (let k = from; k < colon; k++) if (s.tokens[k]!.sort === 'word') words.push(s.tokens[k]!.text);
  const joined = words.join(' ');
  if (outlet && joined === outlet) return true;
  const named = s.rules.bylines.some(
    (b) => joined === b || joined.startsWith(`${b} `) || joined.endsWith(` ${b}`),
  );
  if (named && words.length <= 5) return true;
  const first =
    reading(s, from, 'place') ?? (s.tokens[from]!.entity?.type === 'LOC' ? { end: from + 1 } : null);
  if (first === null) return false;
  // 'دبي: «الخليج»', 'أبوظبي: مهند داغر تعتزم …': a city opens a report; a capital that speaks heads a short line.
  if (first.end === colon) return textOf(s, colon + 1) === '«' || to - colon > LONGEST_HEADLINE;
  return ['-', '–', '—', '/', '('].includes(textOf(s, first.end));
}

/** The line below; with bullets, every bulleted line of the post. */
function linesBelow(s: Scan, colon: number): readonly [number, number] {
  const next = (s.sentenceOf[colon] ?? -1) + 1;
  const first = s.sentences[next];
  if (!first) return [colon, colon];
  let end = endOfLine(s, first.from);
  for (let lines = 1; lines < LONGEST_POST; lines++) {
    const at = nextWord(s, end);
    if (at < 0 || !hasBulletBefore(s, at)) break;
    end = endOfLine(s, at);
  }
  return [first.from, end];
}

function endOfLine(s: Scan, from: number): number {
  let k = from;
  while (k < s.tokens.length && s.tokens[k]!.sort !== 'break') k++;
  return k;
}

function nextWord(s: Scan, from: number): number {
  for (let k = from; k < s.tokens.length; k++) {
    const t = s.tokens[k]!;
    if (t.text === '@' || t.text === '#') return -1;
    if (t.sort === 'word') return k;
  }
  return -1;
}

const BULLET = /[\p{Extended_Pictographic}\p{So}•▪▫◾◽*·-]/u;

/** Whether a mark that bullets a line stands between the last line and this word. */
function hasBulletBefore(s: Scan, word: number): boolean {
  for (let k = word - 1; k >= 0 && s.tokens[k]!.sort !== 'word'; k--) {
    if (s.tokens[k]!.sort === 'mark' && BULLET.test(s.tokens[k]!.text)) return true;
    if (s.tokens[k]!.text === ':') return false;
  }
  return false;
}
