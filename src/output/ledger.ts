import type { Claim, ClaimsDocument } from '../schema/claims.generated.js';

/** How the words of an article are shown: isolated from the line around them, say. */
export type Quote = (text: string) => string;

/**
 * The claims of an article as a ledger: for each its evidence, and a line a slot with what fills it, the words that
 * say so and the rule that linked them, so that a wrong link is found by eye.
 *
 * @param document with `rules` (written with `explain`)
 * @param quote shows words of the article
 */
export function ledger({ article, claims }: ClaimsDocument, quote: Quote): string {
  const head = `${article.path ?? article.id}  ${article.language}, ${
    article.published ? `published ${article.published}` : 'publication day unknown'
  }, ${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}\n`;
  return [head, ...claims.map((claim, i) => entry(claim, i + 1, quote))].join('\n');
}

function entry(claim: Claim, place: number, quote: Quote): string {
  const { source, actor, base, date, troop_count: count } = claim;
  const rows: string[][] = [
    ['event', claim.event, '', rule(claim, 'event')],
    ['status', claim.status, '', rule(claim, 'status')],
    ['source', named(source.kind, source.name, quote), said(source.text, quote), rule(claim, 'source')],
  ];
  if (source.via.length > 0) rows.push(['via', source.via.map(quote).join(' < '), '', '']);
  if (actor) rows.push(['actor', actor.id ?? 'unknown', said(actor.text, quote), rule(claim, 'actor')]);
  if (base) rows.push(['base', base.id ?? 'unknown', said(base.text, quote), rule(claim, 'base')]);
  if (date) rows.push(['date', dated(date), said(date.text, quote), rule(claim, 'date')]);
  if (count) rows.push(['count', counted(count), said(count.text, quote), rule(claim, 'troop_count')]);
  const lines = rows.map(([slot, value, words, by]) =>
    `  ${slot!.padEnd(7)} ${[value, words, by && `[${by}]`].filter(Boolean).join('  ')}`.trimEnd(),
  );
  return `${place}. ${quote(claim.evidence.text)}\n${lines.join('\n')}\n`;
}

const rule = (claim: Claim, slot: string): string => claim.rules?.[slot] ?? '';

const said = (text: string | null, quote: Quote): string => (text === null ? '' : quote(text));

const named = (kind: string, name: string | null, quote: Quote): string =>
  name === null ? kind : `${kind} ${quote(name)}`;

const dated = (date: NonNullable<Claim['date']>): string =>
  [
    date.value ?? 'unknown day',
    date.bound === 'on' ? '' : `(${date.bound})`,
    date.part ? `(${date.part})` : '',
    date.of === 'statement' ? 'of the statement' : '',
    date.calendar === 'gregorian' ? '' : date.calendar.replace('_', ' '),
  ]
    .filter(Boolean)
    .join(' ');

const counted = (count: NonNullable<Claim['troop_count']>): string => {
  const range = count.min !== undefined ? `${count.min} to ${count.max ?? '?'}` : '';
  const figure = count.value === null ? range : String(count.value);
  return count.qualifier === 'exact' ? figure : `${count.qualifier.replace('_', ' ')} ${figure}`;
};
