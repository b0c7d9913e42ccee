const claimCounts = DATA.articles.map(() => 0);
for (const { article } of DATA.claims) claimCounts[article]++;

function setTheme(dark) {
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  byId('theme').setAttribute('aria-pressed', String(dark));
}

const CHARTS = [drawTimeline, drawTroops, drawDisagreements];
/** With more claims than these the table answers first, and what stands below it follows, one a turn. */
const FEW = 500;
let waiting = 0;

function drawCharts() {
  clearTimeout(waiting);
  if (view.shown.length <= FEW) {
    for (const draw of CHARTS) draw();
    return;
  }
  const next = ([draw, ...rest]) => {
    draw();
    if (rest.length > 0) waiting = setTimeout(next, 0, rest);
  };
  waiting = setTimeout(next, 30, CHARTS);
}

function start() {
  setTheme(matchMedia('(prefers-color-scheme: dark)').matches);
  byId('theme').addEventListener('click', () => setTheme(document.documentElement.dataset.theme !== 'dark'));
  // Paper is white.
  let wasDark = false;
  window.addEventListener('beforeprint', () => {
    wasDark = document.documentElement.dataset.theme === 'dark';
    setTheme(false);
  });
  window.addEventListener('afterprint', () => setTheme(wasDark));

  const days = DATA.claims.flatMap(({ day }) => (day === null ? [] : [day])).sort();
  const from = days.length === 0 ? '' : `, ${days[0]} to ${days.at(-1)}`;
  const count = (n, one, many) => `${NUMBER.format(n)} ${n === 1 ? one : many}`;
  const articles = count(DATA.articles.length, 'article', 'articles');
  byId('summary').textContent =
    `${count(DATA.claims.length, 'claim', 'claims')} of ${articles}${from}. Claims are what articles say, not what is true.`;
  byId('made').textContent = `Made by khabar ${DATA.version}.`;

  makeFilters();
  view.listeners.push(() => {
    table.page = 0;
    drawTable();
  }, drawCharts);
  for (const listener of view.listeners) listener();
  const first = claimCounts.findIndex((n) => n > 0);
  if (first >= 0) showArticle(first);
  else byId('reading').replaceChildren(el('p', { class: 'none' }, 'No article here makes a claim.'));
  document.documentElement.dataset.ready = 'true';
}

start();
