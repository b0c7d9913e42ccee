import type { ParsingContext } from 'chrono-node';
import type { DateLanguage } from '../language.js';
import type { DateOptions } from '../options.js';
import type { DateResult } from '../result.js';
import { DateRefiner } from './date-refiner.js';

/** Drops words that only folding has made equal to those of a day: 'غداء' (lunch) and 'غدا' (tomorrow). */
export class SpellingRefiner extends DateRefiner {
  constructor(private readonly language: DateLanguage) {
    super();
  }

  override refineDates(context: ParsingContext, dates: DateResult[]): DateResult[] {
    const letter = this.language.data.context.folded_away;
    const { original } = context.option as DateOptions;
    if (letter === null || !original) return dates;
    return dates.filter(
      ({ phrase, index, endIndex }) =>
        phrase.type !== 'relative-day' ||
        phrase.weekday !== undefined ||
        !original(index, endIndex).includes(letter),
    );
  }
}
