import type { ParsingContext } from 'chrono-node';
import type { DateLanguage } from '../language.js';
import type { DateResult } from '../result.js';
import { DateRefiner } from './date-refiner.js';
import { tokensBetween, widen } from './neighbours.js';

/**
 * 'في وقت سابق أمس', 'في وقت سابق من هذا الشهر': beside a real date the vague word is only a part of it. Adverbs like
 * 'earlier' without a date beside them are none.
 */
export class VagueRefiner extends DateRefiner {
  constructor(private readonly language: DateLanguage) {
    super();
  }

  override refineDates(context: ParsingContext, dates: DateResult[]): DateResult[] {
    const r = this.language.reader(context);
    return dates.filter((date, i) => {
      if (date.rule !== 'vague') return true;
      const isDate = r.at(r.firstFrom(date.index)).vague !== undefined;
      const next = dates[i + 1];
      if (!next || next.phrase.type === 'vague') return isDate;
      const between = tokensBetween(r, date.endIndex, next.index, 2);
      if (!between) return isDate;
      const comma = between.some(({ mark }) => mark === '،' || mark === ',');
      const joining = between.every(
        ({ mark, senses }) =>
          mark === '،' ||
          mark === ',' ||
          senses.roles?.has('of') === true ||
          senses.roles?.has('in') === true,
      );
      if (!joining) return isDate;
      if (!comma) widen(context.text, next, date.index, next.endIndex);
      return false;
    });
  }
}
