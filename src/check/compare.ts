import type { Claim, ClaimsDocument } from '../schema/claims.generated.js';
import { align } from '../scoring/align.js';
import type { Field } from '../scoring/gold.js';
import { foundClaim } from '../scoring/gold.js';

/** One way in which the claims of an article are not the expected ones. */
export type Difference =
  | FieldDifference
  | { readonly kind: 'missing'; readonly path: DifferencePath; readonly expected: Claim }
  | { readonly kind: 'extra'; readonly path: DifferencePath; readonly found: Claim };

export interface FieldDifference {
  readonly kind: 'field';
  /** Where in the expected document. */
  readonly path: DifferencePath;
  /** The expected claim that the field belongs to; absent for what is said of the article. */
  readonly claim?: Claim;
  /** `event`, `date.value`, `article.language` */
  readonly field: string;
  readonly expected: unknown;
  readonly found: unknown;
}

export type DifferencePath = readonly (string | number)[];

const OF_ARTICLE = ['id', 'sha256', 'language', 'published'] as const;
const OF_CLAIM = ['event', 'status', 'source', 'actor', 'base', 'date', 'troop_count', 'evidence'] as const;

/**
 * How claims differ from the expected ones. Claims are paired as the scorer pairs them, so that one more or one less
 * does not make all that follow different; for the same reason their numbers are not compared. Neither is the path
 * of the article, which depends on where the program was started, nor `rules`.
 */
export function compareDocuments(expected: ClaimsDocument, found: ClaimsDocument): Difference[] {
  const ofArticle = OF_ARTICLE.filter((key) => expected.article[key] !== found.article[key]).map(
    (key): FieldDifference => ({
      kind: 'field',
      path: ['article', key],
      field: `article.${key}`,
      expected: expected.article[key],
      found: found.article[key],
    }),
  );
  return [...ofArticle, ...compareClaims(expected.claims, found.claims)];
}

function compareClaims(expected: readonly Claim[], found: readonly Claim[]): Difference[] {
  const expectedOf = align(
    found.map((claim) => foundClaim(claim as unknown as Field)),
    expected.map((claim) => ({ ...foundClaim(claim as unknown as Field), core: true })),
  );
  const foundOf = new Map([...expectedOf].map(([i, j]) => [j, found[i]!]));
  const differences = expected.flatMap((claim, j): Difference[] => {
    const path = ['claims', j];
    const other = foundOf.get(j);
    return other ? compareFields(claim, other, path) : [{ kind: 'missing', path, expected: claim }];
  });
  const extra = found.filter((_, i) => !expectedOf.has(i));
  return [
    ...differences,
    ...extra.map((claim): Difference => ({ kind: 'extra', path: ['claims'], found: claim })),
  ];
}

function compareFields(expected: Claim, found: Claim, path: DifferencePath): Difference[] {
  return OF_CLAIM.flatMap((field): Difference[] => {
    const [a, b] = [expected[field], found[field]] as unknown[];
    if (!isRecord(a) || !isRecord(b)) {
      return same(a, b)
        ? []
        : [{ kind: 'field', path: [...path, field], claim: expected, field, expected: a, found: b }];
    }
    return [...new Set([...Object.keys(a), ...Object.keys(b)])]
      .filter((key) => !same(a[key], b[key]))
      .map((key) => ({
        kind: 'field',
        path: [...path, field, key],
        claim: expected,
        field: `${field}.${key}`,
        expected: a[key] ?? null,
        found: b[key] ?? null,
      }));
  });
}

/** What is left out (`min`, `part`) is the same as nothing. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
