import type { Actor, Country } from '../world/types.js';
import { forcesOf } from '../world/index.js';
import { allianceAt } from './alliance.js';
import type { Token } from './lattice.js';
import type { Scan } from './scan.js';

/** Whose something is: a country's, or an actor's. */
export interface Owner {
  readonly end: number;
  readonly country?: Country;
  readonly actor?: Actor;
  /** By whom: 'name' for a country's name, 'adjective' …; 'actor'; 'government'. */
  readonly by: 'name' | 'adjective' | 'seat' | 'government' | 'actor';
  /** Where the owner's own words begin. */
  readonly start: number;
}

/** The id of the force that an owner's troops are. */
export const ownerForce = (owner: Owner): string | null =>
  owner.actor ? owner.actor.id : owner.country ? forcesOf(owner.country) : null;

/** An owner that begins at `pos`, the longest; `short` names ('the coalition') count after a noun of force. */
export function ownerAt(scan: Scan, pos: number): Owner | null {
  if (pos < 0) return null;
  const { lattice } = scan;
  const alliance = allianceAt(scan, pos, true);
  const actor = lattice.find(
    pos,
    'actor',
    (s) => s.use === 'name' || (s.use === 'headed' && !isBaseNoun(scan, pos)),
  );
  const country = countryAt(scan, pos, true);
  const government = governmentAt(scan, pos);
  let best: Owner | null = null;
  if (alliance?.actor) best = { start: pos, end: alliance.end, actor: alliance.actor, by: 'actor' };
  if (actor && actor.end > (best?.end ?? -1))
    best = { start: pos, end: actor.end, actor: actor.sense.actor, by: 'actor' };
  if (government && government.end > (best?.end ?? -1)) best = government;
  if (country && country.end > (best?.end ?? -1)) best = country;
  return best;
}

/**
 * A country by its name, adjective, capital or people at `pos`.
 *
 * @param framed after a noun of force, where also an adjective that is a common word counts ('الجيش المالي')
 */
export function countryAt(scan: Scan, pos: number, framed = false): Owner | null {
  const token = scan.lattice.find(
    pos,
    'country',
    (s) => s.form !== 'city' && (framed || s.form !== 'weakAdjective'),
  );
  if (!token) return null;
  const { form, country } = token.sense;
  return {
    start: pos,
    end: token.end,
    country,
    by:
      form === 'adjective' || form === 'weakAdjective' || form === 'people'
        ? 'adjective'
        : form === 'seat'
          ? 'seat'
          : 'name',
  };
}

/** 'the Yemeni government', «دولت سوریه»: a noun of government, up to one word, a country. */
export function governmentAt(scan: Scan, pos: number): Owner | null {
  const head = scan.lattice.find(pos, 'government');
  if (!head) return null;
  let at = scan.lattice.next(head.end);
  for (let step = 0; step < 2 && at >= 0; step++) {
    const country = countryAt(scan, at);
    if (country) return { start: pos, end: country.end, country: country.country!, by: 'government' };
    const modifier = scan.lattice.find(at, 'modifier');
    if (!modifier) return null;
    at = scan.lattice.next(modifier.end);
  }
  return null;
}

/** Whether a name that is also the noun 'the base' is that noun: 'القاعدة العسكرية', 'القاعدة الأمريكية'. */
export function isBaseNoun(scan: Scan, pos: number): boolean {
  const { lattice } = scan;
  const head = lattice.find(pos, 'baseHead');
  if (!head) return false;
  const next = lattice.next(head.end);
  if (next < 0) return false;
  return (
    (lattice.find(next, 'branch') ??
      lattice.find(next, 'modifier', (s) => s.cls === 'military' || s.cls === 'adjective') ??
      lattice.find(next, 'country', (s) => s.form === 'adjective') ??
      lattice.find(next, 'pointing', (s) => s.cls === 'said')) !== null
  );
}

/** Whether the token is joined to an 'and' or to a preposition, so that it cannot continue a phrase before it. */
export const breaksOff = (scan: Scan, token: Token): boolean =>
  scan.rules.conjoined(token.before) || scan.rules.prepositional(token.before);
