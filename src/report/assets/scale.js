const WIDTH = 1120;
const DAY = 86_400_000;
const time = (day) => Date.parse(`${day}T00:00:00Z`);
const dayOf = (t) => new Date(t).toISOString().slice(0, 10);

/** A scale of time over the days, with marks at round dates. */
function timeScale(days, left, right) {
  const times = days.map(time);
  let [first, last] = [Infinity, -Infinity];
  for (const t of times) {
    first = Math.min(first, t);
    last = Math.max(last, t);
  }
  const margin = Math.max(5 * DAY, (last - first) * 0.03);
  [first, last] = [first - margin, last + margin];
  const x = (day) => left + ((time(day) - first) / (last - first)) * (right - left);
  return { x, ticks: ticks(first, last) };
}

function ticks(first, last) {
  const span = (last - first) / DAY;
  const months = [1, 2, 3, 6, 12, 24, 60, 120, 240].find((m) => span / (m * 30.4) <= 11) ?? 480;
  if (span < 45) {
    const step = Math.max(1, Math.ceil(span / 10)) * DAY;
    return Array.from({ length: Math.floor((last - first) / step) }, (_, i) => dayOf(first + (i + 1) * step));
  }
  const out = [];
  const start = new Date(first);
  const begin = start.getUTCFullYear() * 12 + start.getUTCMonth() + 1;
  for (let m = Math.ceil(begin / months) * months; ; m += months) {
    const t = Date.UTC(Math.floor(m / 12), m % 12, 1);
    if (t > last) return out;
    out.push(dayOf(t));
  }
}

/** A day as short as the marks around it allow. */
const tickText = (day) =>
  day.endsWith('-01-01') ? day.slice(0, 4) : day.endsWith('-01') ? day.slice(0, 7) : day;

function timeAxis({ x, ticks: days }, top, bottom) {
  return svg(
    'g',
    { class: 'axis', 'aria-hidden': 'true' },
    days.map((day) => [
      svg('line', { class: 'grid', x1: x(day), x2: x(day), y1: top, y2: bottom }),
      svg('text', { x: x(day), y: bottom + 18, 'text-anchor': 'middle' }, tickText(day)),
    ]),
  );
}

/** A mark that can be pointed at, reached by keyboard and heard. */
function mark(label, open, attributes, ...children) {
  const key = (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    open();
  };
  return svg(
    'g',
    {
      ...attributes,
      class: `mark ${attributes.class ?? ''}`,
      tabindex: 0,
      role: 'button',
      'aria-label': label,
      click: open,
      keydown: key,
    },
    svg('title', {}, label),
    children,
  );
}

const SHAPES = {
  circle: (r) => `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`,
  up: (r) => `M0 ${-r}L${r} ${r * 0.8}H${-r}z`,
  down: (r) => `M0 ${r}L${r} ${-r * 0.8}H${-r}z`,
  diamond: (r) => `M0 ${-r * 1.2}L${r * 1.2} 0L0 ${r * 1.2}L${-r * 1.2} 0z`,
  square: (r) => `M${-r * 0.9} ${-r * 0.9}h${1.8 * r}v${1.8 * r}h${-1.8 * r}z`,
  cross: (r) => `M${-r} ${-r}L${r} ${r}M${r} ${-r}L${-r} ${r}`,
  star: (r) =>
    `M0 ${-1.25 * r}L${0.4 * r} ${-0.35 * r}L${1.25 * r} 0L${0.4 * r} ${0.35 * r}L0 ${1.25 * r}L${-0.4 * r} ${0.35 * r}L${-1.25 * r} 0L${-0.4 * r} ${-0.35 * r}z`,
};
const SHAPE_NAMES = ['circle', 'up', 'square', 'diamond', 'down', 'star', 'cross'];

const shape = (name, r = 6) =>
  svg('path', { class: 'shape', d: SHAPES[name](r), 'stroke-width': name === 'cross' ? 3 : 1.6 });

const legendMark = (name, className) =>
  svg(
    'svg',
    { width: 18, height: 16, viewBox: '-9 -8 18 16', class: className, 'aria-hidden': 'true' },
    shape(name, 5.5),
  );

const MOST_ROWS = 500;

/** The claims of a chart as a table, for those who cannot see it and those who want the figures. */
function chartTable(claims, name) {
  const shown = claims.slice(0, MOST_ROWS);
  const columns = COLUMNS.slice(0, 7);
  const more =
    claims.length > shown.length
      ? [
          `, the first ${NUMBER.format(shown.length)} of ${NUMBER.format(claims.length)} claims; filter for others`,
        ]
      : [];
  const details = el('details', {}, el('summary', {}, `${name} as a table`, more));
  details.addEventListener('toggle', () => {
    // Made when it is asked for: most readers look at the chart.
    if (details.open && details.childElementCount === 1) {
      const head = columns.map(([title]) => el('th', { scope: 'col' }, title));
      const rows = shown.map((claim) =>
        el(
          'tr',
          {},
          columns.map(([, cell]) => cell(claim)),
        ),
      );
      details.append(
        el(
          'div',
          { class: 'scroll' },
          el('table', {}, el('thead', {}, el('tr', {}, head)), el('tbody', {}, rows)),
        ),
      );
    }
  });
  return details;
}
