import type { NewName } from '../names.js';
import { closesName, nameAt } from '../names.js';
import type { Found, Scan } from '../scan.js';
import { militaryAround, mention, mentionStart, nounForm } from '../scan.js';
import type { Phrase } from './phrase.js';
import { modifiers, owner, plural } from './phrase.js';

/** A name that no lexicon holds, where the frame is sure that it is one. */
export function newName(scan: Scan, phrase: Phrase): Found | null {
  const { lattice } = scan;
  const { head } = phrase;
  const form = nounForm(scan, head);
  if (form.indefinite || plural(head)) return null;
  if (form.definite && !scan.rules.bareIsDefinite) return null;
  const pos = lattice.next(phrase.end);
  if (pos < 0) return null;
  // Arabic puts adjectives after the name: 'قاعدة جوية …' goes on with something else.
  if (phrase.modified && !scan.rules.bareIsDefinite) return null;
  const name = closedName(scan, pos) ?? nameAt(scan, pos, 3);
  if (!name || (!name.quoted && !closesName(scan, name.end))) return null;
  const tail: Phrase = { ...phrase, end: name.end, military: false };
  modifiers(scan, tail, false);
  // Enough to be sure: quotes, a military word on either side, or talk of forces around.
  const sure = name.quoted || phrase.military || tail.military || militaryAround(scan, head.start);
  if (!sure) return null;
  owner(scan, tail);
  return {
    mentions: [
      mention({
        span: { start: mentionStart(scan, head), end: tail.end },
        type: 'BASE',
        id: null,
        mention: 'named',
        number: 'singular',
        country: tail.country,
        owner: tail.owner,
        nameSpan: { start: name.start, end: name.end },
        origin: 'rule',
        rule: 'base.new',
      }),
    ],
    end: tail.end,
  };
}

/** 'قاعدة … … الجوية': what stands between the noun and its definite adjective is the name, be it one word or four. */
function closedName(scan: Scan, pos: number): NewName | null {
  if (scan.rules.bareIsDefinite) return null;
  const { lattice } = scan;
  for (let at = pos, step = 0; step < 4; step++) {
    const word = nameAt(scan, at, 1);
    if (!word || word.quoted) return null;
    const { end } = word;
    const next = lattice.next(end);
    if (next < 0) return null;
    const closing =
      lattice.find(next, 'branch') ?? lattice.find(next, 'modifier', (s) => s.cls === 'military');
    if (closing) return scan.rules.article(closing.before) > 0 ? { start: pos, end, quoted: false } : null;
    at = next;
  }
  return null;
}
