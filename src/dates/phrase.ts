import type { Calendar } from '../annotations.js';
import type { Season } from '../calendars/edtf.js';

/** The units that dates are counted in. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';

export interface Amount {
  readonly unit: Unit;
  readonly count: number;
}

/**
 * Where the text itself points: -1 'last', 0 'this', 1 'next'; -2 and 2 one further ('the year before last').
 */
export type Direction = -2 | -1 | 0 | 1 | 2;

/** A year as the text gives it: a number, a distance from the present one, or 'the same year'. */
export type YearRef = { readonly number: number } | { readonly offset: number } | { readonly same: true };

/** A date by the fields of its calendar. What the text leaves out is absent. */
export interface FieldsPhrase {
  readonly type: 'fields';
  readonly calendar: Calendar;
  readonly year?: YearRef;
  readonly month?: number;
  /** 'the ninth of the current month': distance of the month from the present one. */
  readonly monthOffset?: number;
  readonly day?: number;
  readonly weekday?: number;
  /** 'September last', '26 July next': which one of the unknown year. */
  readonly direction?: Direction;
  /** The same figures read another way ('16/04/21'); the reading nearer to the day of writing is meant. */
  readonly otherwise?: FieldsPhrase;
  /** 'Yesterday, 5 August 2015': how far from the day of writing the text says that the date is. */
  readonly fromToday?: number;
}

/** Yesterday, today, tomorrow; the weekday that the text adds decides. */
export interface RelativeDayPhrase {
  readonly type: 'relative-day';
  readonly offset: number;
  readonly weekday?: number;
}

export interface WeekdayPhrase {
  readonly type: 'weekday';
  readonly weekday: number;
  readonly direction?: Direction;
  /** 'Wednesday of last week'. */
  readonly weekOffset?: number;
}

/** This, last or next week, month, year…; by calendar where the text says which. */
export interface UnitPhrase {
  readonly type: 'unit';
  readonly unit: Unit;
  readonly offset: number;
  readonly calendar?: Calendar;
}

/** 'Three days ago', 'in two weeks': one point in time. */
export interface DistancePhrase {
  readonly type: 'distance';
  readonly amounts: readonly Amount[];
  readonly sign: -1 | 1;
  readonly calendar?: Calendar;
  /** 'within two days': the point is a deadline. */
  readonly deadline?: boolean;
  /** 'By two weeks from now' counts from now; «یک ماه دیگر تمدید شد» was one month more. */
  readonly fromNow?: boolean;
}

/** 'In the past three weeks', 'in the next ten days': from now back or on. */
export interface WindowPhrase {
  readonly type: 'window';
  readonly amount: Amount;
  readonly sign: -1 | 1;
}

export interface SeasonPhrase {
  readonly type: 'season';
  readonly season: Season;
  readonly year?: YearRef;
  /** The calendar of the year's number; a season of a Solar Hijri year is exactly three of its months. */
  readonly calendar: Calendar;
  readonly direction?: Direction;
}

/** A quarter or half of a year. */
export interface DivisionPhrase {
  readonly type: 'division';
  readonly parts: 2 | 4;
  readonly index: number;
  readonly year?: YearRef;
  readonly calendar: Calendar;
  readonly direction?: Direction;
}

/** Several whole years: a decade, a century. */
export interface YearsPhrase {
  readonly type: 'years';
  readonly calendar: Calendar;
  readonly from: number;
  readonly to: number;
}

/** 'The first Monday of', 'the last day of', 'the second week of' a month or a year. -1 is the last. */
export interface NthPhrase {
  readonly type: 'nth';
  readonly index: number;
  readonly what: 'day' | 'week' | { readonly weekday: number };
  readonly of: Phrase;
}

/** Saturday and Sunday of this week, the last or the next. */
export interface WeekendPhrase {
  readonly type: 'weekend';
  readonly offset: number;
}

/** 'The rest of the year'. */
export interface RestPhrase {
  readonly type: 'rest';
  readonly of: Phrase;
}

/** 'The week of 16 September'. */
export interface WeekOfPhrase {
  readonly type: 'week-of';
  readonly day: Phrase;
}

/** 'In recent days', 'soon after that': a date without a value. */
export interface VaguePhrase {
  readonly type: 'vague';
  /** 'Two days after the attack': how it stands to what the text does not date. */
  readonly bound?: 'before' | 'after';
}

/** 'The second half of September'. */
export interface HalfMonthPhrase {
  readonly type: 'half-month';
  readonly index: 1 | 2;
  readonly of: Phrase;
}

export interface RangePhrase {
  readonly type: 'range';
  readonly from: Phrase;
  readonly to: Phrase;
}

/** A date as the text puts it, before a reference day makes it a value. */
export type Phrase =
  | FieldsPhrase
  | RelativeDayPhrase
  | WeekdayPhrase
  | UnitPhrase
  | DistancePhrase
  | WindowPhrase
  | SeasonPhrase
  | DivisionPhrase
  | YearsPhrase
  | NthPhrase
  | WeekendPhrase
  | RestPhrase
  | WeekOfPhrase
  | VaguePhrase
  | HalfMonthPhrase
  | RangePhrase;
