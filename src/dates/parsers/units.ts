import { wordBefore } from '../context-words.js';
import type { Unit } from '../phrase.js';
import type { DateLanguage } from '../language.js';
import type { Reader } from '../reader.js';
import { readDirection, readEra } from './fields.js';
import { THIS, UNIT } from '../starters.js';
import type { Read } from './phrase-parser.js';
import { PhraseParser } from './phrase-parser.js';

const CALENDAR_UNITS: ReadonlySet<Unit> = new Set(['week', 'month', 'year', 'decade', 'century', 'quarter']);

/** 'الأسبوع المقبل', «سال جاری میلادی», 'هذا العام', «امسال». */
export class UnitParser extends PhraseParser {
  readonly rule = 'unit';
  readonly starts = UNIT | THIS;

  /** @param needsArticle the language marks 'the year' and 'a year' apart */
  constructor(
    language: DateLanguage,
    private readonly needsArticle: boolean,
  ) {
    super(language);
  }

  read(r: Reader, i: number): Read | null {
    const combined = r.at(i).unitWithDirection;
    if (combined) return { phrase: { type: 'unit', ...combined }, next: i + 1 };
    const demonstrative = r.at(i).roles?.has('this') === true;
    const at = demonstrative ? i + 1 : i;
    const { unit, unitCount } = demonstrative ? r.after(at) : r.at(at);
    if (unit === undefined || unitCount !== 1 || !CALENDAR_UNITS.has(unit)) return null;
    if (this.needsArticle && !r.tokens[at]!.article) return null;
    if (r.role(at + 1, 'same'))
      return unit === 'year'
        ? { phrase: { type: 'fields', calendar: 'gregorian', year: { same: true } }, next: at + 2 }
        : null;
    const era = readEra(r, at + 1);
    const direction = readDirection(r, era?.next ?? at + 1);
    const after = direction?.next ?? era?.next ?? at + 1;
    const eraBehind = direction && !era ? readEra(r, after) : null;
    const calendar = era?.calendar ?? eraBehind?.calendar;
    if (unit === 'year' && this.#isTitle(r, i)) return null;
    // 'بنهاية العام', «تا پایان ماه»: of the one that runs.
    if (!direction && !demonstrative && !this.#runs(r, i, after)) return null;
    return {
      phrase: { type: 'unit', unit, offset: direction?.direction ?? 0, ...(calendar ? { calendar } : {}) },
      next: eraBehind?.next ?? after,
    };
  }

  #isTitle(r: Reader, i: number): boolean {
    const before = wordBefore(r.text, r.tokens[i]!.wordStart);
    return this.language.context.has(this.language.context.yearTitles, before);
  }

  /** Behind 'the end of' and with nothing behind that could say which one. */
  #runs(r: Reader, i: number, next: number): boolean {
    if (!r.follows(i) || r.at(i - 1).part === undefined) return false;
    const { unit } = r.at(i);
    if (unit !== 'year' && unit !== 'month' && unit !== 'week') return false;
    const behind = r.after(next);
    return r.number(next) === null && behind.month === undefined && behind.weekday === undefined;
  }
}
