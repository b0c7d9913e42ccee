import type { Bound, Calendar, Part } from '../annotations.js';
import type { Season } from '../calendars/edtf.js';
import type { Direction, Unit } from './phrase.js';

/** Words that only join or introduce. */
export type Role =
  | 'of' // from, of: «از», 'من'
  | 'in' // «در», 'في'
  | 'and'
  | 'to' // the second end of a range: «تا», 'إلى'
  | 'between'
  | 'from' // the first end of a range
  | 'same-day' // corresponding to: «برابر با», 'الموافق'
  | 'this' // «این», 'هذا'
  | 'date' // the word 'date': «تاریخ», 'تاريخ'
  | 'day' // the word 'day' before a weekday or a number: «روز», 'يوم'
  | 'now'
  | 'clock' // 'o'clock': «ساعت», 'الساعة'
  | 'same' // 'the same (year)': «همان», 'نفسه'
  | 'rest' // 'the rest of'
  | 'about' // 'more than', 'about': what follows is an amount
  | 'each' // 'every'
  | 'within' // before an amount: in no more than it
  | 'after-event'; // behind an amount: counted from what follows ('على')

/**
 * Everything that one written word can mean inside a date. The words are data of the languages; the meanings are
 * the same in every language.
 */
export interface Senses {
  readonly month?: { readonly calendar: Calendar; readonly number: number };
  /** Must be read as a month only beside a day, a year or the word 'month': it is a name or a common word too. */
  readonly monthIsAmbiguous?: boolean;
  readonly weekday?: number;
  /** Without article also another word ('أحد', 'one of'). */
  readonly weekdayNeedsArticle?: boolean;
  readonly relativeDay?: number;
  readonly unit?: Unit;
  /** How many of the unit the form itself says: 1, 2 (dual), or null for a plural. */
  readonly unitCount?: 1 | 2 | null;
  readonly direction?: Direction;
  /** The direction holds only for the calendar year («امسال») or unit that the word itself contains. */
  readonly unitWithDirection?: { readonly unit: Unit; readonly offset: number };
  readonly number?: number;
  readonly ordinal?: boolean;
  /** 100, 1000…: multiplies what stands before it. */
  readonly scale?: boolean;
  readonly ordinalSuffix?: boolean;
  readonly bound?: Bound;
  readonly part?: Part;
  readonly season?: Season;
  readonly dayPart?: boolean;
  readonly era?: Calendar | 'before-era';
  /** Stands before an amount of time: 'three days ago' -1, 'in three days' 1. */
  readonly before?: -1 | 1;
  /** Stands after an amount of time. */
  readonly after?: -1 | 1;
  /** 'few', 'some': an amount that nobody knows. */
  readonly few?: boolean;
  readonly last?: boolean;
  readonly half?: boolean;
  readonly decade?: number;
  readonly vague?: Bound;
  /** 'Earlier', 'after that': counts from what the text has just told, so that it dates nothing by itself. */
  readonly adverb?: Bound;
  readonly division?: 2 | 4;
  readonly holiday?: {
    readonly month: number;
    readonly day?: number;
    readonly weekday?: number;
    readonly nth?: number;
  };
  readonly weekend?: boolean;
  readonly roles?: ReadonlySet<Role>;
  /** A noun that numbers count: a number before it is no year. */
  readonly counted?: boolean;
  /** A noun that takes a bare year: 'the agreement of 2024'. */
  readonly yearHead?: boolean;
}

export const NO_SENSES: Senses = {};
