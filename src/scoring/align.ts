import { agrees, asList } from './agree.js';
import type { GoldClaim, ScoredClaim } from './gold.js';
import { SLOTS } from './gold.js';

/** The share of the shorter evidence that two claims must have in common to be held against each other. */
const LEAST_SHARED = 0.3;

/**
 * Which found claim stands for which gold one: of those whose evidence overlaps, the pairs that agree most first,
 * each claim in one pair at most.
 *
 * @returns indexes of gold claims by index of found claim
 */
export function align(found: readonly ScoredClaim[], gold: readonly GoldClaim[]): Map<number, number> {
  const pairs: { likeness: number; i: number; j: number }[] = [];
  for (const [i, p] of found.entries()) {
    for (const [j, g] of gold.entries()) {
      const shared = Math.min(p.span[1], g.span[1]) - Math.max(p.span[0], g.span[0]);
      const shorter = Math.min(p.span[1] - p.span[0], g.span[1] - g.span[0]);
      if (shared > LEAST_SHARED * shorter) pairs.push({ likeness: likeness(p, g), i, j });
    }
  }
  pairs.sort((a, b) => b.likeness - a.likeness || a.i - b.i || a.j - b.j);
  const goldOf = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of pairs) {
    if (goldOf.has(i) || taken.has(j)) continue;
    goldOf.set(i, j);
    taken.add(j);
  }
  return goldOf;
}

/** How much two claims agree; a core claim goes before one that is free, a slot that both leave empty counts little. */
function likeness(found: ScoredClaim, gold: GoldClaim): number {
  let sum = gold.core ? 1 : 0.9;
  if (asList(gold.event).includes(found.event)) sum += 1.5;
  for (const slot of SLOTS) {
    const [p, g] = [found.slots[slot], gold.slots[slot]];
    if (p && g && agrees(slot, p, g)) sum += 1;
    else if (!p && !g) sum += 0.25;
  }
  return sum;
}
