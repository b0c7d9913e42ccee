import type { Claim } from '../schema/claims.generated.js';
import type { CheckedArticle } from './result.js';
import type { Difference } from './compare.js';

/** One line of a difference: what was expected, what was found, or what they are about. */
export interface DifferenceLine {
  readonly sign: '-' | '+' | ' ';
  readonly text: string;
}

type Quote = (words: string) => string;

/**
 * A difference as lines like those of diff(1).
 *
 * @param quote makes words of the article fit for where they are shown
 */
export function differenceLines(difference: Difference, quote: Quote): DifferenceLine[] {
  switch (difference.kind) {
    case 'missing':
      return [{ sign: '-', text: `${claimLine(difference.expected, quote)}: expected, not found` }];
    case 'extra':
      return [{ sign: '+', text: `${claimLine(difference.found, quote)}: found, not expected` }];
    case 'field': {
      const { field, expected, found } = difference;
      return [
        { sign: '-', text: `${field}: ${shown(expected, quote)}` },
        { sign: '+', text: `${field}: ${shown(found, quote)}` },
      ];
    }
  }
}

/** A claim in a few words: its place, its event, who and where, how it is said. */
export function claimLine(claim: Claim, quote: Quote): string {
  const { id, event, actor, base, troop_count: count, evidence } = claim;
  const who = [actor && (actor.id ?? quote(actor.text)), base && (base.id ?? quote(base.text)), count?.value];
  const parts = who.filter((part) => part !== null && part !== undefined);
  return `claim ${/(?<!\d)\d+$/.exec(id)?.[0] ?? id} (${[event, ...parts].join(', ')}) ${quote(shortened(evidence.text))}`;
}

/** What is wrong with an article beside the differences, or null. */
export function outcomeLine({ outcome, reason, expected }: CheckedArticle): string | null {
  switch (outcome) {
    case 'unreadable':
      return reason ?? 'cannot be read';
    case 'no-expectation':
      return 'has no expected claims beside it; --update writes them';
    case 'no-article':
      return `${expected ?? ''} has no article beside it`;
    case 'updated':
      return `${expected ?? ''} was rewritten`;
    default:
      return null;
  }
}

function shown(value: unknown, quote: Quote): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) {
    return `[${value.map((part) => (typeof part === 'string' ? quote(part) : JSON.stringify(part))).join(', ')}]`;
  }
  if (typeof value !== 'object') return JSON.stringify(value);
  const field = value as Readonly<Record<string, unknown>>;
  const parts = ['id', 'value', 'min', 'max', 'qualifier', 'text']
    .filter((key) => field[key] !== null && field[key] !== undefined)
    .map((key) => `${key} ${shown(field[key], quote)}`);
  return parts.join(', ');
}

function shortened(text: string): string {
  const points = Array.from(text);
  return points.length <= 90 ? text : `${points.slice(0, 89).join('')}…`;
}
