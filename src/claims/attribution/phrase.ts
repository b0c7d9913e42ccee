import type { Span } from '../../text/span.js';
import type { SourceKind } from '../types.js';
import { readBody, readHead, readOutlet } from './body.js';
import { collectParts } from './parts.js';
import { readName, readTitled } from './person.js';
import { EMPTY } from './phrase-context.js';
import type { Scan } from './scan.js';
import { reading } from './scan.js';

/** The noun phrase of a source, read but not yet resolved. Token ranges are half open. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly kind: Exclude<SourceKind, 'article'>;
  /** `name` a person's or outlet's name; `taken-up` 'this source', 'المصدر'; `described` everything else. */
  readonly sort: 'name' | 'described' | 'taken-up' | 'pronoun';
  /** Token range of a person's bare name. */
  readonly name: readonly [number, number] | null;
  readonly role: Span | null;
  readonly lemma: string | null;
  readonly number: 'singular' | 'plural';
  readonly gender: 'm' | 'f' | null;
  /** Whether something in the phrase itself (a head, a title, a role, an entity) makes it a source. */
  readonly sure: boolean;
  /** An outlet named inside the role: 'محرر في مجلة فورين بوليسي'. */
  readonly outlet: readonly [number, number] | null;
  readonly plain: boolean;
  /** 'The official' may be any official before, 'the statement' that of any body before. */
  readonly generic: boolean;
  /** Whether it is a paper that somebody wrote, rather than a law or an agreement. */
  readonly paper: boolean;
  /** Whether 'this' points at it. */
  readonly demonstrative: boolean;
}

/** Names met so far: what a lone surname may take up. */
export interface KnownNames {
  has(word: string): boolean;
}

/**
 * Reads the noun phrase that starts at a token as a source.
 *
 * @param from first token
 * @param limit token that the phrase must not reach
 * @returns null when no source can stand there
 */
export function readPhrase(s: Scan, from: number, limit: number, known: KnownNames): Phrase | null {
  let start = from;
  let demonstrative = false;
  let plural = false;
  for (;;) {
    const r = reading(s, start, 'determiner');
    if (!r || r.end >= limit) break;
    // 'لهذا التقرير', but not 'لهذا قال'.
    if (r.before !== '' && !s.rules.conjunctions.includes(r.before) && !reading(s, r.end, 'head')) break;
    const longer = s.tokens[start]!.readings[0];
    if (longer && longer.end > r.end && longer.word.class !== 'determiner') break;
    demonstrative ||= r.word.demonstrative === true;
    plural ||= r.word.number === 'plural';
    start = r.end;
  }
  // 'أحدث تقرير', «آخرین گزارش»
  const latest = reading(s, start, 'latest');
  const paper = latest && latest.end < limit ? reading(s, latest.end, 'head')?.word.kind : undefined;
  if (latest && (paper === 'paper' || paper === 'document')) start = latest.end;
  if (start >= limit) return null;
  const pronoun = reading(s, start, 'pronoun');
  if (pronoun && start === from) {
    return {
      ...EMPTY,
      from,
      to: pronoun.end,
      kind: 'person',
      sort: 'pronoun',
      number: pronoun.word.number ?? 'singular',
      gender: pronoun.word.gender ?? null,
      sure: true,
    };
  }
  const parts = collectParts(s, start, limit);
  const first = parts[0];
  if (!first) return null;
  const context = { s, from, parts, known, demonstrative, plural };
  switch (first.sort) {
    case 'head':
      return readHead(context, first);
    case 'title':
      return readTitled(context);
    case 'place':
    case 'body':
      // A base is spoken of, it does not speak.
      return s.tokens[first.from]!.entity?.type === 'BASE' ? null : readBody(context);
    case 'media':
      return readOutlet(context);
    case 'quoted': {
      // '«البنتاغون»', '"يونهاب"': what stands in quotes may be a body or an outlet.
      const inner = readPhrase(s, first.from + 1, first.to - 1, known);
      if (inner?.sure && inner.to === first.to - 1) return { ...inner, from, to: first.to };
      return readName(context);
    }
    case 'person':
    case 'word':
    case 'definite':
      return readName(context);
    default:
      return null;
  }
}
