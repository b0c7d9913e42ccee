import type { Article } from '../articles/article.js';
import type { ClaimCount, ClaimDate, ClaimDraft, ClaimReferent, ClaimSource } from '../claims/types.js';
import type { Document } from '../document.js';
import type * as Contract from '../schema/claims.generated.js';
import type { Span } from '../text/span.js';
import type { Quotation } from './grounding.js';
import { quoter } from './grounding.js';

/** Name and version of the output format; the first line of every document. */
export const SCHEMA_NAME = 'khabar.claims/1' as const satisfies Contract.ClaimsDocument['schema'];

export interface DocumentOptions {
  /** Writes into each claim which rule filled each of its fields. */
  readonly explain?: boolean;
  /** Puts the article's text, which the spans count in, into the document. */
  readonly withText?: boolean;
}

type Quote = (span: Span) => Quotation;

/**
 * What the claims engine found, in the form of the contract: every span in code points of the article as it was
 * written, every text the exact slice there, claims numbered in text order. Keys come in the order of the contract,
 * so that the same claims give the same bytes.
 */
export function claimsDocument(
  document: Document,
  drafts: readonly ClaimDraft[],
  options: DocumentOptions = {},
): Contract.ClaimsDocument {
  const quote = quoter(document.text);
  const inTextOrder = drafts.toSorted((a, b) => a.evidence.start - b.evidence.start);
  return {
    schema: SCHEMA_NAME,
    article: articleInfo(document.article, document.pack.code as Contract.Language, options),
    claims: inTextOrder.map((draft, index) => ({
      id: `${document.article.id}-${index + 1}`,
      event: draft.event,
      status: draft.status,
      source: source(draft.source, quote),
      actor: draft.actor && referent(draft.actor, quote),
      base: draft.base && referent(draft.base, quote),
      date: draft.date && date(draft.date, quote),
      troop_count: draft.count && troopCount(draft.count, quote),
      evidence: quote(draft.evidence),
      ...(options.explain ? { rules: sortedByKey(draft.rules) } : {}),
    })),
  };
}

function articleInfo(
  article: Article,
  language: Contract.Language,
  { withText = false }: DocumentOptions,
): Contract.ArticleInfo {
  const { id, path, sha256, published, text } = article;
  return { id, path, sha256, language, published, ...(withText ? { text } : {}) };
}

function source(draft: ClaimSource, quote: Quote): Contract.ClaimSource {
  const { text, span } = draft.span ? quote(draft.span) : { text: null, span: null };
  return { kind: draft.kind, name: draft.name, role: draft.role, via: [...draft.via], text, span };
}

function referent({ id, name, wikidata, span }: ClaimReferent, quote: Quote): Contract.Actor & Contract.Base {
  return { id, name, wikidata, ...quote(span) };
}

function date(draft: ClaimDate, quote: Quote): Contract.ClaimDate {
  const { text, span } = quote(draft.span);
  const { value, bound, part, calendar, of } = draft;
  return { text, value, bound, ...(part ? { part } : {}), calendar, of, span };
}

function troopCount(draft: ClaimCount, quote: Quote): Contract.TroopCount {
  const { text, span } = quote(draft.span);
  const { value, qualifier, min, max } = draft;
  return {
    text,
    value,
    qualifier,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    span,
  };
}

const sortedByKey = (rules: Readonly<Record<string, string>>): Contract.Rules =>
  Object.fromEntries(Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1)));
