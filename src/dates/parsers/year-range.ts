import type { Calendar } from '../../annotations.js';
import type { DateLanguage } from '../language.js';
import type { Reader } from '../reader.js';
import { calendarOfYear, isAmount, plausibleYear } from './fields.js';
import { DIGITS, OPENING, UNIT } from '../starters.js';
import type { Read } from './phrase-parser.js';
import { PhraseParser } from './phrase-parser.js';

/** '2014-2018', 'بين 2014 و2018', «۱۳۹۸ تا ۱۴۰۲», with or without the word 'years' before. */
export class YearRangeParser extends PhraseParser {
  readonly rule = 'year-range';
  readonly starts = DIGITS | UNIT | OPENING;

  constructor(
    language: DateLanguage,
    private readonly hijri: Calendar,
  ) {
    super(language);
  }

  read(r: Reader, i: number): Read | null {
    const { roles, unit } = r.at(i);
    const opened = roles?.has('between') === true || roles?.has('from') === true;
    let at = opened ? i + 1 : i;
    // 'بين عامي 2014 و2018', «سال‌های ۱۳۹۸ تا ۱۴۰۲».
    const worded = (opened ? r.after(at).unit : unit) === 'year';
    if (worded) at++;
    if ((opened || worded) && !r.follows(at)) return null;
    const from = r.number(at);
    if (from?.width !== 4) return null;
    const joint = this.#joint(r, from.next, roles?.has('between') === true);
    const to = joint !== -1 && r.follows(joint) ? r.number(joint) : null;
    if (to?.width !== 4 || to.value <= from.value || to.value - from.value > 200) return null;
    const calendar = calendarOfYear(from.value, this.hijri);
    if (calendar !== calendarOfYear(to.value, this.hijri)) return null;
    if (isAmount(r, to.next) && (from.value % 50 === 0 || to.value % 50 === 0)) return null;
    if (!plausibleYear(calendar, from.value) || !plausibleYear(calendar, to.value)) return null;
    // Without a word of time the two must look like years of our days.
    if (!worded && calendar === 'gregorian' && (from.value < 1900 || to.value > 2100)) return null;
    return {
      phrase: {
        type: 'range',
        from: { type: 'fields', calendar, year: { number: from.value } },
        to: { type: 'fields', calendar, year: { number: to.value } },
      },
      next: to.next,
    };
  }

  #joint(r: Reader, i: number, and: boolean): number {
    const mark = r.mark(i);
    const isJoint =
      mark === '-' || mark === '–' || mark === '—' || r.role(i, 'to') || (and && r.role(i, 'and'));
    if (!isJoint) return -1;
    return r.after(i + 1).unit === 'year' ? i + 2 : i + 1;
  }
}
