import type { Branch } from '../../world/types.js';
import { forceAt } from '../force/index.js';
import type { Token } from '../lattice.js';
import type { Owner } from '../owner.js';
import { breaksOff, ownerAt, ownerForce } from '../owner.js';
import type { BaseClass } from '../rules.js';
import type { Scan } from '../scan.js';
import { isPredicate } from '../scan.js';
import { placeAt } from './place.js';

const STEPS = 4;
export type Head = Token<{ kind: 'baseHead'; cls: BaseClass }>;

/** What has been read of a phrase of base. */
export interface Phrase {
  readonly head: Head;
  end: number;
  branch: Branch | null;
  /** A military or other adjective, so that an unnamed base is one at all. */
  modified: boolean;
  military: boolean;
  owner: string | null;
  /** ISO code that tells bases of one name apart. */
  country: string | null;
  /** ISO code of the country whose name follows as the owner's: «پایگاه دریایی بحرین» may be in it. */
  ownerCountry: string | null;
  place: Token[];
  hasPlace: boolean;
  said: boolean;
  possessive: boolean;
}

/**
 * Reads what is said of a base after its noun or its name.
 *
 * @param possessed whether 'its', 'own' may follow; after a name they belong to the verb («پایگاه «س» خود را رساندند»)
 */
export function modifiers(scan: Scan, phrase: Phrase, possessed = true): void {
  const { lattice } = scan;
  for (let step = 0; step < STEPS; step++) {
    const pos = lattice.next(phrase.end);
    if (pos < 0) return;
    const branch = lattice.find(pos, 'branch');
    const modifier = lattice.find(pos, 'modifier', (s) => s.cls !== 'participle');
    const pointing = lattice.find(
      pos,
      'pointing',
      (s) => s.cls === 'said' || (possessed && (s.cls === 'own' || s.cls === 'its')),
    );
    const token = branch ?? modifier ?? pointing;
    if (!token || breaksOff(scan, token)) return;
    if (token !== pointing && isPredicate(scan, phrase.head, token)) return;
    // A modifier that is part of a longer name or owner is none ('العسكرية الأمريكية' is fine, «ملی افغانستان» not).
    const longer = lattice.at(pos)[0];
    if (longer && longer.end > token.end && (longer.sense.kind === 'base' || longer.sense.kind === 'actor'))
      return;
    if (branch) phrase.branch = branch.sense.branch;
    if (pointing === token) {
      if (pointing.sense.cls === 'said') phrase.said = true;
      else phrase.possessive = true;
    } else phrase.modified = true;
    if (branch || lattice.find(pos, 'modifier', (s) => s.cls === 'military')) phrase.military = true;
    phrase.end = token.end;
    if (pointing === token) return;
  }
}

/** Whose the base is, right after what has been read; extends the phrase. */
export function owner(scan: Scan, phrase: Phrase): void {
  const { lattice } = scan;
  for (let step = 0; step < 2; step++) {
    let pos = lattice.next(phrase.end);
    if (pos < 0) return;
    const link = lattice.find(pos, 'link', (s) => s.cls === 'belonging');
    const inner = link && !lattice.find(pos, 'place') ? lattice.next(link.end) : -1;
    if (inner >= 0) pos = inner;
    else {
      const first = lattice.at(pos)[0];
      if (first && breaksOff(scan, first) && !isFor(scan, pos)) return;
    }
    const force = forceAt(scan, pos);
    const whose: Owner | null = ownerAt(scan, pos);
    const last = force?.mentions.at(-1);
    if (
      force &&
      last &&
      (whose === null || force.end >= whose.end) &&
      (last.mention === 'named' || inner >= 0)
    ) {
      phrase.owner = last.id ?? null;
      phrase.end = force.end;
      phrase.military = true;
      if (last.id === null) return;
    } else if (whose) {
      phrase.owner = ownerForce(whose);
      phrase.end = whose.end;
      if (whose.country && whose.by === 'name') phrase.ownerCountry = whose.country.code;
    } else {
      ofUnit(scan, phrase, pos);
      return;
    }
    modifiers(scan, phrase);
    if (phrase.owner !== null && step === 0 && phrase.ownerCountry === null) continue;
    return;
  }
}

/** «پایگاه تیپ ۵۵», «پایگاه قول اردوی ۲۰۹»: of a formation that the text does not say whose it is. */
function ofUnit(scan: Scan, phrase: Phrase, pos: number): void {
  if (!scan.rules.bareIsDefinite || phrase.hasPlace) return;
  const unit = scan.lattice.find(pos, 'force', (s) => s.cls === 'units');
  const number = unit && /^ ?\d{1,4}(?!\d)/u.exec(scan.text.slice(unit.end, unit.end + 8));
  if (!unit || !number) return;
  phrase.end = unit.end + number[0].length;
  phrase.military = true;
}

/** 'قاعدة للقوات الأمريكية', 'قاعدة لحلف الناتو': joined 'for'. */
export const isFor = (scan: Scan, pos: number): boolean => {
  const first = scan.lattice.at(pos)[0];
  return first !== undefined && /^ل/u.test(first.before);
};

/** Where the base is, with the words for it; extends the phrase. */
export function place(scan: Scan, phrase: Phrase): void {
  // «پایگاه‌های خلیج فارس»: Persian needs no preposition.
  const found = placeAt(scan, phrase.end, scan.rules.bareIsDefinite);
  if (!found) return;
  phrase.end = found.end;
  phrase.place = found.tokens;
  phrase.hasPlace = true;
  phrase.country ??= found.country;
}

export const plural = (head: Head): boolean =>
  head.sense.cls === 'plural' || head.sense.cls === 'weak_plural' || /^ها/u.test(head.after);

export const weak = (head: Head): boolean =>
  head.sense.cls === 'weak_singular' || head.sense.cls === 'weak_plural';

/** A phrase of which only the noun and where it ends are known. */
export const startPhrase = (head: Head, end: number = head.end): Phrase => ({
  head,
  end,
  branch: null,
  modified: false,
  military: false,
  owner: null,
  country: null,
  ownerCountry: null,
  place: [],
  hasPlace: false,
  said: false,
  possessive: false,
});
