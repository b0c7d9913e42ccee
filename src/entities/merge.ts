import type { EntityMention } from '../annotations.js';
import type { Span } from '../text/span.js';
import { overlaps } from '../text/span.js';

/** In text order: the lexicon wins on what it knows, the model adds what overlaps none of that. */
export function mergeEntities(
  known: readonly EntityMention[],
  found: readonly EntityMention[],
): EntityMention[] {
  const near = besides(known);
  const added = found.filter((mention) => near(mention.span).length === 0).map(asName);
  return inOrder([...known, ...added]);
}

/**
 * The names of the model alone. Where the lexicon knows what the model has found, the mention has what the lexicon
 * says of it, its id above all; what is no name ('this base', 'the troops') the rules tell.
 */
export function modelEntities(
  known: readonly EntityMention[],
  found: readonly EntityMention[],
): EntityMention[] {
  const near = besides(known);
  const names = found.map((mention): EntityMention => {
    const same = near(mention.span).find(({ type, id }) => type === mention.type && typeof id === 'string');
    return same
      ? { ...same, span: mention.span, origin: 'model', rule: 'model', ...scoreOf(mention) }
      : asName(mention);
  });
  const taken = besides(names);
  return inOrder([...known.filter((one) => !isName(one) && taken(one.span).length === 0), ...names]);
}

const scoreOf = ({ score }: EntityMention): { score?: number } => (score === undefined ? {} : { score });

const isName = ({ type, mention }: EntityMention): boolean =>
  mention === 'named' || (mention === undefined && type !== 'LOC');

/** With the fields that mentions of its type have. */
function asName(mention: EntityMention): EntityMention {
  switch (mention.type) {
    case 'FORCE':
      return { mention: 'named', ...mention };
    case 'BASE':
    case 'OUTLET':
      return { mention: 'named', nameSpan: mention.span, ...mention };
    case 'LOC':
      return { form: 'place', ...mention };
    default:
      return mention;
  }
}

const inOrder = (mentions: EntityMention[]): EntityMention[] =>
  mentions.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);

/** Finds the mentions that overlap a range; they stand in text order and do not overlap one another. */
function besides(mentions: readonly EntityMention[]): (range: Span) => readonly EntityMention[] {
  return (range) => {
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (mentions[middle]!.span.end <= range.start) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < mentions.length && overlaps(mentions[end]!.span, range)) end++;
    return mentions.slice(low, end);
  };
}
