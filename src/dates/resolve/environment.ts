import type { Calendar } from '../../annotations.js';
import { dateIn } from '../../calendars/calendar.js';
import type { DayNumber } from '../../calendars/day.js';
import type { Tense } from '../tense.js';

/** What is known when a phrase is given its value. */
export interface Environment {
  /** The day of writing, or null. */
  readonly today: DayNumber | null;
  /** What the text itself fixes of the present when `today` is null. */
  readonly present: { readonly year: number | null; readonly month: number | null };
  /** The last year that the text named before the phrase ('in the same year'). */
  readonly lastYear: number | null;
  /** The day that a story of earlier years has just told ('On 20 March 2003 … On 9 April …'), or null. */
  readonly story: DayNumber | null;
  readonly tense: Tense;
  /** The phrase is all there is: nothing makes it past or future, the nearest is meant. */
  readonly alone: boolean;
  /** 'since' looks back, 'by' and 'until' look ahead. */
  readonly lean: Tense;
  /** First day of the week, 0 is Sunday. */
  readonly weekStart: number;
}

/** The present year of a calendar; null where nothing tells. */
export function presentYear(env: Environment, calendar: Calendar): number | null {
  if (env.today !== null) return dateIn(calendar, env.today).year;
  return calendar === 'gregorian' ? env.present.year : null;
}

/** The present month of a calendar; null where nothing tells. */
export function presentMonth(env: Environment, calendar: Calendar): number | null {
  if (env.today !== null) return dateIn(calendar, env.today).month;
  return calendar === 'gregorian' ? env.present.month : null;
}
