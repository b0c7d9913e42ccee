import type { ParsingContext } from 'chrono-node';
import { DateRefiner } from './date-refiner.js';
import { foldWord } from '../../text/fold.js';
import { edtfDays, writable } from '../../calendars/edtf.js';
import type { DayNumber } from '../../calendars/day.js';
import { fromDayNumber } from '../../calendars/day.js';
import type { DateLanguage } from '../language.js';
import type { Phrase } from '../phrase.js';
import type { DateResult } from '../result.js';
import { standsAlone } from '../tense.js';
import type { Environment } from '../resolve/environment.js';
import { quotedDay } from '../resolve/quoted.js';
import { resolve } from '../resolve/resolve.js';
import { presentOf } from '../resolve/present.js';
import { fillComponents } from '../resolve/components.js';
import type { DateOptions } from '../options.js';

/** Gives every date its value, against the day of writing or what the text tells of it. Always the last refiner. */
export class ResolveRefiner extends DateRefiner {
  constructor(
    private readonly language: DateLanguage,
    private readonly weekStart: number,
  ) {
    super();
  }

  override refineDates(context: ParsingContext, results: DateResult[]): DateResult[] {
    const dates = results;
    const options = context.option as DateOptions;
    const known = options.unknownReference ? null : referenceDay(context);
    const present = presentOf(dates, known);
    let lastYear: number | null = null;
    const kept: DateResult[] = [];
    for (const result of dates) {
      const env: Environment = {
        today: known ?? present.today,
        present,
        lastYear,
        story: storyOf(result, kept.at(-1)),
        weekStart: this.weekStart,
        ...this.#lean(context, result),
      };
      if (result.during && env.tense <= 0 && isHours(result.phrase)) continue;
      if (result.during && env.tense < 0) continue;
      if (isAnySeason(result, env)) continue;
      if (result.during && result.phrase.type !== 'vague') result.bound = 'by';
      const quoted = quotedDay(context.text, result, kept, env.today);
      kept.push(result);
      result.value = writable(quoted ?? resolve(result.phrase, env));
      result.calendar = calendarOf(result.phrase);
      for (const half of result.halves) {
        half.value = writable(resolve(half.phrase, env));
        half.calendar = calendarOf(half.phrase);
      }
      if (!options.valuesOnly) fillComponents(result);
      lastYear = namedYear(result) ?? lastYear;
    }
    return kept;
  }

  /** 'ليوم الخميس': for Thursday. */
  #looksAhead(context: ParsingContext, { phrase, index }: DateResult): boolean {
    const forward = this.language.data.context.forward_preposition;
    if (phrase.type !== 'weekday' || forward === null) return false;
    const r = this.language.reader(context);
    return r.tokens[r.firstFrom(index)]?.preposition === foldWord(forward);
  }

  #lean(context: ParsingContext, result: DateResult): Pick<Environment, 'tense' | 'alone' | 'lean'> {
    const lean =
      result.bound === 'since'
        ? -1
        : context.option.forwardDate === true ||
            this.#looksAhead(context, result) ||
            (result.bound === 'by' && (isBareSeason(result.phrase) || result.phrase.type === 'distance'))
          ? 1
          : 0;
    if (!asksTense(result.phrase) && !result.during) return { tense: 0, alone: false, lean };
    const { index, endIndex } = result;
    return {
      tense: this.language.tenses(context).of(index, endIndex),
      alone: result.phrase.type !== 'fields' && standsAlone(context.text, index, endIndex, 0),
      lean,
    };
  }
}

/** 'خلال 48 ساعة' without a verb of the future tells how long something took. */
const isHours = (p: Phrase): boolean =>
  p.type === 'distance' && p.amounts.every(({ unit }) => unit === 'hour' || unit === 'minute');

/** How far a story reaches from one of its days to the next, in characters. */
const STORY = 600;

/** The last day that the text gave by day, month and year, when nothing was dated since. */
function storyOf({ index }: DateResult, last: DateResult | undefined): DayNumber | null {
  if (
    last?.phrase.type !== 'fields' ||
    last.phrase.day === undefined ||
    last.phrase.monthOffset !== undefined
  )
    return null;
  const days = index - last.endIndex <= STORY ? edtfDays(last.value) : null;
  return days && days.first === days.last ? days.last : null;
}

/** 'In summer the river is dry': where neither a bound nor a verb tells which summer, it is that of any year. */
const isAnySeason = ({ phrase, bound, part }: DateResult, { lean, tense }: Environment): boolean =>
  phrase.type === 'season' &&
  isBareSeason(phrase) &&
  bound === 'on' &&
  part === null &&
  (lean || tense) === 0;

const isBareSeason = (p: Phrase): boolean =>
  p.type === 'season' && p.year === undefined && p.direction === undefined;

/** Whether the value can hang on the tense of the clause; looking for it costs time. */
function asksTense(p: Phrase): boolean {
  switch (p.type) {
    case 'fields':
      return p.year === undefined && p.month !== undefined && p.direction === undefined;
    case 'season':
      return isBareSeason(p);
    case 'weekday':
      return p.weekOffset === undefined;
    case 'distance':
      return p.sign > 0;
    case 'range':
      return asksTense(p.from) || asksTense(p.to);
    default:
      return false;
  }
}

function calendarOf(p: Phrase): DateResult['calendar'] {
  switch (p.type) {
    case 'fields':
    case 'season':
    case 'division':
    case 'years':
      return p.calendar;
    case 'unit':
    case 'distance':
      return p.calendar ?? 'gregorian';
    case 'range':
      return calendarOf(p.from);
    case 'nth':
    case 'half-month':
      return calendarOf(p.of);
    default:
      return 'gregorian';
  }
}

function namedYear(result: DateResult): number | null {
  const { phrase } = result;
  if (phrase.type !== 'fields' || !phrase.year || !('number' in phrase.year)) return null;
  const days = edtfDays(result.value);
  return days && fromDayNumber(days.first).year;
}

function referenceDay(context: ParsingContext): DayNumber {
  const date = context.reference.getDateWithAdjustedTimezone();
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);
}
