import { forcesOf } from '../world/index.js';
import type { Actor, Country } from '../world/types.js';
import type { EntityMention } from '../annotations.js';
import { allianceAt, ledBy } from './alliance.js';
import type { Token } from './lattice.js';
import type { Owner } from './owner.js';
import { breaksOff, countryAt, ownerAt } from './owner.js';
import type { ForceClass } from './rules.js';
import type { Found, Scan } from './scan.js';
import { isPredicate, militaryAround, mention, mentionStart, nounForm } from './scan.js';

/** No phrase of a force is longer than so many words and names. */
const STEPS = 8;

/** An actor named without a noun of force: 'البنتاغون', «حزب‌الله», 'التحالف الدولي بقيادة …'. */
export function actorAt(scan: Scan, pos: number): Found | null {
  const { lattice } = scan;
  const alliance = allianceAt(scan, pos, false);
  const first = lattice.at(pos).find(({ sense }) => sense.kind === 'actor' && sense.use === 'name');
  const name = first as Token<Extract<Token['sense'], { kind: 'actor' }>> | undefined;
  if (alliance && (alliance.end > (name?.end ?? 0) || name?.sense.actor.kind === 'alliance')) {
    const token = lattice.at(pos).find(({ sense }) => sense.kind === 'actor' || sense.kind === 'alliance')!;
    return one(scan, token, alliance.end, alliance.actor, {
      mention: alliance.full ? 'named' : 'reference',
      rule: alliance.full ? 'force.alliance' : 'force.alliance.short',
    });
  }
  if (name) return one(scan, name, name.end, name.sense.actor, { mention: 'named', rule: 'force.lexicon' });
  const shorts = lattice
    .at(pos)
    .flatMap((token) =>
      token.sense.kind === 'actor' && token.sense.use === 'short'
        ? [{ token, actor: token.sense.actor }]
        : [],
    );
  const guess = scan.context.actor(shorts.map(({ actor }) => actor));
  if (!guess || !(guess.known || guess.actor.where.length > 0 || guess.actor.fallback)) return null;
  const token = shorts.find(({ actor }) => actor === guess.actor)!.token;
  return one(scan, token, token.end, guess.actor, { mention: 'named', rule: 'force.short' });
}

function one(
  scan: Scan,
  token: Token,
  end: number,
  actor: Actor | null,
  fields: { mention: EntityMention['mention']; rule: string },
): Found {
  return {
    mentions: [
      mention({
        span: { start: mentionStart(scan, token), end },
        type: 'FORCE',
        id: actor?.id ?? null,
        name: actor?.name,
        wikidata: actor?.wikidata,
        mention: fields.mention,
        country: actor?.country,
        origin: 'lexicon',
        rule: fields.rule,
      }),
    ],
    end,
  };
}

type Head = Token<{ kind: 'force'; cls: ForceClass }>;

/** A noun of force; «پهپادی», «موشکی» are adjectives, where a noun with that ending would be indefinite. */
function headAt(scan: Scan, pos: number): Head | null {
  const head = scan.lattice.find(pos, 'force');
  return (head?.sense.cls === 'vehicles' || head?.sense.cls === 'craft') &&
    nounForm(scan, head).indefinite &&
    !nounForm(scan, head).plural
    ? null
    : head;
}

/** What has been read of a phrase of force so far. */
interface Phrase {
  readonly head: Head;
  end: number;
  cls: ForceClass;
  military: boolean;
  opposing: boolean;
  backed: boolean;
  foreign: boolean;
  owner: Owner | null;
  possessive: boolean;
  said: boolean;
}

/**
 * A phrase that begins with a noun of force: noun, modifiers, whose ('القوات القتالية الأميركية', «نظامیان تروریست
 * آمریکایی», 'عناصر من مشاة البحرية الأمريكية'). Coordinated owners give a mention each.
 */
export function forceAt(scan: Scan, pos: number): Found | null {
  const head = headAt(scan, pos);
  if (!head) return null;
  if (head.sense.cls === 'counted' && !counted(scan, pos)) return null;
  const phrase = read(scan, head);
  const form = nounForm(scan, head);
  if (form.possessive) phrase.possessive = true;
  const start = mentionStart(scan, head);
  // 'مجموعة سوريا الجديدة': a country's name after a civil word is part of another name.
  if (phrase.cls === 'loose' && phrase.owner?.by === 'name' && !scan.rules.bareIsDefinite) return null;
  // 'تنظيم "القاعدة"': of a group's name only.
  if (phrase.cls === 'groups' && phrase.owner?.actor?.kind !== 'group') return null;
  if (CIVIL.has(phrase.cls) && !phrase.military && phrase.owner?.by !== 'actor' && !militaryAround(scan, pos))
    return null;
  if (phrase.owner) return owned(scan, { start, end: phrase.end }, phrase);
  const bare = !NEEDY.has(phrase.cls);
  if (phrase.possessive && (bare || phrase.military))
    return unowned(phrase, start, 'reference', 'force.possessive');
  if (phrase.backed) return unowned(phrase, start, 'unnamed', 'force.backed');
  if (!bare && !phrase.military) return null;
  const pointed = pointedAt(scan, pos);
  if (pointed !== null) return unowned(phrase, pointed, 'reference', 'force.demonstrative');
  const foreign = phrase.foreign && phrase.military ? scan.world.actors.get(FOREIGN) : undefined;
  if (foreign) return foreignForces({ start, end: phrase.end }, foreign);
  if (phrase.said) return unowned(phrase, start, 'reference', 'force.said');
  const definite =
    form.definite &&
    !counted(scan, pos) &&
    (!scan.rules.bareIsDefinite || form.plural || phrase.cls === 'collective') &&
    phrase.cls !== 'fighters';
  return unowned(
    phrase,
    start,
    definite ? 'reference' : 'unnamed',
    definite ? 'force.definite' : 'force.noun',
  );
}

/** The id of forces of which the text says only that they are foreign. */
const FOREIGN = 'foreign-forces';

function foreignForces(span: { start: number; end: number }, actor: Actor): Found {
  const { id, name } = actor;
  return {
    mentions: [
      mention({ span, type: 'FORCE', id, name, mention: 'named', origin: 'rule', rule: 'force.foreign' }),
    ],
    end: span.end,
  };
}

function unowned(phrase: Phrase, start: number, how: EntityMention['mention'], rule: string): Found {
  return {
    mentions: [
      mention({
        span: { start, end: phrase.end },
        type: 'FORCE',
        id: null,
        mention: how,
        origin: 'rule',
        rule,
      }),
    ],
    end: phrase.end,
  };
}

/** Where the demonstrative before a noun begins ('هذه القوات', «این نیروها»); null without one. */
export const pointedAt = (scan: Scan, pos: number): number | null =>
  scan.lattice.preceding(pos, 'pointing', (s) => s.cls === 'this')?.span.start ?? null;

/** Whether a number or 'some' stands before: what follows is new to the text. */
const counted = (scan: Scan, pos: number): boolean =>
  /\d$/.test(scan.text.slice(Math.max(0, pos - 2), pos).trimEnd()) ||
  scan.lattice.preceding(pos, 'quantity') !== null;

/** What is a force only with an owner or a military word. */
const NEEDY: ReadonlySet<ForceClass> = new Set(['units', 'loose', 'vehicles', 'craft']);
/** What may be civil even with a country's name. */
const CIVIL: ReadonlySet<ForceClass> = new Set(['loose', 'craft']);
const MILITARY: ReadonlySet<ForceClass> = new Set(['troops', 'collective', 'counted']);

function read(scan: Scan, head: Head): Phrase {
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
    said: false,
  };
  // What has been read beyond `phrase.end` and counts only if an owner follows.
  let at = head.end;
  for (let step = 0; step < STEPS && !phrase.owner && !phrase.backed; step++) {
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

interface Step {
  readonly end: number;
  /** Whether what was read belongs to the phrase even if no owner follows. */
  readonly commit: boolean;
}

function advance(scan: Scan, phrase: Phrase, pos: number, solid: boolean): Step | null {
  const { lattice, rules } = scan;
  const owner = ownerAt(scan, pos);
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
  if (force && !rules.prepositional(force.before)) {
    // «نظامیان تروریست آمریکایی»: an insult does not make soldiers of a state something else.
    if (rank(force.sense.cls) > rank(phrase.cls) && !conjoined && !lattice.find(pos, 'modifier'))
      phrase.cls = force.sense.cls;
    if (MILITARY.has(force.sense.cls)) phrase.military = true;
    return { end: force.end, commit: solid && !conjoined };
  }
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
    return { end: modifier.end, commit: solid && !conjoined };
  }
  const pointing = lattice.find(
    pos,
    'pointing',
    (s) => s.cls === 'own' || s.cls === 'its' || s.cls === 'said',
  );
  if (pointing && solid) {
    if (pointing.sense.cls === 'said') phrase.said = true;
    else phrase.possessive = true;
    return { end: pointing.end, commit: true };
  }
  return null;
}

/** The name or type of a ship or aircraft between the noun and its owner: «ناو USS Boxer آمریکا», 'طائرات F-16 الأمريكية'. */
const MODEL =
  /^(?:[a-z][a-z0-9-]*(?: [a-z0-9][a-z0-9-]*){0,2}|\p{L}{1,3}(?:-| ?- ?| )?\d{1,3}\p{L}?)(?=[ )])/u;

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

/** The mention of a force whose owner is known, and one each for owners joined to it ('القوات العراقية والأمريكية'). */
function owned(scan: Scan, span: { start: number; end: number }, phrase: Phrase): Found {
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
