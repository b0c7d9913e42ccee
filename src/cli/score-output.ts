import type { Field } from '../scoring/gold.js';
import { SLOTS } from '../scoring/gold.js';
import type { Score, ScoreError } from '../scoring/score.js';
import type { Figures } from '../scoring/tally.js';
import { fixed } from '../scoring/tally.js';
import { isolated } from './terminal.js';

interface Wanted {
  readonly perArticle?: boolean;
  readonly errors?: boolean;
}

type ScoredArticles = readonly { readonly id: string; readonly score: Score }[];

/** Figures for people: errors, articles, then the sums. */
export function scoreTable(total: Score, articles: ScoredArticles, { perArticle, errors }: Wanted): string {
  const lines = errors ? total.errors.map(errorLine) : [];
  if (perArticle) for (const { id, score } of articles) lines.push(articleLine(id, score));
  const { figures } = total;
  for (const what of ['claims', 'slots', ...SLOTS] as const) lines.push(figureLine(what, figures[what]));
  const agreements = (['event', 'status', 'via', 'language'] as const).map(
    (what) => `${what} ${figures[what]}`,
  );
  lines.push(agreements.join('  '), `${articles.length} ${articles.length === 1 ? 'article' : 'articles'}`);
  return `${lines.join('\n')}\n`;
}

/** Figures for programs, one object on one line. */
export function scoreJson(total: Score, articles: ScoredArticles, { perArticle, errors }: Wanted): string {
  const each = articles.map(({ id, score: { figures } }) => ({ id, ...figures }));
  return `${JSON.stringify({
    articles: articles.length,
    ...total.figures,
    ...(perArticle && { per_article: each }),
    ...(errors && { errors: total.errors }),
  })}\n`;
}

const figureLine = (what: string, { p, r, f1, tp, fp, fn }: Figures): string =>
  `${what.padEnd(12)} P ${fixed(p, 3)}  R ${fixed(r, 3)}  F1 ${fixed(f1, 3)}   tp ${tp} fp ${fp} fn ${fn}`;

function articleLine(id: string, { figures: { claims, slots } }: Score): string {
  const { f1, tp, fp, fn } = claims;
  const counts = `(tp ${tp} fp ${fp} fn ${fn})`;
  return `${id.padEnd(32)} claims F1 ${fixed(f1, 3)} ${counts}   slots F1 ${fixed(slots.f1, 3)}`;
}

export function errorLine(error: ScoreError): string {
  if ('evidence' in error) {
    const words = Array.from(error.evidence).slice(0, 110).join('');
    return `${error.article}  ${error.kind}  ${String(error.event)}  ${isolated(words)}`;
  }
  return `${error.article}  ${error.kind}  got ${shown(error.got)}  want ${shown(error.want)}`;
}

const SHOWN = ['kind', 'id', 'text', 'name', 'value', 'qualifier', 'min', 'max'] as const;

/** The parts of a field that decide whether it is right. */
function shown(field: Field | null): string {
  if (field === null) return 'nothing';
  const there = SHOWN.filter((key) => field[key] !== undefined && field[key] !== null);
  return there.map((key) => `${key}=${[field[key]].flat().map(value).join('|')}`).join(' ');
}

const value = (part: unknown): string => (typeof part === 'string' ? isolated(part) : String(part));
