import { ledBy } from '../alliance.js';
import type { Token } from '../lattice.js';
import type { Owner } from '../owner.js';
import { breaksOff, countryAt, ownerAt } from '../owner.js';
import type { ForceClass } from '../rules.js';
import type { Scan } from '../scan.js';
import { isPredicate } from '../scan.js';
import { forcesOf } from '../../world/index.js';

/** No phrase of a force is longer than so many words and names. */
const STEPS = 8;

export type Head = Token<{ kind: 'force'; cls: ForceClass }>;

/** What has been read of a phrase of force so far. */
export interface Phrase {
  readonly head: Head;
  end: number;
  cls: ForceClass;
  military: boolean;
  opposing: boolean;
  backed: boolean;
  foreign: boolean;
  owner: Owner | null;
  possessive: boolean;
  ours: boolean;
  /** Of 'this country': the one that the text named last. */
  ofLand: boolean;
  governmental: boolean;
  said: boolean;
}

const MILITARY: ReadonlySet<ForceClass> = new Set(['troops', 'collective', 'counted', 'pairs']);
const FORMATIONS: ReadonlySet<ForceClass> = new Set(['units', 'loose', 'pairs']);

export function read(scan: Scan, head: Head): Phrase {
  const { lattice } = scan;
  const phrase: Phrase = {
    head,
    end: head.end,
    cls: head.sense.cls,
    military: MILITARY.has(head.sense.cls),
    opposing: false,
    backed: false,
    foreign: false,
    owner: null,
    possessive: false,
    ours: false,
    ofLand: false,
    governmental: false,
    said: false,
  };
  // What has been read beyond `phrase.end` and counts only if an owner follows.
  let at = head.end;
  for (let step = 0; step < STEPS && !isComplete(phrase); step++) {
    const pos = lattice.next(at);
    if (pos < 0 || lattice.find(pos, 'stop')) break;
    const inside = lattice.nextQuoted(at);
    const quoted = inside > pos ? ownerAt(scan, inside) : null;
    // The whole of what is in quotes: '"سوريا الجديدة"' is no country.
    if (quoted && lattice.close(pos, quoted.end) > quoted.end) {
      phrase.owner = quoted;
      phrase.end = lattice.close(pos, quoted.end);
      break;
    }
    const next = advance(scan, phrase, pos, at === phrase.end);
    if (next === null) break;
    if (next.commit) phrase.end = next.end;
    at = next.end;
  }
  if (phrase.owner) trailing(scan, phrase);
  return phrase;
}

/** Nothing goes on after an owner, a backer, or 'this country'. */
const isComplete = (phrase: Phrase): boolean =>
  phrase.owner !== null || phrase.backed || phrase.ofLand || phrase.ours;

const mayBeFor = (scan: Scan, phrase: Phrase): boolean =>
  scan.rules.article(phrase.head.before) === 0 && (phrase.cls === 'loose' || phrase.cls === 'pairs');

interface Step {
  readonly end: number;
  /** Whether what was read belongs to the phrase even if no owner follows. */
  readonly commit: boolean;
}

function advance(scan: Scan, phrase: Phrase, pos: number, solid: boolean): Step | null {
  const { lattice, rules } = scan;
  const owner = ownerOf(scan, phrase, pos);
  const force = lattice.find(pos, 'force');
  const first = lattice.at(pos)[0];
  const conjoined = first !== undefined && rules.conjoined(first.before);
  const adjective =
    owner?.by === 'adjective' ? lattice.find(pos, 'country', (s) => s.form !== 'people') : null;
  if (adjective && phrase.end === phrase.head.end && isPredicate(scan, phrase.head, adjective)) return null;
  if (owner && !(first && breaksOff(scan, first)) && owner.end >= (force?.end ?? 0)) {
    phrase.owner = owner;
    return { end: owner.end, commit: true };
  }
  const link = lattice.find(pos, 'link');
  if (link) {
    const next = lattice.next(link.end);
    if (link.sense.cls === 'set') return { end: link.end, commit: solid };
    if (link.sense.cls === 'backed') {
      const by = ownerAt(scan, next);
      phrase.backed = true;
      return by ? { end: by.end, commit: true } : { end: link.end, commit: true };
    }
    if (link.sense.cls === 'belonging') {
      const by = ownerAt(scan, next);
      // 'forces in Iraq' is where they are, not whose they are.
      const whose =
        by && (by.by === 'actor' || by.by === 'government' || link.span.end - link.span.start > 3)
          ? by
          : null;
      if (whose) {
        if (isPlaceLink(scan, link) && whose.by !== 'actor') return null;
        // «نیروهای وابسته به ایران» are hardly that country's own.
        if (whose.by === 'name' || whose.by === 'adjective' || whose.by === 'seat') phrase.backed = true;
        else phrase.owner = whose;
        return { end: whose.end, commit: true };
      }
      const inner = next < 0 ? null : lattice.find(next, 'force');
      return inner && !isPlaceLink(scan, link) ? { end: inner.end, commit: false } : null;
    }
    if (link.sense.cls === 'led') {
      const leader = next < 0 ? null : countryAt(scan, next);
      const led = leader?.country ? ledBy(scan, leader.country) : null;
      if (!leader || !led) return null;
      phrase.owner = { start: next, end: leader.end, actor: led, by: 'actor' };
      return { end: leader.end, commit: true };
    }
    if (link.sense.cls === 'of') {
      if (next < 0) return null;
      const group = lattice.find(next, 'actor', (s) => s.use === 'name');
      if (group) {
        phrase.owner = ownerAt(scan, next);
        return { end: phrase.owner?.end ?? group.end, commit: true };
      }
      const inner = lattice.find(next, 'force');
      return inner ? { end: inner.end, commit: false } : null;
    }
    if (link.sense.cls === 'and') {
      const inner = next < 0 ? null : (lattice.find(next, 'force') ?? lattice.find(next, 'modifier'));
      return inner ? { end: inner.end, commit: false } : null;
    }
  }
  // 'قافلة عسكرية لقوات التحالف': of an indefinite formation 'for' says whose it is.
  if (force && !rules.bareIsDefinite && /^ل/u.test(force.before) && mayBeFor(scan, phrase)) {
    const group = ownerAt(scan, lattice.next(force.end));
    if (group && (group.by === 'actor' || group.by === 'adjective')) {
      phrase.owner = group;
      return { end: group.end, commit: true };
    }
  }
  if (force && !rules.prepositional(force.before)) {
    // «نظامیان تروریست آمریکایی»: an insult does not make soldiers of a state something else.
    if (rank(force.sense.cls) > rank(phrase.cls) && !conjoined && !lattice.find(pos, 'modifier'))
      phrase.cls = force.sense.cls;
    if (MILITARY.has(force.sense.cls)) phrase.military = true;
    return { end: force.end, commit: solid && !conjoined };
  }
  const size = sizeAt(scan, pos);
  if (size !== null && FORMATIONS.has(phrase.cls)) {
    phrase.military = true;
    return { end: size, commit: solid };
  }
  // The number of a unit: «لشکر ۸۲ هوابرد», 'اللواء 101'.
  const numbered = behindFormation(scan, phrase, pos) ? NUMBER.exec(scan.text.slice(pos, pos + 6)) : null;
  if (numbered) return { end: pos + numbered[0].length, commit: false };
  const model = MODEL.exec(scan.text.slice(pos, pos + 24));
  if (model) return { end: pos + model[0].length, commit: false };
  const modifier = lattice.find(pos, 'modifier') ?? lattice.find(pos, 'branch');
  if (modifier) {
    if (rules.prepositional(modifier.before)) return null;
    const cls = modifier.sense.kind === 'modifier' ? modifier.sense.cls : 'adjective';
    if (cls !== 'noun' && cls !== 'opposing' && isPredicate(scan, phrase.head, modifier)) return null;
    if (lattice.find(pos, 'modifier', (s) => s.cls === 'opposing')) phrase.opposing = true;
    if (lattice.find(pos, 'modifier', (s) => s.cls === 'military')) phrase.military = true;
    if (lattice.find(pos, 'modifier', (s) => s.cls === 'foreign')) phrase.foreign = true;
    if (lattice.find(pos, 'modifier', (s) => s.cls === 'governmental')) phrase.governmental = true;
    return { end: modifier.end, commit: solid && !conjoined && cls !== 'participle' };
  }
  const pointing = lattice.find(
    pos,
    'pointing',
    (s) =>
      s.cls === 'own' || s.cls === 'its' || s.cls === 'said' || s.cls === 'ours' || s.cls === 'this_land',
  );
  if (pointing && solid) {
    if (pointing.sense.cls === 'said') phrase.said = true;
    else if (pointing.sense.cls === 'this_land') phrase.ofLand = true;
    else phrase.possessive = true;
    if (pointing.sense.cls === 'ours') phrase.ours = true;
    return { end: pointing.end, commit: true };
  }
  return null;
}

/** Of whom a group's name that is also 'the base' may be the owner: 'مقاتلي القاعدة', but 'طائرات القاعدة' are the base's. */
const OF_GROUPS: ReadonlySet<ForceClass> = new Set(['fighters', 'irregulars', 'groups', 'loose', 'counted']);

function ownerOf(scan: Scan, phrase: Phrase, pos: number): Owner | null {
  const owner = ownerAt(scan, pos);
  if (owner?.by !== 'actor' || OF_GROUPS.has(phrase.cls)) return owner;
  const { lattice } = scan;
  const name = lattice.find(pos, 'actor', (s) => s.use === 'headed' && s.actor === owner.actor);
  return name?.end === owner.end && lattice.find(pos, 'baseHead') ? null : owner;
}

/** The name or type of a ship or aircraft between the noun and its owner: «ناو USS Boxer آمریکا», 'طائرات F-16 الأمريكية'. */
const MODEL =
  /^(?:[a-z][a-z0-9-]*(?: [a-z0-9][a-z0-9-]*){0,2}|\p{L}{1,3}(?:-| ?- ?| )?\d{1,3}\p{L}?)(?=[ )])/u;

const NUMBER = /^\d{1,3}(?=[ )])/;
const atHead = (phrase: Phrase): boolean => phrase.end === phrase.head.end;

/** Whether a noun of formation stands right before: the head, or one behind it («سربازان تیپ ۱۳ پیاده‌نظام»). */
const behindFormation = (scan: Scan, phrase: Phrase, pos: number): boolean =>
  atHead(phrase)
    ? FORMATIONS.has(phrase.head.sense.cls)
    : scan.lattice.preceding(pos, 'force', (s) => FORMATIONS.has(s.cls)) !== null;

/** Where the size of a formation ends that begins at `pos`: «۴۰۰۰ نفره», «هزار نفری»; null where none does. */
function sizeAt(scan: Scan, pos: number): number | null {
  const { lattice, text } = scan;
  for (let at = pos, step = 0; step < 4 && at >= 0; step++) {
    const sized = step > 0 ? lattice.find(at, 'sized') : null;
    if (sized) return sized.end;
    const number = /^\d[\d,.]{0,9}(?= )/.exec(text.slice(at, at + 12))?.[0].length;
    const end = number === undefined ? lattice.find(at, 'quantity')?.end : at + number;
    if (end === undefined) return null;
    at = lattice.next(end);
  }
  return null;
}

/** A bare preposition of place among the links of belonging. */
const isPlaceLink = (scan: Scan, link: Token): boolean =>
  scan.lattice.find(link.start, 'place', (s) => s.cls === 'in') !== null;

const rank = (cls: ForceClass): number =>
  cls === 'irregulars' || cls === 'fighters' ? 2 : MILITARY.has(cls) ? 1 : 0;

/** Adjectives of the force that come after its owner ('القوات الأمريكية القتالية'). */
function trailing(scan: Scan, phrase: Phrase): void {
  for (let step = 0; step < 2; step++) {
    const pos = scan.lattice.next(phrase.end);
    if (pos < 0) return;
    const token =
      scan.lattice.find(pos, 'modifier', (s) => s.cls === 'adjective') ??
      scan.lattice.find(pos, 'branch') ??
      scan.lattice.find(pos, 'link', (s) => s.cls === 'set');
    const same = scan.lattice.find(
      pos,
      'country',
      (s) => s.form === 'adjective' && phrase.owner?.actor?.id === forcesOf(s.country),
    );
    const next = token ?? same;
    if (!next || breaksOff(scan, next)) return;
    phrase.end = next.end;
  }
}
