/** What the reader looks for; `shown` are the claims that fit, in the order of the data. */
const view = { shown: DATA.claims, listeners: [] };

const CHOICES = {
  event: ['Event', (claim) => [claim.event, readable(claim.event)]],
  status: ['Status', (claim) => [claim.status, claim.status]],
  actor: ['Force', (claim) => [keyOf(claim.actor), label(claim.actor)]],
  base: ['Base', (claim) => [keyOf(claim.base), label(claim.base)]],
  kind: ['Kind of source', (claim) => [claim.source.kind, claim.source.kind]],
  language: ['Language', (claim) => languageChoice(articleOf(claim).language)],
  ...(HAS_OUTLETS ? { outlet: ['Outlet', (claim) => [outletOf(claim), outletOf(claim)]] } : {}),
};

function languageChoice(code) {
  return [code, LANGUAGE_NAMES[code] ?? code];
}

/** One letter for those that keyboards tell apart, no marks: ي and ی, ك and ک, أ and ا. */
function folded(text) {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}|\u0640|\u200c/gu, '')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/ة/g, 'ه')
    .toLowerCase();
}

const searchTexts = [];
function searchText(claim, place) {
  return (searchTexts[place] ??= folded(
    [claim.id, claim.evidence, sourceText(claim), claim.source.role, ...claim.source.via, label(claim.actor)]
      .concat([claim.actor?.text, label(claim.base), claim.base?.text, claim.event, articleOf(claim).id])
      .concat(outletOf(claim))
      .join(' '),
  ));
}

function makeFilters() {
  const form = byId('filters');
  form.append(
    el('label', {}, 'Search', el('input', { type: 'search', name: 'search', autocomplete: 'off' })),
  );
  for (const [name, [title, choice]] of Object.entries(CHOICES)) {
    const counts = new Map();
    for (const claim of DATA.claims) {
      const [value, text] = choice(claim);
      if (value !== '') counts.set(value, { text, count: (counts.get(value)?.count ?? 0) + 1 });
    }
    const options = [...counts].sort((a, b) => b[1].count - a[1].count);
    const list = options.map(([value, { text, count }]) => el('option', { value }, `${text} (${count})`));
    form.append(el('label', {}, title, el('select', { name }, el('option', { value: '' }, 'all'), list)));
  }
  for (const [name, title] of [
    ['from', 'From'],
    ['to', 'Until'],
  ]) {
    form.append(el('label', {}, title, el('input', { type: 'date', name })));
  }
  form.append(el('button', { type: 'reset' }, 'Show all'));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', soon(applyFilters));
  form.addEventListener('reset', () => setTimeout(applyFilters));
}

function applyFilters() {
  const wanted = Object.fromEntries(new FormData(byId('filters')));
  const terms = folded(wanted.search).split(/\s+/).filter(Boolean);
  view.shown = DATA.claims.filter((claim, place) => {
    for (const [name, [, choice]] of Object.entries(CHOICES)) {
      if (wanted[name] !== '' && choice(claim)[0] !== wanted[name]) return false;
    }
    const last = claim.date?.days?.[1] ?? claim.day;
    if (wanted.from !== '' && (last === null || last < wanted.from)) return false;
    if (wanted.to !== '' && (claim.day === null || claim.day > wanted.to)) return false;
    if (terms.length === 0) return true;
    const text = searchText(claim, place);
    return terms.every((term) => text.includes(term));
  });
  for (const listener of view.listeners) listener();
}
