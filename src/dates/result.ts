import { ParsingComponents, ParsingResult } from 'chrono-node/en';
import type { ReferenceWithTimezone } from 'chrono-node/en';
import { toDayNumber } from '../calendars/day.js';
import { edtfDay, edtfMonth, edtfRange, edtfYear } from '../calendars/edtf.js';
import type { Bound, Calendar, Part } from '../annotations.js';
import type { Phrase } from './phrase.js';

const placeholders = new WeakMap<ReferenceWithTimezone, ParsingComponents>();

/** chrono makes components for every result; ours get theirs once, at the end, so that one stands in until then. */
function placeholder(reference: ReferenceWithTimezone): ParsingComponents {
  let components = placeholders.get(reference);
  if (!components) {
    components = new ParsingComponents(reference);
    placeholders.set(reference, components);
  }
  return components;
}

/**
 * A chrono result with what chrono's own cannot hold. `start` and `end` are filled in from `value`; `index` and
 * `text` count in the text that was given to `parse`.
 */
export class DateResult extends ParsingResult {
  bound: Bound = 'on';
  part: Part | null = null;
  /** EDTF, null when the text does not tell. */
  value: string | null = null;
  calendar: Calendar = 'gregorian';
  /** 'During two days': a deadline when the clause looks ahead, a mere duration when it looks back. */
  during = false;
  /** The two ways in which the text writes one date, when it gives it in two calendars. */
  halves: readonly DateResult[] = [];

  constructor(
    reference: ReferenceWithTimezone,
    index: number,
    text: string,
    /** What the text says, before the reference day made it a value. */
    public phrase: Phrase,
    /** The rule that found it. */
    public rule: string,
  ) {
    super(reference, index, text, placeholder(reference));
  }

  /** The end of the mention, exclusive. */
  get endIndex(): number {
    return this.index + this.text.length;
  }

  override clone(): DateResult {
    const copy = new DateResult(this.reference, this.index, this.text, this.phrase, this.rule);
    copy.bound = this.bound;
    copy.part = this.part;
    copy.value = this.value;
    copy.calendar = this.calendar;
    copy.during = this.during;
    copy.halves = this.halves;
    copy.start = this.start.clone();
    if (this.end) copy.end = this.end.clone();
    return copy;
  }
}

/** A result of a parser that a user added, with its value; ours stay what they are. */
export function adopt(result: ParsingResult): DateResult {
  if (result instanceof DateResult) return result;
  const { reference, index, text, start, end } = result;
  const adopted = new DateResult(reference, index, text, { type: 'vague' }, 'custom');
  adopted.start = start;
  const from = valueOf(start);
  adopted.value = from;
  if (end) {
    adopted.end = end;
    const to = valueOf(end);
    adopted.value = from !== null && to !== null ? edtfRange(from, to) : null;
  }
  return adopted;
}

/** What components say for certain, as far as it goes without a gap; a relative year counts as said. */
function valueOf(parts: ParsingComponents): string | null {
  const year = parts.get('year');
  const month = parts.get('month');
  const day = parts.get('day');
  if (year === null || month === null || day === null) return null;
  if (parts.isCertain('day') || parts.isCertain('weekday')) {
    const number = toDayNumber(year, month, day);
    return number === null ? null : edtfDay(number);
  }
  if (parts.isCertain('month')) return edtfMonth(year, month);
  return parts.isCertain('year') ? edtfYear(year) : null;
}
