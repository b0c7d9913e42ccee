import type { DayInterval } from '../calendars/calendar.js';
import { edtfDays } from '../calendars/edtf.js';
import type { ArticleInfo, Claim, TroopCount } from '../schema/claims.generated.js';

/** A claim among those of all articles, with the article that makes it. */
export interface Told {
  readonly claim: Claim;
  readonly article: ArticleInfo;
}

/** Claims about the same force, base and event of which some cannot both be right. */
export interface Disagreement {
  readonly about: 'count' | 'date';
  /** By place in the list of claims, ascending. */
  readonly claims: readonly number[];
}

/** 'About 500' says so much more or less. */
const ABOUT = 0.1;
/** Reports that far apart in days speak of different things, unless they say that they do not. */
const SAME_NEWS = 31;
/** Dates further apart than that in days are those of different events. */
const SAME_EVENT = 366;

/**
 * Where sources disagree: other numbers for the same force, base, event and time, or other dates for the same force,
 * base and event in reports of the same weeks. Claims of the same source in the same article are its own account and
 * not held against each other. Numbers disagree when no number fits both ('fewer than 500' and 'about 450' agree),
 * dates when no day does.
 */
export function disagreements(told: readonly Told[]): Disagreement[] {
  const groups = new Map<string, number[]>();
  for (const [i, { claim }] of told.entries()) {
    const key = subject(claim);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), i]);
  }
  return [...groups.values()].flatMap((members) => [
    ...clusters('count', members, (a, b) => countsDisagree(told[a]!, told[b]!)),
    ...clusters('date', members, (a, b) => datesDisagree(told[a]!, told[b]!)),
  ]);
}

/** What a claim is about; null where force or base is not known by name. */
function subject({ event, actor, base, status }: Claim): string | null {
  const force = actor?.id ?? null;
  const place = base?.id ?? null;
  return force === null || place === null || status === 'denied' ? null : `${event} ${force} ${place}`;
}

function countsDisagree(a: Told, b: Told): boolean {
  const [x, y] = [a.claim.troop_count, b.claim.troop_count];
  if (!x || !y || isOneAccount(a, b)) return false;
  const [p, q] = [limits(x), limits(y)];
  if (p.min <= q.max && q.min <= p.max) return false;
  const [when, then] = [time(a), time(b)];
  return when !== null && then !== null && distance(when, then) === 0;
}

function datesDisagree(a: Told, b: Told): boolean {
  const [x, y] = [eventDays(a.claim), eventDays(b.claim)];
  if (!x || !y || isOneAccount(a, b) || a.claim.status !== b.claim.status) return false;
  const apart = distance(x, y);
  if (apart === 0 || apart > SAME_EVENT) return false;
  const [p, q] = [edtfDays(a.article.published), edtfDays(b.article.published)];
  return p !== null && q !== null && distance(p, q) <= SAME_NEWS;
}

const isOneAccount = (a: Told, b: Told): boolean =>
  a.article.id === b.article.id && a.claim.source.name === b.claim.source.name;

/** The numbers that a count leaves possible. */
export function limits({ value, qualifier, min, max }: TroopCount): { min: number; max: number } {
  if (value === null) return { min: min ?? 0, max: max ?? Infinity };
  switch (qualifier) {
    case 'about':
      return { min: value * (1 - ABOUT), max: value * (1 + ABOUT) };
    case 'less_than':
      return { min: 0, max: value - 1 };
    case 'at_most':
      return { min: 0, max: value };
    case 'more_than':
      return { min: value + 1, max: Infinity };
    case 'at_least':
      return { min: value, max: Infinity };
    default:
      return { min: min ?? value, max: max ?? value };
  }
}

/** The days of the event, where the claim dates it and does not only give a limit. */
const eventDays = ({ date }: Claim): DayInterval | null =>
  date?.of === 'event' && date.bound === 'on' ? edtfDays(date.value) : null;

/** When a count holds: on its date, else around the day of the report. */
function time({ claim, article }: Told): DayInterval | null {
  const days = edtfDays(claim.date?.value ?? null);
  if (days) return days;
  const published = edtfDays(article.published);
  return published && { first: published.first - SAME_NEWS / 2, last: published.last + SAME_NEWS / 2 };
}

/** Days between two intervals; 0 where they overlap. */
const distance = (a: DayInterval, b: DayInterval): number => Math.max(0, a.first - b.last, b.first - a.last);

/** Claims that disagree with one another, directly or through a third. */
function clusters(
  about: Disagreement['about'],
  members: readonly number[],
  disagree: (a: number, b: number) => boolean,
): Disagreement[] {
  const parent = new Map<number, number>();
  const root = (i: number): number => {
    const up = parent.get(i) ?? i;
    return up === i ? i : root(up);
  };
  for (const [place, a] of members.entries()) {
    for (const b of members.slice(place + 1)) {
      if (!disagree(a, b)) continue;
      const [low, high] = [root(a), root(b)].sort((x, y) => x - y) as [number, number];
      parent.set(low, low);
      parent.set(high, low);
      if (!parent.has(a)) parent.set(a, low);
      if (!parent.has(b)) parent.set(b, low);
    }
  }
  const groups = new Map<number, number[]>();
  for (const i of [...parent.keys()].sort((x, y) => x - y)) {
    groups.set(root(i), [...(groups.get(root(i)) ?? []), i]);
  }
  return [...groups.values()].map((claims) => ({ about, claims }));
}
