import type { Senses } from './senses.js';

/**
 * What a phrase can begin with, as bits: a parser names those of its phrases, and tokens without one of them cost
 * it a comparison of two numbers.
 */
export const DIGITS = 1;
export const NUMBER = 2;
export const MONTH = 4;
export const UNIT = 8;
export const WEEKDAY = 16;
/** The word 'day'. */
export const DAY = 32;
export const RELATIVE_DAY = 64;
export const THIS = 128;
export const LAST = 256;
export const FEW = 512;
/** 'Ago' and its kin where they stand before the amount. */
export const BEFORE = 1024;
export const WITHIN = 2048;
export const SEASON = 4096;
export const DIVISION = 8192;
export const DECADE = 16_384;
export const HOLIDAY = 32_768;
export const VAGUE = 65_536;
export const WEEKEND = 131_072;
export const REST = 262_144;
/** 'From' and 'between'. */
export const OPENING = 524_288;
/** 'In' and 'to'. */
export const PREPOSITION = 1_048_576;

const known = new WeakMap<Senses, number>();

/** The bits of a word's senses. */
export function startersOf(senses: Senses): number {
  let bits = known.get(senses);
  if (bits === undefined) {
    bits = bitsOf(senses);
    known.set(senses, bits);
  }
  return bits;
}

function bitsOf(s: Senses): number {
  const has = (value: unknown, bit: number): number => (value === undefined || value === false ? 0 : bit);
  const { roles } = s;
  return (
    has(s.number, NUMBER) |
    has(s.month, MONTH) |
    has(s.unit, UNIT) |
    has(s.unitWithDirection, UNIT) |
    has(s.weekday, WEEKDAY) |
    has(s.relativeDay, RELATIVE_DAY) |
    has(s.last, LAST) |
    has(s.few, FEW) |
    has(s.before, BEFORE) |
    has(s.season, SEASON) |
    has(s.division, DIVISION) |
    has(s.decade, DECADE) |
    has(s.holiday, HOLIDAY) |
    has(s.vague, VAGUE) |
    has(s.adverb, VAGUE) |
    has(s.weekend, WEEKEND) |
    has(roles?.has('day'), DAY) |
    has(roles?.has('this'), THIS) |
    has(roles?.has('within'), WITHIN) |
    has(roles?.has('rest'), REST) |
    has(roles?.has('from'), OPENING) |
    has(roles?.has('between'), OPENING) |
    has(roles?.has('in'), PREPOSITION) |
    has(roles?.has('to'), PREPOSITION)
  );
}
