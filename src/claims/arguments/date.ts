import type { DateMention } from '../../annotations.js';
import type { Span } from '../../text/span.js';
import { contains } from '../../text/span.js';
import type { Trigger } from '../events/find.js';
import type { SentenceView } from '../sentence.js';
import { verbOf } from '../status.js';
import type { ClaimDate } from '../types.js';
import { decisionBefore } from './decision.js';

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
  published: string | null,
): DateLink | null {
  let best: { date: DateMention; cost: number } | null = null;
  let said: DateMention | null = null;
  for (const date of sentence.dates) {
    if (isRepeated(sentence, date.span) || isDuration(sentence, date)) continue;
    if (
      headers.some((header) => contains(header, date.span) || leadsUp(sentence, date.span, header)) ||
      isOfReport(sentence, date.span, headers)
    ) {
      said ??= date;
      continue;
    }
    const cost = costOf(sentence, trigger, date, triggers);
    if (cost < Infinity && (!best || cost < best.cost)) best = { date, cost };
  }
  if (best) {
    const date = bounded(sentence, settled(sentence, trigger, best.date, published), trigger);
    return { date: claimDate(date, 'event'), rule: best.date.rule };
  }
  // «دستور داد نیروهایی که … مستقر بودند …»: the day of the order is none of what a relative clause describes.
  const aside = trigger.spec.event === 'presence' && isAside(sentence, trigger);
  return said && !aside ? { date: claimDate(said, 'statement'), rule: `${said.rule}/statement` } : null;
}

/** «به مدت یک سال دیگر»: how long, not when. */
const isDuration = (sentence: SentenceView, { span }: DateMention): boolean =>
  sentence.rules.durations?.has(sentence.leadOf(span).word) === true;

/** «تا پایان ماه ژوئن (۹ تیر)»: a date in brackets right behind another is the same in another calendar. */
function isRepeated(sentence: SentenceView, { start }: Span): boolean {
  const open = sentence.tokens[sentence.at(start) - 1];
  const before = sentence.tokens[sentence.at(start) - 2];
  return (
    open?.text === '(' &&
    before !== undefined &&
    sentence.dates.some(({ span }) => span.end >= before.end && span.end <= open.start)
  );
}

/**
 * «پایگاه A در ۲۶ مارس و پایگاه B در ۲۹ مارس تحویل شد»: of several bases before the verb each with a date right
 * behind it, the date of each; null where fewer than two have one.
 */
export function datesOfEach(
  sentence: SentenceView,
  trigger: Trigger,
  bases: readonly Span[],
  headers: readonly Span[],
): readonly (DateLink | null)[] | null {
  if (bases.length < 2 || sentence.rules.order !== 'verb-last') return null;
  const found = bases.map(({ end }, i): DateLink | null => {
    const last = trigger.span.start >= end ? trigger.span.start : sentence.span.end;
    const limit = bases[i + 1]?.start ?? last;
    const date = sentence.dates.find(
      ({ span }) =>
        span.start >= end &&
        span.end <= limit &&
        sentence.wordsBetween({ start: end, end }, span) <= OWN_REACH &&
        !headers.some((header) => contains(header, span)),
    );
    return date ? { date: claimDate(date, 'event'), rule: date.rule } : null;
  });
  return found.filter((link) => link !== null).length >= 2 ? found : null;
}

/** Words between a base and a date of its own. */
const OWN_REACH = 5;

/** «بر اساس گزارش یونهاپ در روز پنجشنبه، وزارت دفاع گفت …»: between an outlet and who speaks, of the report. */
const isOfReport = (sentence: SentenceView, date: Span, headers: readonly Span[]): boolean =>
  sentence.rules.order === 'verb-last' &&
  headers.some((a) => a.end <= date.start && sentence.wordsBetween(a, date) <= 1) &&
  headers.some((b) => b.start >= date.end && sentence.wordsBetween(date, b) === 0);

/** Whether the event is told in a relative clause of a sentence that goes on behind it. */
const isAside = (sentence: SentenceView, { span }: Trigger): boolean => {
  const opener = sentence.breaks.findLast((one) => one.at <= span.start);
  return (
    opener?.relative === true &&
    sentence.breaks.some((one) => one.pair === opener.pair && one.at > opener.at && one.at >= span.end)
  );
};

/** 'والجمعة، أعلنت فصائل …': a date right before who speaks or the verb of saying. */
const leadsUp = (sentence: SentenceView, date: Span, header: Span): boolean =>
  date.end <= header.start &&
  sentence.wordsBetween(date, header, sentence.rules.also) === 0 &&
  sentence.tokens.findIndex((token) => token.end > date.start) <= 2;

/**
 * A day or month without a year, read by the tense of the event's verb: what a past verb tells is not yet to come, what
 * a future verb tells is not over.
 */
function settled(
  sentence: SentenceView,
  trigger: Trigger,
  date: DateMention,
  published: string | null,
): DateMention {
  const { value } = date;
  if (!published || !value || !/^\d{4}-\d\d(?:-\d\d)?$/.test(value)) return date;
  if (/\d{4}/.test(sentence.folded.slice(date.span.start, date.span.end)) || date.calendar !== 'gregorian')
    return date;
  const day = published.slice(0, value.length);
  const year = Number(value.slice(0, 4));
  const { tense } = verbOf(sentence, trigger, []);
  // 'طلبت من القوات مغادرة القاعدة قبل 3 سبتمبر': what is asked for is yet to come.
  const asked =
    trigger.spec.kind === 'noun' &&
    date.bound !== 'on' &&
    date.span.start >= trigger.span.end &&
    decisionBefore(sentence, trigger) !== undefined;
  const ahead = tense === 'future' || (tense !== 'past' && (date.bound === 'by' || asked));
  const shift =
    tense === 'past' && value > day && !isDeadline(sentence, date.span) ? -1 : ahead && value < day ? 1 : 0;
  if (shift === 0) return date;
  // A weekday comes again in a week, not in a year.
  const next = date.rule.startsWith('weekday')
    ? new Date(Date.parse(value) + shift * WEEK).toISOString().slice(0, 10)
    : String(year + shift) + value.slice(4);
  return { ...date, value: next };
}

/** In milliseconds. */
const WEEK = 7 * 24 * 60 * 60 * 1000;

/** «۱۵ سپتامبر به عنوان ضرب‌الاجل تعیین شده بود»: what was set in the past may lie ahead. */
const isDeadline = (sentence: SentenceView, date: Span): boolean =>
  sentence.tokens.some(
    (t) => sentence.rules.deadlines?.has(t.text) === true && sentence.wordsBetween(t, date) <= 3,
  );

/** 'before the end of the term on the 31st': the word before the noun that is dated bounds the event. */
function bounded(sentence: SentenceView, date: DateMention, trigger: Trigger): DateMention {
  // 'After today's attack' bounds what came after it; the attack itself was today.
  if (contains(date.span, trigger.span)) return { ...date, bound: 'on' };
  if (date.bound !== 'on' || date.span.start < trigger.span.end) return date;
  const at = sentence.at(date.span.start);
  for (let i = at - 2; i >= Math.max(0, at - BOUND_REACH); i--) {
    const token = sentence.tokens[i]!;
    if (token.start < trigger.span.end || sentence.crossing(token.start, date.span.start) > 0) return date;
    const bound = sentence.rules.timeBounds.get(token.text);
    if (bound) return { ...date, bound };
  }
  return date;
}

const BOUND_REACH = 6;

function costOf(
  sentence: SentenceView,
  trigger: Trigger,
  date: DateMention,
  triggers: readonly Trigger[],
): number {
  const crossing = sentence.crossing(date.span.start, trigger.span.start);
  const words = sentence.wordsBetween(date.span, trigger.span);
  const leads = triggers.every((other) => other.span.start > date.span.start);
  if (sentence.inRelativeOf(date.span, trigger.span) || sentence.closesBetween(trigger.span, date.span)) {
    return Infinity;
  }
  if (measuresFrom(sentence, date, trigger)) return Infinity;
  if (isAttributive(sentence, trigger) && (crossing > 0 || words > ATTRIBUTE_REACH)) return Infinity;
  if (
    sentence.rules.articles.has(trigger.before) &&
    trigger.spec.kind === 'adjective' &&
    date.span.end <= trigger.span.start
  )
    return Infinity;
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
    words +
    // Of two as near, where the verb leads, the one behind.
    (sentence.rules.order === 'verb-first' && date.span.end <= trigger.span.start ? 0.5 : 0) +
    8 * crossing +
    (date.value === null && (date.bound === 'on' || date.bound === 'after') ? VAGUE : 0) +
    (ahead ? AHEAD : 0)
  );
}

/** How far a date may stand from an adjective that only describes ('القوات المنتشرة منذ 2014'). */
const ATTRIBUTE_REACH = 4;

const isAttributive = (sentence: SentenceView, trigger: Trigger): boolean =>
  trigger.spec.kind === 'adjective' &&
  trigger.spec.rule !== 'strength' &&
  !sentence.verbs.some(
    (verb) => verb.start >= trigger.span.end && sentence.wordsBetween(verb, trigger.span) <= 1,
  );

/** 'Weeks after the withdrawal …': a distance in time from an event dates another one. */
const measuresFrom = (sentence: SentenceView, { span, value }: DateMention, trigger: Trigger): boolean => {
  if (span.end > trigger.span.start) return false;
  const words = sentence.wordsBetween(span, trigger.span);
  return sentence.rules.distanceEnds.some(
    (end) =>
      (words <= 2 && sentence.folded.slice(span.start, span.end).endsWith(end)) ||
      (value === null &&
        sentence.folded.startsWith(`${end} `, span.end) &&
        // 'بعد أسابيع من إعلان الرئيس رغبته سحب': the noun of another event governs this one.
        (words === 1 ||
          (trigger.spec.kind === 'noun' && sentence.crossing(span.start, trigger.span.start) === 0))),
  );
};

/** A date of no value ('weeks after the fall') yields to one with a value in the same clause. */
const VAGUE = 5;
/** Where the verb leads, its date follows it. */
const AHEAD = 8;

/**
 * Where the verb leads, what follows an event is its own: 'ended in February, after the withdrawal of …' is no date of
 * the withdrawal, 'only 157 are left, and the first convoy left on 10 October' none of the 157.
 */
function isBehind(sentence: SentenceView, date: DateMention, other: Trigger, trigger: Trigger): boolean {
  return (
    sentence.rules.order === 'verb-first' &&
    other.span.end <= date.span.start &&
    (date.span.end <= trigger.span.start
      ? wordsBesidesBases(sentence, other.span, date.span) <= 3
      : other.span.start > trigger.span.end && sentence.wordsBetween(other.span, trigger.span) > 1)
  );
}

/** 'تسليم قاعدة س بعد شهرين': the base that an event has may stand between it and its date. */
const wordsBesidesBases = (sentence: SentenceView, a: Span, b: Span): number =>
  sentence.wordsBetween(a, b) -
  sentence.bases
    .filter((base) => base.span.start >= a.end && base.span.end <= b.start)
    .reduce(
      (words, base) =>
        words + sentence.wordsBetween({ ...a, end: base.span.start }, { ...b, start: base.span.end }),
      0,
    );

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
