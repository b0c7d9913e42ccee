import type { NumeralGrammar, Part } from './grammar.js';

/** A piece of a numeral: digits, or one part of a number word. `to` is the token that it ends with. */
export type Piece = (DigitPiece | WordPiece) & { readonly and: boolean; readonly to: number };

interface DigitPiece {
  readonly digits: number;
  readonly decimal: number | undefined;
}

interface WordPiece {
  readonly part: Part;
  readonly article: boolean;
}

/** A group below a thousand that waits for its scale; `closed` ones (digits, fractions) take nothing else. */
interface Group {
  readonly value: number;
  readonly units: boolean;
  readonly tens: boolean;
  readonly hundreds: boolean;
  readonly closed: boolean;
  readonly decimal?: number | undefined;
}

const EMPTY: Group = { value: 0, units: false, tens: false, hundreds: false, closed: false };
const isEmpty = (g: Group): boolean => !g.units && !g.tens && !g.hundreds && !g.closed;
const digitsOnly = (value: number, decimal?: number): Group => ({ ...EMPTY, value, closed: true, decimal });

/** How far a numeral has been added up. */
export interface Sum {
  /** What is multiplied by its scale already, and the last scale. */
  readonly done: number;
  readonly scale: number | null;
  readonly group: Group;
  /** The lower end of the decade that a vague number names. */
  readonly decade: number | null;
  readonly several: boolean;
  /** What `done` was made of when it is one group times one scale. */
  readonly base: number | null;
  /** The last word is a dual before a noun, and half of that elsewhere. */
  readonly perhapsDual: boolean;
  /** The last word is a half of this scale: 'a million and half the million'. */
  readonly halfOf: number | null;
  /** Where the group began: what the number is when the group turns out to belong to another one. */
  readonly before: Sum | null;
  readonly to: number;
}

export const START: Sum = {
  done: 0,
  scale: null,
  group: EMPTY,
  decade: null,
  several: false,
  base: null,
  perhapsDual: false,
  halfOf: null,
  before: null,
  to: -1,
};

/** The number with one more piece; null when the piece cannot go on with it; 'split' when it takes the group away. */
export function add(sum: Sum, piece: Piece, order: NumeralGrammar['order']): Sum | null | 'split' {
  const next = 'digits' in piece ? addDigits(sum, piece) : addPart(sum, piece, order);
  return next && next !== 'split' ? { ...next, to: piece.to } : next;
}

const isFirst = (sum: Sum): boolean => sum.to === -1;
const isVague = (sum: Sum): boolean => sum.decade !== null || sum.several;

function addDigits(sum: Sum, { digits, decimal, and }: DigitPiece & { and: boolean }): Sum | null {
  if (isFirst(sum)) return { ...sum, group: digitsOnly(digits, decimal) };
  if (isVague(sum) || !isEmpty(sum.group) || sum.scale === null) return null;
  // '2 thousand and 500', and '2 thousand 500' as some papers have it.
  if (digits >= sum.scale || !Number.isInteger(digits) || (!and && digits < sum.scale / 10)) return null;
  return { ...sum, group: digitsOnly(digits), perhapsDual: false, before: sum };
}

function addPart(
  sum: Sum,
  piece: WordPiece & { and: boolean },
  order: NumeralGrammar['order'],
): Sum | null | 'split' {
  const { part, and, article } = piece;
  if (sum.perhapsDual && !and) return null;
  switch (part.kind) {
    case 'small':
      return article && !isFirst(sum) && !and ? null : addSmall(sum, part, and, order);
    case 'scale':
      return addScale(sum, part, and);
    case 'decade':
      return isFirst(sum) || (sum.several && sum.decade === null && !and)
        ? { ...sum, decade: part.value }
        : null;
    case 'several':
      return isFirst(sum) ? { ...sum, several: true } : null;
    case 'fraction':
      return addFraction(sum, part.value, and);
  }
}

type Small = Extract<Part, { kind: 'small' }>;

function addSmall(sum: Sum, part: Small, and: boolean, order: NumeralGrammar['order']): Sum | null {
  const { group } = sum;
  // 'several ten', 'several hundred'
  if (sum.several && sum.decade === null && !and && (part.value === 10 || part.value === 100)) {
    return { ...sum, decade: part.value };
  }
  if (isVague(sum) || group.closed) return null;
  const unitOnly = group.units && !group.tens && !group.hundreds;
  if (part.multiplies && unitOnly && !and) {
    return { ...sum, group: { ...EMPTY, value: group.value * 100, hundreds: true } };
  }
  if (part.makesTeen && group.units && !group.tens && !and) {
    return { ...sum, group: { ...group, value: group.value + 10, tens: true } };
  }
  if (!isFirst(sum) && !and) return null;
  const filled = fill(group, part.value, order);
  if (!filled) return null;
  return {
    ...sum,
    group: filled,
    perhapsDual: false,
    before: isEmpty(group) && !isFirst(sum) ? sum : sum.before,
  };
}

function fill(group: Group, value: number, order: NumeralGrammar['order']): Group | null {
  const sum = group.value + value;
  if (value >= 100) return isEmpty(group) ? { ...group, value: sum, hundreds: true } : null;
  if (value < 10) {
    const taken = group.units || (group.tens && (order === 'units-first' || group.value % 100 === 10));
    return taken ? null : { ...group, value: sum, units: true };
  }
  if (group.tens || (group.units && (order === 'tens-first' || value < 20))) return null;
  return { ...group, value: sum, tens: true, units: group.units || value < 20 };
}

type Scale = Extract<Part, { kind: 'scale' }>;

function addScale(sum: Sum, part: Scale, and: boolean): Sum | null | 'split' {
  const { group } = sum;
  const scale = part.value;
  if (isVague(sum))
    return and || sum.done > 0 ? null : { ...sum, done: 0, decade: (sum.decade ?? 1) * scale };
  if (isFirst(sum) && part.decade) return { ...sum, decade: scale };
  if (sum.halfOf === scale && !and) return { ...sum, halfOf: null };
  if (!isEmpty(group)) {
    if (and || part.times === 2) return null;
    if (sum.scale !== null && scale >= sum.scale) return 'split';
    return settle(sum, baseFor(group, scale), scale);
  }
  if (!isFirst(sum) && !and) return null;
  if (part.decade || (sum.scale !== null && scale >= sum.scale)) return null;
  return { ...settle(sum, part.times === 2 ? 2 : 1, scale), perhapsDual: part.times === '1-or-2' };
}

/** 3.125 million has a decimal point, 3.125 thousand soldiers are written by nobody. */
function baseFor({ value, decimal }: Group, scale: number): number {
  // '7000 thousand' is a slip for one of the two.
  if (decimal === undefined && scale === 1000 && value >= 1000) return value / scale;
  return decimal !== undefined && scale >= 1_000_000 ? decimal : value;
}

function settle(sum: Sum, base: number, scale: number): Sum {
  // Rounded, because 1.1 × 1,000,000 is not 1,100,000 in floating point.
  const done = sum.done + Math.round(base * scale * 1000) / 1000;
  return { ...START, done, scale, base: sum.scale === null ? base : null };
}

function addFraction(sum: Sum, value: number, and: boolean): Sum | null {
  const { group } = sum;
  if (isFirst(sum)) return { ...sum, group: { ...digitsOnly(value), decimal: value } };
  if (!and || group.closed || isVague(sum)) return null;
  if (isEmpty(group)) {
    if (sum.scale === null || sum.scale < 1000) return null;
    const done = sum.done + value * sum.scale;
    return { ...sum, done, base: null, halfOf: sum.scale, perhapsDual: false };
  }
  return group.value < 100 ? { ...sum, group: { ...group, value: group.value + value, closed: true } } : null;
}

export interface Amount {
  /** Null for 'dozens', 'several thousand': then `min` and `max` are the decade that they name. */
  readonly value: number | null;
  readonly min?: number;
  readonly max?: number;
  /** Of a plain multiple ('4 thousand'): 4 and 1000. The range 'between 3 and 4 thousand' shares the scale. */
  readonly base?: number;
  readonly scale?: number;
  /** Its value where no noun follows, when that differs: ألفا جندي is 2000, ألفا alone 1000. */
  readonly bare?: number;
}

/** The number that has been added up; null when the words make none ('several', 'half'). */
export function amountOf(sum: Sum): Amount | null {
  if (sum.decade !== null) return { value: null, min: sum.decade, max: sum.decade * 10 - 1 };
  if (sum.several) return null;
  const value = sum.done + sum.group.value;
  if (value < 1) return null;
  const shape =
    sum.base !== null && sum.scale !== null && isEmpty(sum.group) ? { base: sum.base, scale: sum.scale } : {};
  return sum.perhapsDual && sum.scale !== null
    ? { value: value + sum.scale, bare: value, base: 2, scale: sum.scale }
    : { value, ...shape };
}
