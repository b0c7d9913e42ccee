import type { Bound, Calendar, Part, Qualifier } from '../annotations.js';
import type { Span } from '../text/span.js';

export type EventType =
  'withdrawal' | 'deployment' | 'transfer' | 'presence' | 'handover' | 'attack' | 'mission_end';

export type Status = 'completed' | 'ongoing' | 'planned' | 'demanded' | 'denied';

export type SourceKind =
  'person' | 'official' | 'anonymous' | 'organization' | 'media' | 'document' | 'article';

export interface ClaimSource {
  readonly kind: SourceKind;
  /** Full name or description, as the text writes it; null for the article's own voice. */
  readonly name: string | null;
  readonly role: string | null;
  /** Outlets between the source and the article, innermost first. */
  readonly via: readonly string[];
  readonly span: Span | null;
}

/** An actor or a base: what the mention in the clause refers to. */
export interface ClaimReferent {
  readonly id: string | null;
  readonly name: string | null;
  readonly wikidata: string | null;
  readonly span: Span;
}

export interface ClaimDate {
  readonly value: string | null;
  readonly bound: Bound;
  readonly part?: Part;
  readonly calendar: Calendar;
  readonly of: 'event' | 'statement';
  readonly span: Span;
}

export interface ClaimCount {
  readonly value: number | null;
  readonly qualifier: Qualifier;
  readonly min?: number;
  readonly max?: number;
  readonly span: Span;
}

/** A claim before it is written down: spans are UTF-16 ranges of the document's folded text. */
export interface ClaimDraft {
  readonly event: EventType;
  readonly status: Status;
  readonly source: ClaimSource;
  readonly actor: ClaimReferent | null;
  readonly base: ClaimReferent | null;
  readonly date: ClaimDate | null;
  readonly count: ClaimCount | null;
  readonly evidence: Span;
  /** A description in passing, which is told only with a count or a date. */
  readonly aside: boolean;
  /** The rule that filled each slot (`event`, `status`, `actor`, …), for `--explain`. */
  readonly rules: Readonly<Record<string, string>>;
}
