import type { ParsingContext } from 'chrono-node';
import { DateRefiner } from './date-refiner.js';
import type { DateResult } from '../result.js';

/** Of results that overlap the longest stays; of equally long ones that of the parser that comes first. */
export class OverlapRefiner extends DateRefiner {
  override refineDates(_context: ParsingContext, results: DateResult[]): DateResult[] {
    const kept: DateResult[] = [];
    for (const result of results) {
      const last = kept.at(-1);
      if (!last || result.index >= last.endIndex) kept.push(result);
      else if (result.text.length > last.text.length) kept[kept.length - 1] = result;
    }
    return kept;
  }
}
