import type { Annotations } from '../annotations.js';
import type { Document } from '../document.js';
import { sharesOf } from '../text/in-order.js';
import type { Span } from '../text/span.js';
import type { Attribution } from './attribution/index.js';
import { attribute } from './attribution/index.js';
import { findCues, findTriggerHits } from './events/find.js';
import { Memory } from './memory.js';
import { merge } from './merge.js';
import { readSentence } from './read-sentence.js';
import { sentenceViews } from './sentence.js';
import type { ClaimDraft } from './types.js';

export interface ClaimOptions {
  /** Also claims that have none of base, date and troop count. */
  readonly all?: boolean;
}

/**
 * The claims of a document: every event mention with its participants, its date, its status and who says so.
 * Pure; linear in the length of the text for sentences of bounded length.
 *
 * @returns drafts in the order of the text, spans in the folded text
 */
export function extractClaims(doc: Document, found: Annotations, options: ClaimOptions = {}): ClaimDraft[] {
  const annotations = { ...found, entities: found.entities.filter(({ tentative }) => !tentative) };
  const attributions = attribute(doc, annotations.entities, annotations.dates);
  const memory = new Memory(annotations.entities, annotations.sentences);
  const hits = within(findTriggerHits(doc));
  const cues = within(findCues(doc));
  const sayings = sharesOf(byHeader(attributions.list), (attribution) => attribution.header);
  const context = { doc, annotations, attributions, memory };
  const drafts = sentenceViews(doc, annotations).flatMap((sentence) => {
    const { span } = sentence;
    return readSentence(sentence, hits(span), cues(span), sayings(span), context);
  });
  return merge(drafts).filter((draft) => options.all === true || isReported(draft));
}

const byHeader = (list: readonly Attribution[]): readonly Attribution[] =>
  [...list].sort((a, b) => a.header.start - b.header.start);

/** The contract's default: a claim says at least one of where, when and how many; one in passing, when or how many. */
const isReported = (draft: ClaimDraft): boolean =>
  (draft.base !== null && !draft.aside) || draft.date !== null || draft.count !== null;

/** Hands out the hits of one sentence after another, in one pass. */
function within<T extends { readonly span: Span }>(hits: readonly T[]): (s: Span) => T[] {
  let from = 0;
  return (s) => {
    while (from < hits.length && hits[from]!.span.start < s.start) from++;
    const out: T[] = [];
    while (from < hits.length && hits[from]!.span.end <= s.end) out.push(hits[from++]!);
    return out;
  };
}
