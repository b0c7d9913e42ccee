/** Whole weeks, months, quarters, seasons, years and decades. */
import type { Calendar } from '../../annotations.js';
import { monthInterval, yearInterval } from '../../calendars/calendar.js';
import { fromDayNumber } from '../../calendars/day.js';
import { edtfInterval, edtfMonth, edtfSeason, edtfYear } from '../../calendars/edtf.js';
import type { DivisionPhrase, SeasonPhrase, UnitPhrase, YearsPhrase } from '../phrase.js';
import type { Environment } from './environment.js';
import { presentMonth, presentYear } from './environment.js';
import { resolveFields, yearNumber } from './fields.js';
import { weekStart } from './relative.js';

export function resolveUnit(p: UnitPhrase, env: Environment): string | null {
  const calendar = p.calendar ?? 'gregorian';
  if (p.unit === 'week') {
    if (env.today === null) return null;
    const first = weekStart(env.today, env) + 7 * p.offset;
    return edtfInterval({ first, last: first + 6 });
  }
  if (p.unit === 'month') return resolveFields({ type: 'fields', calendar, monthOffset: p.offset }, env);
  const year = presentYear(env, calendar);
  if (year === null) return null;
  switch (p.unit) {
    case 'year':
      return resolveFields({ type: 'fields', calendar, year: { number: year + p.offset } }, env);
    case 'quarter': {
      const month = presentMonth(env, calendar);
      return month === null ? null : quarter(calendar, year, Math.floor((month - 1) / 3) + p.offset);
    }
    case 'decade':
      return resolveYears(years(calendar, Math.floor(year / 10) * 10 + 10 * p.offset, 10));
    case 'century':
      return resolveYears(years(calendar, Math.floor((year - 1) / 100) * 100 + 1 + 100 * p.offset, 100));
    default:
      return null;
  }
}

const years = (calendar: Calendar, from: number, count: number): YearsPhrase => ({
  type: 'years',
  calendar,
  from,
  to: from + count - 1,
});

export function resolveYears({ calendar, from, to }: YearsPhrase): string | null {
  if (calendar === 'gregorian') return from < 1 ? null : `${edtfYear(from)}/${edtfYear(to)}`;
  const first = yearInterval(calendar, from);
  const last = yearInterval(calendar, to);
  return first && last && edtfInterval({ first: first.first, last: last.last });
}

/** Quarters count from 0; before 0 and over 3 they fall into the years beside. */
function quarter(calendar: Calendar, year: number, index: number): string | null {
  return monthsOf(calendar, year + Math.floor(index / 4), (((index % 4) + 4) % 4) * 3 + 1, 3);
}

/** `count` months of one year, as an interval. */
function monthsOf(calendar: Calendar, year: number, from: number, count: number): string | null {
  if (calendar === 'gregorian') return `${edtfMonth(year, from)}/${edtfMonth(year, from + count - 1)}`;
  const first = monthInterval(calendar, year, from);
  const last = monthInterval(calendar, year, from + count - 1);
  return first && last && edtfInterval({ first: first.first, last: last.last });
}

export function resolveSeason(p: SeasonPhrase, env: Environment): string | null {
  const year = p.year ? yearNumber(p.year, p, env) : seasonYear(p, env);
  if (p.calendar === 'gregorian') return year === null ? null : edtfSeason(year, p.season);
  return year === null ? null : monthsOf(p.calendar, year, (p.season - 1) * 3 + 1, 3);
}

/** 'Last summer', 'next spring': the nearest one that lies wholly on that side. Winter is that of the year it begins in. */
function seasonYear(p: SeasonPhrase, env: Environment): number | null {
  const present = presentYear(env, p.calendar);
  if (present === null || env.today === null) return null;
  const { month } = fromDayNumber(env.today);
  const begins = p.season * 3;
  const ends = p.season === 4 ? 14 : begins + 2;
  if (p.direction === undefined) return runningSeason(p, env, present, month);
  const { direction } = p;
  if (direction < 0) return ends < month ? present : present - 1;
  if (direction > 0) return begins > month ? present : present + 1;
  return p.season === 4 && month <= 2 ? present - 1 : present;
}

/** 'By the summer', 'in autumn': the one that runs, or else the last or the next one, as bound and verb say. */
function runningSeason(p: SeasonPhrase, env: Environment, present: number, month: number): number | null {
  const begins = p.season * 3;
  if (p.season === 4 && month <= 2) return present - 1;
  if (month >= begins && month <= begins + 2) return present;
  const lean = env.lean || env.tense;
  if (lean === 0) return null;
  if (lean > 0) return month < begins ? present : present + 1;
  return month > begins ? present : present - 1;
}

export function resolveDivision(p: DivisionPhrase, env: Environment): string | null {
  const offset = p.direction === undefined ? null : { offset: p.direction };
  const ref = p.year ?? offset;
  const year = ref && yearNumber(ref, p, env);
  if (year === null) return null;
  const length = 12 / p.parts;
  return monthsOf(p.calendar, year, (p.index - 1) * length + 1, length);
}
