import type { ParsingContext, ParsingResult, Refiner } from 'chrono-node';
import { DateResult } from '../result.js';

/** A chrono refiner of our own results. Those of other parsers, should a user add some, it leaves as they are. */
export abstract class DateRefiner implements Refiner {
  /** Gets and gives results in the order of the text. May change them. */
  abstract refineDates(context: ParsingContext, dates: DateResult[]): DateResult[];

  refine(context: ParsingContext, results: ParsingResult[]): ParsingResult[] {
    if (areOurs(results)) return this.refineDates(context, results);
    const refined = this.refineDates(
      context,
      results.filter((result) => result instanceof DateResult),
    );
    const others = results.filter((result) => !(result instanceof DateResult));
    return [...refined, ...others].sort((a, b) => a.index - b.index);
  }
}

const areOurs = (results: ParsingResult[]): results is DateResult[] =>
  results.every((result) => result instanceof DateResult);
