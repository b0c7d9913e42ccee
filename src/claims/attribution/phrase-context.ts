import type { Part } from './parts.js';
import type { KnownNames } from './phrase.js';
import type { Scan } from './scan.js';
import { reading, spanOf, textOf } from './scan.js';

export interface Context {
  readonly s: Scan;
  readonly from: number;
  readonly parts: readonly Part[];
  readonly known: KnownNames;
  readonly demonstrative: boolean;
  readonly plural: boolean;
}

export const EMPTY = {
  name: null,
  role: null,
  lemma: null,
  number: 'singular',
  gender: null,
  sure: false,
  outlet: null,
  plain: false,
  generic: false,
  paper: false,
  demonstrative: false,
} as const;

export const isDefinite = (c: Context, part: Part): boolean =>
  c.s.rules.articlePrefixes.includes(part.reading?.before ?? '') ||
  c.s.rules.articlePrefixes.some(
    (a) => a !== '' && textOf(c.s, part.from).startsWith(a) && part.reading?.word.form.startsWith(a) === true,
  );

/** After these a name may begin: an office is complete with its country, its adjective, its brackets. */
export const CLOSES = new Set<Part['sort']>([
  'definite',
  'place',
  'body',
  'paren',
  'quoted',
  'title',
  'media',
]);

/** 'دمشق إسرائيل', «ترکیه آلمان»: two states side by side are two parties, unless one belongs to the other. */
export function isOtherState(c: Context, k: number): boolean {
  const before = c.parts[k - 1];
  const part = c.parts[k]!;
  if (before?.sort !== 'place' || part.sort !== 'place' || !reading(c.s, before.from, 'place')) return false;
  // 'بغداد وروما'
  const token = c.s.tokens[part.from]!;
  const joined = part.reading?.before ?? c.s.text.slice(token.start, token.entity?.span.start ?? token.start);
  if (c.s.rules.conjunctions.includes(joined)) return false;
  const { start, end } = spanOf(c.s, before.from, before.to);
  return !c.s.rules.ownedPlaces.has(c.s.text.slice(start, end));
}

/** 'مجلس الشيوخ': a noun of several words whose last has the article. */
const endsDefinite = (c: Context, part: Part): boolean =>
  part.sort === 'head' &&
  part.to - part.from > 1 &&
  c.s.rules.articlePrefixes.some((a) => a !== '' && textOf(c.s, part.to - 1).startsWith(a));

export const closes = (c: Context, part: Part): boolean =>
  CLOSES.has(part.sort) ||
  endsDefinite(c, part) ||
  ((part.sort === 'head' || part.sort === 'modifier') && isDefinite(c, part));
