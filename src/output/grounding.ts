import type { FoldedText } from '../text/fold.js';
import { CodePoints } from '../text/code-points.js';
import type { Span as FoldedSpan } from '../text/span.js';
import { slice } from '../text/span.js';
import type { Span } from '../schema/claims.generated.js';

/** A quotation of the article: the exact words, and where they stand in code points of the original text. */
export interface Quotation {
  text: string;
  span: Span;
}

/**
 * The way from the folded text, where the rules work, back to the article as it was written.
 *
 * @param text the folded text of one article
 * @returns a function from a UTF-16 range of the folded text to the quotation that it stands for
 */
export function quoter(text: FoldedText): (span: FoldedSpan) => Quotation {
  const points = new CodePoints(text.original);
  return (span) => {
    const original = text.toOriginal(span);
    return { text: slice(text.original, original), span: points.of(original) };
  };
}
