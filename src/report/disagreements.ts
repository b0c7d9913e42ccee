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
    if (key === null) continue;
    const members = groups.get(key);
    if (members) members.push(i);
    else groups.set(key, [i]);
  }
  return [...groups.values()].flatMap((members) => {
    const read = members.map((place) => reading(place, told[place]!));
    return [
      ...clusters(
        'count',
        read.filter(({ range }) => range !== null),
        countsDisagree,
      ),
      ...clusters(
        'date',
        read.filter(({ event }) => event !== null),
        datesDisagree,
      ),
    ];
  });
}

/** What is compared of a claim: thousands may be about one base, and each is held against each. */
interface Reading {
  readonly place: number;
  readonly told: Told;
  readonly range: { readonly min: number; readonly max: number } | null;
  readonly when: DayInterval | null;
  readonly event: DayInterval | null;
  readonly published: DayInterval | null;
}

const reading = (place: number, told: Told): Reading => ({
  place,
  told,
  range: told.claim.troop_count && limits(told.claim.troop_count),
  when: time(told),
  event: eventDays(told.claim),
  published: edtfDays(told.article.published),
});

/** What a claim is about; null where force or base is not known by name. */
function subject({ event, actor, base, status }: Claim): string | null {
  const force = actor?.id ?? null;
  const place = base?.id ?? null;
  return force === null || place === null || status === 'denied' ? null : `${event} ${force} ${place}`;
}

function countsDisagree(a: Reading, b: Reading): boolean {
  if (!a.range || !b.range || !a.when || !b.when) return false;
  if (a.range.min <= b.range.max && b.range.min <= a.range.max) return false;
  return distance(a.when, b.when) === 0 && !isOneAccount(a.told, b.told);
}

function datesDisagree(a: Reading, b: Reading): boolean {
  if (!a.event || !b.event || a.told.claim.status !== b.told.claim.status) return false;
  const apart = distance(a.event, b.event);
  if (apart === 0 || apart > SAME_EVENT || isOneAccount(a.told, b.told)) return false;
  return a.published !== null && b.published !== null && distance(a.published, b.published) <= SAME_NEWS;
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
  members: readonly Reading[],
  disagree: (a: Reading, b: Reading) => boolean,
): Disagreement[] {
  /** Towards the first of its cluster; itself while it disagrees with none. */
  const parent = members.map((_, i) => i);
  const root = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!;
    return i;
  };
  for (let i = 0; i < members.length; i++) {
    for (let j = i + 1; j < members.length; j++) {
      if (!disagree(members[i]!, members[j]!)) continue;
      const [x, y] = [root(i), root(j)];
      parent[Math.max(x, y)] = Math.min(x, y);
    }
  }
  const groups = new Map<number, number[]>();
  for (const [i, { place }] of members.entries()) {
    const first = root(i);
    const group = groups.get(first);
    if (group) group.push(place);
    else groups.set(first, [place]);
  }
  return [...groups.values()].filter(({ length }) => length > 1).map((claims) => ({ about, claims }));
}
