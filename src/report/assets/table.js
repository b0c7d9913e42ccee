const PAGE = 50;
/** A printed table has more lines than a screen, and still an end. */
const PRINTED = 2000;

const byText = (get) => (a, b) => get(a).localeCompare(get(b));
const byNumber = (get) => (a, b) => get(a) - get(b);
const countOrder = ({ count }) => (count ? (count.value ?? count.limits[0]) : -1);

/** The date of the event; without one the day of the statement or of the article, and that it is. An interval may break in two. */
function dateCell(claim) {
  const text = dateText(claim.date);
  if (text === '')
    return el(
      'td',
      { class: 'soft' },
      claim.day === null ? '' : ['reported ', el('span', { class: 'day' }, claim.day)],
    );
  const [first, ...rest] = text.split('/');
  const isSaid = claim.date.of === 'statement';
  return el(
    'td',
    { class: isSaid ? 'soft' : null },
    isSaid ? 'said ' : null,
    el('span', { class: 'day' }, first),
    rest.map((part) => ['/', el('wbr'), el('span', { class: 'day' }, part)]),
  );
}

const COLUMNS = [
  ['Date', dateCell, byText((claim) => claim.day ?? '')],
  ['Event', (claim) => el('td', {}, readable(claim.event)), byText((claim) => claim.event)],
  ['Status', (claim) => el('td', {}, claim.status), byNumber((claim) => STATUSES.indexOf(claim.status))],
  ['Force', (claim) => el('td', {}, words(label(claim.actor))), byText((claim) => label(claim.actor))],
  ['Base', (claim) => el('td', {}, words(label(claim.base))), byText((claim) => label(claim.base))],
  ['Troops', (claim) => el('td', { class: 'number' }, countText(claim.count)), byNumber(countOrder)],
  [
    'Source',
    (claim) => el('td', { class: 'source-name' }, words(sourceText(claim), articleOf(claim).language)),
    byText(sourceText),
  ],
  ['Evidence', evidenceCell, byText((claim) => claim.evidence)],
  [
    'Article',
    (claim) => el('td', { class: 'name', title: articleOf(claim).id }, words(articleOf(claim).id)),
    byText((claim) => articleOf(claim).id),
  ],
];

const table = { sort: null, descending: false, page: 0, size: PAGE };

function evidenceCell(claim) {
  const open = el(
    'button',
    { type: 'button', 'aria-label': `Open in its article: ${spoken(claim)}` },
    claim.evidence,
  );
  return el('td', { class: 'words', dir: 'rtl', lang: articleOf(claim).language }, open);
}

function sorted() {
  if (table.sort === null) return view.shown;
  const compare = COLUMNS[table.sort][2];
  const rows = [...view.shown].sort(compare);
  return table.descending ? rows.reverse() : rows;
}

function drawTable() {
  const rows = sorted();
  const pages = Math.max(1, Math.ceil(rows.length / table.size));
  table.page = Math.min(table.page, pages - 1);
  const start = table.page * table.size;
  const shown = rows.slice(start, start + table.size);
  const part =
    shown.length < rows.length
      ? `, ${NUMBER.format(start + 1)} to ${NUMBER.format(start + shown.length)} of them in this table`
      : '';
  byId('found').textContent =
    `${NUMBER.format(rows.length)} of ${NUMBER.format(DATA.claims.length)} claims${part}`;
  const head = COLUMNS.map(([name], i) => {
    const order = table.sort === i ? (table.descending ? 'descending' : 'ascending') : 'none';
    return el(
      'th',
      { scope: 'col', 'aria-sort': order },
      el('button', { type: 'button', click: () => sortBy(i) }, name),
    );
  });
  const body = shown.map((claim) =>
    el(
      'tr',
      { click: () => openClaim(claim) },
      COLUMNS.map(([, cell]) => cell(claim)),
    ),
  );
  byId('table').replaceChildren(
    el('thead', {}, el('tr', {}, head)),
    el(
      'tbody',
      {},
      body.length > 0
        ? body
        : el('tr', {}, el('td', { colspan: COLUMNS.length, class: 'none' }, 'No claim fits.')),
    ),
  );
  const go = (step, name) =>
    el(
      'button',
      {
        type: 'button',
        disabled: table.page + step < 0 || table.page + step >= pages,
        click: () => turn(step),
      },
      name,
    );
  byId('pages').replaceChildren(
    ...(pages === 1
      ? []
      : [go(-1, 'Previous'), el('span', {}, `page ${table.page + 1} of ${pages}`), go(1, 'Next')]),
  );
}

function sortBy(column) {
  table.descending = table.sort === column && !table.descending;
  table.sort = column;
  table.page = 0;
  drawTable();
  byId('table').querySelectorAll('thead button')[column].focus();
}

function turn(step) {
  table.page += step;
  drawTable();
  byId('claims').scrollIntoView();
}

window.addEventListener('beforeprint', () => {
  table.size = PRINTED;
  drawTable();
});
window.addEventListener('afterprint', () => {
  table.size = PAGE;
  drawTable();
});
