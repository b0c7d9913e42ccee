import type { DateMention } from '../annotations.js';
import type { FoldedText } from '../text/fold.js';

export interface DateContext {
  /** ISO date of publication, or null: then relative dates have no value, never one from today's date. */
  readonly published: string | null;
}

/** Finds the dates of a text, in order, none overlapping another. Spans count in `text.folded`. */
export type DateTagger = (text: FoldedText, context: DateContext) => DateMention[];
