import type { EntityMention } from '../annotations.js';
import type { Document } from '../document.js';
import { overlaps } from '../text/span.js';

/**
 * How the names of forces, bases, outlets and persons are recognised:
 * `none` only names that a lexicon holds; `lexicon` also new ones, by the words around them ('air base', 'agency');
 * `model` also by a token-classification model; `auto` by the model where one is at hand, otherwise as `lexicon`.
 */
export const NER_MODES = ['auto', 'lexicon', 'model', 'none'] as const;
export type NerMode = (typeof NER_MODES)[number];

/** A token-classification model, in the one form that the pipeline asks for. */
export interface TokenClassifier {
  /** What it recognises in the document's sentences, in text order; `origin` is 'model'. */
  classify(document: Document): Promise<EntityMention[]>;
}

/** A way of recognising names was asked for that cannot be had. The message is one line and says how to mend it. */
export class NerError extends Error {
  override readonly name = 'NerError';
}

/**
 * The classifier that a mode needs; null where it needs none. A classifier of the caller's own is used as it is.
 *
 * @throws NerError when the mode insists on a model and there is none
 */
export function loadClassifier(ner: NerMode | TokenClassifier): TokenClassifier | null {
  if (typeof ner !== 'string') return ner;
  if (ner === 'model') {
    throw new NerError("--ner model: this version ships no model; use '--ner auto' or '--ner lexicon'");
  }
  return null;
}

/** In text order: the lexicon wins on what it knows, the model adds what overlaps none of that. */
export function mergeEntities(
  known: readonly EntityMention[],
  found: readonly EntityMention[],
): EntityMention[] {
  const added = found.filter((mention) => !known.some((k) => overlaps(k.span, mention.span)));
  return [...known, ...added].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Whether a mention is in a lexicon, or needs no name: false for a new name that its surroundings gave away. */
export const isInLexicon = ({ origin, mention, id }: EntityMention): boolean =>
  origin === 'lexicon' || mention !== 'named' || typeof id === 'string';
