import { edtfDay, edtfDays } from '../calendars/edtf.js';
import type { Claim, ClaimsDocument } from '../schema/claims.generated.js';

type Cell = string | number | null | undefined;
type Column = readonly [name: string, cell: (claim: Claim, document: ClaimsDocument) => Cell];

/** The columns in their order; what is said of an article is said again in each of its rows. */
const COLUMNS: readonly Column[] = [
  ['article_id', (_, { article }) => article.id],
  ['article_path', (_, { article }) => article.path],
  ['article_language', (_, { article }) => article.language],
  ['article_published', (_, { article }) => article.published],
  ['claim_id', (claim) => claim.id],
  ['event', (claim) => claim.event],
  ['status', (claim) => claim.status],
  ['source_kind', ({ source }) => source.kind],
  ['source_name', ({ source }) => source.name],
  ['source_role', ({ source }) => source.role],
  ['source_via', ({ source }) => source.via.join(' | ')],
  ...quotation('source', (claim) => claim.source),
  ['actor_id', ({ actor }) => actor?.id],
  ['actor_name', ({ actor }) => actor?.name],
  ['actor_wikidata', ({ actor }) => actor?.wikidata],
  ...quotation('actor', (claim) => claim.actor),
  ['base_id', ({ base }) => base?.id],
  ['base_name', ({ base }) => base?.name],
  ['base_wikidata', ({ base }) => base?.wikidata],
  ...quotation('base', (claim) => claim.base),
  ['date_value', ({ date }) => date?.value],
  ['date_first', (claim) => days(claim)?.first],
  ['date_last', (claim) => days(claim)?.last],
  ['date_bound', ({ date }) => date?.bound],
  ['date_part', ({ date }) => date?.part],
  ['date_calendar', ({ date }) => date?.calendar],
  ['date_of', ({ date }) => date?.of],
  ...quotation('date', (claim) => claim.date),
  ['troop_count', (claim) => claim.troop_count?.value],
  ['troop_count_min', (claim) => claim.troop_count?.min],
  ['troop_count_max', (claim) => claim.troop_count?.max],
  ['troop_count_qualifier', (claim) => claim.troop_count?.qualifier],
  ...quotation('troop_count', (claim) => claim.troop_count),
  ...quotation('evidence', (claim) => claim.evidence),
];

type Quoted = { readonly text: string | null; readonly span: readonly [number, number] | null } | null;

function quotation(slot: string, of: (claim: Claim) => Quoted): Column[] {
  return [
    [`${slot}_text`, (claim) => of(claim)?.text],
    [`${slot}_start`, (claim) => of(claim)?.span?.[0]],
    [`${slot}_end`, (claim) => of(claim)?.span?.[1]],
  ];
}

/** First and last day of the date, where they can be known: what spreadsheets can sort and filter by. */
function days({ date }: Claim): { first: string; last: string } | null {
  const covered = edtfDays(date?.value ?? null);
  return covered && { first: edtfDay(covered.first), last: edtfDay(covered.last) };
}

export const CSV_COLUMNS: readonly string[] = COLUMNS.map(([name]) => name);

/** The names of the columns, as the first line of a table. */
export const CSV_HEAD = `${CSV_COLUMNS.join(',')}\r\n`;

/**
 * The claims of an article as rows of a table, one a claim (RFC 4180: lines end with CR LF). What is not there is an
 * empty cell. A text that a spreadsheet would take for a formula begins with an apostrophe here, and so is not the
 * exact slice at its span; the other formats have it as it is.
 */
export const toCsv = (document: ClaimsDocument): string =>
  document.claims
    .map((claim) => `${COLUMNS.map(([, cell]) => written(cell(claim, document))).join(',')}\r\n`)
    .join('');

/** What spreadsheets take for the beginning of a formula; the wide forms too, which some of them narrow first. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

function written(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^[\s']|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
