import { edtfDay, edtfDays } from '../../calendars/edtf.js';
import type { DayNumber } from '../../calendars/day.js';
import type { DateResult } from '../result.js';

/** How far before a quoted 'today' the day of the quote may stand. */
const REACH = 250;
const DAY = /^(?:\d{4}|XXXX)-\d\d-\d\d$/;

/**
 * The value of a 'today' inside a quotation when the text has just told the day of the quote: 'وأعلن في التاسع من
 * الشهر … وقال: "اليوم أنهينا…"'. Null when it has not, or when the phrase is no such day.
 *
 * @param before the dates that stand before it, already resolved
 */
export function quotedDay(
  text: string,
  result: DateResult,
  before: readonly DateResult[],
  today: DayNumber | null,
): string | null {
  const { phrase, index } = result;
  const last = before.at(-1);
  if (phrase.type !== 'relative-day' || phrase.weekday !== undefined || last?.phrase.type !== 'fields')
    return null;
  if (last.value === null || !DAY.test(last.value) || index - last.endIndex > REACH) return null;
  if (!isQuoted(text, last.endIndex, index)) return null;
  const days = edtfDays(last.value);
  if (!days) return phrase.offset === 0 ? last.value : null;
  return today === null || days.first <= today ? edtfDay(days.first + phrase.offset) : null;
}

/** Whether a quotation that opens after `from` is still open at `to`. */
function isQuoted(text: string, from: number, to: number): boolean {
  let open = false;
  for (let i = from; i < to; i++) {
    const char = text[i];
    if (char === '«') open = true;
    else if (char === '»') open = false;
    else if (char === '"') open = !open;
  }
  return open;
}
