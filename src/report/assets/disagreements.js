const MOST_QUARRELS = 100;
/** Claims of one of them; so many say the same few numbers again. */
const MOST_VOICES = 60;

function drawDisagreements() {
  const shown = new Set(view.shown);
  const quarrels = DATA.disagreements
    .map(({ about, claims }) => ({ about, claims: claims.map((i) => DATA.claims[i]) }))
    .filter(({ claims }) => claims.some((claim) => shown.has(claim)));
  const root = byId('disagreements-list');
  if (quarrels.length === 0) {
    root.replaceChildren(
      el(
        'p',
        { class: 'none' },
        'No two sources here give other numbers or dates for the same force, base, event and time.',
      ),
    );
    return;
  }
  const more = quarrels.length - MOST_QUARRELS;
  root.replaceChildren(
    el('div', { class: 'quarrels' }, quarrels.slice(0, MOST_QUARRELS).map(quarrelCard)),
    ...(more > 0
      ? [el('p', { class: 'soft' }, `${NUMBER.format(more)} more are not listed; filter to see them.`)]
      : []),
  );
}

function quarrelCard({ about, claims }) {
  const [{ event, actor, base }] = claims;
  const title = `${about === 'count' ? 'How many' : 'When'}: ${label(actor)}, ${readable(event)}, ${label(base)}`;
  const heard = claims.slice(0, MOST_VOICES);
  const languages = [...new Set(heard.map((claim) => articleOf(claim).language))].sort();
  const parts = languages.map((code) => {
    const rows = heard
      .filter((claim) => articleOf(claim).language === code)
      .map((claim) => quarrelRow(about, claim));
    return [el('tr', {}, el('th', { colspan: 4, scope: 'rowgroup' }, LANGUAGE_NAMES[code] ?? code)), rows];
  });
  const head = el(
    'tr',
    {},
    [about === 'count' ? 'Troops' : 'Date', 'Source', 'Article', ''].map((name) =>
      el('th', { scope: 'col' }, name),
    ),
  );
  return el(
    'article',
    { class: 'quarrel' },
    el('h3', {}, title),
    el('table', {}, el('thead', {}, head), el('tbody', {}, parts)),
    claims.length > heard.length
      ? el('p', { class: 'soft' }, `The first ${heard.length} of ${NUMBER.format(claims.length)} claims.`)
      : null,
  );
}

function quarrelRow(about, claim) {
  const { id, outlet, language, published } = articleOf(claim);
  const value = about === 'count' ? countText(claim.count) : dateText(claim.date);
  const open = el(
    'button',
    { type: 'button', 'aria-label': `Open: ${spoken(claim)}`, click: () => openClaim(claim) },
    'Open',
  );
  return el(
    'tr',
    {},
    el('td', { class: 'number' }, value),
    el('td', {}, words(sourceText(claim), language)),
    el(
      'td',
      { class: 'soft' },
      outlet === null ? [] : [words(outlet), ', '],
      words(id),
      published ? ` ${published}` : '',
    ),
    el('td', {}, open),
  );
}
