import type { Actor, Country } from '../world/types.js';
import type { Token } from './lattice.js';
import type { Scan } from './scan.js';

export interface Alliance {
  readonly end: number;
  /** Which one it is; null for a coalition that nothing tells apart. */
  readonly actor: Actor | null;
  /** Named in full, rather than by a short name that the article must explain. */
  readonly full: boolean;
}

/**
 * An alliance with all that belongs to its name: 'the international coalition led by the United States against IS',
 * «ائتلاف بین‌المللی موسوم به ضد داعش به رهبری آمریکا». The countries and groups of its tails are part of it and no
 * mentions of their own.
 *
 * @param owned after a noun of force, where a short name counts though the article has not named the alliance before
 */
export function allianceAt(scan: Scan, pos: number, owned: boolean): Alliance | null {
  const { lattice, context } = scan;
  if (!lattice.at(pos).some(({ sense }) => sense.kind === 'alliance' || sense.kind === 'actor')) return null;
  const head = lattice.find(pos, 'alliance', (s) => s.cls === 'head');
  const named = lattice.find(
    pos,
    'actor',
    (s) => s.actor.kind === 'alliance' && (s.use === 'name' || (owned && s.use === 'headed')),
  );
  const shorts = lattice
    .at(pos)
    .flatMap(({ sense }) =>
      sense.kind === 'actor' && sense.use === 'short' && sense.actor.kind === 'alliance' ? [sense.actor] : [],
    );
  const short = lattice.find(pos, 'actor', (s) => s.use === 'short' && s.actor.kind === 'alliance');
  const start = named && (!short || named.end >= short.end) ? named : (short ?? head);
  if (!start) return null;
  let actor = named === start ? named.sense.actor : null;
  let end = start.end;
  let leader: Country | null = null;
  let qualified = actor !== null;
  const canBeLed =
    head !== null || [...shorts, ...(actor ? [actor] : [])].some((one) => one.ledBy.length > 0);
  let tailed = false;
  for (let step = 0; step < 6; step++) {
    const tail = tailAt(scan, end, canBeLed && leader === null, tailed, actor === null);
    if (!tail) break;
    tailed ||= tail.closes;
    leader ??= tail.leader;
    actor = tail.name ?? actor;
    qualified ||= tail.qualifies;
    end = tail.end;
  }
  if (leader && !actor?.ledBy.includes(leader.code)) actor = ledBy(scan, leader) ?? actor;
  if (actor) return { end, actor, full: true };
  const guess = context.actor(shorts);
  if (guess && (guess.known || owned || qualified)) return { end, actor: guess.actor, full: false };
  return owned || qualified ? { end, actor: null, full: false } : null;
}

/** The alliance that this country leads where the article plays. */
export const ledBy = (scan: Scan, leader: Country): Actor | null =>
  scan.context.actor([...scan.world.actors.values()].filter((one) => one.ledBy.includes(leader.code)))
    ?.actor ?? null;

interface Tail {
  readonly end: number;
  readonly leader: Country | null;
  /** Whether it tells that the alliance is a military one. */
  readonly qualifies: boolean;
  /** After 'led by …', 'against …' no plain adjective goes on. */
  readonly closes: boolean;
  /** The alliance's name after a noun: «ائتلاف نظامی ناتو». */
  readonly name?: Actor;
}

function tailAt(scan: Scan, from: number, canBeLed: boolean, tailed: boolean, unnamed: boolean): Tail | null {
  const { lattice } = scan;
  const pos = lattice.next(from);
  if (pos < 0) return null;
  const link = lattice.find(pos, 'link', (s) => s.cls === 'led' || s.cls === 'against' || s.cls === 'set');
  if (link?.sense.cls === 'set') return { end: link.end, leader: null, qualifies: true, closes: true };
  if (link) {
    const at = lattice.next(link.end);
    const country = at < 0 ? null : lattice.find(at, 'country', (s) => s.form !== 'city');
    const actor = at < 0 ? null : lattice.find(at, 'actor', (s) => s.use !== 'short');
    if (link.sense.cls === 'led' && country)
      return { end: country.end, leader: country.sense.country, qualifies: true, closes: true };
    if (link.sense.cls === 'led' && actor)
      return { end: actor.end, leader: null, qualifies: true, closes: true };
    if (link.sense.cls === 'against' && actor)
      return { end: actor.end, leader: null, qualifies: true, closes: true };
    return null;
  }
  if (tailed) return parenthesis(scan, pos);
  const modifier = lattice.find(pos, 'alliance', (s) => s.cls === 'modifier');
  if (modifier && !scan.rules.conjoined(modifier.before))
    return { end: modifier.end, leader: null, qualifies: true, closes: false };
  const name = unnamed
    ? lattice.find(pos, 'actor', (s) => s.actor.kind === 'alliance' && s.use === 'name')
    : null;
  if (name && !scan.rules.conjoined(name.before) && !scan.rules.prepositional(name.before))
    return { end: name.end, leader: null, qualifies: true, closes: false, name: name.sense.actor };
  const adjective = canBeLed ? leaderAt(scan, pos, unnamed) : null;
  if (adjective) return adjective;
  return parenthesis(scan, pos);
}

/** 'التحالف السعودي', «ائتلاف [آمریکا]». */
function leaderAt(scan: Scan, pos: number, unnamed: boolean): Tail | null {
  const open = '[('.includes(scan.text[pos] ?? ' ');
  const at = open ? pos + 1 : pos;
  const token: Token | null = scan.lattice.find(
    at,
    'country',
    (s) => s.form === 'adjective' || (s.form === 'name' && (open || (unnamed && scan.rules.bareIsDefinite))),
  );
  if (
    token?.sense.kind !== 'country' ||
    scan.rules.conjoined(token.before) ||
    scan.rules.prepositional(token.before)
  )
    return null;
  if (open && !'])'.includes(scan.text[token.end] ?? ' ')) return null;
  return { end: token.end + (open ? 1 : 0), leader: token.sense.country, qualifies: true, closes: false };
}

/** '(الناتو)', '(عملية العزم الصلب)': another name of the same alliance. */
function parenthesis(scan: Scan, pos: number): Tail | null {
  if (scan.text[pos] !== '(') return null;
  const token = scan.lattice.find(pos + 1, 'actor', (s) => s.actor.kind === 'alliance' && s.use === 'name');
  return token && scan.text[token.end] === ')'
    ? { end: token.end + 1, leader: null, qualifies: false, closes: false }
    : null;
}
