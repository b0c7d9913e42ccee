import type { Field, Slot } from './gold.js';
import { isField } from './gold.js';
import { sameText } from './same-text.js';

/** One right answer, or a list of them. */
export const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : [value ?? null];

/**
 * Whether a found field is right.
 *
 * - source: of the kind, and named by the name or the mention; the article's own voice needs no name
 * - actor, base: the same identifier; where either has none, the same words
 * - date: the same value; where it has none, the same words
 * - troop_count: the same value and qualifier, and the limits that the gold gives
 */
export function agrees(slot: Slot, found: Field, gold: Field): boolean {
  switch (slot) {
    case 'source':
      if (!asList(gold['kind']).includes(found['kind'])) return false;
      if (found['kind'] === 'article') return true;
      return ['name', 'text'].some((key) => sameText(found[key], asList(gold['text'])));
    case 'actor':
    case 'base':
      if (isThere(gold['id']) && isThere(found['id'])) return asList(gold['id']).includes(found['id']);
      return sameText(found['text'], asList(gold['text']));
    case 'date':
      if (!asList(gold['value']).map(dateValue).includes(dateValue(found['value']))) return false;
      return isThere(found['value']) || sameText(found['text'], asList(gold['text']));
    case 'troop_count':
      return (
        ['min', 'max'].every((limit) => !(limit in gold) || (found[limit] ?? null) === gold[limit]) &&
        asList(gold['value']).includes(found['value'] ?? null) &&
        asList(gold['qualifier'] ?? 'exact').includes(found['qualifier'] ?? 'exact')
      );
  }
}

/** Whether the chain of outlets begins with the one of the gold. */
export function agreesOnVia(found: unknown, gold: readonly unknown[]): boolean {
  const chain = (Array.isArray(found) ? (found as unknown[]) : []).map((outlet) =>
    isField(outlet) ? (outlet['name'] ?? outlet['text']) : outlet,
  );
  return chain.length >= gold.length && gold.every((outlet, place) => sameText(chain[place], [outlet]));
}

const isThere = (value: unknown): boolean => value !== null && value !== undefined;

/** A year is a number to YAML, and the same year in quotes is not. */
const dateValue = (value: unknown): string | null =>
  typeof value === 'number' || typeof value === 'string' ? String(value) : null;
