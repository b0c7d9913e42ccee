import { edtfDay, edtfDays } from '../calendars/edtf.js';
import type { ArticleInfo, Claim, ClaimsDocument, Span } from '../schema/claims.generated.js';
import type { Disagreement } from './disagreements.js';
import { disagreements, limits } from './disagreements.js';

/** What the page is made of; it is written into it as JSON. */
export interface ReportData {
  readonly title: string;
  readonly version: string;
  readonly articles: readonly ReportArticle[];
  readonly claims: readonly ReportClaim[];
  readonly disagreements: readonly Disagreement[];
}

export interface ReportArticle {
  readonly id: string;
  readonly path: string | null;
  readonly language: string;
  readonly published: string | null;
  /** Who published it, where the article or the metadata tell. */
  readonly outlet: string | null;
  /** The text that spans count in; null where it is not at hand. */
  readonly text: string | null;
}

export interface ReportClaim {
  readonly id: string;
  /** Place of its article among `articles`. */
  readonly article: number;
  readonly event: string;
  readonly status: string;
  readonly source: {
    readonly kind: string;
    readonly name: string | null;
    readonly role: string | null;
    readonly via: readonly string[];
  };
  readonly actor: Named | null;
  readonly base: Named | null;
  readonly date: ReportDate | null;
  /** Day by which the claim is placed in time: the first of its date, else that of the report. */
  readonly day: string | null;
  readonly count: ReportCount | null;
  readonly evidence: string;
  /** Where its words stand, in code points. */
  readonly spans: Readonly<Record<string, Span>>;
}

interface Named {
  readonly id: string | null;
  /** English name; null where the lexicon has none. */
  readonly name: string | null;
  readonly text: string;
}

interface ReportDate {
  readonly text: string;
  readonly value: string | null;
  readonly bound: string;
  readonly part: string | null;
  readonly of: string;
  /** First and last day that the value covers; null where that cannot be known. */
  readonly days: readonly [string, string] | null;
}

interface ReportCount {
  readonly text: string;
  readonly value: number | null;
  readonly qualifier: string;
  /** The numbers that it leaves possible; null stands for no limit. */
  readonly limits: readonly [number, number | null];
}

/** What is known of an article beside its claims. */
export interface ArticleFacts {
  readonly text: string | null;
  readonly outlet: string | null;
}

/**
 * @param documents claims documents, in the order in which the page shows them
 * @param factsOf what is known of an article
 */
export function reportData(
  documents: readonly ClaimsDocument[],
  factsOf: (article: ArticleInfo) => ArticleFacts,
  about: { readonly title: string; readonly version: string },
): ReportData {
  const articles: ReportArticle[] = [];
  const claims: ReportClaim[] = [];
  const told: { claim: Claim; article: ArticleInfo }[] = [];
  for (const document of documents) {
    const { id, path, language, published } = document.article;
    // A page of thousands of articles carries only the texts that it has something to say about.
    const facts = factsOf(document.article);
    const text = document.claims.length > 0 ? facts.text : null;
    for (const claim of document.claims) {
      claims.push(reportClaim(claim, document.article, articles.length));
      told.push({ claim, article: document.article });
    }
    articles.push({ id, path, language, published, outlet: facts.outlet, text });
  }
  return { ...about, articles, claims, disagreements: disagreements(told) };
}

function reportClaim(claim: Claim, { published }: ArticleInfo, article: number): ReportClaim {
  const { id, event, status, source, actor, base, date, troop_count: count, evidence } = claim;
  const days = edtfDays(date?.value ?? null);
  const written = days && ([edtfDay(days.first), edtfDay(days.last)] as const);
  const range = count && limits(count);
  return {
    id,
    article,
    event,
    status,
    source: { kind: source.kind, name: source.name, role: source.role, via: source.via },
    actor: actor && { id: actor.id, name: actor.name, text: actor.text },
    base: base && { id: base.id, name: base.name, text: base.text },
    date: date && {
      text: date.text,
      value: date.value,
      bound: date.bound,
      part: date.part ?? null,
      of: date.of,
      days: written,
    },
    day: written?.[0] ?? published,
    count: count &&
      range && {
        text: count.text,
        value: count.value,
        qualifier: count.qualifier,
        limits: [range.min, Number.isFinite(range.max) ? range.max : null],
      },
    evidence: evidence.text,
    spans: spansOf(claim),
  };
}

function spansOf({ evidence, source, actor, base, date, troop_count }: Claim): Record<string, Span> {
  const spans = { evidence, source, actor, base, date, troop_count };
  return Object.fromEntries(
    Object.entries(spans).flatMap(([slot, filled]) => (filled?.span ? [[slot, filled.span]] : [])),
  );
}
