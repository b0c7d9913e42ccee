import type { ScoreFigures } from '../scoring/score.js';
import type { Difference } from './compare.js';

/** What came of checking one article. */
export interface CheckedArticle {
  /** The article's file, as given; of a record also its id. */
  readonly article: string;
  /** The file of expected claims, as given; null where there is none. */
  readonly expected: string | null;
  readonly outcome: 'same' | 'different' | 'updated' | 'no-expectation' | 'no-article' | 'unreadable';
  /** Why it is unreadable, on one line. */
  readonly reason?: string;
  readonly differences: readonly Located[];
}

export interface Located {
  readonly difference: Difference;
  /** Where in the file of expected claims, counted from 1. */
  readonly line: number;
}

/** What came of all of them. */
export interface CheckSummary {
  readonly articles: number;
  readonly same: number;
  readonly different: number;
  readonly figures: ScoreFigures;
  /** The F1 that claims and slots were asked to reach; null when everything had to be the same. */
  readonly least: number | null;
  readonly passed: boolean;
}

/** Writes what a check finds, in the form that somebody or something reads. */
export interface Reporter {
  article(checked: CheckedArticle): string;
  end(summary: CheckSummary): string;
}

/** The sum of a check for people, on one line. */
export function summaryLine({ articles, same, different, figures, least }: CheckSummary): string {
  const f1 = `F1 of claims ${figures.claims.f1}, of slots ${figures.slots.f1}`;
  const asked = least === null ? '' : `, at least ${least} asked`;
  return `${articles} ${articles === 1 ? 'article' : 'articles'}: ${same} same, ${different} different; ${f1}${asked}`;
}
