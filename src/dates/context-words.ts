import { foldWord } from '../text/fold.js';
import type { ContextData, Forms } from './data.js';

const WORD = /[\p{L}\p{M}]/u;
/** Longest word that is looked at. */
const REACH = 24;

/** Words around a date that make it something else: a title, a newspaper, a prayer. */
export class ContextWords {
  readonly notTodayAfter: ReadonlySet<string>;
  readonly notTodayBefore: ReadonlySet<string>;
  readonly weekdayTitles: ReadonlySet<string>;
  readonly yearTitles: ReadonlySet<string>;

  constructor(data: ContextData) {
    this.notTodayAfter = words(data.not_today_after);
    this.notTodayBefore = words(data.not_today_before);
    this.weekdayTitles = words(data.weekday_titles);
    this.yearTitles = words(data.year_titles);
  }
}

const words = (forms: Forms): ReadonlySet<string> =>
  new Set(forms.flat().map((form) => foldWord(form.replaceAll('\u200c', ' '))));

/** The word that ends right before a place, one space apart; '' when a mark or line break stands there. */
export function wordBefore(text: string, at: number): string {
  let end = at;
  if (text[end - 1] === ' ') end--;
  let start = end;
  while (start > 0 && end - start < REACH && WORD.test(text[start - 1]!)) start--;
  return text.slice(start, end);
}

/** The word that begins right behind a place, one space apart; '' when a mark or line break stands there. */
export function wordBehind(text: string, at: number): string {
  const start = text[at] === ' ' ? at + 1 : at;
  let end = start;
  while (end < text.length && end - start < REACH && WORD.test(text[end]!)) end++;
  return text.slice(start, end);
}

/** Whether nothing but a mark, a line break or the end of the text stands behind a place. */
export function clauseEnds(text: string, at: number): boolean {
  const next = text[at] === ' ' ? text[at + 1] : text[at];
  return next === undefined || !/[\p{L}\p{N}/:-]/u.test(next);
}
