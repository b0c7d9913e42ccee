import type { Link } from './draft.js';
import { REACH, skipFill, skipOpener } from './draft.js';
import { outletName, readLink } from './links.js';
import { isComma } from './marks.js';
import type { KnownNames } from './phrase.js';
import { quotedHearer } from './parts.js';
import { readPhrase } from './phrase.js';
import type { Reading, Scan } from './scan.js';
import { reading, textOf } from './scan.js';

export interface Opening {
  readonly found: boolean;
  readonly by: 'that' | 'colon' | 'quote' | 'particle' | 'object' | 'none';
  readonly start: number;
  readonly headerEnd: number;
  readonly links: readonly Link[];
  /** Whether the verb's own particle stands in front of the content. */
  readonly particle: boolean;
  /** Whether nothing but dates, brackets and outlets stands before it. */
  readonly direct: boolean;
}

/** Where the content begins: at 'that', a colon, a quote, the verb's own particle; links are gathered on the way. */
export function findOpening(s: Scan, from: number, to: number, verb: Reading, known: KnownNames): Opening {
  const links: Link[] = [];
  const limit = Math.min(to, from + REACH);
  let particle: Opening | null = null;
  // Only dates, brackets and outlets so far: 'أعلن X، اليوم، بدء …' says what it says without 'that'.
  let filled = true;
  // Where no opening follows, an outlet further on belongs to what is said.
  let near = 0;
  const open = (by: Opening['by'], start: number, headerEnd: number): Opening => ({
    found: true,
    by,
    start,
    headerEnd,
    links,
    particle: by === 'particle' || particle !== null,
    direct: filled,
  });
  let k = from;
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
        // 'ردا على تقرير "X"' names whose paper it is.
        if (!ofPaper(s, k)) links.push({ sort: 'channel', name: told });
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
    const heard = k === from && k > verb.end ? quotedHearer(s, k) : null;
    if (heard) {
      if (heard.name) links.push({ sort: 'channel', name: heard.name });
      k = heard.to;
      continue;
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
    if (filled) near = links.length;
    filled = false;
    k++;
  }
  return (
    particle ?? {
      found: false,
      by: 'none',
      start: from,
      headerEnd: from,
      links: links.slice(0, filled ? links.length : near),
      particle: false,
      direct: false,
    }
  );
}

function ofPaper(s: Scan, k: number): boolean {
  const before = textOf(s, k - 1) === '"' || textOf(s, k - 1) === '«' ? k - 2 : k - 1;
  return reading(s, before, 'head')?.word.kind === 'paper';
}

/** In front of a common noun that is nobody's name the content has begun. */
const objectNext = (s: Scan, k: number): boolean => reading(s, k, 'object') !== null;

/** 'بانطلاق': a one-letter particle joined to the content. */
export function joinsContent(s: Scan, k: number, particle: string): boolean {
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
