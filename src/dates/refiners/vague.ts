import type { ParsingContext } from 'chrono-node';
import type { DateLanguage } from '../language.js';
import type { DateResult } from '../result.js';
import { DateRefiner } from './date-refiner.js';
import { tokensBetween } from './neighbours.js';

/** 'في وقت سابق أمس': beside a real date the vague word adds nothing. */
export class VagueRefiner extends DateRefiner {
  constructor(private readonly language: DateLanguage) {
    super();
  }

  override refineDates(context: ParsingContext, dates: DateResult[]): DateResult[] {
    const r = this.language.reader(context);
    return dates.filter((date, i) => {
      if (date.rule !== 'vague') return true;
      const next = dates[i + 1];
      if (!next || next.phrase.type === 'vague') return true;
      const between = tokensBetween(r, date.endIndex, next.index, 2);
      return !between?.every(
        ({ mark, senses }) =>
          mark === '،' ||
          mark === ',' ||
          (mark === '' && (senses.roles?.has('of') ?? senses.roles?.has('in'))),
      );
    });
  }
}
