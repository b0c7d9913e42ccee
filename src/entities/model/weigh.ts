import type { EntityMention, EntityType } from '../../annotations.js';
import type { Document } from '../../document.js';
import { readData } from '../../lexicon/read.js';
import { isNamedBase, joinsBase } from './bases.js';

type Thresholds = Readonly<Record<EntityType, { readonly shown: number; readonly used?: number }>>;

let loaded: Thresholds | undefined;
const thresholds = (): Thresholds => (loaded ??= readData(import.meta.url, './thresholds') as Thresholds);

/**
 * Says of each name that a model has found how far it can be trusted: leaves out what is too improbable, marks as
 * tentative what is probable enough to be shown and not to be used in a claim, and corrects what the grammar around
 * it knows better.
 *
 * @param known what the lexicon and the rules have found, in text order
 * @param found what the model has found, in text order
 */
export function weigh(
  document: Document,
  known: readonly EntityMention[],
  found: readonly EntityMention[],
): EntityMention[] {
  const bases = known.filter(({ type }) => type === 'BASE');
  const out: EntityMention[] = [];
  let at = 0;
  let last: EntityMention | null = null;
  for (const mention of found) {
    const { score = 1 } = mention;
    if (score < thresholds()[mention.type].shown) continue;
    for (; at < bases.length && bases[at]!.span.end <= mention.span.start; at++)
      if (!last || bases[at]!.span.end > last.span.end) last = bases[at]!;
    const joined: boolean =
      last !== null && MISTAKEN.has(mention.type) && joinsBase(document, last, mention.span);
    const weighed: EntityMention = joined
      ? { ...mention, type: 'BASE' as const }
      : isUsed(document, mention)
        ? mention
        : tentative(mention);
    if (weighed.type === 'BASE' && !weighed.tentative) last = { mention: 'named', ...weighed };
    out.push(weighed);
  }
  return out;
}

/** What models take the bare name of a base for. */
const MISTAKEN: ReadonlySet<EntityType> = new Set(['BASE', 'LOC', 'PER', 'ORG']);

function isUsed(document: Document, { type, score = 1, span }: EntityMention): boolean {
  if (score < (thresholds()[type].used ?? Infinity)) return false;
  // A bare name that only a model takes for a base is a town as often as not.
  return type !== 'BASE' || isNamedBase(document, span);
}

const tentative = (mention: EntityMention): EntityMention => ({ ...mention, tentative: true });
