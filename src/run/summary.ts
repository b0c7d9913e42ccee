import type { Failure, Outcome } from './run.js';

/** What a run has done, in numbers. Keys come sorted, so that the same run gives the same bytes. */
export interface RunSummary {
  readonly articles: {
    /** Read, in this run or an earlier one that it goes on with. */
    readonly read: number;
    /** Of these, those that stood written already. */
    readonly earlier: number;
    readonly failed: number;
    /** Of those read, the ones whose publication date nothing tells: their relative dates have no value. */
    readonly undated: number;
    readonly by_language: Readonly<Record<string, number>>;
    /** Of this run's, by the encoding that they were in. */
    readonly by_encoding: Readonly<Record<string, number>>;
  };
  readonly claims: { readonly total: number; readonly by_event: Readonly<Record<string, number>> };
  readonly failures: { readonly total: number; readonly by_kind: Readonly<Record<string, number>> };
}

/** Counts as a run goes on. */
export class Counter {
  #read = 0;
  #earlier = 0;
  #undated = 0;
  readonly #languages = new Counts();
  readonly #encodings = new Counts();
  readonly #events = new Counts();
  readonly #failures = new Counts();

  add(result: Outcome | Failure): void {
    if ('error' in result) {
      this.#failures.add(result.kind);
      return;
    }
    this.#read++;
    if (result.text === null) this.#earlier++;
    if (!result.tally.dated) this.#undated++;
    this.#languages.add(result.tally.language);
    this.#encodings.add(result.article.encoding ?? 'utf-8');
    for (const [event, count] of Object.entries(result.tally.events)) this.#events.add(event, count);
  }

  get summary(): RunSummary {
    return {
      articles: {
        read: this.#read,
        earlier: this.#earlier,
        failed: this.#failures.total,
        undated: this.#undated,
        by_language: this.#languages.sorted(),
        by_encoding: this.#encodings.sorted(),
      },
      claims: { total: this.#events.total, by_event: this.#events.sorted() },
      failures: { total: this.#failures.total, by_kind: this.#failures.sorted() },
    };
  }
}

class Counts {
  readonly #counts = new Map<string, number>();
  total = 0;

  add(name: string, count = 1): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + count);
    this.total += count;
  }

  sorted(): Record<string, number> {
    return Object.fromEntries([...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

/** A summary in lines for people. */
export function summaryLines({ articles, claims, failures }: RunSummary, seconds: number): string[] {
  const earlier = articles.earlier === 0 ? '' : `, ${number(articles.earlier)} of them by an earlier run`;
  const lines = [
    `${counted(articles.read, 'article')} read in ${duration(seconds)}${list(articles.by_language)}${earlier}`,
  ];
  if (claims.total > 0) lines.push(`${counted(claims.total, 'claim')}${list(claims.by_event)}`);
  if (articles.undated > 0)
    lines.push(
      `${number(articles.undated)} without a publication date, so that 'yesterday' has no value; see --published, --metadata`,
    );
  if (failures.total > 0) lines.push(`${number(failures.total)} failed${list(failures.by_kind)}`);
  return lines;
}

const list = (counts: Readonly<Record<string, number>>): string => {
  const parts = Object.entries(counts).map(([name, count]) => `${number(count)} ${name}`);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
};

export const number = (value: number): string => value.toLocaleString('en-US');

export const counted = (count: number, noun: string): string =>
  `${number(count)} ${noun}${count === 1 ? '' : 's'}`;

/** Seconds in words of at most two units. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
