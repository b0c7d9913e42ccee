import { ParsingComponents } from 'chrono-node/en';
import { edtfDays } from '../../calendars/edtf.js';
import type { DayNumber } from '../../calendars/day.js';
import { fromDayNumber } from '../../calendars/day.js';
import type { DateResult } from '../result.js';

type Precision = 'day' | 'month' | 'year';

/**
 * Fills chrono's own fields from the EDTF value: what the value says is known, the rest is implied. A stretch of
 * days has an end. Dates without a value keep what chrono implies, the reference day.
 */
export function fillComponents(result: DateResult): void {
  const { value } = result;
  const days = edtfDays(value);
  if (value === null || !days) {
    const partial = value === null ? null : /^XXXX-(\d\d)(?:-(\d\d))?$/.exec(value);
    result.start = new ParsingComponents(result.reference);
    if (partial) {
      const month = Number(partial[1]);
      if (month <= 12) result.start.assign('month', month);
      if (partial[2]) result.start.assign('day', Number(partial[2]));
    }
    return;
  }
  const precision: Precision =
    value.includes('/') || value.length === 10 ? 'day' : value.length === 4 ? 'year' : 'month';
  result.start = components(result, days.first, precision);
  if (value.includes('/')) result.end = components(result, days.last, 'day');
}

function components(result: DateResult, day: DayNumber, precision: Precision): ParsingComponents {
  const parts = new ParsingComponents(result.reference);
  const { year, month, day: dayOfMonth } = fromDayNumber(day);
  parts.assign('year', year);
  if (precision === 'year') parts.imply('month', month);
  else parts.assign('month', month);
  if (precision === 'day') parts.assign('day', dayOfMonth);
  else parts.imply('day', dayOfMonth);
  return parts;
}
