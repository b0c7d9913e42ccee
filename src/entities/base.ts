import type { EntityMention } from '../annotations.js';
import type { Span } from '../text/span.js';
import type { Base, Branch } from '../world/types.js';
import { forceAt, pointedAt } from './force.js';
import type { Token } from './lattice.js';
import type { NewName } from './names.js';
import { nameAt } from './names.js';
import type { Owner } from './owner.js';
import { breaksOff, ownerAt, ownerForce } from './owner.js';
import type { BaseClass } from './rules.js';
import type { Found, Scan } from './scan.js';
import { isPredicate, militaryAround, mention, mentionStart, nounForm } from './scan.js';

const STEPS = 4;
type Head = Token<{ kind: 'baseHead'; cls: BaseClass }>;

/** What has been read of a phrase of base. */
interface Phrase {
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

/** A base that the lexicon names, with no noun before it ('عين الأسد'). */
export function baseNameAt(scan: Scan, pos: number): Found | null {
  const tokens = scan.lattice.at(pos).filter(({ sense }) => sense.kind === 'base' && sense.use === 'name');
  const first = tokens[0];
  if (!first) return null;
  const base = choose(
    scan,
    tokens.filter((token) => token.end === first.end),
    null,
  );
  return {
    mentions: [named({ start: mentionStart(scan, first), end: first.end }, base, 'base.lexicon', {})],
    end: first.end,
  };
}

/** A phrase that begins with a noun of base: 'قاعدة عين الأسد الجوية', «پایگاهی در اربیل», 'هذه القاعدة'. */
export function baseAt(scan: Scan, pos: number): Found | null {
  const head = scan.lattice.find(pos, 'baseHead', (s) => s.cls !== 'airport_tail');
  if (!head) return null;
  const next = scan.lattice.nextQuoted(head.end);
  if (next >= 0 && (scan.lattice.find(next, 'notBaseAfter') ?? scan.lattice.find(next, 'stop'))) return null;
  if (head.sense.cls === 'airport') return airportAt(scan, head);
  if (head.sense.cls === 'headquarters') return headquartersAt(scan, head);
  const phrase: Phrase = {
    head,
    end: head.end,
    branch: null,
    modified: false,
    military: false,
    owner: null,
    country: null,
    ownerCountry: null,
    place: [],
    hasPlace: false,
    said: false,
    possessive: nounForm(scan, head).possessive,
  };
  modifiers(scan, phrase);
  const names = namesAt(scan, phrase);
  if (names) return names;
  owner(scan, phrase);
  if (phrase.owner !== null) {
    const late = namesAt(scan, phrase);
    if (late) return late;
  } else if (!phrase.said && !phrase.possessive) {
    const fresh = newName(scan, phrase);
    if (fresh) return fresh;
  }
  const bareEnd = phrase.end;
  place(scan, phrase);
  return described(scan, phrase, bareEnd);
}

function modifiers(scan: Scan, phrase: Phrase): void {
  const { lattice } = scan;
  for (let step = 0; step < STEPS; step++) {
    const pos = lattice.next(phrase.end);
    if (pos < 0) return;
    const branch = lattice.find(pos, 'branch');
    const modifier = lattice.find(pos, 'modifier');
    const pointing = lattice.find(
      pos,
      'pointing',
      (s) => s.cls === 'said' || s.cls === 'own' || s.cls === 'its',
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

/** One or more names of the lexicon after the noun: 'قاعدتي عين الأسد وحرير', «پایگاه‌های عین‌الاسد و ویکتوریا». */
function namesAt(scan: Scan, phrase: Phrase): Found | null {
  const { lattice } = scan;
  const pos = lattice.nextQuoted(phrase.end);
  if (pos < 0) return null;
  const tokens = baseTokens(scan, pos);
  const first = tokens[0];
  if (!first || scan.rules.conjoined(first.before) || scan.rules.prepositional(first.before)) return null;
  let end = lattice.close(phrase.end, first.end);
  const tail: Phrase = { ...phrase, end, place: [], hasPlace: false };
  modifiers(scan, tail);
  owner(scan, tail);
  end = tail.end;
  const there = placeAt(scan, tail.end)?.country ?? null;
  // «پایگاه موفق‌السلطی اردن»: after a name a country is where, not whose.
  const country = there ?? tail.ownerCountry;
  if (tail.ownerCountry !== null) tail.owner = null;
  const start = mentionStart(scan, phrase.head);
  const chosen = choose(
    scan,
    tokens.filter((token) => token.end === first.end),
    country,
  );
  // «پادگان امام علی در تهران»: another base of a common name.
  const elsewhere = there !== null && chosen?.country !== undefined && chosen.country !== there;
  const sure = first.sense.kind === 'base' && first.sense.use === 'name';
  const base = elsewhere && !sure ? null : chosen;
  const mentions = [
    named({ start, end }, base, base ? 'base.headed' : 'base.ambiguous', {
      owner: tail.owner,
      country,
      nameSpan: { start: mentionStart(scan, first), end: first.end },
    }),
  ];
  if (plural(phrase.head)) end = list(scan, end, mentions);
  return { mentions, end };
}

/** The names that go on a list: 'و', '،' or both, then a name, with a noun of its own or without. */
function list(scan: Scan, from: number, mentions: EntityMention[]): number {
  const { lattice } = scan;
  let end = from;
  for (let step = 0; step < 12; step++) {
    let pos = end;
    if (scan.text[pos] === '،' || scan.text[pos] === ',') pos++;
    const comma = pos > end;
    if (scan.text[pos] === ' ') pos++;
    let and = false;
    const joiner = lattice.find(pos, 'link', (s) => s.cls === 'and');
    if (joiner) {
      and = true;
      pos = joiner.end + 1;
    }
    if ('"«'.includes(scan.text[pos] ?? ' ')) pos++;
    const tokens = baseTokens(scan, pos);
    const token = tokens[0];
    if (!token || !(comma || and || scan.rules.conjoined(token.before))) return end;
    const base = choose(
      scan,
      tokens.filter((one) => one.end === token.end),
      null,
    );
    mentions.push(named({ start: mentionStart(scan, token), end: token.end }, base, 'base.list', {}));
    end = lattice.close(pos - 1, token.end);
  }
  return end;
}

const baseTokens = (scan: Scan, pos: number): Token[] =>
  scan.lattice
    .at(pos)
    .filter(({ sense }) => sense.kind === 'base' && (sense.use === 'name' || sense.use === 'headed'));

function choose(scan: Scan, tokens: readonly Token[], country: string | null): Base | null {
  const bases = tokens.flatMap(({ sense }) => (sense.kind === 'base' ? [sense.base] : []));
  return scan.context.base([...new Set(bases)], country);
}

function named(
  span: Span,
  base: Base | null,
  rule: string,
  more: { owner?: string | null; country?: string | null; nameSpan?: Span },
): EntityMention {
  return mention({
    span,
    type: 'BASE',
    id: base?.id ?? null,
    name: base?.name,
    wikidata: base?.wikidata,
    mention: 'named',
    number: 'singular',
    country: base?.country ?? more.country,
    owner: more.owner,
    nameSpan: more.nameSpan,
    origin: 'lexicon',
    rule,
  });
}

/** Whose the base is, right after what has been read; extends the phrase. */
function owner(scan: Scan, phrase: Phrase): void {
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
    } else return;
    modifiers(scan, phrase);
    if (phrase.owner !== null && step === 0 && phrase.ownerCountry === null) continue;
    return;
  }
}

/** 'قاعدة للقوات الأمريكية', 'قاعدة لحلف الناتو': joined 'for'. */
const isFor = (scan: Scan, pos: number): boolean => {
  const first = scan.lattice.at(pos)[0];
  return first !== undefined && /^ل/u.test(first.before);
};

/** Where the base is, with the words for it; extends the phrase. */
function place(scan: Scan, phrase: Phrase): void {
  // «پایگاه‌های خلیج فارس»: Persian needs no preposition.
  const found = placeAt(scan, phrase.end, scan.rules.bareIsDefinite);
  if (!found) return;
  phrase.end = found.end;
  phrase.place = found.tokens;
  phrase.hasPlace = true;
  phrase.country ??= found.country;
}

interface Place {
  readonly end: number;
  readonly tokens: Token[];
  readonly country: string | null;
}

function placeAt(scan: Scan, from: number, direct = false): Place | null {
  const { lattice, rules } = scan;
  let end = from;
  let entered = false;
  let airport = false;
  for (let step = 0; step < 6; step++) {
    const pos = lattice.nextQuoted(end);
    if (pos < 0) return null;
    const first = lattice.at(pos)[0];
    const joined = first !== undefined && rules.prepositional(first.before);
    if (first && rules.conjoined(first.before)) return null;
    const link = lattice.find(pos, 'place', (s) => s.cls === 'in' || s.cls === 'near');
    if (!entered && !link && !joined && !direct) return null;
    entered = true;
    const known = lattice
      .at(pos)
      .filter(
        ({ sense }) =>
          (sense.kind === 'country' && sense.form !== 'adjective') ||
          (sense.kind === 'base' && (sense.use !== 'airport' || airport)),
      );
    const region =
      lattice.find(pos, 'place', (s) => s.cls === 'regions') ??
      lattice.find(pos, 'pointing', (s) => s.cls === 'this_country');
    const kind =
      lattice.find(pos, 'place', (s) => s.cls === 'kinds') ??
      lattice.find(pos, 'baseHead', (s) => s.cls === 'airport');
    airport ||= kind?.sense.kind === 'baseHead';
    const name = known[0];
    if (name && name.end >= (region?.end ?? 0) && name.end >= (kind?.end ?? 0)) {
      const tail = airport
        ? lattice.find(lattice.next(name.end), 'baseHead', (s) => s.cls === 'airport_tail')
        : null;
      const closed = tail?.end ?? lattice.close(pos - 1, name.end);
      const here = known.filter((token) => token.end === name.end);
      const country = here.find(({ sense }) => sense.kind === 'country');
      return {
        end: closed,
        tokens: here,
        country: country?.sense.kind === 'country' ? country.sense.country.code : null,
      };
    }
    const beyond = kind ? lattice.nextQuoted(kind.end) : -1;
    const goesOn = beyond >= 0 && lattice.find(beyond, 'country', (s) => s.form !== 'adjective') !== null;
    if (region && region.end >= (kind?.end ?? 0) && !goesOn)
      return { end: region.end, tokens: [], country: null };
    const step2 = link ?? kind;
    if (!step2) {
      // A place that no lexicon holds, after 'in': one word of a name.
      const unknown = joined ? null : nameAt(scan, pos, 1);
      return unknown && end !== from ? { end: unknown.end, tokens: [], country: null } : null;
    }
    end = step2.end;
  }
  return null;
}

const plural = (head: Head): boolean =>
  head.sense.cls === 'plural' || head.sense.cls === 'weak_plural' || /^ها/u.test(head.after);

const weak = (head: Head): boolean => head.sense.cls === 'weak_singular' || head.sense.cls === 'weak_plural';

/** A name that no lexicon holds, where the frame is sure that it is one. */
function newName(scan: Scan, phrase: Phrase): Found | null {
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
  if (!name) return null;
  const tail: Phrase = { ...phrase, end: name.end, military: false };
  modifiers(scan, tail);
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

/** A base that is not named: described by owner or place, indefinite, or taking up an earlier one. */
function described(scan: Scan, phrase: Phrase, bareEnd: number): Found | null {
  const { head } = phrase;
  const form = nounForm(scan, head);
  const many = plural(head);
  const start = mentionStart(scan, head);
  const pointed = pointedAt(scan, head.start);
  const base = many ? null : placed(scan, phrase);
  const result = (how: EntityMention['mention'], rule: string, from = start): Found => ({
    mentions: [
      mention({
        span: { start: from, end: phrase.end },
        type: 'BASE',
        id: base?.id ?? null,
        name: base?.name,
        wikidata: base?.wikidata,
        mention: base ? 'named' : how,
        number: many ? 'plural' : 'singular',
        country: base?.country ?? phrase.country,
        owner: phrase.owner,
        origin: base ? 'lexicon' : 'rule',
        rule: base ? 'base.place' : rule,
      }),
    ],
    end: phrase.end,
  });
  if (pointed !== null && !many)
    return inContext(scan, head) ? result('reference', 'base.demonstrative', pointed) : null;
  if (pointed !== null) return result('reference', 'base.demonstrative', pointed);
  if (phrase.said) return inContext(scan, head) ? result('reference', 'base.said') : null;
  if (phrase.possessive)
    return phrase.military || knownBase(scan) || !weak(head) ? result('reference', 'base.possessive') : null;
  if (base) return result('named', 'base.place');
  const about = phrase.owner !== null || phrase.military;
  const definite = form.definite || (scan.rules.bareIsDefinite && !form.indefinite && !one(scan, head.start));
  if (many)
    return about || (phrase.hasPlace && (knownBase(scan) || militaryAround(scan, head.start)))
      ? result('unnamed', 'base.plural')
      : null;
  if (!definite || (scan.rules.bareIsDefinite && (phrase.hasPlace || phrase.owner !== null)))
    return about ||
      ((phrase.hasPlace || phrase.modified || (!weak(head) && scan.rules.bareIsDefinite)) &&
        (knownBase(scan) || (phrase.hasPlace && militaryAround(scan, head.start))))
      ? result('unnamed', 'base.unnamed')
      : null;
  if (phrase.hasPlace && about) return result('unnamed', 'base.described');
  // 'the base lies in Anbar': where it lies is no part of the mention.
  if (!about) phrase.end = bareEnd;
  return knownBase(scan) || about ? result('reference', 'base.definite') : null;
}

/** Whether 'one of', 'a' stands before. */
const one = (scan: Scan, pos: number): boolean =>
  scan.lattice.preceding(pos, 'pointing', (s) => s.cls === 'one') !== null;

/** Whether the article has named or described a base before. */
const knownBase = (scan: Scan): boolean => scan.context.hasBase;

const inContext = (scan: Scan, head: Head): boolean =>
  knownBase(scan) || (!weak(head) && militaryAround(scan, head.start));

/** The base that 'the base in Azraq', 'the naval base in Bahrain' can only be. */
function placed(scan: Scan, phrase: Phrase): Base | null {
  for (const { sense } of phrase.place)
    if (sense.kind === 'base' && (sense.use !== 'headed' || sense.base.names[scan.doc.pack.code]?.length))
      if (agrees(phrase, sense.base)) return sense.base;
  const there = phrase.country ?? phrase.ownerCountry;
  if (phrase.branch === null || there === null) return null;
  for (const base of scan.world.bases.values())
    if (
      base.sole === phrase.branch &&
      base.country === there &&
      (agrees(phrase, base) || phrase.ownerCountry === there)
    )
      return base;
  return null;
}

const agrees = (phrase: Phrase, base: Base): boolean =>
  phrase.owner === null ||
  base.owner === undefined ||
  base.owner === phrase.owner ||
  phrase.owner === 'coalition';

/** 'مطار بغداد الدولي': a civil airport, which the text may treat as a base; with a military word, a base. */
function airportAt(scan: Scan, head: Head): Found | null {
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
  const phrase: Phrase = {
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
  };
  const after = lattice.next(end);
  const late = after < 0 ? null : lattice.find(after, 'baseHead', (s) => s.cls === 'airport_tail');
  if (late && !breaksOff(scan, late)) phrase.end = late.end;
  modifiers(scan, phrase);
  const base = choose(
    scan,
    tokens.filter((token) => token.end === name.end),
    null,
  );
  if (!first && !phrase.military) return null;
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
function headquartersAt(scan: Scan, head: Head): Found | null {
  const { lattice } = scan;
  let pos = lattice.next(head.end);
  for (let step = 0; step < 2; step++) {
    if (pos < 0) return null;
    const force = forceAt(scan, pos);
    const whose = ownerAt(scan, pos);
    const last = force?.mentions.at(-1);
    const ofForce = last !== undefined && last.mention === 'named';
    if (ofForce || whose?.by === 'actor') {
      const phrase: Phrase = {
        head,
        end: Math.max(force?.end ?? 0, whose?.end ?? 0),
        branch: null,
        modified: true,
        military: true,
        owner: ofForce ? (last.id ?? null) : whose ? ownerForce(whose) : null,
        country: null,
        ownerCountry: null,
        place: [],
        hasPlace: false,
        said: false,
        possessive: false,
      };
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
    const word = lattice.find(pos, 'force') ?? lattice.find(pos, 'modifier');
    if (!word) return null;
    pos = lattice.next(word.end);
  }
  return null;
}
