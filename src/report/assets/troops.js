const HEIGHT = 380;
const MOST_FORCES = 6;
/** A chart of more marks is a blot, and slow. */
const MOST_COUNTS = 1000;

function drawTroops() {
  const counted = view.shown.filter((claim) => claim.count && claim.day);
  const root = byId('troops-chart');
  if (counted.length === 0) {
    root.replaceChildren(el('p', { class: 'none' }, 'No claim here has both a troop count and a day.'));
    return;
  }
  const forces = new Map();
  for (const { actor } of counted) {
    const key = keyOf(actor);
    forces.set(key, { name: label(actor) || 'force not named', count: (forces.get(key)?.count ?? 0) + 1 });
  }
  const ranked = [...forces].sort((a, b) => b[1].count - a[1].count);
  const place = new Map(ranked.map(([key], i) => [key, Math.min(i, MOST_FORCES)]));
  const [top, bottom, left] = [14, HEIGHT - 34, 74];
  const scale = timeScale(
    counted.map(({ day }) => day),
    left,
    WIDTH - 20,
  );
  let [low, high] = [Infinity, 0];
  for (const { count } of counted) {
    low = Math.min(low, Math.max(1, count.value ?? count.limits[0]));
    high = Math.max(high, count.value ?? count.limits[1] ?? count.limits[0]);
  }
  const [from, to] = [
    Math.floor(Math.log10(low)),
    Math.max(Math.floor(Math.log10(low)) + 1, Math.ceil(Math.log10(high * 1.05))),
  ];
  const y = (n) => bottom - ((Math.log10(Math.max(n, 10 ** from)) - from) / (to - from)) * (bottom - top);
  const grid = Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i)).map((n) => [
    svg('line', { class: 'grid', x1: left, x2: WIDTH - 20, y1: y(n), y2: y(n) }),
    svg('text', { x: left - 10, y: y(n) + 4, 'text-anchor': 'end' }, NUMBER.format(n)),
  ]);
  const marks = [...counted]
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .slice(-MOST_COUNTS)
    .map((claim) => troopMark(claim, scale, y, place.get(keyOf(claim.actor)), top));
  const items = ranked
    .slice(0, MOST_FORCES)
    .map(([, { name, count }], i) =>
      el('li', {}, legendMark(SHAPE_NAMES[i], `c${i}`), words(name), ` (${count})`),
    );
  if (ranked.length > MOST_FORCES)
    items.push(el('li', {}, legendMark(SHAPE_NAMES[MOST_FORCES], `c${MOST_FORCES}`), 'others'));
  root.replaceChildren(
    el('ul', { class: 'legend' }, items),
    el(
      'div',
      { class: 'chart' },
      svg(
        'svg',
        {
          viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
          role: 'group',
          'aria-label': 'Troop counts over time, logarithmic',
        },
        svg('g', { class: 'axis', 'aria-hidden': 'true' }, grid),
        timeAxis(scale, top, bottom),
        marks,
      ),
    ),
    el(
      'p',
      { class: 'soft' },
      counted.length > MOST_COUNTS
        ? `Drawn are the latest ${NUMBER.format(MOST_COUNTS)} of ${NUMBER.format(counted.length)} counts; filter to see the others. `
        : '',
      'Logarithmic. A full mark is an exact number, a hollow one is about it; an upright line shows what a range, ‘more than’ or ‘fewer than’ leaves open. A claim without a date of its own stands on the day of its article.',
    ),
    chartTable(counted, 'Troop counts'),
  );
}

function troopMark(claim, { x }, y, i, top) {
  const { count } = claim;
  const [low, high] = count.limits;
  const middle = count.value ?? Math.sqrt(Math.max(1, low) * (high ?? low));
  const [cx, cy] = [x(claim.day), y(middle)];
  const isExact = count.qualifier === 'exact';
  const ends = {
    less_than: [cy + 26, cy],
    at_most: [cy + 26, cy],
    more_than: [cy, Math.max(top, cy - 26)],
    at_least: [cy, Math.max(top, cy - 26)],
  }[count.qualifier];
  const [y1, y2] = ends ?? (count.value === null ? [y(low), y(high ?? low)] : [cy, cy]);
  return mark(
    spoken(claim),
    () => openClaim(claim),
    { class: `c${i}${isExact ? '' : ' hollow'}` },
    y1 === y2 ? null : svg('line', { class: `bar-mark ${ends ? 'open' : ''}`, x1: cx, x2: cx, y1, y2 }),
    svg(
      'g',
      { transform: `translate(${cx} ${cy})` },
      shape(SHAPE_NAMES[i]),
      svg('circle', { class: 'halo', r: 12 }),
    ),
  );
}
