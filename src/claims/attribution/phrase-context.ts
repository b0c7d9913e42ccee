import type { Part } from './parts.js';
import type { KnownNames } from './phrase.js';
import type { Scan } from './scan.js';
import { textOf } from './scan.js';

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

export const closes = (c: Context, part: Part): boolean =>
  CLOSES.has(part.sort) || ((part.sort === 'head' || part.sort === 'modifier') && isDefinite(c, part));
