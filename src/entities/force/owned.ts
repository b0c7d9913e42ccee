import type { EntityMention } from '../../annotations.js';
import { forcesOf } from '../../world/index.js';
import type { Actor, Country } from '../../world/types.js';
import type { Owner } from '../owner.js';
import { countryAt } from '../owner.js';
import type { Found, Scan } from '../scan.js';
import { mention, mentionStart } from '../scan.js';
import type { Phrase } from './phrase.js';

/** The mention of a force whose owner is known, and one each for owners joined to it ('القوات العراقية والأمريكية'). */
export function owned(scan: Scan, span: { start: number; end: number }, phrase: Phrase): Found {
  const owner = phrase.owner!;
  const mentions = [ownedMention(scan, span, owner, phrase)];
  let end = span.end;
  if (owner.by === 'adjective' || owner.by === 'name') {
    // What a comma joins counts once an 'and' closes the list.
    let pending: { start: number; owner: Owner }[] = [];
    for (let step = 0, at = end; step < 8; step++) {
      const more = coordinated(scan, at, owner.by);
      if (!more) break;
      pending.push(more);
      at = more.owner.end;
      if (more.comma) continue;
      for (const one of pending)
        mentions.push(ownedMention(scan, { start: one.start, end: one.owner.end }, one.owner, phrase));
      pending = [];
      end = at;
    }
  }
  return { mentions, end };
}

function ownedMention(
  scan: Scan,
  span: { start: number; end: number },
  owner: Owner,
  phrase: Phrase,
): EntityMention {
  const actor = actorOf(scan, owner, phrase);
  return mention({
    span,
    type: 'FORCE',
    id: actor?.id ?? null,
    name: actor?.name,
    wikidata: actor?.wikidata,
    mention: 'named',
    country: owner.country?.code ?? owner.actor?.country,
    origin: owner.by === 'actor' ? 'lexicon' : 'rule',
    rule: `force.${owner.by}`,
  });
}

function actorOf(scan: Scan, owner: Owner, phrase: Phrase): Actor | null {
  const { actors } = scan.world;
  if (owner.actor) return owner.actor;
  const country = owner.country!;
  if (phrase.opposing || phrase.cls === 'fighters') return null;
  if (phrase.cls === 'irregulars') return irregularsOf(scan, country);
  return actors.get(forcesOf(country)) ?? null;
}

const irregularsOf = (scan: Scan, country: Country): Actor | null =>
  [...scan.world.actors.values()].find((actor) => actor.irregularsOf === country.code) ?? null;

/** A further owner joined by 'and' or a comma in the same form as the first. */
function coordinated(
  scan: Scan,
  end: number,
  by: Owner['by'],
): { start: number; owner: Owner; comma: boolean } | null {
  const { lattice, rules } = scan;
  const comma = scan.text[end] === '،' || scan.text[end] === ',';
  let pos = lattice.next(comma ? end + 1 : end);
  if (pos < 0) return null;
  const and = lattice.find(pos, 'link', (s) => s.cls === 'and');
  if (and) pos = lattice.next(and.end);
  if (pos < 0) return null;
  const token = lattice.find(pos, 'country', (s) => s.form === by);
  const owner = countryAt(scan, pos);
  if (!token || owner?.by !== by || !owner.country || rules.prepositional(token.before)) return null;
  const joined = and !== null || rules.conjoined(token.before);
  if (!joined && !comma) return null;
  // 'القوات العراقية وسوريا': a name after a joined 'and' begins something new.
  if (by === 'name' && and === null) return null;
  return { start: mentionStart(scan, token), owner, comma: !joined };
}
