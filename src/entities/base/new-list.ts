import type { EntityMention } from '../../annotations.js';
import type { NewName } from '../names.js';
import { closesName, nameAt, wordAt } from '../names.js';
import type { Found, Scan } from '../scan.js';
import { militaryAround, mention, mentionStart } from '../scan.js';
import type { Phrase } from './phrase.js';
import { plural } from './phrase.js';

/** A list has no more names than this. */
const MOST = 10;

interface Item extends NewName {
  /** Joined by 'and' rather than by a comma alone. */
  readonly and: boolean;
}

/**
 * Names that no lexicon holds after a plural noun of base, one word or one quote each, which an 'and' closes:
 * «پایگاه‌های خالینو، ساواسلیکا و بالتیمور», 'قاعدتي تازمانت وودان'. Each is a base.
 */
export function newList(scan: Scan, phrase: Phrase): Found | null {
  if (!plural(phrase.head) || scan.rules.article(phrase.head.before) > 0) return null;
  if (!phrase.military && !militaryAround(scan, phrase.head.start)) return null;
  const pos = scan.lattice.next(phrase.end);
  const first = pos < 0 ? null : nameAt(scan, pos, 1);
  if (!first) return null;
  const items: Item[] = [{ ...first, and: false }];
  for (let end = first.end; items.length < MOST; end = items.at(-1)!.end) {
    const next = joined(scan, end);
    if (!next) break;
    items.push(next);
  }
  const last = items.at(-1)!;
  if (items.length < 2 || !last.and || !(last.quoted || closesName(scan, last.end))) return null;
  const start = mentionStart(scan, phrase.head);
  return { mentions: items.map((item, i) => one(item, i === 0 ? start : item.start)), end: last.end };
}

/** The name that goes on the list after `end`. */
function joined(scan: Scan, end: number): Item | null {
  const comma = scan.text[end] === '،' || scan.text[end] === ',';
  let pos = scan.lattice.next(comma ? end + 1 : end);
  if (pos < 0) return null;
  const link = scan.lattice.find(pos, 'link', (s) => s.cls === 'and');
  if (link) pos = scan.lattice.next(link.end);
  if (pos < 0) return null;
  const clitic = !link && !scan.rules.bareIsDefinite && scan.rules.conjoined(wordAt(scan.text, pos) ?? '');
  if (!comma && !link && !clitic) return null;
  const name = nameAt(scan, clitic ? pos + 1 : pos, 1);
  return name && { ...name, and: link !== null || clitic };
}

const one = (name: NewName, start: number): EntityMention =>
  mention({
    span: { start, end: name.end },
    type: 'BASE',
    id: null,
    mention: 'named',
    number: 'singular',
    nameSpan: { start: name.start, end: name.end },
    origin: 'rule',
    rule: 'base.new',
  });
