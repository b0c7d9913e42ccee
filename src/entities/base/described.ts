import type { EntityMention } from '../../annotations.js';
import type { Base } from '../../world/types.js';
import { counted, pointedAt } from '../force/index.js';
import type { Found, Scan } from '../scan.js';
import { militaryAround, mention, mentionStart, nounForm } from '../scan.js';
import type { Head, Phrase } from './phrase.js';
import { plural, weak } from './phrase.js';

/** A base that is not named: described by owner or place, indefinite, or taking up an earlier one. */
export function described(scan: Scan, phrase: Phrase, bareEnd: number): Found | null {
  const { head } = phrase;
  const form = nounForm(scan, head);
  const many = plural(head);
  const start = mentionStart(scan, head);
  const pointed = pointedAt(scan, head.start);
  // The ending of 'قاعدتها' is a pronoun, of «پایگاه‌ها» a plural.
  const own = form.possessive && head.sense.cls === 'singular' && !scan.rules.bareIsDefinite;
  const base = many && !own ? null : placed(scan, phrase);
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
    return phrase.owner !== null || inContext(scan, head)
      ? result('reference', 'base.demonstrative', pointed)
      : null;
  if (pointed !== null) return result('reference', 'base.demonstrative', pointed);
  if (phrase.said) return inContext(scan, head) ? result('reference', 'base.said') : null;
  if (phrase.possessive)
    return phrase.military || knownBase(scan) || !weak(head) || militaryAround(scan, head.start)
      ? result(phrase.hasPlace ? 'unnamed' : 'reference', 'base.possessive')
      : null;
  if (base) return result('named', 'base.place');
  const about = phrase.owner !== null || phrase.military;
  const definite = form.definite || (scan.rules.bareIsDefinite && !form.indefinite && !one(scan, head.start));
  if (many)
    return about ||
      (phrase.modified &&
        counted(scan, head.start) &&
        (knownBase(scan) || militaryAround(scan, head.start))) ||
      ((phrase.hasPlace || isCounted(scan, head)) && (knownBase(scan) || militaryAround(scan, head.start)))
      ? result('unnamed', 'base.plural')
      : null;
  if (!definite || (scan.rules.bareIsDefinite && (phrase.hasPlace || phrase.owner !== null)))
    return about ||
      (form.indefinite && !weak(head) && isToldOf(scan, phrase.end) && militaryAround(scan, head.start)) ||
      ((phrase.hasPlace || phrase.modified || (!weak(head) && scan.rules.bareIsDefinite)) &&
        (knownBase(scan) || (phrase.hasPlace && militaryAround(scan, head.start))))
      ? result('unnamed', 'base.unnamed')
      : null;
  if (phrase.hasPlace && about) return result('unnamed', 'base.described');
  // 'the base lies in Anbar': where it lies is no part of the mention.
  if (!about) phrase.end = bareEnd;
  return knownBase(scan) || about ? result('reference', 'base.definite') : null;
}

/** «پایگاهی که نیروها در آن مستقرند»: which one, a relative clause says. */
const isToldOf = (scan: Scan, end: number): boolean =>
  scan.rules.relative !== undefined && scan.text.startsWith(` ${scan.rules.relative} `, end);

/** 'سبع قواعد', 'قاعدتين': so many of them, by a number or by the dual. */
const isCounted = (scan: Scan, head: Head): boolean =>
  !weak(head) &&
  (scan.rules.dual?.(scan.text.slice(head.span.start, head.span.end)) === true || counted(scan, head.start));

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
