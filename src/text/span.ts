/**
 * A half-open range `[start, end)` of a string, in UTF-16 code units of that string.
 * Inside the program every span counts in the *folded* text of the document; `FoldedText.toOriginal` and
 * `CodePoints.of` turn it into what the output contract asks for (code points of the original) at the very end.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `inner` lies wholly inside `outer`. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

export const slice = (text: string, s: Span): string => text.slice(s.start, s.end);

/** The number of code units between two spans; 0 when they touch or overlap. */
export const distance = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);
