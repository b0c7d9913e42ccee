import type { EntityMention } from '../annotations.js';
import { countBefore } from '../text/in-order.js';
import type { Span } from '../text/span.js';
import { contains, overlaps } from '../text/span.js';

/**
 * In text order: the lexicon and the rules win on what they know, the model adds what overlaps none of that. Where
 * they know no more than the noun ('the base', 'forces') and the model has its name too, the mention is the name.
 */
export function mergeEntities(
  known: readonly EntityMention[],
  found: readonly EntityMention[],
): EntityMention[] {
  const near = besides(known);
  const named = new Set<EntityMention>();
  const added: EntityMention[] = [];
  for (const mention of found) {
    const beside = near(mention.span);
    const noun = beside.length === 1 && isNounOf(beside[0]!, mention) ? beside[0]! : null;
    if (noun) {
      named.add(noun);
      const { number } = noun;
      added.push({ ...asName(mention), ...(number && { number }) });
    } else if (beside.length === 0) added.push(asName(mention));
  }
  return inOrder([...known.filter((one) => !named.has(one)), ...added]);
}

/** Whether a rule has read the noun at the beginning or end of what the model holds for a name with its noun. */
const isNounOf = (noun: EntityMention, name: EntityMention): boolean =>
  noun.type === name.type &&
  noun.type === 'BASE' &&
  typeof noun.id !== 'string' &&
  noun.mention !== 'named' &&
  contains(name.span, noun.span) &&
  !name.tentative &&
  name.span.end - name.span.start > noun.span.end - noun.span.start;

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
    const low = countBefore(mentions, ({ span }) => span.end, range.start + 1);
    let end = low;
    while (end < mentions.length && overlaps(mentions[end]!.span, range)) end++;
    return mentions.slice(low, end);
  };
}
