import type { HeadKind, WordClass } from './rules.js';
import type { Reading, Scan } from './scan.js';
import { reading, textOf } from './scan.js';

/** A piece of a noun phrase. `definite` is a word with the article that no list has; `word` any other. */
export interface Part {
  readonly sort:
    | 'head'
    | 'title'
    | 'place'
    | 'body'
    | 'media'
    | 'person'
    | 'quoted'
    | 'paren'
    | 'word'
    | 'definite'
    | 'link'
    | 'and'
    | 'modifier'
    | 'mentioned';
  readonly from: number;
  readonly to: number;
  readonly reading?: Reading;
}

const MOST_PARTS = 18;

/** Kinds of head nouns that are people, not bodies. */
export const PEOPLE: ReadonlySet<HeadKind> = new Set(['anonymous', 'officer', 'role']);

/** Which sense of a word counts inside a noun phrase when two are equally long. */
const INSIDE: readonly WordClass[] = ['head', 'title', 'modifier', 'mentioned', 'place'];
const STOPS: ReadonlySet<WordClass> = new Set<WordClass>([
  ...([
    'verb',
    'participle',
    'report',
    'channel',
    'article',
    'that',
    'relative',
    'pronoun',
    'setting',
  ] as const),
  ...(['time', 'adverb', 'preposition', 'object', 'finite', 'label', 'speech'] as const),
]);

/**
 * The pieces of the noun phrase at a token, up to a mark, a verb, a preposition, a date.
 * Hyphens and points without spaces stay inside a word; brackets of a few words belong to what they follow.
 */
export function collectParts(s: Scan, from: number, limit: number): Part[] {
  const parts: Part[] = [];
  let k = from;
  while (k < limit && parts.length < MOST_PARTS) {
    const part = nextPart(s, k, limit, parts);
    if (!part) break;
    parts.push(part);
    k = part.to;
  }
  while (parts.length > 0 && ['link', 'and'].includes(parts.at(-1)!.sort)) parts.pop();
  return parts;
}

function nextPart(s: Scan, k: number, limit: number, parts: readonly Part[]): Part | null {
  const token = s.tokens[k]!;
  if (token.sort === 'break') return null;
  if (parts.length > 0 && handsOver(s, k)) return null;
  // 'أفادت مصادر أمنية "العين الإخبارية" بأن': the outlet that a source tells is no part of its name.
  if (isSource(parts) && quotedHearer(s, k)) return null;
  // 'العميد/ جمال آدم'
  if (token.text === '/' && parts.at(-1)?.sort === 'title')
    return k + 1 < limit ? nextPart(s, k + 1, limit, parts) : null;
  if (token.sort === 'mark') return markPart(s, k, limit);
  if (token.date || countsSomething(s, k, parts)) return null;
  // 'بن علي', «فون در لاین»: whatever follows a link of names is in the name.
  if (parts.length > 0 && s.rules.nameLinks.includes(textOf(s, k - 1)) && !reading(s, k, 'verb', 'that'))
    return { sort: 'word', from: k, to: k + 1 };
  const inside = insideReading(s, k, limit);
  const onBehalf = parts.at(-1)?.reading?.word.class === 'behalf';
  const stop = s.tokens[k]!.readings.find(
    (r) =>
      STOPS.has(r.word.class) &&
      !isDefiniteObject(s, r) &&
      !isSurname(s, k, parts) &&
      !(onBehalf && r.word.class === 'object'),
  );
  if (token.entity) {
    const to = endOfEntity(s, k, limit);
    // «مقامات نظامی مصر» is people, whatever force its words may also name.
    const people = inside?.word.class === 'head' && PEOPLE.has(inside.word.kind!);
    // A named observatory is a body even where the world lists it among the outlets.
    const body =
      inside?.word.class === 'head' && inside.word.kind === 'organization' && token.entity.type === 'OUTLET';
    if (!people && !body && (to > (inside?.end ?? 0) || inside?.word.class === 'place')) {
      const sort = ENTITY[token.entity.type];
      if (sort) return { sort, from: k, to };
    }
  }
  if (inside && inside.end >= (stop?.end ?? 0)) {
    const sort = inside.word.class as 'head' | 'title' | 'modifier' | 'mentioned' | 'place';
    return { sort, from: k, to: inside.end, reading: inside };
  }
  if (reading(s, k, 'between') && parts[0]?.reading?.word.kind === 'document')
    return { sort: 'link', from: k, to: k + 1 };
  if (parts.length > 0 && takesDative(s, k)) return { sort: 'link', from: k, to: k + 1 };
  if (stop) return null;
  if (parts.length > 0 && reading(s, k, 'determiner')?.word.demonstrative) return null;
  const and = reading(s, k, 'and');
  if (and)
    return parts.length > 0 && goesOn(s, and.end, parts) ? { sort: 'and', from: k, to: and.end } : null;
  const behalf = reading(s, k, 'behalf');
  if (behalf && parts.length > 0) return { sort: 'link', from: k, to: behalf.end, reading: behalf };
  const locative = reading(s, k, 'locative');
  if (locative) {
    return parts.length > 0 && joinsPlace(s, locative.end, parts)
      ? { sort: 'link', from: k, to: locative.end, reading: locative }
      : null;
  }
  const to = endOfWord(s, k, limit);
  const definite = s.rules.articlePrefixes.some(
    (a) => a !== '' && token.text.startsWith(a) && token.text.length > a.length + 2,
  );
  return { sort: definite ? 'definite' : 'word', from: k, to };
}

/** «رسانه نزدیک به القاعده»: the preposition of an adjective of the source, with a name or a body behind it. */
export const takesDative = (s: Scan, k: number): boolean =>
  s.rules.governing?.includes(textOf(s, k - 1)) === true &&
  s.rules.datives.includes(textOf(s, k)) &&
  s.tokens[k + 1]?.sort === 'word' &&
  !/^\d/.test(textOf(s, k + 1)) &&
  (s.tokens[k + 1]!.entity !== null || !s.tokens[k + 1]!.readings.some((r) => STOPS.has(r.word.class)));

/** 'باسيرو ديوماي فاي': the surname of somebody well known, whatever else the word may be ('فأي'). */
const isSurname = (s: Scan, k: number, parts: readonly Part[]): boolean =>
  parts.at(-1)?.sort === 'word' && s.rules.leaders.has(textOf(s, k));

const NUMBER = /^\d+$/;

/** «مقام‌های محلی ۳۵ نفر», 'مسؤولون 12 جنديا': a number behind people counts what follows it. */
function countsSomething(s: Scan, k: number, parts: readonly Part[]): boolean {
  const first = parts.find((p) => p.sort === 'head' || p.sort === 'title');
  const people = first?.sort === 'title' || (first !== undefined && PEOPLE.has(first.reading!.word.kind!));
  if (!people || !NUMBER.test(textOf(s, k))) return false;
  const last = parts.at(-1)!;
  // «فرمانده لشکر ۸۲ هوابرد»: a unit has a number in its name.
  return last.sort === 'modifier' || last.sort === 'place' || last === first || last.sort === 'definite';
}

/** 'لوكالة X' behind a source is whom it spoke to, no part of its name. */
function handsOver(s: Scan, k: number): boolean {
  if (s.rules.articlePrefixes.length > 0 && s.rules.datives.includes(textOf(s, k))) return true;
  if (isToOutlet(s, k)) return true;
  return s.tokens[k]!.readings.some(
    (r) => r.word.class === 'head' && r.word.kind === 'media' && s.rules.datives.includes(r.before),
  );
}

const isSource = (parts: readonly Part[]): boolean => {
  const kind = parts[0]?.reading?.word.kind;
  return parts[0]?.sort === 'head' && (kind === 'anonymous' || kind === 'officer');
};

/** An outlet in quotes that is told something, with or without a joined 'to'; `name` where the world knows it. */
export function quotedHearer(
  s: Scan,
  k: number,
): { readonly name: readonly [number, number] | null; readonly to: number } | null {
  const text = textOf(s, k);
  const close = s.closing[k] ?? -1;
  if ((text !== '"' && text !== '«') || close <= k + 1 || close - k > 5) return null;
  const known = s.tokens[k + 1]!.entity?.type === 'OUTLET';
  const joined = close === k + 2 && /^لل.{3}/u.test(textOf(s, k + 1)) && s.rules.datives.includes('لل');
  return known || joined ? { name: known ? [k + 1, close] : null, to: close + 1 } : null;
}

/** 'لرويترز': an outlet of the world behind a joined preposition. */
export function isToOutlet(s: Scan, k: number): boolean {
  const token = s.tokens[k]!;
  return (
    token.entity?.type === 'OUTLET' &&
    s.rules.datives.some((d) => d !== '' && token.start + d.length === token.entity!.span.start)
  );
}

/** 'منظمة الصحة': with the article a common noun may belong to a name. */
const isDefiniteObject = (s: Scan, r: Reading): boolean =>
  (r.word.class === 'object' || r.word.class === 'setting') &&
  r.before !== '' &&
  s.rules.articlePrefixes.includes(r.before);

/** The longest reading that can be part of a noun phrase; of two equally long the one listed first. */
function insideReading(s: Scan, k: number, limit: number): Reading | null {
  let best: Reading | null = null;
  for (const r of s.tokens[k]!.readings) {
    if (r.end > limit || !INSIDE.includes(r.word.class)) continue;
    if (
      !best ||
      r.end > best.end ||
      (r.end === best.end && INSIDE.indexOf(r.word.class) < INSIDE.indexOf(best.word.class))
    )
      best = r;
  }
  return best;
}

const ENTITY: Readonly<Record<string, Part['sort'] | undefined>> = {
  FORCE: 'body',
  BASE: 'body',
  ORG: 'body',
  LOC: 'place',
  OUTLET: 'media',
  PER: 'person',
};

function endOfEntity(s: Scan, k: number, limit: number): number {
  const { entity } = s.tokens[k]!;
  let to = k + 1;
  while (to < limit && s.tokens[to]!.entity === entity) to++;
  return to;
}

/** 'شي-جين', 'ا.ف.ب': marks without a space on either side hold a word together. */
function endOfWord(s: Scan, k: number, limit: number): number {
  let to = k + 1;
  while (to + 1 < limit) {
    const mark = s.tokens[to]!;
    const next = s.tokens[to + 1]!;
    if (!['-', '.', "'", '_'].includes(mark.text) || next.sort !== 'word') break;
    if (mark.start !== s.tokens[to - 1]!.end || next.start !== mark.end) break;
    if (mark.text === '.' && s.tokens[to - 1]!.text.length > 2) break;
    to += 2;
  }
  return to;
}

function markPart(s: Scan, k: number, limit: number): Part | null {
  const text = textOf(s, k);
  if (text === '«' || text === '"') {
    const close = s.closing[k]!;
    if (close < 0 || close >= limit) return null;
    const part = { sort: 'quoted', from: k, to: close + 1 } as const;
    return isNameLike(s, part) ? part : null;
  }
  if (text === '(' || text === '[') {
    for (let j = k + 1; j < Math.min(limit, k + 10); j++) {
      if (s.tokens[j]!.date || reading(s, j, 'verb', 'that')) return null;
      if (textOf(s, j) === ')' || textOf(s, j) === ']') return { sort: 'paren', from: k, to: j + 1 };
    }
  }
  return null;
}

/** «بغداد و واشنگتن», «مردم و دولت عراق»: 'and' joins like with like, and never a new clause. */
function goesOn(s: Scan, next: number, parts: readonly Part[]): boolean {
  const token = s.tokens[next];
  if (token?.sort !== 'word') return false;
  const last = parts.at(-1)!.sort;
  if (reading(s, next, 'place') || token.entity?.type === 'LOC')
    return last === 'place' || last === 'body' || last === 'head' || parts.some((p) => p.sort === 'link');
  if (reading(s, next, 'head'))
    return last === 'head' || last === 'word' || last === 'body' || last === 'place';
  if (token.readings.some((r) => STOPS.has(r.word.class))) return false;
  return parts.some((p) => p.sort === 'head')
    ? last === 'word' || last === 'head'
    : parts.every((p) => p.sort === 'word');
}

/** 'مسؤول في وزارة', «منبعی در استان الانبار»: a place or body after the noun of a source, no press conference. */
function joinsPlace(s: Scan, next: number, parts: readonly Part[]): boolean {
  const token = s.tokens[next];
  if (token && (token.text === '"' || token.text === '«')) {
    return s.closing[next]! > next && isNameLike(s, { from: next, to: s.closing[next]! + 1 });
  }
  if (token?.sort !== 'word' || token.date) return false;
  if (!parts.some((p) => p.sort === 'head' || p.sort === 'title')) return false;
  if (reading(s, next, 'region')) return true;
  const longest = token.readings[0]?.end ?? 0;
  const known = reading(s, next, 'head', 'place');
  const paper = known?.word.kind === 'paper' || known?.word.kind === 'document';
  if (known && !paper && known.end >= longest && !reading(s, next, 'setting')) return true;
  if (token.readings.some((r) => STOPS.has(r.word.class))) return false;
  if (token.entity) return true;
  return s.rules.articlePrefixes.some((a) => a !== '' && token.text.startsWith(a));
}

/** Whether what stands in quotes can be a name: few words, none of them of a sentence. */
export function isNameLike(s: Scan, part: { from: number; to: number }): boolean {
  const from = part.from + 1;
  const to = part.to - 1;
  if (to - from < 1 || to - from > 4) return false;
  for (let k = from; k < to; k++) {
    if (reading(s, k, 'verb', 'that', 'finite', 'object', 'report', 'participle', 'time')) return false;
    if (s.tokens[k]!.sort !== 'word' && !['-', '.', "'"].includes(textOf(s, k))) return false;
  }
  return true;
}
