import type { DateMention } from '../../annotations.js';
import type { Span } from '../../text/span.js';
import { contains } from '../../text/span.js';
import type { Trigger } from '../events/find.js';
import type { SentenceView } from '../sentence.js';
import type { ClaimDate } from '../types.js';

export interface DateLink {
  readonly date: ClaimDate;
  readonly rule: string;
}

/**
 * When: the date nearest to the event in its clause. A date in the attributing part ('said on Monday') dates the
 * statement, and is taken only where the event has none of its own.
 *
 * @param headers the attributing parts of the sentence
 * @param triggers all events of the sentence, so that a date goes to the one that it stands by
 */
export function findDate(
  sentence: SentenceView,
  trigger: Trigger,
  headers: readonly Span[],
  triggers: readonly Trigger[],
): DateLink | null {
  let best: { date: DateMention; cost: number } | null = null;
  let said: DateMention | null = null;
  for (const date of sentence.dates) {
    if (headers.some((header) => contains(header, date.span))) {
      said ??= date;
      continue;
    }
    const cost = costOf(sentence, trigger, date, triggers);
    if (cost < Infinity && (!best || cost < best.cost)) best = { date, cost };
  }
  if (best) return { date: claimDate(best.date, 'event'), rule: best.date.rule };
  return said && { date: claimDate(said, 'statement'), rule: `${said.rule}/statement` };
}

function costOf(
  sentence: SentenceView,
  trigger: Trigger,
  date: DateMention,
  triggers: readonly Trigger[],
): number {
  const crossing = sentence.crossing(date.span.start, trigger.span.start);
  const words = sentence.wordsBetween(date.span, trigger.span);
  const leads = triggers.every((other) => other.span.start > date.span.start);
  if (sentence.inRelativeOf(date.span, trigger.span)) return Infinity;
  if (crossing >= 2 && !(leads && crossing === 2 && triggers[0] === trigger)) return Infinity;
  // Another event stands between: the date is that one's, unless it leads the whole clause.
  const stolen = triggers.some(
    (other) =>
      other !== trigger &&
      (isBehind(sentence, date, other, trigger) ||
        (sentence.crossing(date.span.start, other.span.start) < crossing &&
          sentence.wordsBetween(date.span, other.span) < words)),
  );
  if (stolen) return Infinity;
  const ahead = sentence.rules.order === 'verb-first' && !leads && date.span.end <= trigger.span.start;
  return (
    words + 8 * crossing + (date.value === null && date.bound === 'on' ? VAGUE : 0) + (ahead ? AHEAD : 0)
  );
}

/** A date of no value ('weeks after the fall') yields to one with a value in the same clause. */
const VAGUE = 5;
/** Where the verb leads, its date follows it. */
const AHEAD = 8;

/** 'ended in February, after the withdrawal of …': where the verb leads, a date right behind one event is that one's. */
function isBehind(sentence: SentenceView, date: DateMention, other: Trigger, trigger: Trigger): boolean {
  return (
    sentence.rules.order === 'verb-first' &&
    other.span.end <= date.span.start &&
    date.span.end <= trigger.span.start &&
    sentence.wordsBetween(other.span, date.span) <= 3
  );
}

function claimDate(date: DateMention, of: 'event' | 'statement'): ClaimDate {
  return {
    value: date.value,
    bound: date.bound,
    ...(date.part && { part: date.part }),
    calendar: date.calendar,
    of,
    span: date.span,
  };
}
