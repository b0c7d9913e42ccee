const reading = { article: null };

/** Opens the article of a claim with the claim lit. */
function openClaim(claim) {
  showArticle(claim.article);
  const card = byId('reading').querySelector(`[data-claim="${DATA.claims.indexOf(claim)}"].card`);
  byId('reader').scrollIntoView();
  card.focus({ preventScroll: true });
}

function showArticle(place) {
  if (reading.article === place && byId('reading').childElementCount > 0) return;
  reading.article = place;
  const article = DATA.articles[place];
  const claims = DATA.claims.flatMap((claim, i) => (claim.article === place ? [{ claim, i }] : []));
  const text = el('div', { class: 'text', dir: 'rtl', lang: article.language });
  if (article.text !== null) text.append(highlighted(Array.from(article.text), 0, claims));
  else {
    for (const one of claims) {
      const [start] = one.claim.spans.evidence;
      text.append(el('p', {}, highlighted(Array.from(one.claim.evidence), start, [one])));
    }
  }
  const facts = [
    article.id,
    ...(article.outlet === null ? [] : [article.outlet]),
    LANGUAGE_NAMES[article.language],
    article.published ?? 'publication day unknown',
  ];
  if (article.text === null)
    facts.push('the article is not at hand; these are the words that carry its claims');
  const cards = claims.map(({ claim, i }) => el('li', {}, card(claim, i)));
  byId('reading').replaceChildren(
    chooser(place),
    el(
      'p',
      { class: 'soft' },
      facts.map((fact, i) => [i > 0 ? ' · ' : '', words(fact)]),
    ),
    legend(),
    el(
      'div',
      { class: 'reading' },
      text,
      el('ul', { class: 'cards', 'aria-label': 'Claims of this article' }, cards),
    ),
  );
}

function chooser(place) {
  const withClaims = DATA.articles.flatMap(({ id }, i) => (claimCounts[i] > 0 ? [{ id, i }] : []));
  const at = withClaims.findIndex(({ i }) => i === place);
  const step = (by, name) =>
    el(
      'button',
      { type: 'button', disabled: !withClaims[at + by], click: () => showArticle(withClaims[at + by].i) },
      name,
    );
  const options = withClaims.map(({ id, i }) =>
    el('option', { value: i, selected: i === place }, `${id} (${claimCounts[i]})`),
  );
  const select = el('select', { change: (event) => showArticle(Number(event.target.value)) }, options);
  return el(
    'div',
    { class: 'bar' },
    el('label', {}, 'Article ', select),
    step(-1, 'Previous'),
    step(1, 'Next'),
  );
}

function legend() {
  const items = [...SLOTS, 'evidence'].map((slot) =>
    el('li', {}, el('span', { class: `slot ${slot}` }, SLOT_NAMES[slot])),
  );
  return el('ul', { class: 'legend', 'aria-label': 'What the colours and lines under words mean' }, items);
}

/**
 * The text with every slot marked. Slots of several claims may share words and cross each other, so the text is cut
 * wherever one begins or ends, and each piece belongs to all slots around it.
 *
 * @param points code points of the text
 * @param offset place of the first in the article
 */
function highlighted(points, offset, claims) {
  const marks = claims.flatMap(({ claim, i }) =>
    Object.entries(claim.spans).map(([slot, [start, end]]) => ({
      slot,
      i,
      start: start - offset,
      end: end - offset,
    })),
  );
  const cuts = new Set([0, points.length]);
  for (const { start, end } of marks)
    for (const cut of [start, end]) if (cut > 0 && cut < points.length) cuts.add(cut);
  const places = [...cuts].sort((a, b) => a - b);
  const out = document.createDocumentFragment();
  const begun = new Set();
  for (let k = 0; k + 1 < places.length; k++) {
    const [from, to] = [places[k], places[k + 1]];
    const text = points.slice(from, to).join('');
    const around = marks.filter(({ start, end }) => start <= from && end >= to);
    out.append(around.length === 0 ? text : piece(text, around, from, begun));
  }
  return out;
}

/** The narrowest slot gives a piece its colour; evidence only where there is nothing else. */
function piece(text, around, from, begun) {
  const rank = (mark) => (mark.slot === 'evidence' ? Infinity : mark.end - mark.start);
  const top = around.reduce((a, b) => (rank(b) < rank(a) ? b : a));
  const claims = [...new Set(around.map(({ i }) => i))];
  const key = `${top.slot} ${top.start} ${top.end}`;
  // Only the first piece of a slot is a stop for the keyboard.
  const stop = top.slot !== 'evidence' && !begun.has(key);
  if (stop) begun.add(key);
  const mine = around.filter(({ slot }) => slot === top.slot).map(({ i }) => i);
  const names = [...new Set(mine)].map((i) => `claim ${numberOf(i)}`).join(', ');
  return el(
    'mark',
    {
      class: `slot ${top.slot}`,
      'data-claims': ` ${claims.join(' ')} `,
      title: `${SLOT_NAMES[top.slot]} of ${names}`,
      ...(stop
        ? { tabindex: 0, role: 'button', 'aria-label': `${text}: ${SLOT_NAMES[top.slot]} of ${names}` }
        : {}),
      mouseenter: () => light(mine),
      mouseleave: () => light([]),
      focus: () => light(mine),
      blur: () => light([]),
      click: () => focusCard(mine[0]),
      keydown: (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        focusCard(mine[0]);
      },
    },
    text,
  );
}

const numberOf = (i) => /(?<!\d)\d+$/.exec(DATA.claims[i].id)?.[0] ?? DATA.claims[i].id;

/** Lights claims in the text and beside it, and dims the rest; none lights all. */
function light(claims) {
  const root = byId('reading');
  root.querySelector('.text').classList.toggle('dim', claims.length > 0);
  for (const mark of root.querySelectorAll('.text .slot')) {
    mark.classList.toggle(
      'lit',
      claims.some((i) => mark.dataset.claims.includes(` ${i} `)),
    );
  }
  for (const one of root.querySelectorAll('.card'))
    one.classList.toggle('lit', claims.includes(Number(one.dataset.claim)));
}

function focusCard(i) {
  const target = byId('reading').querySelector(`.card[data-claim="${i}"]`);
  target.scrollIntoView({ block: 'nearest' });
  target.focus({ preventScroll: true });
}

function card(claim, i) {
  const { language } = articleOf(claim);
  const row = (name, value) => (value === null ? [] : [el('dt', {}, name), el('dd', {}, value)]);
  const quoted = (text) => words(text, language);
  const both = (text, original) => [text, text === '' ? '' : ' ', quoted(original)];
  const { source, actor, base, date, count } = claim;
  const via = source.via.map((outlet, k) => [k === 0 ? ', via ' : ', ', quoted(outlet)]);
  const said = [quoted(sourceText(claim)), source.role ? [', ', quoted(source.role)] : [], via];
  const rows = [
    row('source', said),
    row('force', actor && both(actor.name ?? '', actor.text)),
    row('base', base && both(base.name ?? '', base.text)),
    row(
      'date',
      date && both(dateText(date) + (date.of === 'statement' ? ' (of the statement)' : ''), date.text),
    ),
    row('troops', count && both(countText(count), count.text)),
  ];
  return el(
    'div',
    {
      class: 'card',
      tabindex: 0,
      'data-claim': i,
      role: 'group',
      'aria-label': `Claim ${numberOf(i)}: ${spoken(claim)}`,
      mouseenter: () => light([i]),
      mouseleave: () => light([]),
      focus: () => light([i]),
      blur: () => light([]),
      keydown: (event) => moveBetweenCards(event),
    },
    el('b', {}, `${numberOf(i)}. ${readable(claim.event)}`),
    ` ${claim.status}`,
    el('dl', {}, rows),
  );
}

/** Arrow keys go from claim to claim. */
function moveBetweenCards(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const cards = [...byId('reading').querySelectorAll('.card')];
  const next = cards[cards.indexOf(event.currentTarget) + step];
  if (!next) return;
  event.preventDefault();
  focusCard(Number(next.dataset.claim));
}
