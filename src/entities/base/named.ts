import type { EntityMention } from '../../annotations.js';
import type { Span } from '../../text/span.js';
import type { Base } from '../../world/types.js';
import type { Token } from '../lattice.js';
import type { Found, Scan } from '../scan.js';
import { mention, mentionStart } from '../scan.js';
import { neverNames } from '../names.js';
import type { Phrase } from './phrase.js';
import { isFor, modifiers, owner, plural } from './phrase.js';
import { placeAt } from './place.js';

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

/** «دو پهپاد به التنف اصابت کرد»: behind a preposition the name of a place that is nothing but a base. */
export function baseAlone(scan: Scan, pos: number): Found | null {
  const token = scan.lattice.find(pos, 'base', (s) => s.use === 'at' && s.base.alone === true);
  if (token?.sense.kind !== 'base') return null;
  const before = wordBefore(scan.text, pos);
  const led = scan.doc.pack.events.obliques.has(before) || scan.rules.prepositional(token.before);
  if (!led && !scan.context.follows(scan.text, pos)) return null;
  return {
    mentions: [
      named({ start: mentionStart(scan, token), end: token.end }, token.sense.base, 'base.alone', {}),
    ],
    end: token.end,
  };
}

const wordBefore = (text: string, pos: number): string =>
  text
    .slice(Math.max(0, pos - 12), pos)
    .trimEnd()
    .split(' ')
    .at(-1) ?? '';

/** One or more names of the lexicon after the noun: 'قاعدتي عين الأسد وحرير', «پایگاه‌های عین‌الاسد و ویکتوریا». */
export function namesAt(scan: Scan, phrase: Phrase): Found | null {
  const { lattice } = scan;
  const pos = lattice.nextQuoted(phrase.end);
  if (pos < 0) return null;
  const tokens = baseTokens(scan, pos);
  const first = tokens[0];
  if (!first || scan.rules.conjoined(first.before) || scan.rules.prepositional(first.before)) return null;
  // 'القاعدة كانت': a noun with the article governs no name.
  const surely = first.sense.kind === 'base' && first.sense.use === 'name';
  if (!surely && pos === lattice.next(phrase.head.end) && scan.rules.article(phrase.head.before) > 0)
    return null;
  let end = lattice.close(phrase.end, first.end);
  const tail: Phrase = { ...phrase, end, place: [], hasPlace: false, military: false };
  modifiers(scan, tail, false);
  // A name that is also a frequent word ('كانت') is one only where an adjective of base follows: 'قاعدة كانت الجوية'.
  const frequent = neverNames(scan, scan.text.slice(first.start, first.end));
  if (frequent && !tail.military && first.start === pos) return null;
  const ownEnd = tail.end;
  owner(scan, tail);
  // 'قاعدة س للجيش التشادي': whose it is by a preposition is no part of its name.
  // It stays a force of its own, to whom the base may be handed over.
  const given = isFor(scan, scan.lattice.next(ownEnd));
  const spanEnd = given ? ownEnd : tail.end;
  end = spanEnd;
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
    named({ start, end: spanEnd }, base, base ? 'base.headed' : 'base.ambiguous', {
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

export function choose(scan: Scan, tokens: readonly Token[], country: string | null): Base | null {
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
