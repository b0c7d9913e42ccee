import { pointedAt } from '../force/index.js';
import { nameAt } from '../names.js';
import { breaksOff } from '../owner.js';
import type { Found, Scan } from '../scan.js';
import { militaryAround, mention, mentionStart } from '../scan.js';
import { choose } from './named.js';
import type { Head } from './phrase.js';
import { modifiers, place, startPhrase } from './phrase.js';

/**
 * An airport without a name, where the sentence speaks of forces: 'المطار', 'المطار الدولي في حضرموت'. One that an
 * article marks takes up an earlier one.
 */
export function bareAirportAt(scan: Scan, head: Head): Found | null {
  const { lattice, rules } = scan;
  if (head.sense.cls !== 'airport' || !militaryAround(scan, head.start)) return null;
  const marked = rules.article(head.before) > 0;
  const phrase = startPhrase(head);
  const pos = lattice.next(phrase.end);
  const tail = pos < 0 ? null : lattice.find(pos, 'baseHead', (s) => s.cls === 'airport_tail');
  if (tail) phrase.end = tail.end;
  place(scan, phrase);
  const pointed = pointedAt(scan, head.start);
  if (!marked && !phrase.hasPlace && pointed === null) return null;
  return {
    mentions: [
      mention({
        span: { start: pointed ?? mentionStart(scan, head), end: phrase.end },
        type: 'BASE',
        id: null,
        mention: phrase.hasPlace && pointed === null ? 'unnamed' : 'reference',
        number: 'singular',
        country: phrase.country,
        origin: 'rule',
        rule: 'airport',
      }),
    ],
    end: phrase.end,
  };
}

/** 'مطار بغداد الدولي': a civil airport, which the text may treat as a base; with a military word, a base. */
export function airportAt(scan: Scan, head: Head): Found | null {
  const { lattice } = scan;
  let end = head.end;
  let pos = lattice.nextQuoted(end);
  if (pos < 0) return null;
  const tail = lattice.find(pos, 'baseHead', (s) => s.cls === 'airport_tail');
  if (tail) pos = lattice.nextQuoted((end = tail.end));
  if (pos < 0) return null;
  const tokens = lattice.at(pos).filter(({ sense }) => sense.kind === 'base' && sense.use !== 'at');
  const city = lattice.find(pos, 'country');
  const first = tokens[0] ?? city;
  const name = first ?? nameAt(scan, pos, 2);
  if (!name || (first && scan.rules.conjoined(first.before))) return null;
  end = lattice.close(end, name.end);
  const phrase = startPhrase(head, end);
  const after = lattice.next(end);
  const late = after < 0 ? null : lattice.find(after, 'baseHead', (s) => s.cls === 'airport_tail');
  if (late && !breaksOff(scan, late)) phrase.end = late.end;
  modifiers(scan, phrase);
  const base = choose(
    scan,
    tokens.filter((token) => token.end === name.end),
    null,
  );
  // 'مطار زفارتنوتس الدولي': an airport whose town nobody lists, where the sentence speaks of forces.
  const international = tail !== null || phrase.end > lattice.close(end, name.end);
  if (!first && !phrase.military && !(international && militaryAround(scan, head.start))) return null;
  return {
    mentions: [
      mention({
        span: { start: mentionStart(scan, head), end: phrase.end },
        type: 'BASE',
        id: base?.id ?? null,
        name: base?.name,
        wikidata: base?.wikidata,
        mention: 'named',
        number: 'singular',
        country: base?.country ?? (city?.end === name.end ? city.sense.country.code : undefined),
        origin: base ? 'lexicon' : 'rule',
        rule: phrase.military ? 'base.airfield' : 'airport',
      }),
    ],
    end: phrase.end,
  };
}
