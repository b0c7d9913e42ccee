import type { Span } from '../../text/span.js';
import type { SourceKind } from '../types.js';
import type { Part } from './parts.js';
import { PEOPLE, collectParts, isNameLike } from './parts.js';
import type { Scan } from './scan.js';
import { reading, spanOf, textOf } from './scan.js';

/** The noun phrase of a source, read but not yet resolved. Token ranges are half open. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly kind: Exclude<SourceKind, 'article'>;
  /** `name` a person's or outlet's name; `taken-up` 'this source', 'المصدر'; `described` everything else. */
  readonly sort: 'name' | 'described' | 'taken-up' | 'pronoun';
  /** Token range of a person's bare name. */
  readonly name: readonly [number, number] | null;
  readonly role: Span | null;
  readonly lemma: string | null;
  readonly number: 'singular' | 'plural';
  readonly gender: 'm' | 'f' | null;
  /** Whether something in the phrase itself (a head, a title, a role, an entity) makes it a source. */
  readonly sure: boolean;
  /** An outlet named inside the role: 'محرر في مجلة فورين بوليسي'. */
  readonly outlet: readonly [number, number] | null;
  readonly plain: boolean;
  /** 'The official', 'this official': any named or unnamed official before may be meant. */
  readonly generic: boolean;
}

/** Names met so far: what a lone surname may take up. */
export interface KnownNames {
  has(word: string): boolean;
}

const LONGEST_NAME = 4;

/**
 * Reads the noun phrase that starts at a token as a source.
 *
 * @param from first token
 * @param limit token that the phrase must not reach
 * @returns null when no source can stand there
 */
export function readPhrase(s: Scan, from: number, limit: number, known: KnownNames): Phrase | null {
  let start = from;
  let demonstrative = false;
  let plural = false;
  for (;;) {
    const r = reading(s, start, 'determiner');
    if (!r || r.end >= limit) break;
    const longer = s.tokens[start]!.readings[0];
    if (longer && longer.end > r.end && longer.word.class !== 'determiner') break;
    demonstrative ||= r.word.demonstrative === true;
    plural ||= r.word.number === 'plural';
    start = r.end;
  }
  if (start >= limit) return null;
  const pronoun = reading(s, start, 'pronoun');
  if (pronoun && start === from) {
    return {
      ...EMPTY,
      from,
      to: pronoun.end,
      kind: 'person',
      sort: 'pronoun',
      number: pronoun.word.number ?? 'singular',
      gender: pronoun.word.gender ?? null,
      sure: true,
    };
  }
  const parts = collectParts(s, start, limit);
  const first = parts[0];
  if (!first) return null;
  const context = { s, from, parts, known, demonstrative, plural };
  switch (first.sort) {
    case 'head':
      return readHead(context, first);
    case 'title':
      return readTitled(context);
    case 'place':
    case 'body':
      return readBody(context);
    case 'media':
      return readOutlet(context);
    case 'quoted':
    case 'person':
    case 'word':
    case 'definite':
      return readName(context);
    default:
      return null;
  }
}

interface Context {
  readonly s: Scan;
  readonly from: number;
  readonly parts: readonly Part[];
  readonly known: KnownNames;
  readonly demonstrative: boolean;
  readonly plural: boolean;
}

const EMPTY = {
  name: null,
  role: null,
  lemma: null,
  number: 'singular',
  gender: null,
  sure: false,
  outlet: null,
  plain: false,
  generic: false,
} as const;

function readHead(c: Context, head: Part): Phrase | null {
  const word = head.reading!.word;
  const kind = word.kind!;
  if (PEOPLE.has(kind)) return readPerson(c, head);
  const rest = c.parts.slice(1);
  const to = kind === 'media' ? endOfOutlet(c) : endOfBody(c);
  const definite = isDefinite(c, head);
  const only = rest.length === 0 || rest[0]!.sort === 'mentioned';
  return {
    ...EMPTY,
    from: c.from,
    to,
    kind: kind === 'paper' ? 'document' : (kind as 'organization' | 'media' | 'document'),
    sort: only && (c.demonstrative || definite || rest.length > 0) ? 'taken-up' : 'described',
    lemma: word.lemma ?? null,
    number: c.plural ? 'plural' : (word.number ?? 'singular'),
    gender: word.gender ?? null,
    sure: true,
    plain: rest.length === 0 || only || c.demonstrative,
  };
}

/** A source noun or office, with the name of its holder where there is one. */
function readPerson(c: Context, head: Part): Phrase | null {
  const word = head.reading!.word;
  const kind = word.kind!;
  const name = nameAfterRole(c);
  if (name) {
    return {
      ...EMPTY,
      from: c.from,
      to: name.to,
      kind: 'person',
      sort: 'name',
      name: [name.from, name.to],
      role: spanOf(c.s, c.from, name.roleTo),
      lemma: word.lemma ?? null,
      gender: word.gender ?? null,
      sure: true,
      outlet: outletIn(c.parts),
    };
  }
  const to = endOfRole(c);
  const beside = kind === 'role' || isDefinite(c, head) ? nameBeside(c, to) : null;
  if (beside) {
    return {
      ...EMPTY,
      from: c.from,
      to: beside.to,
      kind: 'person',
      sort: 'name',
      name: [beside.from, beside.to],
      role: spanOf(c.s, c.from, to),
      lemma: word.lemma ?? null,
      gender: word.gender ?? null,
      sure: true,
    };
  }
  const used = c.parts.filter((p) => p.to <= to);
  const definite = isDefinite(c, head);
  const mentioned = used.some((p) => p.sort === 'mentioned');
  const number = c.plural ? 'plural' : (word.number ?? 'singular');
  const takenUp =
    c.demonstrative || mentioned || (definite && kind !== 'role') || (definite && used.length === 1);
  return {
    ...EMPTY,
    from: c.from,
    to,
    kind:
      kind === 'anonymous'
        ? 'anonymous'
        : kind === 'role' || hasOffice(c, used, definite, number)
          ? 'official'
          : 'anonymous',
    sort: takenUp ? 'taken-up' : 'described',
    role: null,
    lemma: word.lemma ?? null,
    number,
    gender: word.gender ?? null,
    sure: true,
    outlet: null,
    plain: used.length === 1 || c.demonstrative || mentioned,
    generic: takenUp && kind === 'officer',
  };
}

/** Whether an 'official' is one of a named office or body. */
function hasOffice(c: Context, used: readonly Part[], definite: boolean, number: string): boolean {
  if (used.some((p) => p.sort === 'modifier' && p.reading!.word.kind === 'anonymous')) return false;
  // A country's adjective alone ('مسؤول أمريكي') is no office, whatever force it may also stand for.
  const names = used
    .slice(1)
    .filter((p, k) => p.to - p.from > 1 || p.sort === 'head' || p.reading || used[k]!.sort === 'link');
  if (names.some((p) => p.sort === 'head' || p.sort === 'body' || p.sort === 'place')) return true;
  if (
    used.some(
      (p, k) => p.sort === 'definite' && used[k - 1]?.sort === 'link' && !reading(c.s, p.from, 'region'),
    )
  )
    return true;
  if (c.s.rules.articlePrefixes.length > 0) return definite || isConstructPlural(c, used);
  return number === 'plural';
}

/** 'مسؤولي الاقليم': a plural in construct state belongs to what follows. */
function isConstructPlural(c: Context, used: readonly Part[]): boolean {
  return (
    used[0]?.reading?.word.number === 'plural' &&
    used[1]?.sort === 'definite' &&
    !textOf(c.s, used[0].to - 1).endsWith('ن')
  );
}

const isDefinite = (c: Context, part: Part): boolean =>
  c.s.rules.articlePrefixes.includes(part.reading?.before ?? '') ||
  c.s.rules.articlePrefixes.some(
    (a) => a !== '' && textOf(c.s, part.from).startsWith(a) && part.reading?.word.form.startsWith(a) === true,
  );

/** After these a name may begin: an office is complete with its country, its adjective, its brackets. */
const CLOSES = new Set<Part['sort']>(['definite', 'place', 'body', 'paren', 'quoted', 'title', 'media']);

const closes = (c: Context, part: Part): boolean =>
  CLOSES.has(part.sort) || ((part.sort === 'head' || part.sort === 'modifier') && isDefinite(c, part));

/** Where the name in an office phrase stands: after a rank, or after a completed office. */
function nameAfterRole(c: Context): { from: number; to: number; roleTo: number } | null {
  for (let k = 1; k < c.parts.length; k++) {
    const part = c.parts[k]!;
    const before = c.parts[k - 1]!;
    if (part.sort === 'person') return { from: part.from, to: part.to, roleTo: part.from };
    if (part.sort === 'quoted' && before.sort !== 'link' && isNameLike(c.s, part))
      return { from: part.from + 1, to: part.to - 1, roleTo: part.from };
    if (part.sort === 'title') {
      // 'قاعدة الملك فهد': a title in the middle of a name of something else.
      if (!closes(c, before) && before.sort !== 'head' && !isComplement(c, k - 1)) continue;
      const at = skipTitles(c, k);
      const run = nameRun(c, at);
      if (run) return { ...run, roleTo: part.from };
      continue;
    }
    const surname = part.sort === 'definite' && c.known.has(textOf(c.s, part.from));
    if (surname && (closes(c, before) || before.sort === 'modifier')) {
      return { from: part.from, to: part.to, roleTo: part.from };
    }
    if (part.sort !== 'word') continue;
    const known = c.known.has(textOf(c.s, part.from));
    const beside = before.sort === 'modifier' || (k === 1 && before.sort === 'head');
    if (!closes(c, before) && !(known && beside)) continue;
    const run = nameRun(c, k);
    if (run && (endsHere(c.s, run.to) || c.known.has(textOf(c.s, run.to - 1))))
      return { ...run, roleTo: run.from };
  }
  return null;
}

/** 'قائد عمليات نينوى': the word that completes the noun of a body. */
const isComplement = (c: Context, k: number): boolean =>
  c.parts[k]?.sort === 'word' &&
  c.parts[k - 1]?.sort === 'head' &&
  c.parts[k - 1]!.reading!.word.kind === 'organization';

/** 'وزير المالية، تارو أسو، إن': a name between commas behind an office. */
function nameBeside(c: Context, end: number): { from: number; to: number } | null {
  if (!isComma(textOf(c.s, end))) return null;
  const parts = collectParts(c.s, end + 1, Math.min(c.s.tokens.length, end + 12));
  const beside = { ...c, parts };
  const at = skipTitles(beside, 0);
  const run = nameRun(beside, at);
  if (!run || run.to !== parts.at(-1)?.to) return null;
  if (run.to - run.from < 2 && at === 0 && parts[0]!.sort !== 'quoted' && !c.known.has(textOf(c.s, run.from)))
    return null;
  const closed = parts[at]!.sort === 'quoted' ? run.to + 1 : run.to;
  return isComma(textOf(c.s, closed)) || reading(c.s, closed, 'that', 'verb') ? run : null;
}

/** The name that begins at a part: words, then words or words with the article, up to four. */
function nameRun(c: Context, k: number): { from: number; to: number } | null {
  const first = c.parts[k];
  if (!first) return null;
  if (first.sort === 'person') return { from: first.from, to: first.to };
  if (first.sort === 'quoted')
    return isNameLike(c.s, first) ? { from: first.from + 1, to: first.to - 1 } : null;
  if (first.sort !== 'word' && first.sort !== 'definite') return null;
  let to = first.to;
  let count = 1;
  for (let j = k + 1; j < c.parts.length && count < LONGEST_NAME; j++) {
    const part = c.parts[j]!;
    if (part.sort !== 'word' && part.sort !== 'definite' && part.sort !== 'person') break;
    // A known surname ends the name: what follows it is the sentence going on.
    if (c.known.has(textOf(c.s, to - 1)) && !c.known.has(textOf(c.s, part.from))) break;
    to = part.to;
    if (!c.s.rules.nameLinks.includes(textOf(c.s, part.from))) count++;
  }
  return { from: first.from, to };
}

function skipTitles(c: Context, k: number): number {
  let at = k;
  while (c.parts[at]?.sort === 'title') at++;
  // 'الجنرال الأمريكي جون كامبل': the adjective of a rank, when a name follows.
  if (c.parts[at]?.sort === 'definite' && ['word', 'person'].includes(c.parts[at + 1]?.sort ?? '')) at++;
  return at;
}

function readTitled(c: Context): Phrase | null {
  const at = skipTitles(c, 0);
  const run = nameRun(c, at);
  if (run) return withRole(c, run, null);
  const next = c.parts[at];
  if (next?.sort === 'head' && PEOPLE.has(next.reading!.word.kind!)) {
    return readPerson({ ...c, parts: c.parts.slice(at) }, next);
  }
  const word = c.parts[0]!.reading!.word;
  return {
    ...EMPTY,
    from: c.from,
    to: endOfRole(c),
    kind: 'official',
    sort: 'taken-up',
    lemma: word.lemma ?? word.form,
    sure: c.demonstrative || c.parts.length > 1 || isDefinite(c, c.parts[0]!),
    gender: word.gender ?? null,
  };
}

/** A name, and the office that follows it with or without a comma. */
function withRole(c: Context, run: { from: number; to: number }, quotedEnd: number | null): Phrase {
  const end = quotedEnd ?? run.to;
  const isOutlet = c.s.tokens.slice(run.from, run.to).some((t) => c.s.rules.outletWords.includes(t.text));
  let roleFrom = end;
  while (textOf(c.s, roleFrom) === ')' || textOf(c.s, roleFrom) === '»') roleFrom++;
  const comma = isComma(textOf(c.s, roleFrom));
  if (comma) roleFrom++;
  const role = readRole(c, roleFrom);
  return {
    ...EMPTY,
    from: c.from,
    to: role ? role.to : end,
    kind: isOutlet ? 'media' : 'person',
    sort: 'name',
    name: isOutlet ? null : [run.from, run.to],
    role: role ? spanOf(c.s, roleFrom, role.to) : leadingRole(c, run),
    sure: c.parts[0]!.sort === 'title' || c.parts[0]!.sort === 'person' || role !== null || isOutlet,
    outlet: role?.outlet ?? null,
  };
}

/** A title in front is a role when it is more than a rank: 'الرئيس الأميركي', not 'اللواء'. */
function leadingRole(c: Context, run: { from: number }): Span | null {
  const first = c.parts[0]!;
  return first.sort === 'title' && first.reading!.word.kind === 'role'
    ? spanOf(c.s, first.from, run.from)
    : null;
}

function readRole(c: Context, from: number): { to: number; outlet: readonly [number, number] | null } | null {
  const limit = Math.min(c.s.tokens.length, from + 30);
  const parts = collectParts(c.s, from, limit);
  let k = 0;
  while (parts[k]?.sort === 'title') k++;
  const head = parts[k];
  if (head?.sort !== 'head' && k === 0) return null;
  if (head?.sort === 'head' && head.reading!.word.kind !== 'role' && head.reading!.word.kind !== 'officer')
    return null;
  const role = { ...c, from, parts };
  return { to: endOfRole(role), outlet: outletIn(parts) };
}

function readName(c: Context): Phrase | null {
  const first = c.parts[0]!;
  if (first.sort === 'quoted') {
    if (!isNameLike(c.s, first)) return null;
    const named = withRole(c, { from: first.from + 1, to: first.to - 1 }, first.to);
    if (named.sure || first.to - first.from - 2 > 1) return named;
    return named;
  }
  const run = nameRun(c, 0);
  if (!run) return null;
  const tokens = run.to - run.from;
  const known = c.known.has(textOf(c.s, run.to - 1)) || c.known.has(textOf(c.s, run.from));
  const named = withRole(c, run, null);
  if (named.sure || known) return { ...named, sure: true };
  // A lone word with the article is a surname or a body that no list names; it stays a guess.
  if (first.sort === 'definite' && tokens > 2) return null;
  return named;
}

function readBody(c: Context): Phrase {
  const first = c.parts[0]!;
  const to = endOfBody(c);
  return {
    ...EMPTY,
    from: c.from,
    to,
    kind: 'organization',
    sort: 'described',
    lemma: null,
    gender: null,
    sure: true,
    plain: first.to === to,
    number: c.parts.some((p) => p.sort === 'and' && p.to < to) ? 'plural' : 'singular',
  };
}

function readOutlet(c: Context): Phrase {
  const first = c.parts[0]!;
  // «خبرگزاری رسمی عراق (واع)»
  const next = c.parts[1];
  let to = next?.sort === 'paren' ? next.to : first.to;
  // 'صحيفة "العربي الجديد" العربية'
  for (const part of c.parts.slice(1)) {
    if (!['definite', 'modifier', 'quoted', 'paren'].includes(part.sort)) break;
    to = part.to;
  }
  // «رسانه‌ها» alone is no outlet's name, though the world may list the word.
  const noun = reading(c.s, first.from, 'head');
  const plain = noun?.word.kind === 'media' && noun.end >= to;
  return { ...EMPTY, from: c.from, to, kind: 'media', sort: 'name', sure: true, plain };
}

/** 'المرصد السوري لحقوق الإنسان', 'الاتفاق بين روما وأثينا': a joined preposition or 'and' that belongs to the name. */
function goesOn(c: Context, k: number): boolean {
  const text = textOf(c.s, c.parts[k]!.from);
  const isJoined = (prefixes: readonly string[]): boolean =>
    c.s.rules.articlePrefixes.length > 0 &&
    prefixes.some((p) => text.startsWith(p) && text.length > p.length + 2);
  if (isJoined(c.s.rules.datives) && c.parts[k + 1]?.sort === 'definite') return true;
  return isJoined(c.s.rules.conjunctions) && c.parts.some((p) => p.sort === 'link' && !p.reading);
}

/** A body ends with its last known part: what follows a country or an adjective is the sentence. */
function endOfBody(c: Context): number {
  const { parts } = c;
  let to = parts[0]!.to;
  let closed = closes(c, parts[0]!);
  for (let k = 1; k < parts.length; k++) {
    const part = parts[k]!;
    if (part.sort === 'and') {
      const next = parts[k + 1];
      if (
        !next ||
        !(
          next.sort === parts[0]!.sort ||
          next.sort === 'head' ||
          next.sort === 'definite' ||
          parts.some((p) => p.sort === 'link')
        )
      )
        break;
      closed = false;
      continue;
    }
    if (part.sort === 'word' && closed && !goesOn(c, k)) break;
    if (part.sort === 'link') {
      closed = false;
      continue;
    }
    if (part.sort === 'head' && part.reading!.word.kind !== 'organization') break;
    to = part.to;
    closed = closes(c, part);
  }
  return to;
}

/** An outlet noun takes what names it: an entity, a name in quotes, two words at most of no list. */
function endOfOutlet(c: Context): number {
  let to = c.parts[0]!.to;
  let words = 0;
  // A longer name ends where its phrase does: «شبکه خبری اسکای نیوز عربی،».
  const short = c.parts.length <= 6 && c.s.tokens[c.parts.at(-1)!.to]?.sort !== 'word';
  for (const part of c.parts.slice(1)) {
    if (part.sort === 'head' && PEOPLE.has(part.reading!.word.kind!)) break;
    if (part.sort === 'and' || part.sort === 'link') break;
    if (part.sort === 'word' && ++words > 2 && !short) break;
    to = part.to;
    if (part.sort === 'media' || part.sort === 'quoted') words = 2;
  }
  return to;
}

/** An office runs over its body and country, links included, and ends before a word after a closed part. */
function endOfRole(c: Context): number {
  const { parts } = c;
  let to = parts[0]!.to;
  let closed = false;
  // «به گفته برخی کارشناسان کافی نیست»: without an article nothing tells an adjective from the sentence going on.
  const bare =
    c.s.rules.articlePrefixes.length === 0 &&
    parts[0]!.reading?.word.kind === 'anonymous' &&
    reading(c.s, parts.at(-1)!.to, 'finite') !== null;
  let linked = false;
  for (let k = 1; k < parts.length; k++) {
    const part = parts[k]!;
    if (part.sort === 'link' || part.sort === 'and') {
      closed = false;
      linked = true;
      continue;
    }
    if (part.sort === 'word' && (closed || c.demonstrative || (bare && !linked))) break;
    linked = false;
    if (part.sort === 'person' || part.sort === 'title') break;
    to = part.to;
    closed = CLOSES.has(part.sort);
  }
  return to;
}

function outletIn(parts: readonly Part[]): readonly [number, number] | null {
  for (let k = 1; k < parts.length; k++) {
    const part = parts[k]!;
    if (part.sort === 'media') return [part.from, part.to];
    if (part.sort === 'head' && part.reading!.word.kind === 'media') {
      let to = part.to;
      for (
        let j = k + 1;
        j < parts.length && ['word', 'definite', 'media', 'quoted'].includes(parts[j]!.sort);
        j++
      ) {
        to = parts[j]!.to;
        if (j - k >= 2) break;
      }
      return [part.from, to];
    }
  }
  return null;
}

export const isComma = (text: string): boolean => text === '،' || text === ',' || text === '؛';

/** Whether a noun phrase can end at a token: a mark, 'that', a verb, a date, a preposition of setting. */
export function endsHere(s: Scan, token: number): boolean {
  const t = s.tokens[token];
  if (!t || t.sort !== 'word') return true;
  return (
    t.date !== null ||
    reading(
      s,
      token,
      'that',
      'verb',
      'time',
      'adverb',
      'setting',
      'channel',
      'participle',
      'report',
      'relative',
      'object',
    ) !== null ||
    (reading(s, token, 'preposition', 'locative') !== null && s.rules.order === 'subject-first') ||
    (reading(s, token, 'locative') !== null && reading(s, token + 1, 'setting', 'time', 'speech') !== null)
  );
}
