import type { ParsingOption } from 'chrono-node';

/** chrono's options, and ours. */
export interface DateOptions extends ParsingOption {
  /**
   * The day of writing is not known: relative dates get no value, dates without a year an X for it, and the
   * reference is not looked at. chrono would count from today.
   */
  unknownReference?: boolean;
  /**
   * Leave chrono's own fields unfilled: the caller only wants values.
   * @internal
   */
  valuesOnly?: boolean;
  /**
   * What stands in the raw text at a place of the folded one. Given by whoever folds.
   * @internal
   */
  original?: (start: number, end: number) => string;
}
