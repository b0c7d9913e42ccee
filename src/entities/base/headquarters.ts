import type { Base } from '../../world/types.js';
import { forceAt } from '../force/index.js';
import { ownerAt, ownerForce } from '../owner.js';
import type { Found, Scan } from '../scan.js';
import { mention, mentionStart } from '../scan.js';
import { newName } from './new-name.js';
import { wordAt } from '../names.js';
import type { Head, Phrase } from './phrase.js';
import { place, plural, startPhrase } from './phrase.js';

/** The base that is the headquarters of this owner in this country, by the lexicon's name or by its data. */
function seatOf(scan: Scan, phrase: Phrase): Base | null {
  const name = scan.lattice.find(phrase.head.start, 'base', (s) => s.use === 'name');
  if (name) return name.sense.base;
  if (phrase.owner === null || phrase.country === null) return null;
  for (const base of scan.world.bases.values())
    if (base.headquartersOf === phrase.owner && base.country === phrase.country) return base;
  return null;
}

/** 'مقر قيادة القوات …', «مقر فرماندهی ائتلاف …»: headquarters of a force. */
export function headquartersAt(scan: Scan, head: Head): Found | null {
  const { lattice } = scan;
  const quoted = lattice.next(head.end) < 0 || lattice.next(head.end) !== lattice.nextQuoted(head.end);
  const named = quoted ? newName(scan, startPhrase(head)) : null;
  if (named?.mentions[0]?.owner !== undefined) return named;
  let pos = lattice.next(head.end);
  // «مقر فرماندهی خود در …»: a command's own; a party has a seat of its own, too.
  const own = pos < 0 ? null : lattice.find(pos, 'pointing', (s) => s.cls === 'own');
  if (own && scan.rules.bareIsDefinite && scan.text.slice(head.span.start, head.span.end).includes(' '))
    return ofUnit(scan, head, own.end);
  for (let step = 0; step < 2; step++) {
    if (pos < 0) return null;
    const force = forceAt(scan, pos);
    const whose = ownerAt(scan, pos);
    const last = force?.mentions.at(-1);
    const ofForce = last !== undefined && last.mention === 'named';
    if (ofForce || whose?.by === 'actor') {
      const phrase = startPhrase(head, Math.max(force?.end ?? 0, whose?.end ?? 0));
      phrase.owner = ofForce ? (last.id ?? null) : whose ? ownerForce(whose) : null;
      place(scan, phrase);
      const base = seatOf(scan, phrase);
      return {
        mentions: [
          mention({
            span: { start: mentionStart(scan, head), end: phrase.end },
            type: 'BASE',
            id: base?.id ?? null,
            name: base?.name,
            wikidata: base?.wikidata,
            mention: base ? 'named' : 'unnamed',
            number: plural(head) ? 'plural' : 'singular',
            country: phrase.country,
            owner: phrase.owner,
            origin: 'rule',
            rule: 'base.headquarters',
          }),
        ],
        end: phrase.end,
      };
    }
    const unit = unitEnd(scan, pos);
    if (unit > 0) return ofUnit(scan, head, unit);
    const word = lattice.find(pos, 'force') ?? lattice.find(pos, 'modifier');
    if (!word) return null;
    pos = lattice.next(word.end);
  }
  return null;
}

const UNITS: ReadonlySet<string> = new Set(['units', 'loose']);

/** Where 'الفرقة السادسة', 'اللواء 16' ends: a unit with its number, in a word or in digits; else -1. */
function unitEnd(scan: Scan, pos: number): number {
  const { lattice, rules } = scan;
  const unit = lattice.find(pos, 'force', (s) => UNITS.has(s.cls));
  if (!unit || rules.article(unit.before) === 0) return -1;
  const next = lattice.next(unit.end);
  if (next < 0) return -1;
  const word = wordAt(scan.text, next) ?? '';
  return /^\d{1,4}$/.test(word) || rules.ordinal?.(word) === true ? next + word.length : -1;
}

/** The headquarters of a unit that has a number; of whose army, the text around may say. */
function ofUnit(scan: Scan, head: Head, end: number): Found {
  const phrase = startPhrase(head, end);
  place(scan, phrase);
  const span = { start: mentionStart(scan, head), end: phrase.end };
  return {
    mentions: [
      mention({
        span,
        type: 'BASE',
        id: null,
        mention: 'unnamed',
        number: 'singular',
        country: phrase.country,
        origin: 'rule',
        rule: 'base.headquarters',
      }),
    ],
    end: phrase.end,
  };
}
