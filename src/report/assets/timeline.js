const EVENT_SHAPES = {
  withdrawal: 'down',
  deployment: 'up',
  transfer: 'diamond',
  presence: 'circle',
  handover: 'square',
  attack: 'cross',
  mission_end: 'star',
};
const MOST_BASES = 24;
const ROW = 30;

/** What has come about is full, what is wanted, planned or denied is hollow. */
const isHollow = (status) => status !== 'completed' && status !== 'ongoing';

function drawTimeline() {
  const placed = view.shown.filter((claim) => claim.base && claim.date?.days);
  const dated = placed.filter((claim) => claim.date.of === 'event');
  const root = byId('timeline-chart');
  if (dated.length === 0) {
    root.replaceChildren(
      el('p', { class: 'none' }, 'No claim here has both a base and a date of its event.'),
    );
    return;
  }
  const bases = new Map();
  for (const claim of dated) {
    const key = keyOf(claim.base);
    if (!bases.has(key)) bases.set(key, { name: label(claim.base), marks: new Map(), count: 0 });
    const base = bases.get(key);
    base.count++;
    const same = `${claim.event} ${claim.status} ${claim.date.days.join()}`;
    base.marks.set(same, [...(base.marks.get(same) ?? []), claim]);
  }
  const rows = [...bases.values()].sort((a, b) => b.count - a.count).slice(0, MOST_BASES);
  const left = 210;
  const bottom = rows.length * ROW + 8;
  const scale = timeScale(
    rows.flatMap(({ marks }) => [...marks.values()].flatMap(([{ date }]) => date.days)),
    left,
    WIDTH - 20,
  );
  const drawn = rows.map(({ name, marks, count }, i) => {
    const y = i * ROW + ROW / 2 + 4;
    return svg(
      'g',
      { role: 'group', 'aria-label': `${name}, ${count} claims` },
      svg(
        'text',
        { x: left - 14, y: y + 4, 'text-anchor': 'end', 'aria-hidden': 'true' },
        shortened(name, 28),
      ),
      svg('line', { class: 'grid', x1: left, x2: WIDTH - 20, y1: y, y2: y }),
      [...marks.values()]
        .sort((a, b) => (a[0].day < b[0].day ? -1 : 1))
        .map((claims) => eventMark(claims, scale, y)),
    );
  });
  const items = EVENTS.map((event) => el('li', {}, legendMark(EVENT_SHAPES[event], event), readable(event)));
  const hollow = el('li', {}, legendMark('circle', 'presence hollow'), 'hollow: planned, demanded or denied');
  const left_out = bases.size - rows.length;
  root.replaceChildren(
    el('ul', { class: 'legend' }, items, hollow),
    el(
      'div',
      { class: 'chart' },
      svg(
        'svg',
        { viewBox: `0 0 ${WIDTH} ${bottom + 30}`, role: 'group', 'aria-label': 'Timeline of events by base' },
        timeAxis(scale, 0, bottom),
        drawn,
      ),
    ),
    el(
      'p',
      { class: 'soft' },
      left_out > 0
        ? `Drawn are the ${rows.length} bases with the most claims; ${NUMBER.format(left_out)} more are not: filter for them. `
        : '',
      placed.length > dated.length ? `Not drawn: ${saidOnly(placed.length - dated.length)}. ` : '',
      'A line is a stretch of days of which one is meant.',
    ),
    chartTable(dated, 'Timeline'),
  );
}

const saidOnly = (count) =>
  count === 1
    ? '1 claim that dates only what was said, not what happened'
    : `${NUMBER.format(count)} claims that date only what was said, not what happened`;

function eventMark(claims, { x }, y) {
  const [claim] = claims;
  const [first, last] = claim.date.days.map(x);
  const middle = (first + last) / 2;
  const times = claims.length > 1 ? ` (${claims.length} claims)` : '';
  return mark(
    spoken(claim) + times,
    () => openClaim(claim),
    { class: `${claim.event}${isHollow(claim.status) ? ' hollow' : ''}` },
    last - first > 14 ? svg('line', { class: 'bar-mark', x1: first, x2: last, y1: y, y2: y }) : null,
    svg(
      'g',
      { transform: `translate(${middle} ${y})` },
      shape(EVENT_SHAPES[claim.event], Math.min(9, 5 + Math.log2(claims.length))),
      svg('circle', { class: 'halo', r: 12 }),
    ),
  );
}

/** A name for a chart, isolated: the mark of what is left out belongs at its own end. */
function shortened(text, most) {
  const points = Array.from(text);
  return `\u2068${points.length > most ? `${points.slice(0, most - 1).join('')}…` : text}\u2069`;
}
