import { pointedAt } from '../force/index.js';
import type { Found, Scan } from '../scan.js';
import { nounForm } from '../scan.js';
import { airportAt, bareAirportAt } from './airport.js';
import { described } from './described.js';
import { headquartersAt } from './headquarters.js';
import { namesAt } from './named.js';
import { newName } from './new-name.js';
import { newList } from './new-list.js';
import type { Phrase } from './phrase.js';
import { isFor, modifiers, owner, place, startPhrase } from './phrase.js';

export { baseAlone, baseNameAt } from './named.js';

/** A phrase that begins with a noun of base: 'قاعدة عين الأسد الجوية', «پایگاهی در اربیل», 'هذه القاعدة'. */
export function baseAt(scan: Scan, pos: number): Found | null {
  const head = scan.lattice.find(pos, 'baseHead', (s) => s.cls !== 'airport_tail');
  if (!head) return null;
  const next = scan.lattice.nextQuoted(head.end);
  if (next >= 0 && (scan.lattice.find(next, 'notBaseAfter') ?? scan.lattice.find(next, 'stop'))) return null;
  if (head.sense.cls === 'airport') return airportAt(scan, head) ?? bareAirportAt(scan, head);
  if (head.sense.cls === 'headquarters') return headquartersAt(scan, head);
  const phrase = startPhrase(head);
  phrase.possessive = nounForm(scan, head).possessive;
  modifiers(scan, phrase);
  // 'This base' is whole: what follows («این پایگاه روز شنبه») is no name and no place of it.
  if (pointedAt(scan, head.start) !== null) {
    const after = scan.lattice.next(phrase.end);
    if (after >= 0 && scan.lattice.find(after, 'country', (s) => s.form === 'adjective')) owner(scan, phrase);
    return described(scan, phrase, phrase.end);
  }
  // 'قاعدتها في معسكر بورينغ', 'قاعدتها بمطار القامشلي': the base is the one named next.
  if (phrase.possessive && namesNext(scan, phrase)) return null;
  const names = namesAt(scan, phrase);
  if (names) return names;
  // 'سلمت قاعدتها للجيش العراقي': what is somebody's is not another's.
  if (!phrase.possessive || !isFor(scan, scan.lattice.next(phrase.end))) owner(scan, phrase);
  if (phrase.owner !== null) {
    const late = namesAt(scan, phrase);
    if (late) return late;
  } else if (!phrase.said && !phrase.possessive) {
    const fresh = newName(scan, phrase) ?? newList(scan, phrase);
    if (fresh) return fresh;
  }
  const bareEnd = phrase.end;
  place(scan, phrase);
  return described(scan, phrase, bareEnd);
}

/** Whether a preposition and another noun of base follow. */
function namesNext({ lattice }: Scan, phrase: Phrase): boolean {
  let pos = lattice.next(phrase.end);
  if (pos < 0) return false;
  const within = lattice.find(pos, 'place', (s) => s.cls === 'in');
  if (within) pos = lattice.next(within.end);
  const next = pos < 0 ? null : lattice.find(pos, 'baseHead', (s) => s.cls !== 'airport_tail');
  return next !== null && (within !== null || /^ب/u.test(next.before));
}
