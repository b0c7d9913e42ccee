import type { EntityMention } from '../../annotations.js';
import { forcesOf } from '../../world/index.js';
import type { Actor } from '../../world/types.js';
import type { ForceClass } from '../rules.js';
import type { Found, Scan } from '../scan.js';
import { militaryAround, mention, mentionStart, nounForm } from '../scan.js';
import { owned } from './owned.js';
import type { Head, Phrase } from './phrase.js';
import { read } from './phrase.js';

export { actorAt } from './actor.js';

/** A noun of force; «پهپادی», «موشکی» are adjectives, where a noun with that ending would be indefinite. */
function headAt(scan: Scan, pos: number): Head | null {
  const head = scan.lattice.find(pos, 'force');
  return (head?.sense.cls === 'vehicles' || head?.sense.cls === 'craft') &&
    nounForm(scan, head).indefinite &&
    !nounForm(scan, head).plural
    ? null
    : head;
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
  if (form.ours) phrase.ours = true;
  const start = mentionStart(scan, head);
  // 'مجموعة سوريا الجديدة': a country's name after a civil word is part of another name.
  if (phrase.cls === 'loose' && phrase.owner?.by === 'name' && !scan.rules.bareIsDefinite) return null;
  // 'تنظيم "القاعدة"': of a group's name only.
  if (phrase.cls === 'groups' && phrase.owner?.actor?.kind !== 'group') return null;
  if (CIVIL.has(phrase.cls) && !phrase.military && phrase.owner?.by !== 'actor' && !militaryAround(scan, pos))
    return null;
  if (phrase.owner) return owned(scan, { start, end: phrase.end }, phrase);
  const bare = !NEEDY.has(phrase.cls);
  // 'اليونيفيل … عناصرها': whose they are, the sentence tells.
  const staff =
    phrase.cls === 'loose' && scan.doc.pack.events.staff.has(scan.text.slice(head.start, head.end));
  if (phrase.possessive && (bare || phrase.military || (staff && !scan.rules.bareIsDefinite)))
    return unowned(phrase, start, 'reference', 'force.possessive');
  if (phrase.ofLand && !UNRULED.has(phrase.cls)) {
    const country = scan.context.lastCountry;
    return ofState(scan, phrase, start, country, 'force.this-country');
  }
  if (phrase.backed) return unowned(phrase, start, 'unnamed', 'force.backed');
  if (!bare && !phrase.military) return null;
  if (phrase.governmental && !phrase.opposing && form.definite) {
    const country = scan.context.scene();
    if (country !== null) return ofState(scan, phrase, start, country, 'force.government');
  }
  const pointed = pointedAt(scan, pos);
  if (pointed !== null) return unowned(phrase, pointed, 'reference', 'force.demonstrative');
  const foreign = phrase.foreign && phrase.military ? scan.world.actors.get(FOREIGN) : undefined;
  if (foreign) return foreignForces({ start, end: phrase.end }, foreign);
  if (phrase.said) return unowned(phrase, start, 'reference', 'force.said');
  const definite =
    form.definite &&
    !counted(scan, pos) &&
    (!scan.rules.bareIsDefinite || form.plural || phrase.cls === 'collective') &&
    phrase.cls !== 'fighters' &&
    // 'الميليشيات' of whoever: not those of the state that the text spoke of.
    (phrase.cls !== 'irregulars' || scan.rules.bareIsDefinite);
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

/** The forces of the state that the text, not the phrase, names; without an id where it names none. */
function ofState(scan: Scan, phrase: Phrase, start: number, code: string | null, rule: string): Found {
  const country = code === null ? undefined : scan.world.countries.get(code);
  const actor = country && scan.world.actors.get(forcesOf(country));
  const [plain] = unowned(phrase, start, 'reference', rule).mentions;
  const { id, name, wikidata } = actor ?? { id: null, name: undefined, wikidata: undefined };
  return { mentions: [mention({ ...plain!, id, name, wikidata, country: country?.code })], end: phrase.end };
}

function unowned(phrase: Phrase, start: number, how: EntityMention['mention'], rule: string): Found {
  return {
    mentions: [
      mention({
        span: { start, end: phrase.end },
        type: 'FORCE',
        id: null,
        mention: how,
        person: phrase.ours ? 1 : undefined,
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
export const counted = (scan: Scan, pos: number): boolean =>
  /\d$/.test(scan.text.slice(Math.max(0, pos - 2), pos).trimEnd()) ||
  scan.lattice.preceding(pos, 'quantity') !== null;

/** What is a force only with an owner or a military word. */
const NEEDY: ReadonlySet<ForceClass> = new Set(['units', 'loose', 'vehicles', 'craft']);
/** Who is no force of a state, whatever country is named. */
const UNRULED: ReadonlySet<ForceClass> = new Set(['irregulars', 'fighters', 'groups']);
/** What may be civil even with a country's name. */
const CIVIL: ReadonlySet<ForceClass> = new Set(['loose', 'craft']);
