import type { ParsingContext } from 'chrono-node';
import type { Calendar } from '../../annotations.js';
import { dateIn } from '../../calendars/calendar.js';
import { edtfDays } from '../../calendars/edtf.js';
import type { FieldsPhrase } from '../phrase.js';
import type { DateResult } from '../result.js';
import type { Token } from '../tokens.js';
import { resolveFields } from '../resolve/fields.js';
import type { Environment } from '../resolve/environment.js';
import type { Merged } from './merge.js';
import { MergingRefiner, onlyBetween } from './merge.js';

/** Nothing is known of the present: only what the two dates themselves say counts. */
const NOTHING: Environment = {
  today: null,
  present: { year: null, month: null },
  lastYear: null,
  story: null,
  tense: 0,
  alone: false,
  lean: 0,
  weekStart: 0,
};

/**
 * One date in two calendars: 'شهریور ۱۴۰۳ (سپتامبر ۲۰۲۴)', '۱۳ دی ۱۳۹۸ برابر با ۳ ژانویه', '10 محرم 1443 الموافق
 * 18 آب 2021'. The Gregorian one gives the value; a year that only the other has is carried over.
 */
export class CalendarsRefiner extends MergingRefiner {
  merge(a: DateResult, b: DateResult, between: readonly Token[]): Merged | null {
    const x = a.phrase;
    const y = b.phrase;
    if (x.type !== 'fields' || y.type !== 'fields' || x.calendar === y.calendar) return null;
    if (!onlyBetween(between, '()[]/-–،,', ['same-day', 'in'])) return null;
    const pair = x.calendar === 'gregorian' ? [x, y] : y.calendar === 'gregorian' ? [y, x] : null;
    if (!pair) return bothOther(x, y) ? { phrase: x, rule: 'calendars' } : null;
    const phrase = agree(pair[0]!, pair[1]!);
    return phrase && { phrase, rule: 'calendars' };
  }

  protected override join(
    context: ParsingContext,
    a: DateResult,
    b: DateResult,
    merged: Merged,
    end: number,
  ): DateResult {
    const joined = super.join(context, a, b, merged, end);
    joined.halves = [a, b];
    return joined;
  }
}

/** A Solar Hijri and an Islamic date of one day; the first gives the value. */
function bothOther(x: FieldsPhrase, y: FieldsPhrase): boolean {
  const a = edtfDays(resolveFields(x, NOTHING));
  const b = edtfDays(resolveFields(y, NOTHING));
  return a !== null && b !== null && a.first <= b.last + 2 && b.first <= a.last + 2;
}

/** The Gregorian date with the year of the other where it has none; null when they cannot be the same date. */
function agree(gregorian: FieldsPhrase, other: FieldsPhrase): FieldsPhrase | null {
  if ((gregorian.day === undefined) !== (other.day === undefined)) return null;
  const days = edtfDays(resolveFields(other, NOTHING));
  if (!days) return gregorian;
  const mine = edtfDays(resolveFields(gregorian, NOTHING));
  // A day of difference is common: the moon is seen later, or the paper counts from the evening before.
  if (mine) return mine.first <= days.last + 2 && days.first <= mine.last + 2 ? gregorian : null;
  if (gregorian.month === undefined) return null;
  const at = [days.first, days.last].map((day) => dateIn('gregorian' satisfies Calendar, day));
  const match = at.find(({ month }) => month === gregorian.month);
  return match ? { ...gregorian, year: { number: match.year } } : null;
}
