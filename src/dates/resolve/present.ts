import type { DayNumber } from '../../calendars/day.js';
import { edtfDays } from '../../calendars/edtf.js';
import type { FieldsPhrase } from '../phrase.js';
import type { DateResult } from '../result.js';
import { resolveFields } from './fields.js';

export interface Present {
  readonly today: DayNumber | null;
  readonly year: number | null;
  readonly month: number | null;
}

/**
 * What a text tells of its own day of writing: '31 December of the current month' fixes the month, 'today, Monday
 * 18 August 2025' the day. Only looked for when the day of writing is not known.
 */
export function presentOf(results: readonly DateResult[], known: DayNumber | null): Present {
  if (known !== null) return { today: known, year: null, month: null };
  let month: number | null = null;
  let today: DayNumber | null = null;
  for (const { phrase } of results) {
    if (phrase.type !== 'fields') continue;
    if (
      phrase.calendar === 'gregorian' &&
      phrase.direction === 0 &&
      phrase.month !== undefined &&
      phrase.day !== undefined
    )
      month ??= phrase.month;
    if (phrase.fromToday !== undefined) today ??= dayOfWriting(phrase, phrase.fromToday);
  }
  return { today, year: null, month };
}

function dayOfWriting(phrase: FieldsPhrase, offset: number): DayNumber | null {
  const days = edtfDays(
    resolveFields(phrase, {
      today: null,
      present: { year: null, month: null },
      lastYear: null,
      story: null,
      tense: 0,
      alone: false,
      lean: 0,
      weekStart: 0,
    }),
  );
  return days && days.first === days.last ? days.first - offset : null;
}
