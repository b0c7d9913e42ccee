const DATA = JSON.parse(byId('data').textContent);

const EVENTS = ['withdrawal', 'deployment', 'transfer', 'presence', 'handover', 'attack', 'mission_end'];
const STATUSES = ['completed', 'ongoing', 'planned', 'demanded', 'denied'];
const SLOTS = ['source', 'actor', 'base', 'date', 'troop_count'];
const SLOT_NAMES = {
  source: 'source',
  actor: 'force',
  base: 'base',
  date: 'date',
  troop_count: 'troop count',
  evidence: 'evidence',
};
const LANGUAGE_NAMES = { fa: 'Persian', ar: 'Arabic' };
const SIGNS = { about: '≈ ', less_than: '< ', more_than: '> ', at_least: '≥ ', at_most: '≤ ' };
const SAID = {
  about: 'about ',
  less_than: 'fewer than ',
  more_than: 'more than ',
  at_least: 'at least ',
  at_most: 'at most ',
};
const NUMBER = new Intl.NumberFormat('en');

const articleOf = (claim) => DATA.articles[claim.article];
const readable = (name) => name.replaceAll('_', ' ');

/** What a force or base is called: its English name, else the words of the article. */
const label = (named) => (named ? (named.name ?? named.text) : '');
/** Who published an article; empty where nothing tells. */
const outletOf = (claim) => articleOf(claim).outlet ?? '';
const HAS_OUTLETS = DATA.articles.some(({ outlet }) => outlet !== null);

/** What a force or base is counted under. */
const keyOf = (named) => (named ? (named.id ?? `text:${named.text}`) : '');

function countText(count, signs = SIGNS) {
  if (!count) return '';
  const [low, high] = count.limits;
  if (count.value === null) return `${NUMBER.format(low)}–${high === null ? '' : NUMBER.format(high)}`;
  return `${signs[count.qualifier] ?? ''}${NUMBER.format(count.value)}`;
}

function dateText(date) {
  if (!date) return '';
  const bound = date.bound === 'on' ? '' : `${date.bound} `;
  const part = date.part === null ? '' : `${date.part} of `;
  return date.value === null ? '' : `${bound}${part}${date.value}`;
}

const sourceText = ({ source }) => source.name ?? (source.kind === 'article' ? 'the article' : source.kind);

/** One claim as a sentence, for those who hear the page. */
function spoken(claim) {
  const parts = [`${claim.status} ${readable(claim.event)}`];
  if (claim.actor) parts.push(label(claim.actor));
  if (claim.base) parts.push(`at ${label(claim.base)}`);
  if (claim.count) parts.push(`${countText(claim.count, SAID)} troops`);
  if (dateText(claim.date)) parts.push(dateText(claim.date));
  parts.push(`according to ${sourceText(claim)}`);
  return parts.join(', ');
}
