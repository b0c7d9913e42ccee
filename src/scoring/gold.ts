import { CodePoints } from '../text/code-points.js';

/** The five fields of a claim that are scored one by one. */
export const SLOTS = ['source', 'actor', 'base', 'date', 'troop_count'] as const;
export type Slot = (typeof SLOTS)[number];

/** A field of a claim, as files hold it: a gold value may be a list of right answers. */
export type Field = Readonly<Record<string, unknown>>;

/** What a claim must have to be aligned and scored; found ones and gold ones alike. */
export interface ScoredClaim {
  readonly event: unknown;
  readonly status: unknown;
  readonly slots: Readonly<Record<Slot, Field | null>>;
  /** Where its evidence stands, in code points. */
  readonly span: readonly [number, number];
  /** The words there. */
  readonly evidence: string;
}

export interface GoldClaim extends ScoredClaim {
  /** Must be found; one that is not core is free either way. */
  readonly core: boolean;
}

/** What a careful reader finds in one article. */
export interface GoldArticle {
  readonly id: string;
  readonly language: unknown;
  readonly claims: readonly GoldClaim[];
}

/** A gold file that cannot be scored with; the message is one line. */
export class GoldError extends Error {
  override readonly name = 'GoldError';
}

/** Whether it is a gold file of the kind that gives evidence as words or span, and several right answers as lists. */
export const isAnnotated = (value: unknown): boolean =>
  isField(value) && typeof value['article'] === 'string';

/**
 * Gold in either form: a file of annotations (`article: <id>`, claims with `core`, several right answers as lists,
 * evidence as words of the article), or a plain claims document, of which every claim with a base, a date or a count
 * is core.
 *
 * @param value a document as parsed
 * @param textOf gives the article's text, which evidence given as words is looked up in
 * @throws GoldError
 */
export async function readGold(
  value: unknown,
  textOf: (id: string) => Promise<string | null>,
): Promise<GoldArticle> {
  if (!isField(value)) throw new GoldError('neither a claims document nor a gold file');
  if (isAnnotated(value)) return await annotated(value, value['article'] as string, textOf);
  if (isField(value['article']) && Array.isArray(value['claims']))
    return plain(value['article'], claimsIn(value));
  throw new GoldError('neither a claims document nor a gold file: it has no article and claims');
}

/** The claims that a document lists. @throws GoldError for what is no list of claims */
export function claimsIn(document: Field): Field[] {
  const claims = document['claims'] ?? [];
  if (Array.isArray(claims) && claims.every(isField)) return claims;
  throw new GoldError('its claims are no list of claims');
}

function plain(article: Field, claims: readonly Field[]): GoldArticle {
  return {
    id: String(article['id']),
    language: article['language'],
    claims: claims.map((claim) => {
      const found = foundClaim(claim);
      const given = found.slots.source;
      const source = given && {
        ...given,
        text: [given['text'], given['name']].filter((words) => typeof words === 'string'),
      };
      const { base, date, troop_count: count } = found.slots;
      return {
        ...found,
        slots: { ...found.slots, source },
        core: base !== null || date !== null || count !== null,
      };
    }),
  };
}

async function annotated(
  value: Field,
  id: string,
  textOf: (id: string) => Promise<string | null>,
): Promise<GoldArticle> {
  const given = claimsIn(value);
  const byWords = given.some((claim) => !Array.isArray(claim['evidence']));
  const text = given.length > 0 ? await textOf(id) : null;
  if (byWords && text === null) {
    throw new GoldError(`evidence is given as words, and there is no article '${id}' to find them in`);
  }
  const places = new CodePoints(text ?? '');
  const points = Array.from(text ?? '');
  return {
    id,
    language: value['language'],
    claims: given.map((claim) => {
      const { evidence } = claim;
      const span = Array.isArray(evidence) ? spanOf(evidence) : find(String(evidence), text!, places);
      return {
        ...claimOf(claim, span, Array.isArray(evidence) ? points.slice(...span).join('') : String(evidence)),
        core: claim['core'] === true,
      };
    }),
  };
}

/** Line ends of the article may be those of another system than the gold file's. */
function find(words: string, text: string, places: CodePoints): [number, number] {
  for (const wanted of [words, words.replaceAll('\n', '\r\n')]) {
    const start = text.indexOf(wanted);
    if (start >= 0) return places.of({ start, end: start + wanted.length });
  }
  throw new GoldError(`evidence is not in the text: ${words.slice(0, 60)}`);
}

/** @throws GoldError for what is no range */
function spanOf([start, end]: readonly unknown[]): [number, number] {
  if (typeof start === 'number' && typeof end === 'number') return [start, end];
  throw new GoldError('evidence whose span is no pair of numbers');
}

/** A claim of a claims document, as scoring sees it. */
export function foundClaim(claim: Field): ScoredClaim {
  const { span, text } = isField(claim['evidence']) ? claim['evidence'] : {};
  return claimOf(claim, Array.isArray(span) ? spanOf(span) : [0, 0], typeof text === 'string' ? text : '');
}

const claimOf = (claim: Field, span: readonly [number, number], evidence: string): ScoredClaim => ({
  event: claim['event'],
  status: claim['status'],
  slots: Object.fromEntries(
    SLOTS.map((slot) => [slot, isField(claim[slot]) ? claim[slot] : null]),
  ) as ScoredClaim['slots'],
  span,
  evidence,
});

export const isField = (value: unknown): value is Field =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
