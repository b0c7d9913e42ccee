import type { Token } from './lattice.js';
import type { Found, Scan } from './scan.js';
import { isBaseNoun } from './owner.js';
import { mention, mentionStart } from './scan.js';

/**
 * A group by a name that is also a common word, where the words around tell that it is the group: 'مقاتلي القاعدة',
 * 'قيادي في القاعدة', 'القاعدة وداعش'; or where the article named the group, and no base since.
 */
export function groupAt(scan: Scan, pos: number): Found | null {
  const token = scan.lattice.find(pos, 'actor', (s) => s.use === 'headed' && s.actor.kind === 'group');
  if (!token || isBaseNoun(scan, pos)) return null;
  const { actor } = token.sense;
  if (!(amongGroups(scan, token) || scan.context.namedLast(actor.id))) return null;
  return {
    mentions: [
      mention({
        span: { start: mentionStart(scan, token), end: token.end },
        type: 'FORCE',
        id: actor.id,
        name: actor.name,
        wikidata: actor.wikidata,
        mention: 'named',
        country: actor.country,
        origin: 'lexicon',
        rule: 'force.group',
      }),
    ],
    end: token.end,
  };
}

function amongGroups(scan: Scan, token: Token): boolean {
  const { lattice, rules } = scan;
  if (lattice.preceding(token.start, 'groupBefore')) return true;
  const link =
    lattice.preceding(token.start, 'place', (s) => s.cls === 'in') ??
    lattice.preceding(token.start, 'link', (s) => s.cls === 'of');
  if (link && lattice.preceding(link.start, 'groupBefore')) return true;
  const before = lattice.preceding(token.start, 'actor', (s) => s.actor.kind === 'group');
  if (before && rules.conjoined(token.before)) return true;
  const next = lattice.next(token.end);
  const after =
    next < 0 ? null : lattice.find(next, 'actor', (s) => s.actor.kind === 'group' && s.use === 'name');
  return after !== null && rules.conjoined(after.before);
}
