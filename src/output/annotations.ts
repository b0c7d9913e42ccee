import type { Annotations } from '../annotations.js';
import type { Document } from '../document.js';
import type { Span } from '../schema/claims.generated.js';
import { quoter } from './grounding.js';
import type { Layer } from './layers.js';
import { LAYERS } from './layers.js';

/** The layers under the claims, as `annotate` writes them; a layer that was not asked for is absent. */
export interface AnnotatedArticle {
  id: string;
  language: string;
  published: string | null;
  sentences?: { span: Span }[];
  dates?: {
    text: string;
    span: Span;
    value: string | null;
    bound?: string;
    part?: string;
    calendar: string;
    rule?: string;
  }[];
  counts?: {
    text: string;
    span: Span;
    value: number | null;
    qualifier: string;
    min?: number;
    max?: number;
    /** Why it is no troop count: casualties, prisoners, … */
    excluded?: string;
    rule?: string;
  }[];
  entities?: {
    text: string;
    span: Span;
    type: string;
    id?: string;
    /** How probable the model holds it, 0 to 1; only for what the model has found. */
    score?: number;
    rule?: string;
  }[];
}

export interface AnnotationOptions {
  /** All of them when left out. */
  readonly layers?: readonly Layer[];
  /** Writes beside each annotation which rule found it. */
  readonly explain?: boolean;
}

/**
 * Annotations in their output form: spans in code points of the article as it was written. A bound is written
 * unless it is the plain 'on'.
 */
export function annotatedArticle(
  document: Document,
  annotations: Annotations,
  options: AnnotationOptions = {},
): AnnotatedArticle {
  const quote = quoter(document.text);
  const layers = options.layers ?? LAYERS;
  const why = (rule: string): { rule?: string } => (options.explain ? { rule } : {});
  const { id, published } = document.article;
  const out: AnnotatedArticle = { id, language: document.pack.code, published };
  if (layers.includes('sentences')) {
    out.sentences = annotations.sentences.map((sentence) => ({ span: quote(sentence).span }));
  }
  if (layers.includes('dates')) {
    out.dates = annotations.dates.flatMap(({ span, value, bound, part, calendar, rule, halves = [] }) => [
      {
        ...quote(span),
        value,
        ...(bound === 'on' ? {} : { bound }),
        ...(part ? { part } : {}),
        calendar,
        ...why(rule),
      },
      // A date in two calendars, and then each of its halves: «شهریور ۱۴۰۳ (سپتامبر ۲۰۲۴)».
      ...halves.map((half) => ({
        ...quote(half.span),
        value: half.value,
        calendar: half.calendar,
        ...why('half'),
      })),
    ]);
  }
  if (layers.includes('counts')) {
    out.counts = annotations.counts.map(({ span, value, qualifier, min, max, excluded, rule }) => ({
      ...quote(span),
      value,
      qualifier,
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      ...(excluded ? { excluded } : {}),
      ...why(rule),
    }));
  }
  if (layers.includes('entities')) {
    out.entities = annotations.entities.map(({ span, type, id: slug, score, rule }) => ({
      ...quote(span),
      type,
      ...(slug ? { id: slug } : {}),
      ...(score === undefined ? {} : { score: Number(score.toFixed(3)) }),
      ...why(rule),
    }));
  }
  return out;
}
