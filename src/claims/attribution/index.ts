import type { DateMention, EntityMention } from '../../annotations.js';
import type { Document } from '../../document.js';
import { countBefore } from '../../text/in-order.js';
import type { Span } from '../../text/span.js';
import { contains } from '../../text/span.js';
import type { SourceKind } from '../types.js';
import type { Draft } from './draft.js';
import { readDrafts } from './read.js';
import { resolveDrafts } from './resolve.js';
import { scan } from './scan.js';

export type { AttributionRules, AttributionWord } from './rules.js';

/*
 * How it works. `scan` turns the text into tokens that carry the readings of the language's word list. `read` goes
 * over the sentences and asks, per cue: a verb of saying (`verb-first` or `subject-first`, after the order of the
 * language), a phrase that names a source (`reports`), a line in front of a colon (`headers`). Each answer is a
 * `Draft`: where the source phrase, the cue, the header and the content stand. `phrase` reads a noun phrase as a
 * source (`person`, `office`, `body`). `resolve` then goes through the drafts in the order of the text with a `Cast`
 * of everybody who has spoken, resolves follow-up mentions, and hangs outlets around a source into its `via`.
 */

/** Who says something. Names are as the article writes them; spans count in the folded text. */
export interface Source {
  readonly kind: SourceKind;
  /** Full name or description, of the antecedent for a follow-up mention; null for the article's own voice. */
  readonly name: string | null;
  readonly role: string | null;
  /** Outlets between the source and this article, innermost first. */
  readonly via: readonly string[];
  /** The mention in or nearest the clause; null for the article's own voice. */
  readonly span: Span | null;
  /** The rule that found it, for `--explain`. */
  readonly rule: string;
}

export interface Attribution {
  readonly source: Source;
  /** The verb or noun of saying. */
  readonly cue: Span;
  /** From source to cue: a date in here is the date of the statement. */
  readonly header: Span;
  /** What is attributed. */
  readonly content: Span;
}

export interface Attributions {
  /** In the order of the text. */
  readonly list: readonly Attribution[];
  /** The innermost source whose content holds the span; the article itself where none does. */
  sourceAt(span: Span): Source;
  /** The cue of the attribution that `sourceAt` answers from, null for the article's own voice. */
  cueAt(span: Span): Span | null;
  /** The attribution whose header holds the span: a date there dates the statement, not what is stated. */
  statementZone(span: Span): Attribution | null;
}

export const ARTICLE: Source = {
  kind: 'article',
  name: null,
  role: null,
  via: [],
  span: null,
  rule: 'article',
};

/**
 * Finds who says what in an article.
 *
 * @param doc the folded document
 * @param entities outlets, forces, places and persons found in it; may be empty, frames alone then tell sources
 * @param dates dates found in it, so that none is taken for part of a name; may be empty
 */
export function attribute(
  doc: Document,
  entities: readonly EntityMention[],
  dates: readonly DateMention[],
): Attributions {
  const s = scan(doc, entities, dates);
  const drafts: Draft[] = readDrafts(s);
  const list = resolveDrafts(s, drafts);
  const byStart = [...list].sort((a, b) => a.content.start - b.content.start);
  // The furthest end among the contents that start no later: where it falls short, no earlier one can hold a span.
  const furthest: number[] = [];
  byStart.forEach((a, k) => furthest.push(Math.max(a.content.end, furthest[k - 1] ?? 0)));
  const innermost = (span: Span): Attribution | null => {
    let best: Attribution | null = null;
    for (let k = lastStartingBy(byStart, span.start); k >= 0 && furthest[k]! >= span.end; k--) {
      const a = byStart[k]!;
      if (contains(a.content, span) && (!best || narrower(a, best))) best = a;
    }
    return best;
  };
  return {
    list,
    sourceAt: (span) => innermost(span)?.source ?? ARTICLE,
    cueAt: (span) => {
      const found = innermost(span);
      return found && found.source.kind !== 'article' ? found.cue : null;
    },
    statementZone: (span) => list.findLast((a) => contains(a.header, span)) ?? null,
  };
}

/** The index of the last attribution whose content starts at or before a place; -1 when there is none. */
const lastStartingBy = (byStart: readonly Attribution[], place: number): number =>
  countBefore(byStart, ({ content }) => content.start, place + 1) - 1;

/** The later start wins, then the shorter content; an outlet yields to whom it quotes. */
function narrower(a: Attribution, b: Attribution): boolean {
  if (a.content.start === b.content.start && a.content.end === b.content.end) {
    if (b.source.kind === 'media' || b.source.kind === 'document') return true;
    return a.source.kind !== 'media' && a.source.kind !== 'document';
  }
  if (contains(b.content, a.content)) return true;
  if (contains(a.content, b.content)) return false;
  return a.content.start > b.content.start;
}
