import { foldWord } from '../text/fold.js';
import { isLetter } from './letters.js';
import type { ContextData, Forms } from './data.js';

/** Longest word that is looked at. */
const REACH = 24;

/** Words around a date that make it something else: a title, a newspaper, a prayer. */
export class ContextWords {
  readonly notTodayAfter: ReadonlySet<string>;
  readonly outletPlaces: ReadonlySet<string>;
  readonly notTodayBefore: ReadonlySet<string>;
  readonly weekdayTitles: ReadonlySet<string>;
  readonly weekdayNotBefore: ReadonlySet<string>;
  readonly yearTitles: ReadonlySet<string>;
  readonly namedAfterDays: ReadonlySet<string>;
  readonly notMonthBefore: ReadonlySet<string>;
  readonly notMonthAfter: ReadonlySet<string>;
  /** 'To' between the two numbers of a change, where it is another word than that of a range. */
  readonly toward: ReadonlySet<string>;
  /** 'That', 'which': what stands before them is told of, not dated. */
  readonly relatives: ReadonlySet<string>;
  /** Before a country they show that it is a place, not the first half of an outlet's name. */
  readonly placeBefore: ReadonlySet<string>;
  readonly notSeasonBefore: ReadonlySet<string>;
  readonly ageWords: ReadonlySet<string>;
  readonly #knownDays: readonly KnownDay[];

  readonly #conjunctions: readonly string[];

  constructor(data: ContextData) {
    this.#conjunctions = data.proclitics.conjunctions.map(foldWord);
    this.notTodayAfter = words(data.not_today_after);
    this.outletPlaces = words(data.outlet_places);
    this.notTodayBefore = words(data.not_today_before);
    this.weekdayTitles = words(data.weekday_titles);
    this.weekdayNotBefore = words(data.weekday_not_before);
    this.yearTitles = words(data.year_titles);
    this.namedAfterDays = words(data.named_after_days);
    this.notMonthBefore = words(data.not_month_before);
    this.notMonthAfter = words(data.not_month_after);
    this.notSeasonBefore = words(data.not_season_before);
    this.toward = words(data.toward);
    this.relatives = words(data.relatives);
    this.placeBefore = words(data.place_before);
    this.ageWords = words(data.age_words);
    this.#knownDays = data.known_days.map(({ heads, ...day }) => ({ ...day, heads: words(heads) }));
  }

  /** Whether a set has a word, give or take the conjunction joined to it. */
  has(set: ReadonlySet<string>, word: string): boolean {
    if (word === '') return false;
    return (
      set.has(word) || this.#conjunctions.some((c) => word.startsWith(c) && set.has(word.slice(c.length)))
    );
  }

  /** The year of a day that everybody knows by day and month ('هجمات 11 سبتمبر'); `before` is the word before it. */
  knownYear(month: number, day: number, before: string): number | null {
    return (
      this.#knownDays.find((d) => d.month === month && d.day === day && d.heads.has(before))?.year ?? null
    );
  }
}

interface KnownDay {
  readonly month: number;
  readonly day: number;
  readonly year: number;
  readonly heads: ReadonlySet<string>;
}

const words = (forms: Forms): ReadonlySet<string> =>
  new Set(forms.flat().map((form) => foldWord(form.replaceAll('\u200c', ' '))));

/** The word that ends right before a place, one space apart; '' when a mark or line break stands there. */
export function wordBefore(text: string, at: number): string {
  let end = at;
  if (text[end - 1] === ' ') end--;
  let start = end;
  while (start > 0 && end - start < REACH && isLetter(text, start - 1)) start--;
  return text.slice(start, end);
}

/** The word that begins right behind a place, one space apart; '' when a mark or line break stands there. */
export function wordBehind(text: string, at: number): string {
  const start = text[at] === ' ' ? at + 1 : at;
  let end = start;
  while (end < text.length && end - start < REACH && isLetter(text, end)) end++;
  return text.slice(start, end);
}

/** Whether nothing but a mark, a line break or the end of the text stands behind a place. */
export function clauseEnds(text: string, at: number): boolean {
  const next = text[at] === ' ' ? text[at + 1] : text[at];
  return next === undefined || !/[\p{L}\p{N}/:-]/u.test(next);
}
