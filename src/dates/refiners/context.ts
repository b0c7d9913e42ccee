import type { ParsingContext } from 'chrono-node';
import { DateRefiner } from './date-refiner.js';
import type { DateLanguage } from '../language.js';
import type { Reader } from '../reader.js';
import type { DateResult } from '../result.js';
import { tokenBefore, tokenBehind, widen } from './neighbours.js';

/** Takes in the part of the day: 'صباح الخميس', «عصر پنجشنبه», 'الثلاثاء مساء'. */
export class DayPartRefiner extends DateRefiner {
  constructor(private readonly language: DateLanguage) {
    super();
  }

  override refineDates(context: ParsingContext, results: DateResult[]): DateResult[] {
    const r = this.language.reader(context);
    let floor = 0;
    for (const result of results) {
      if (isDay(result)) {
        let start = result.index;
        for (let k = 0; k < 2; k++) {
          const before = tokenBefore(r, start);
          const token = r.tokens[before];
          if (!token || token.start < floor || !(token.senses.dayPart || isBareDay(r, before))) break;
          ({ start } = token);
        }
        const behind = tokenBehind(r, result.endIndex);
        const part = r.tokens[behind];
        const end = part?.senses.dayPart && !part.article ? part.end : result.endIndex;
        widen(context.text, result, start, end);
      }
      floor = result.endIndex;
    }
    return results;
  }
}

const isBareDay = (r: Reader, i: number): boolean =>
  r.at(i).roles?.has('day') === true && r.at(i).relativeDay === undefined;

function isDay({ phrase, rule }: DateResult): boolean {
  if (rule === 'night') return true;
  if (phrase.type === 'fields') return phrase.day !== undefined;
  return phrase.type === 'weekday' || phrase.type === 'relative-day';
}

/** Takes in 'the beginning of', 'mid', 'the end of': «اواسط سپتامبر», 'نهاية العام الحالي', 'بنهاية 2026'. */
export class PartRefiner extends DateRefiner {
  constructor(private readonly language: DateLanguage) {
    super();
  }

  override refineDates(context: ParsingContext, results: DateResult[]): DateResult[] {
    const r = this.language.reader(context);
    let floor = 0;
    for (const result of results) {
      const before = isWhole(result) ? tokenBefore(r, result.index) : -1;
      const token = r.tokens[before];
      if (token?.senses.part && token.start >= floor) {
        result.part = token.senses.part;
        // 'بنهاية': by the end of.
        const deadline = token.preposition !== '' && token.senses.part === 'end';
        if (deadline) result.bound = 'by';
        const start = deadline ? token.start - token.preposition.length : token.start;
        widen(context.text, result, start, result.endIndex);
      }
      floor = result.endIndex;
    }
    return results;
  }
}

/** A month, year or longer: something that has a beginning and an end worth telling. */
function isWhole({ phrase }: DateResult): boolean {
  switch (phrase.type) {
    case 'fields':
      return phrase.day === undefined;
    case 'unit':
    case 'season':
    case 'years':
    case 'division':
    case 'vague':
      return true;
    default:
      return false;
  }
}

/** Takes in the word that bounds the date: 'بحلول', «تا», 'منذ', «پیش از», and 'during', but no plain 'in'. */
export class BoundRefiner extends DateRefiner {
  constructor(private readonly language: DateLanguage) {
    super();
  }

  override refineDates(context: ParsingContext, results: DateResult[]): DateResult[] {
    const r = this.language.reader(context);
    let floor = 0;
    for (const result of results) {
      this.#own(r, result);
      this.#about(r, context.text, result, floor);
      let before = tokenBefore(r, result.index);
      // 'منذ يوم 5 آب', «تا تاریخ ۵ مرداد».
      if (
        before > 0 &&
        r.follows(before) &&
        (r.role(before, 'date') || isBareDay(r, before)) &&
        !r.at(before).bound
      )
        before--;
      const adjacent = before;
      before = beforeEvent(r, before, result.index);
      const token = r.tokens[before];
      const bound = token?.senses.bound;
      if (
        token &&
        bound &&
        token.start >= floor &&
        result.rule !== 'deadline' &&
        (!ranged(result) || before !== adjacent)
      ) {
        if (bound !== 'on') result.bound = bound;
        widen(context.text, result, token.start, result.endIndex);
      }
      floor = result.endIndex;
    }
    return results;
  }

  /** 'About two years ago', «بیش از ده سال پیش»: takes in the word that makes the amount inexact. */
  #about(r: Reader, text: string, result: DateResult, floor: number): void {
    const { type } = result.phrase;
    if (type !== 'distance' && type !== 'window') return;
    const before = tokenBefore(r, result.index);
    const token = r.tokens[before];
    if (token && token.start >= floor && r.at(before).roles?.has('about'))
      widen(text, result, token.start, result.endIndex);
  }

  /** Bounds that the phrase itself begins with: 'منذ يومين', 'في غضون أسبوع'. */
  #own(r: Reader, result: DateResult): void {
    const { bound, vague } = r.at(r.firstFrom(result.index));
    if (result.rule === 'vague' && vague) result.bound = vague;
    if (result.rule === 'deadline' && bound === 'by') result.bound = 'by';
    else if (result.rule === 'distance' && bound === 'since') result.bound = 'since';
    else if (result.phrase.type === 'vague' && result.phrase.bound) result.bound = result.phrase.bound;
    // 'خلال يومين' is a deadline when the clause looks ahead and a mere duration when it looks back.
    if (result.rule === 'deadline' && bound === 'on') result.during = true;
  }
}

/** 'قبل انتخابات 24 كانون الأول 2021': the word that bounds the event bounds its date. «از» may be that of a verb. */
function beforeEvent(r: Reader, adjacent: number, index: number): number {
  let before = adjacent;
  if (before === -1) {
    // 'منذ الحرب الكورية بين عامي 1950 و1953': an adjective may stand between.
    before = r.firstFrom(index) - 1;
    if (before < 1 || !/^ \p{L}+ $/u.test(r.text.slice(r.tokens[before]!.end, index))) return adjacent;
    if (!r.tokens[before]!.article) return adjacent;
  }
  if (before < 1 || !r.at(before).yearHead || !r.follows(before)) return adjacent;
  const { bound, roles } = r.at(before - 1);
  return bound === undefined || bound === 'on' || roles?.has('of') ? adjacent : before - 1;
}

const ranged = ({ phrase }: DateResult): boolean => phrase.type === 'range';
