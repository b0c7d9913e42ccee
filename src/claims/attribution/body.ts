import { PEOPLE, takesDative } from './parts.js';
import type { Part } from './parts.js';
import { readPerson } from './person.js';
import type { Phrase } from './phrase.js';
import type { Context } from './phrase-context.js';
import { EMPTY, closes, isDefinite, isOtherState } from './phrase-context.js';
import { reading, textOf } from './scan.js';

export function readHead(c: Context, head: Part): Phrase | null {
  const word = head.reading!.word;
  const kind = word.kind!;
  if (PEOPLE.has(kind)) return readPerson(c, head);
  if (word.pointed && !c.demonstrative) return null;
  const to = kind === 'media' ? endOfOutlet(c) : endOfBody(c);
  const rest = c.parts.slice(1).filter((p) => p.to <= to);
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
    generic: word.issued === true,
    paper: kind === 'paper',
    demonstrative: c.demonstrative,
  };
}

export function readBody(c: Context): Phrase {
  const first = c.parts[0]!;
  const to = endOfBody(c);
  const noun = reading(c.s, first.from, 'head');
  return {
    ...EMPTY,
    from: c.from,
    to,
    kind: 'organization',
    sort: 'described',
    // 'وزارة الدفاع الروسية', which the world knows whole, is what 'الوزارة' takes up.
    lemma: noun?.word.kind === 'organization' ? (noun.word.lemma ?? null) : null,
    gender: null,
    sure: true,
    plain: first.to === to,
    demonstrative: c.demonstrative,
    number: c.parts.some((p) => p.sort === 'and' && p.to < to) ? 'plural' : 'singular',
  };
}

export function readOutlet(c: Context): Phrase {
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
    // «طبق این بیانیه سامانه …»: 'this paper' is whole.
    if (c.demonstrative && parts[0]!.reading?.word.kind === 'paper' && part.sort !== 'mentioned') break;
    // «مصوبه پارلمان عراق نیروهای آمریکایی …»
    if (part.sort === 'body' && part.to - part.from > 1 && parts[k - 1]!.sort === 'place') break;
    if (part.sort === 'word' && closed && !goesOn(c, k)) break;
    if (part.sort === 'link') {
      closed = false;
      continue;
    }
    if (part.sort === 'place' && isOtherState(c, k)) break;
    if (part.sort === 'head') {
      if (parts[k - 1]!.sort === 'place') break;
      const { kind } = part.reading!.word;
      // «روابط عمومی رسانه ملی», 'مكتب رئيس الوزراء': a bare office may be an outlet's or somebody's.
      const owned = !closed && parts[k - 1]!.sort === 'head' && (kind === 'media' || kind === 'role');
      if (kind !== 'organization' && !owned) break;
    }
    to = part.to;
    closed = closes(c, part);
  }
  return to;
}

/** What may name an outlet that 'this' points at. */
const OF_OUTLET: ReadonlySet<Part['sort']> = new Set(['modifier', 'mentioned', 'quoted', 'paren', 'media']);

/** An outlet noun takes what names it: an entity, a name in quotes, two words at most of no list. */
function endOfOutlet(c: Context): number {
  let to = c.parts[0]!.to;
  let words = 0;
  // A longer name ends where its phrase does: «شبکه خبری اسکای نیوز عربی،».
  const short = c.parts.length <= 6 && c.s.tokens[c.parts.at(-1)!.to]?.sort !== 'word';
  for (const part of c.parts.slice(1)) {
    if (part.sort === 'head' && PEOPLE.has(part.reading!.word.kind!)) break;
    if (part.sort === 'link' && takesDative(c.s, part.from)) continue;
    if (part.sort === 'and' || part.sort === 'link') break;
    // «به ادعای این رسانه عناصر گروه …»: 'this outlet' is whole but for what says of which country it is.
    const adjective = part.sort === 'place' && c.s.tokens[part.from]!.entity?.form === 'adjective';
    if (c.demonstrative && !adjective && !OF_OUTLET.has(part.sort)) break;
    if (part.sort === 'word' && ++words > 2 && !short) break;
    to = part.to;
    if (part.sort === 'media' || part.sort === 'quoted') words = 2;
  }
  return to;
}
