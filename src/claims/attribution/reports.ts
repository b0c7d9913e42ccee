import type { Draft, Link } from './draft.js';
import { endOfContent, skipOpener } from './draft.js';
import { asMedia, readLink } from './links.js';
import { ownerOf } from './owner.js';
import type { KnownNames, Phrase } from './phrase.js';
import { readPhrase } from './phrase.js';
import { isComma } from './marks.js';
import type { Scan } from './scan.js';
import { reading, textOf } from './scan.js';

/**
 * A phrase that names a source: 'بحسب مصدر أمني', «به گزارش X به نقل از Y؛ بر اساس گزارش Z».
 *
 * In front of a sentence it covers what follows; behind or inside, the whole sentence around it.
 * @param from first token of the sentence, or of what an attribution before it in the sentence left
 */
export function readReport(s: Scan, at: number, from: number, to: number, known: KnownNames): Draft | null {
  const links: Link[] = [];
  let k = at;
  let end = at;
  while (k < to) {
    const read = readLink(s, k, to, known);
    if (!read?.link) break;
    links.push(asOutlet(owned(s, read.link, to, known), links));
    if (read.channel) links.push(read.channel);
    end = Math.max(end, linkEnd(read.channel ? read.link : links.at(-1)!), read.to);
    k = end;
    // The next link may stand after «؛» or a comma, or after the office of who is quoted.
    if (isComma(textOf(s, k)) && reading(s, k + 1, 'report')) k++;
    else if (!reading(s, k, 'report', 'channel')) {
      const told = toldTo(s, k, to, links, known);
      if (told) {
        links.push(told);
        end = linkEnd(told);
        break;
      }
      const passed = passedOn(s, k, to, links, known);
      if (!passed) break;
      links.push(passed);
      k = end = passed.phrase.to;
    }
  }
  const phrases = links.filter((l) => l.sort === 'phrase');
  const subject = innermost(phrases.map((l) => l.phrase));
  if (!subject) return null;
  // «که بر اساس آن‌ها»: a relative clause, not a report.
  if (subject.sort === 'pronoun' && at > from && reading(s, at - 1, 'that', 'relative')) return null;
  const weak = phrases[0]!.slot === 'basis' && phrases.length === 1;
  if (!subject.sure && weak) return null;
  const rest = links.filter((l) => l.sort !== 'phrase' || l.phrase !== subject);
  const base = {
    at,
    subject,
    gender: null,
    number: null,
    cue: [at, at + 1],
    links: rest,
    decides: false,
  } as const;
  const leading = onlyOpeners(s, from, at) || beginsClause(s, at, from);
  const start = skipOpener(s, end, to);
  const header = [at, Math.max(end, leading ? start : end)] as const;
  if (leading)
    return { ...base, header, content: [start, endOfContent(s, start, to)], rule: 'report-before' };
  // 'ينتشرون وفق الخطة في الشمال': a paper in the middle of a clause is a manner, not a source.
  if (subject.kind === 'document' && !isComma(textOf(s, at - 1))) return null;
  return { ...base, header, content: [from, to], rule: 'report-after' };
}

/** 'وفق ما أفاد مصدر أمني لوكالة X': the outlet that who speaks was heard by. */
function toldTo(s: Scan, k: number, to: number, links: readonly Link[], known: KnownNames): Link | null {
  const last = links.at(-1);
  if (s.rules.order !== 'verb-first' || last?.sort !== 'phrase' || last.slot !== 'speaker') return null;
  if (last.phrase.kind === 'media') return null;
  const link = readLink(s, k, to, known)?.link;
  return link?.sort === 'channel' ? link : null;
}

/** «به گزارش A از B،»: from whom the outlet has it, where a comma ends the header. */
function passedOn(
  s: Scan,
  k: number,
  to: number,
  links: readonly Link[],
  known: KnownNames,
): Extract<Link, { sort: 'phrase' }> | null {
  const last = links.at(-1);
  if (last?.sort !== 'phrase' || last.slot !== 'reporter' || !s.rules.quoting.includes(textOf(s, k)))
    return null;
  if (s.rules.order === 'verb-first') return null;
  const phrase = readPhrase(s, k + 1, to, known);
  let end = phrase?.kind === 'media' ? phrase.to : k + 2;
  // «از پایگاه الشروق،»: a name of a few words up to the comma.
  while (end < Math.min(to, k + LONGEST_NAME) && s.tokens[end]!.sort === 'word' && !phrase) end++;
  if (!isComma(textOf(s, end)) || s.tokens[k + 1]?.sort !== 'word') return null;
  return { sort: 'phrase', phrase: phrase?.kind === 'media' ? phrase : asMedia(k + 1, end), slot: 'quoted' };
}

const LONGEST_NAME = 4;

const linkEnd = (link: Link): number => (link.sort === 'phrase' ? (link.to ?? link.phrase.to) : link.name[1]);

/** «به گزارش تابناک به نقل از ایسنا»: whom an outlet quotes by a bare unknown name is another outlet. */
function asOutlet(link: Link, before: readonly Link[]): Link {
  if (link.sort !== 'phrase' || link.slot !== 'quoted' || link.phrase.sure || link.phrase.sort !== 'name')
    return link;
  const reported = before.some((l) => l.sort === 'phrase' && l.slot === 'reporter');
  return reported ? { ...link, phrase: { ...link.phrase, kind: 'media', sure: true } } : link;
}

const owned = (s: Scan, link: Link, limit: number, known: KnownNames): Link =>
  link.sort === 'phrase'
    ? { ...link, phrase: ownerOf(s, link.phrase, limit, known, link.slot !== 'basis') }
    : link;

/** The source of a chain: the innermost who is no outlet, else the innermost outlet. A paper inside a report only backs it. */
function innermost(phrases: readonly Phrase[]): Phrase | null {
  return (
    phrases.findLast((p) => p.kind !== 'media' && p.kind !== 'document') ??
    phrases.findLast((p) => p.kind === 'media') ??
    phrases.at(-1) ??
    null
  );
}

/** «X رفت و به گفته Y C», '…، وبحسب مصدر …، فإن C': behind 'and' after a finished clause a report opens the next one. */
function beginsClause(s: Scan, at: number, from: number): boolean {
  if (at <= from) return false;
  const and = reading(s, at - 1, 'and');
  if (and) {
    const verb = s.tokens[at - 2]?.readings.some((r) => r.word.class === 'finite' || r.word.class === 'verb');
    return verb === true;
  }
  const joined = reading(s, at, 'report')?.before ?? '';
  return (
    s.rules.articlePrefixes.length > 0 && s.rules.conjunctions.includes(joined) && isComma(textOf(s, at - 1))
  );
}

/** Whether only connectives stand between two tokens: 'وفي السياق،'. */
export function onlyOpeners(s: Scan, from: number, to: number): boolean {
  let words = 0;
  for (let k = from; k < to;) {
    const token = s.tokens[k]!;
    const r = reading(s, k, 'adverb', 'time', 'that', 'article');
    if (token.sort !== 'word') k++;
    else if (r) k = r.end;
    else if (token.date) k++;
    else {
      words++;
      k++;
    }
    if (words > 0) return false;
  }
  return true;
}
