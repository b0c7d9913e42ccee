import type { Link } from './draft.js';
import type { KnownNames, Phrase } from './phrase.js';
import { isComma } from './marks.js';
import { readPhrase } from './phrase.js';
import { isToOutlet } from './parts.js';
import type { Scan } from './scan.js';
import { reading, textOf } from './scan.js';

/** Reads the links that start at a token: 'لوكالة X', «در گفت‌وگو با O», 'نقلا عن Y'. Null when none does. */
export function readLink(
  s: Scan,
  k: number,
  limit: number,
  known: KnownNames,
): { link: Link | null; channel?: Link; to: number } | null {
  const dative = s.tokens[k]?.readings.find(
    (r) => r.word.class === 'head' && r.word.kind === 'media' && s.rules.datives.includes(r.before),
  );
  if (dative) {
    const name = outletName(s, k, limit, known);
    return { link: name ? { sort: 'channel', name } : null, to: name ? name[1] : dative.end };
  }
  if (s.tokens[k] && isToOutlet(s, k)) {
    const name = outletName(s, k, limit, known);
    if (name) return { link: { sort: 'channel', name }, to: name[1] };
  }
  const platform = reading(s, k, 'platform');
  if (platform) {
    const bare = reading(s, k, 'preposition', 'locative')?.end ?? k;
    return {
      link: { sort: 'channel', name: [bare < platform.end ? bare : k, platform.end] },
      to: platform.end,
    };
  }
  if (s.rules.datives.includes(textOf(s, k)) && !reading(s, k, 'report', 'channel')) {
    const name = outletName(s, k + 1, limit, known);
    if (name) return { link: { sort: 'channel', name }, to: name[1] };
    // «به این خبرگزاری»
    const phrase = readPhrase(s, k + 1, limit, known);
    if (phrase?.kind === 'media' && phrase.demonstrative)
      return { link: { sort: 'channel', name: [phrase.from, phrase.to], phrase }, to: phrase.to };
  }
  const channel = reading(s, k, 'channel');
  if (channel) {
    const at = s.rules.datives.includes(textOf(s, channel.end)) ? channel.end + 1 : channel.end;
    const name = outletName(s, at, limit, known) ?? unknownOutlet(s, at, limit, known);
    return { link: name ? { sort: 'channel', name } : null, to: name ? name[1] : channel.end };
  }
  const report = reading(s, k, 'report');
  if (report) {
    const slot = report.word.slot ?? 'basis';
    // 'وفقا لـ"سودان تربيون"'
    const to = s.rules.datives.includes(textOf(s, report.end)) ? report.end + 1 : report.end;
    // «به گزارش روز سه‌شنبه روزنامه X»
    const at = slot === 'wrapped' ? to : skipDay(s, to, limit);
    if (slot === 'wrapped') return readWrapped(s, k, report.end, limit, known);
    const phrase =
      slot === 'reporter'
        ? readReporter(s, at, limit, known)
        : withoutNextSubject(s, readPhrase(s, at, limit, known));
    // «بر اساس آن ارتش …»: 'that' alone is what was said before.
    if (slot === 'basis' && phrase?.demonstrative && phrase.kind === 'organization') return null;
    return phrase ? { link: { sort: 'phrase', phrase, slot }, to: phrase.to } : null;
  }
  return null;
}

/** Past a day or a date, which may stand between a phrase of reporting and who reports. */
function skipDay(s: Scan, from: number, limit: number): number {
  let k = from;
  while (k < limit && (s.tokens[k]!.date || reading(s, k, 'time'))) k = reading(s, k, 'time')?.end ?? k + 1;
  return k < limit && s.tokens[k]!.sort === 'word' ? k : from;
}

/**
 * The name of an outlet at a token: an outlet noun with what names it, an entity, a name in quotes.
 * Null when what stands there is something else (a press conference has no outlet).
 */
export function outletName(
  s: Scan,
  from: number,
  limit: number,
  known: KnownNames,
): readonly [number, number] | null {
  let k = from;
  const determiner = reading(s, k, 'determiner');
  if (determiner) k = determiner.end;
  if (k >= limit) return null;
  // '/المعلومة/', as Iraqi agencies write themselves.
  if (textOf(s, k) === '/') {
    for (let j = k + 2; j < Math.min(limit, k + 6); j++) if (textOf(s, j) === '/') return [k + 1, j];
  }
  const phrase = readPhrase(s, from, limit, known);
  if (phrase?.kind === 'media') {
    // 'The papers', 'the agency' alone name nobody.
    return phrase.plain ? null : [phrase.from, phrase.to];
  }
  const entity = s.tokens[k]?.entity;
  if (entity?.type === 'OUTLET') {
    let to = k + 1;
    while (to < limit && s.tokens[to]!.entity === entity) to++;
    return [from, to];
  }
  return null;
}

/** «در مصاحبه با اسکای نیوز»: whom an interview is given to is an outlet, unless the phrase says otherwise. */
function unknownOutlet(
  s: Scan,
  from: number,
  limit: number,
  known: KnownNames,
): readonly [number, number] | null {
  const phrase = readPhrase(s, from, limit, known);
  if (phrase?.sort !== 'name' || phrase.sure || phrase.to - phrase.from > 5) return null;
  return [phrase.from, phrase.to];
}

/** 'بحسب ما أعلنت X', «آن‌طور که X نوشته است»: a clause of saying as a phrase. */
function readWrapped(
  s: Scan,
  at: number,
  from: number,
  limit: number,
  known: KnownNames,
): { link: Link; channel?: Link; to: number } | null {
  if (s.rules.order === 'verb-first') {
    const verb = reading(s, from, 'verb');
    // At the head of a sentence 'كما أعلنت X' is 'X also announced'.
    if (!verb || (verb.word.needs && verb.word.needs !== 'media' && verb.word.needs !== 'quoted'))
      return null;
    if (from === at + 1 && (s.tokens[at - 1]?.sort ?? 'break') !== 'word' && !isComma(textOf(s, at - 1)))
      return null;
    let k = verb.end;
    if (s.rules.resumptives.includes(textOf(s, k))) k++;
    // 'وفق ما أفاد لوكالة X مصدر أمني': whom it was told stands before who told it.
    const told = s.tokens[k]?.readings.some(
      (r) => r.word.kind === 'media' && s.rules.datives.includes(r.before),
    )
      ? readLink(s, k, limit, known)
      : null;
    const behind = told?.link ? readPhrase(s, told.to, limit, known) : null;
    if (told?.link && behind?.sure)
      return { link: { sort: 'phrase', phrase: behind, slot: 'speaker' }, channel: told.link, to: behind.to };
    const phrase = readPhrase(s, k, limit, known);
    return phrase ? { link: { sort: 'phrase', phrase, slot: 'speaker' }, to: phrase.to } : null;
  }
  const phrase = readPhrase(s, from, limit, known);
  if (!phrase) return null;
  for (let k = phrase.to; k < Math.min(limit, phrase.to + 12); k++) {
    const verb = reading(s, k, 'verb');
    if (verb && !verb.word.needs) {
      const outlet = verb.word.writes === true && phrase.sort === 'name' && !phrase.sure;
      const source: Phrase = outlet ? { ...phrase, kind: 'media', name: null, sure: true } : phrase;
      return { link: { sort: 'phrase', phrase: source, slot: 'speaker', to: verb.end }, to: verb.end };
    }
    if (isComma(textOf(s, k))) break;
  }
  return null;
}

/** «به نقل از رویترز، وزیر دفاع گفت»: an office behind a comma belongs to the name only when a comma closes it. */
function withoutNextSubject(s: Scan, phrase: Phrase | null): Phrase | null {
  if (!phrase?.name || !phrase.role || isComma(textOf(s, phrase.to))) return phrase;
  let end = phrase.name[1];
  if (textOf(s, end) === '»' || textOf(s, end) === '"') end++;
  if (!isComma(textOf(s, end))) return phrase;
  return { ...phrase, to: end, role: null, sure: false };
}

const LONGEST_OUTLET = 4;

/** After «به گزارش» a name that no list has is an outlet's. */
function readReporter(s: Scan, from: number, limit: number, known: KnownNames): Phrase | null {
  const outlet = namedByWord(s, from, limit);
  if (outlet) return outlet;
  const phrase = withoutNextSubject(s, readPhrase(s, from, limit, known));
  // «به گزارش گروه بین‌الملل خبرگزاری فارس»
  if (phrase?.kind === 'organization' && namesOutlet(s, phrase))
    return { ...phrase, kind: 'media', sort: 'name' };
  if (phrase && (phrase.kind === 'media' || (phrase.sure && phrase.kind !== 'person'))) return phrase;
  if (phrase?.sort === 'name' && phrase.role !== null) return phrase;
  let to = from;
  if (textOf(s, from) === '«' || textOf(s, from) === '"') to = (s.closing[from] ?? -1) + 1;
  while (to < limit && to - from < LONGEST_OUTLET && s.tokens[to]!.sort === 'word' && !stopsOutlet(s, to))
    to++;
  if (to <= from || to > limit) return phrase;
  // A long run is the sentence itself, after an outlet of one word.
  if (to - from === LONGEST_OUTLET && to < limit && s.tokens[to]!.sort === 'word') to = from + 1;
  // «به گزارش خبرپو آمریکا امروز …»: with no mark behind it, a state begins the sentence.
  if (to < limit && s.tokens[to]!.sort === 'word') {
    for (let k = from + 1; k < to; k++) if (reading(s, k, 'place')) to = k;
  }
  return asMedia(from, to);
}

const namesOutlet = (s: Scan, phrase: Phrase): boolean => {
  for (let k = phrase.from; k < phrase.to; k++) {
    if (reading(s, k, 'head')?.word.kind === 'media' || s.tokens[k]!.entity?.type === 'OUTLET') return true;
  }
  return false;
};

/** «به گزارش نامه نیوز،»: a short run with a word that only outlets' names have. */
function namedByWord(s: Scan, from: number, limit: number): Phrase | null {
  let to = from;
  let named = false;
  while (to < limit && to - from <= LONGEST_OUTLET && s.tokens[to]!.sort === 'word') {
    named ||= s.rules.outletWords.includes(textOf(s, to));
    to++;
  }
  return named && to - from <= LONGEST_OUTLET ? asMedia(from, to) : null;
}

export const asMedia = (from: number, to: number): Phrase => ({
  from,
  to,
  kind: 'media',
  sort: 'name',
  name: null,
  role: null,
  lemma: null,
  number: 'singular',
  gender: null,
  sure: true,
  outlet: null,
  plain: false,
  generic: false,
  paper: false,
  demonstrative: false,
});

function stopsOutlet(s: Scan, k: number): boolean {
  if (s.tokens[k]!.date) return true;
  const r = s.tokens[k]!.readings[0];
  return r !== undefined && !['place', 'modifier'].includes(r.word.class);
}
