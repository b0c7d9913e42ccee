/** Days and stretches counted from the day of writing. */
import { dateIn } from '../../calendars/calendar.js';
import type { DayNumber } from '../../calendars/day.js';
import { addMonths, fromDayNumber, weekdayOf } from '../../calendars/day.js';
import { edtfDay, edtfInterval, edtfMonth, edtfYear } from '../../calendars/edtf.js';
import type { Amount, DistancePhrase, WeekdayPhrase } from '../phrase.js';
import type { Environment } from './environment.js';
import { resolveFields } from './fields.js';

/** The day nearest to `day` that is the weekday; the text's weekday wins over its 'yesterday'. */
export function onWeekday(day: DayNumber, weekday: number | undefined): DayNumber {
  if (weekday === undefined) return day;
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  return ahead <= 3 ? day + ahead : day + ahead - 7;
}

export function resolveWeekday(p: WeekdayPhrase, env: Environment): string | null {
  if (env.today === null) return null;
  const { today } = env;
  if (p.weekOffset !== undefined) {
    const first = weekStart(today, env) + 7 * p.weekOffset;
    return edtfDay(first + ((p.weekday - env.weekStart + 7) % 7));
  }
  // 0 is today itself.
  const ahead = (p.weekday - weekdayOf(today) + 7) % 7;
  const next = today + ahead;
  const last = ahead === 0 ? today : next - 7;
  const { direction } = p;
  if (direction === undefined) {
    const lean = env.lean || env.tense;
    if (lean !== 0) return edtfDay(lean < 0 ? last : next);
    return edtfDay(env.alone && ahead <= 3 ? next : last);
  }
  if (direction === 0) return edtfDay(env.tense < 0 ? last : next);
  if (direction < 0) return edtfDay((ahead === 0 ? today - 7 : last) + 7 * (direction + 1));
  return edtfDay((ahead === 0 ? today + 7 : next) + 7 * (direction - 1));
}

export const weekStart = (day: DayNumber, env: Environment): DayNumber =>
  day - ((weekdayOf(day) - env.weekStart + 7) % 7);

const MONTHS: Partial<Record<Amount['unit'], number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};
const DAYS: Partial<Record<Amount['unit'], number>> = { day: 1, week: 7 };

/** Moves a day by an amount; hours beyond a day move whole days. */
function move(day: DayNumber, { unit, count }: Amount, sign: -1 | 1): DayNumber {
  const months = MONTHS[unit];
  if (months !== undefined) return addMonths(day, sign * Math.min(months * count, 36_000));
  const days = DAYS[unit];
  if (days !== undefined) return day + sign * Math.min(days * count, 3_000_000);
  return unit === 'hour' ? day + sign * Math.floor(Math.min(count, 100_000) / 24) : day;
}

/** 'Two years ago' is a year, 'two months ago' a month, 'two weeks ago' a day: as exact as the text is. */
export function resolveDistance(p: DistancePhrase, env: Environment): string | null {
  if (env.today === null) return null;
  // 'After two days' in a story of the past counts from the story, not from today.
  if (p.sign > 0 && env.tense < 0 && !p.deadline && !(p.fromNow && env.lean > 0)) return null;
  const day = p.amounts.reduce((from, amount) => move(from, amount, p.sign), env.today);
  if (p.deadline || p.amounts.length > 1) return edtfDay(day);
  const { unit } = p.amounts[0]!;
  const calendar = p.calendar ?? 'gregorian';
  if (unit === 'month' || unit === 'year') {
    const { year, month } = dateIn(calendar, calendar === 'gregorian' ? day : env.today);
    if (calendar !== 'gregorian' && unit === 'year')
      return resolveFields(
        { type: 'fields', calendar, year: { number: year + p.sign * p.amounts[0]!.count } },
        env,
      );
    return unit === 'month' ? edtfMonth(year, month) : edtfYear(year);
  }
  if (unit === 'decade' || unit === 'century') return edtfYear(fromDayNumber(day).year);
  return edtfDay(day);
}

/** From now back or on. */
export function stretch(today: DayNumber, amount: Amount, sign: -1 | 1): string {
  const other = move(today, amount, sign);
  if (sign < 0) return edtfInterval({ first: other, last: today });
  // The next two days are the two after today; a week or a month to come begins now.
  return edtfInterval({ first: amount.unit === 'day' ? today + 1 : today, last: other });
}

/** Saturday and Sunday, as abroad and by now in much of the region. */
export function resolveWeekend(offset: number, env: Environment): string | null {
  if (env.today === null) return null;
  const saturday = env.today + 7 * offset + ((6 - weekdayOf(env.today) + 7) % 7);
  const running = weekdayOf(env.today) === 0 && offset === 0;
  return edtfInterval({
    first: running ? env.today - 1 : saturday,
    last: running ? env.today : saturday + 1,
  });
}
