import type { EntityMention } from '../annotations.js';
import type { Document } from '../document.js';
import type { World } from '../world/types.js';
import type { Context } from './context.js';
import type { Lattice, Token } from './lattice.js';
import type { EntityRules, NounForm } from './rules.js';

/** What every frame works on. */
export interface Scan {
  readonly doc: Document;
  readonly text: string;
  readonly lattice: Lattice;
  readonly rules: EntityRules;
  readonly world: World;
  readonly context: Context;
}

/** What a frame finds: mentions in order (a list of bases gives several) and where it ends. */
export interface Found {
  readonly mentions: readonly EntityMention[];
  readonly end: number;
}

/** Where a mention begins that begins with this token: with the article, without 'and' and prepositions. */
export const mentionStart = (scan: Scan, token: Token): number =>
  token.span.start - scan.rules.article(token.before);

/** Whether an adjective without the article follows a noun with it: it says something of the noun, no part of it. */
export const isPredicate = (scan: Scan, noun: Token, adjective: Token): boolean =>
  scan.rules.article(noun.before) > 0 && scan.rules.article(adjective.before) === 0;

export const nounForm = (scan: Scan, token: Token): NounForm =>
  scan.rules.noun(token.before, scan.text.slice(token.span.start, token.span.end), token.after);

/** Whether the sentence speaks of forces, apart from the word at `at`. */
export function militaryAround(scan: Scan, at: number): boolean {
  const words = scan.context.militaryIn(scan, at);
  return words.length > 1 || (words.length === 1 && words[0] !== at);
}

/** A mention without the fields that are null or undefined. */
export function mention(fields: {
  readonly [K in keyof EntityMention]: EntityMention[K] | null | undefined;
}): EntityMention {
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields))
    if (value !== undefined && (value !== null || key === 'id')) out[key] = value;
  return out as unknown as EntityMention;
}
