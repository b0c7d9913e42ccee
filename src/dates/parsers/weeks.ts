import type { Reader } from '../reader.js';
import { DayMonthParser } from './day-month.js';
import { readDirection } from './fields.js';
import { REST, UNIT, WEEKEND } from '../starters.js';
import type { Read } from './phrase-parser.js';
import { PhraseParser } from './phrase-parser.js';
import { readWeekday } from './weekdays.js';

/** 'عطلة نهاية الأسبوع المقبل', «آخر هفته». */
export class WeekendParser extends PhraseParser {
  readonly rule = 'weekend';
  readonly starts = WEEKEND;

  read(r: Reader, i: number): Read | null {
    if (!r.at(i).weekend) return null;
    // «پایان هفته چهارم» of a league.
    if (r.follows(i + 1) && r.number(i + 1)?.ordinal) return null;
    const direction = readDirection(r, i + 1);
    return { phrase: { type: 'weekend', offset: direction?.direction ?? 0 }, next: direction?.next ?? i + 1 };
  }
}

/** 'بقية العام', «باقی سال جاری». */
export class RestParser extends PhraseParser {
  readonly rule = 'rest';
  readonly starts = REST;

  read(r: Reader, i: number): Read | null {
    if (!r.at(i).roles?.has('rest')) return null;
    const { unit, unitCount } = r.after(i + 1);
    if (unitCount !== 1 || (unit !== 'year' && unit !== 'month' && unit !== 'week')) return null;
    const direction = readDirection(r, i + 2);
    if (direction && direction.direction !== 0) return null;
    return {
      phrase: { type: 'rest', of: { type: 'unit', unit, offset: 0 } },
      next: direction?.next ?? i + 2,
    };
  }
}

/** 'أسبوع 16 سبتمبر': the week that a day falls in. */
export class WeekOfParser extends PhraseParser {
  readonly rule = 'week-of';
  readonly starts = UNIT;
  readonly #days = new DayMonthParser(this.language);

  read(r: Reader, i: number): Read | null {
    const { unit, unitCount } = r.at(i);
    if (unit !== 'week' || unitCount !== 1 || !r.follows(i + 1) || readWeekday(r, i + 1)) return null;
    const day = this.#days.read(r, i + 1);
    return day && { phrase: { type: 'week-of', day: day.phrase }, next: day.next };
  }
}
