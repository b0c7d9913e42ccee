import { wordBefore, wordBehind } from '../context-words.js';
import type { Reader } from '../reader.js';
import { readDirection } from './fields.js';
import { DAY, RELATIVE_DAY, THIS, WEEKDAY } from '../starters.js';
import type { Read } from './phrase-parser.js';
import { PhraseParser } from './phrase-parser.js';

/** A weekday at token `i`, with the word 'day' before it where there is one. */
export function readWeekday(
  r: Reader,
  i: number,
  first = false,
): { readonly weekday: number; readonly next: number } | null {
  const senses = first ? r.at(i) : r.after(i);
  const hasDay = senses.roles?.has('day') === true;
  const at = hasDay ? i + 1 : i;
  const { weekday, weekdayNeedsArticle } = hasDay ? r.after(at) : senses;
  if (weekday === undefined) return null;
  if (weekdayNeedsArticle && !hasDay && !r.tokens[at]!.article) return null;
  return { weekday, next: at + 1 };
}

/** 'يوم الاثنين', «جمعه گذشته», 'الأربعاء من الأسبوع الماضي'. */
export class WeekdayParser extends PhraseParser {
  readonly rule = 'weekday';
  readonly starts = WEEKDAY | DAY | THIS;

  read(r: Reader, i: number): Read | null {
    const demonstrative = r.at(i).roles?.has('this') === true;
    const day = demonstrative ? readWeekday(r, i + 1) : readWeekday(r, i, true);
    if (!day) return null;
    const { weekday } = day;
    if (!demonstrative && (this.#isTitled(r, i) || recurs(r, i))) return null;
    if (demonstrative) return { phrase: { type: 'weekday', weekday, direction: 0 }, next: day.next };
    const direction = readDirection(r, day.next);
    if (direction)
      return { phrase: { type: 'weekday', weekday, direction: direction.direction }, next: direction.next };
    const week = readWeek(r, r.skip(day.next, 'of'));
    if (week) return { phrase: { type: 'weekday', weekday, weekOffset: week.offset }, next: week.next };
    return { phrase: { type: 'weekday', weekday }, next: day.next };
  }

  /** 'صلاة الجمعة' is a prayer. */
  #isTitled(r: Reader, i: number): boolean {
    const before = wordBefore(r.text, r.tokens[i]!.wordStart);
    const { weekdayTitles, weekdayNotBefore } = this.language.context;
    if (this.language.context.has(weekdayTitles, before)) return true;
    // «دوشنبه، پایتخت تاجیکستان».
    const { end } = r.tokens[i]!;
    return weekdayNotBefore.has(wordBehind(r.text, r.text[end] === '،' ? end + 1 : end));
  }
}

/** 'كل يوم أحد', 'أيام السبت': every one of them. */
function recurs(r: Reader, i: number): boolean {
  if (!r.follows(i)) return false;
  const { roles, unit, unitCount } = r.at(i - 1);
  return roles?.has('each') === true || (unit === 'day' && unitCount === null);
}

function readWeek(r: Reader, i: number): { readonly offset: number; readonly next: number } | null {
  const at = r.skip(i, 'this');
  const { unit, unitCount } = r.after(at);
  if (unit !== 'week' || unitCount !== 1) return null;
  const direction = readDirection(r, at + 1);
  if (direction) return { offset: direction.direction, next: direction.next };
  return at > i ? { offset: 0, next: at + 1 } : null;
}

/** 'أمس', 'اليوم (السبت)', «دیروز (چهارشنبه)», «فردا». */
export class RelativeDayParser extends PhraseParser {
  readonly rule = 'relative-day';
  readonly starts = RELATIVE_DAY;

  read(r: Reader, i: number): Read | null {
    const offset = r.at(i).relativeDay;
    if (offset === undefined) return null;
    // 'The next day', 'the first day': the same word with something that tells which day.
    const { direction, number, ordinal } = r.after(i + 1);
    if (this.#isNotToday(r, i, offset)) return null;
    // 'اليوم الحالي' is today.
    if (direction === 0) return { phrase: { type: 'relative-day', offset }, next: i + 2 };
    if (direction !== undefined || (number !== undefined && ordinal)) return null;
    const open = r.mark(i + 1);
    const at = open === '(' || open === '،' || open === ',' || open === '[' ? i + 2 : i + 1;
    const day = readWeekday(r, at);
    if (!day) return { phrase: { type: 'relative-day', offset }, next: i + 1 };
    const close = r.mark(day.next);
    const next = (open === '(' || open === '[') && (close === ')' || close === ']') ? day.next + 1 : day.next;
    return { phrase: { type: 'relative-day', offset, weekday: day.weekday }, next };
  }

  #isOutlet(text: string, at: number): boolean {
    const { context } = this.language;
    const before = wordBefore(text, at);
    if (context.has(context.notTodayAfter, before)) return true;
    if (!context.has(context.outletPlaces, before)) return false;
    const head = wordBefore(text, text.lastIndexOf(before, at));
    return !context.has(context.placeBefore, head);
  }

  /** 'روسيا اليوم' is an outlet, 'اليوم العالمي' a day of the year, 'في اليوم' 'a day', 'حتى اليوم' 'so far'. */
  #isNotToday(r: Reader, i: number, offset: number): boolean {
    const { wordStart, start, end, article } = r.tokens[i]!;
    const { context } = this.language;
    const isOneWord = !r.text.slice(start, end).includes(' ');
    // With its weekday it is the day, whoever stands before it: 'شمال العراق اليوم الخميس'.
    const isName = offset >= 0 && isOneWord && !readWeekday(r, i + 1);
    if (isName && this.#isOutlet(r.text, wordStart)) return true;
    // Not give or take a conjunction: 'اليوم الذي' is 'the day that', 'اليوم والذي' is today.
    if (context.notTodayBefore.has(wordBehind(r.text, end))) return true;
    if (offset !== 0 || !r.follows(i) || readWeekday(r, i + 1)) return false;
    const before = r.at(i - 1);
    // 'في نهاية اليوم': when all is said and done.
    if (before.part === 'end' && r.tokens[i - 1]!.preposition === '' && r.role(i - 2, 'in')) return true;
    if (article && isOneWord && before.roles?.has('in')) return true;
    // 'From Monday until today' is a range; without a date before it 'until today' is none.
    const isOpen = i < 2 || !r.follows(i - 1);
    return before.bound === 'by' && before.roles?.has('to') === true && isOpen;
  }
}
