import { overlaps } from '../text/span.js';
import type { ClaimDraft } from './types.js';

/** Event mentions that tell one event in one sentence: 'began the withdrawal … left the base'. */
const same = (a: ClaimDraft, b: ClaimDraft): boolean =>
  a.event === b.event &&
  overlaps(a.evidence, b.evidence) &&
  agree(a.actor?.id ?? a.actor?.span.start, b.actor?.id ?? b.actor?.span.start) &&
  agree(a.base?.id ?? a.base?.span.start, b.base?.id ?? b.base?.span.start) &&
  agree(a.date?.span.start, b.date?.span.start) &&
  agree(a.count?.span.start, b.count?.span.start) &&
  (isWithin(a, b) || isWithin(b, a));

/** Whether one says nothing that the other does not: a date here and a count there are two claims. */
const isWithin = (a: ClaimDraft, b: ClaimDraft): boolean =>
  SLOTS.every((slot) => a[slot] === null || b[slot] !== null);

const SLOTS = ['actor', 'base', 'date', 'count'] as const;

const agree = (a: unknown, b: unknown): boolean => a === undefined || b === undefined || a === b;

/** How much a draft says. */
const fullness = (draft: ClaimDraft): number => SLOTS.filter((slot) => draft[slot] !== null).length;

/** Keeps the fuller of two drafts of one sentence that tell the same. */
export function merge(drafts: readonly ClaimDraft[]): ClaimDraft[] {
  const out: ClaimDraft[] = [];
  for (const draft of drafts) {
    // Drafts come in the order of their sentences: those of this one stand last.
    let twin = out.length - 1;
    while (twin >= 0 && !same(out[twin]!, draft))
      twin = overlaps(out[twin]!.evidence, draft.evidence) ? twin - 1 : -1;
    if (twin === -1) out.push(draft);
    else if (fullness(draft) > fullness(out[twin]!)) out[twin] = draft;
  }
  return out;
}
