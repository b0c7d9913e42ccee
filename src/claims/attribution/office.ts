import { collectParts } from './parts.js';
import type { Part } from './parts.js';
import type { Context } from './phrase-context.js';
import { CLOSES, isOtherState } from './phrase-context.js';
import { reading, textOf } from './scan.js';

/** An office runs over its body and country, links included, and ends before a word after a closed part. */
export function endOfRole(c: Context): number {
  const { parts } = c;
  let to = parts[0]!.to;
  let closed = false;
  // «به گفته برخی کارشناسان کافی نیست»: without an article nothing tells an adjective from the sentence going on.
  const bare =
    c.s.rules.articlePrefixes.length === 0 &&
    parts[0]!.reading?.word.kind === 'anonymous' &&
    reading(c.s, parts.at(-1)!.to, 'finite') !== null;
  let linked = false;
  let joined = false;
  for (let k = 1; k < parts.length; k++) {
    const part = parts[k]!;
    if (part.sort === 'link' || part.sort === 'and') {
      closed = false;
      linked = true;
      joined = true;
      continue;
    }
    // «مصوبه پارلمان عراق نیروهای …»: behind a state a new body is another party.
    if (part.sort === 'head' && parts[k - 1]!.sort === 'place' && !joined) break;
    if (part.sort === 'place' && isOtherState(c, k)) break;
    if (part.sort === 'word' && (closed || c.demonstrative || (bare && !linked))) break;
    linked = false;
    if (part.sort === 'person' || part.sort === 'title') break;
    to = part.to;
    closed = CLOSES.has(part.sort);
  }
  return to;
}

/** The outlet in the office of somebody who writes: 'محرر في مجلة فورين بوليسي'. */
export function outletIn(parts: readonly Part[]): readonly [number, number] | null {
  if (!parts.some((p) => p.reading?.word.class === 'head' && p.reading.word.writes === true)) return null;
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

export function readRole(
  c: Context,
  from: number,
): { to: number; outlet: readonly [number, number] | null } | null {
  const limit = Math.min(c.s.tokens.length, from + 30);
  const parts = collectParts(c.s, from, limit);
  let k = 0;
  while (parts[k]?.sort === 'title') k++;
  const head = parts[k];
  // 'لمسؤول' belongs to what stands before it.
  if (head?.sort !== 'head' || isJoinedTo(c, head)) return null;
  const { kind } = head.reading!.word;
  if (kind !== 'role' && kind !== 'officer') return null;
  const role = { ...c, from, parts };
  return { to: endOfRole(role), outlet: outletIn(parts) };
}

const isJoinedTo = (c: Context, part: Part): boolean =>
  c.s.rules.articlePrefixes.length > 0 && c.s.rules.datives.includes(part.reading?.before ?? '');

/** Whether an 'official' is one of a named office or body. */
export function hasOffice(c: Context, used: readonly Part[], definite: boolean, number: string): boolean {
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

/** 'مصدر في وزارة الدفاع', «منبعی در ارتش لبنان»: a body stands behind it; a town or a country does not. */
export function ofNamedBody(c: Context, used: readonly Part[]): boolean {
  if (used[0]?.reading?.word.number === 'plural' || c.plural) return false;
  return used.some((p, k) => {
    if (used[k - 1]?.sort !== 'link' || used[k - 1]!.reading?.word.class !== 'locative') return false;
    const named = used[k + 1] !== undefined;
    return p.sort === 'head' && p.reading!.word.kind === 'organization' && named;
  });
}

/** 'مسؤولي الاقليم': a plural in construct state belongs to what follows. */
function isConstructPlural(c: Context, used: readonly Part[]): boolean {
  return (
    used[0]?.reading?.word.number === 'plural' &&
    used[1]?.sort === 'definite' &&
    !textOf(c.s, used[0].to - 1).endsWith('ن')
  );
}
