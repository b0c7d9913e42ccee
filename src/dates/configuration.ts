import type { Parser, Refiner } from 'chrono-node';
import type { Calendar } from '../annotations.js';
import type { DateLanguage } from './language.js';
import { DayPartRefiner, BoundRefiner, PartRefiner } from './refiners/context.js';
import { CalendarsRefiner } from './refiners/calendars.js';
import { OverlapRefiner } from './refiners/overlap.js';
import { RangeRefiner } from './refiners/range.js';
import { ResolveRefiner } from './refiners/resolve.js';
import { SpellingRefiner } from './refiners/spelling.js';
import { VagueRefiner } from './refiners/vague.js';
import { WeekdayDateRefiner } from './refiners/weekday-date.js';
import { DecadeParser, DivisionParser, HolidayParser, SeasonParser } from './parsers/calendar-parts.js';
import { BareDayParser } from './parsers/bare-day.js';
import { RestParser, WeekendParser, WeekOfParser } from './parsers/weeks.js';
import { YearRangeParser } from './parsers/year-range.js';
import { DayMonthParser } from './parsers/day-month.js';
import { DayOfMonthParser } from './parsers/day-of-month.js';
import { DayRangeParser } from './parsers/day-range.js';
import { DeadlineParser, DistanceAfterParser, DistanceBeforeParser } from './parsers/distance.js';
import { ElapsedParser } from './parsers/elapsed.js';
import { MonthParser } from './parsers/month.js';
import { MonthsParser } from './parsers/months.js';
import { NthParser } from './parsers/nth.js';
import { NumericParser } from './parsers/numeric.js';
import { UnitParser } from './parsers/units.js';
import { RelativeDayParser, WeekdayParser } from './parsers/weekdays.js';
import { VagueParser, WindowParser } from './parsers/window.js';
import { YearParser } from './parsers/year.js';

/** What sets the date grammar of one language apart from that of another, beside its words. */
export interface LocaleTraits {
  /** Which Hijri calendar a year like 1403 is of. */
  readonly hijri: Calendar;
  /** First day of the week, 0 is Sunday. */
  readonly weekStart: number;
  /** 'Two days after the attack' begins with the amount; otherwise with the word of the bound. */
  readonly eventBehindAmount: boolean;
  /** The language marks 'the year' and 'a year' apart. */
  readonly needsArticle: boolean;
}

export interface Configuration {
  readonly parsers: Parser[];
  readonly refiners: Refiner[];
}

/** The parsers and refiners that every language of ours shares. A language may add its own. */
export function sharedConfiguration(language: DateLanguage, traits: LocaleTraits): Configuration {
  const { hijri, weekStart, needsArticle, eventBehindAmount } = traits;
  return {
    parsers: [
      new NumericParser(language, hijri),
      new DayRangeParser(language),
      new DayMonthParser(language),
      new DayOfMonthParser(language),
      new NthParser(language, hijri),
      new MonthsParser(language),
      new MonthParser(language),
      new DivisionParser(language, hijri),
      new SeasonParser(language, hijri),
      new DecadeParser(language, hijri),
      new YearRangeParser(language, hijri),
      new YearParser(language, hijri),
      new RelativeDayParser(language),
      new BareDayParser(language),
      new WeekdayParser(language),
      new WeekendParser(language),
      new RestParser(language),
      new WeekOfParser(language),
      new UnitParser(language, needsArticle),
      new DeadlineParser(language),
      new DistanceBeforeParser(language),
      new DistanceAfterParser(language, eventBehindAmount),
      new WindowParser(language),
      new HolidayParser(language),
      new VagueParser(language),
      new ElapsedParser(language),
    ],
    refiners: [
      new OverlapRefiner(),
      new SpellingRefiner(language),
      new VagueRefiner(language),
      new WeekdayDateRefiner(language),
      new CalendarsRefiner(language),
      new DayPartRefiner(language),
      new RangeRefiner(language),
      new PartRefiner(language),
      new BoundRefiner(language),
      new ResolveRefiner(language, weekStart),
    ],
  };
}
