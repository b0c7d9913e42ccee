import { overlaps } from '../text/span.js';
import type { ClaimDraft } from './types.js';

/** Event mentions that tell one event in one sentence: 'began the withdrawal … left the base'. */
const same = (a: ClaimDraft, b: ClaimDraft): boolean =>
  a.event === b.event &&
  overlaps(a.evidence, b.evidence) &&
  agree(a.actor?.id ?? a.actor?.span.start, b.actor?.id ?? b.actor?.span.start) &&
  agree(a.base?.id ?? a.base?.span.start, b.base?.id ?? b.base?.span.start) &&
  agree(a.date?.span.start, b.date?.span.start) &&
  agree(a.count?.span.start, b.count?.span.start);

const agree = (a: unknown, b: unknown): boolean => a === undefined || b === undefined || a === b;

/** How much a draft says. */
const fullness = (draft: ClaimDraft): number =>
  [draft.actor, draft.base, draft.date, draft.count].filter((slot) => slot !== null).length;

/** Keeps the fuller of two drafts of one sentence that tell the same. */
export function merge(drafts: readonly ClaimDraft[]): ClaimDraft[] {
  const out: ClaimDraft[] = [];
  for (const draft of drafts) {
    const twin = out.findIndex((other) => same(other, draft));
    if (twin === -1) out.push(draft);
    else if (fullness(draft) > fullness(out[twin]!)) out[twin] = draft;
  }
  return out;
}
