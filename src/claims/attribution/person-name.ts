import type { Part } from './parts.js';
import { isComma } from './marks.js';
import { PEOPLE, collectParts, isNameLike } from './parts.js';
import type { Context } from './phrase-context.js';
import { closes } from './phrase-context.js';
import { endsHere } from './marks.js';
import { reading, textOf, written } from './scan.js';

const LONGEST_NAME = 4;

const hasArticle = (c: Context, part: Part): boolean =>
  part.to === part.from + 1 &&
  c.s.rules.articlePrefixes.some((a) => a !== '' && textOf(c.s, part.from).startsWith(a));

const TANWIN = /ً|اً/u;
/** Pronouns joined to a noun: 'أسمائهم', 'قواتها'. */
const OWNED = /^.{4,}(?:هم|ها|هما|هن)$/u;

/** Whether a word can be in a name: no adverb in -an, and in Arabic no noun that carries a pronoun. */
function canBeName(c: Context, token: number): boolean {
  const t = c.s.tokens[token]!;
  if (TANWIN.test(written(c.s, t)) || /^\d/.test(t.text)) return false;
  if (c.s.rules.order !== 'verb-first' || c.known.has(t.text)) return true;
  return !OWNED.test(t.text) && t.text.length > 1;
}

/**
 * Where the name in an office phrase stands: after a rank, or after a completed office.
 *
 * @param end a token that ends the phrase whatever it is
 */
export function nameAfterRole(c: Context, end?: number): { from: number; to: number; roleTo: number } | null {
  for (let k = 1; k < c.parts.length; k++) {
    const part = c.parts[k]!;
    const before = c.parts[k - 1]!;
    if (part.sort === 'person') return { from: part.from, to: part.to, roleTo: part.from };
    // «عملیات «سپر»»: quotes hold a name only where an office, complete or bare, stands in front of them.
    const ofOffice = closes(c, before) || (before.sort === 'head' && PEOPLE.has(before.reading!.word.kind!));
    if (part.sort === 'quoted' && ofOffice && isNameLike(c.s, part) && !namesBody(c, part))
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
    if (part.sort !== 'word' || reading(c.s, part.from, 'region')) continue;
    const whole = nameRun(c, k);
    const known =
      c.known.has(textOf(c.s, part.from)) ||
      (whole !== null && whole.to - whole.from <= 3 && c.known.has(textOf(c.s, whole.to - 1)));
    const beside = before.sort === 'modifier' || (k === 1 && before.sort === 'head');
    if (!closes(c, before) && !(known && beside)) continue;
    const run = whole;
    const short = run && c.s.rules.order === 'verb-first' ? beforeObject(c, k, run.to) : null;
    if (short) return { ...short, roleTo: beforeTitles(c, k) };
    if (run && (run.to === end || endsHere(c.s, run.to) || c.known.has(textOf(c.s, run.to - 1))))
      return { ...run, roleTo: beforeTitles(c, k) };
  }
  return null;
}

/**
 * 'الرئيس الأميركي دونالد ترامب الكونغرس', 'الرئيس الروسي فلاديمير بوتين في …': two plain words behind a complete
 * office of which the second is a leader's or a speaker's surname.
 */
function beforeObject(c: Context, k: number, end: number): { from: number; to: number } | null {
  const [first, second] = [c.parts[k]!, c.parts[k + 1]];
  if (!second || second.to > end || !closes(c, c.parts[k - 1]!)) return null;
  return c.known.has(textOf(c.s, second.from)) ? { from: first.from, to: second.to } : null;
}

/** '«البنتاغون»' behind an office is the body's other name. */
const namesBody = (c: Context, part: Part): boolean => {
  const token = c.s.tokens[part.from + 1]!;
  return (
    reading(c.s, part.from + 1, 'head', 'place') !== null ||
    (token.entity !== null && token.entity.type !== 'PER')
  );
};

/** Where an office ends: before the ranks that stand between it and the name. */
function beforeTitles(c: Context, k: number): number {
  let first = k;
  while (first > 1 && c.parts[first - 1]!.sort === 'title') first--;
  return c.parts[first]!.from;
}

/** 'قائد عمليات نينوى': the word that completes the noun of a body. */
const isComplement = (c: Context, k: number): boolean =>
  c.parts[k]?.sort === 'word' &&
  c.parts[k - 1]?.sort === 'head' &&
  c.parts[k - 1]!.reading!.word.kind === 'organization';

/** 'وزير المالية، تارو أسو، إن': a name between commas behind an office. */
export function nameBeside(c: Context, end: number): { from: number; to: number } | null {
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
export function nameRun(c: Context, k: number): { from: number; to: number } | null {
  const first = c.parts[k];
  if (!first) return null;
  if (first.sort === 'person') return { from: first.from, to: first.to };
  if (first.sort === 'quoted')
    return isNameLike(c.s, first) ? { from: first.from + 1, to: first.to - 1 } : null;
  // 'قطري السمرمد': a first name that looks like a country's adjective, with the rest of the name behind it.
  const next = c.parts[k + 1]?.sort;
  const adjective =
    (first.sort === 'body' || (first.sort === 'place' && !first.reading)) &&
    !hasArticle(c, first) &&
    first.to === first.from + 1 &&
    (next === 'definite' || next === 'word');
  if (!adjective && first.sort !== 'word' && first.sort !== 'definite') return null;
  if (!canBeName(c, first.from)) return null;
  let to = first.to;
  let count = 1;
  for (let j = k + 1; j < c.parts.length && count < LONGEST_NAME; j++) {
    const part = c.parts[j]!;
    // 'عبد الأمير': whatever follows a link of names is in the name.
    const linked = c.s.rules.nameLinks.includes(textOf(c.s, to - 1));
    // 'أشرف غني', 'قطري السمرمد': a name may look like a country's adjective.
    const adjective = part.sort === 'body' && part.to === part.from + 1 && !part.reading;
    // '… محمد شياع السوداني إن': behind two words of a name and before 'that', a family name.
    const family =
      part.sort === 'place' &&
      !part.reading &&
      count >= 2 &&
      hasArticle(c, part) &&
      isFollowedByThat(c, part);
    if (
      !linked &&
      !adjective &&
      !family &&
      part.sort !== 'word' &&
      part.sort !== 'definite' &&
      part.sort !== 'person'
    )
      break;
    if (!linked && !canBeName(c, part.from)) break;
    // A known surname ends the name: what follows it is the sentence going on.
    if (c.known.has(textOf(c.s, to - 1)) && !c.known.has(textOf(c.s, part.from))) break;
    to = part.to;
    if (!c.s.rules.nameLinks.includes(textOf(c.s, part.from))) count++;
  }
  return { from: first.from, to };
}

const isFollowedByThat = (c: Context, part: Part): boolean =>
  reading(c.s, part.to, 'that') !== null || isComma(textOf(c.s, part.to));

export function skipTitles(c: Context, k: number): number {
  let at = k;
  while (c.parts[at]?.sort === 'title') at++;
  // 'الجنرال الأمريكي جون كامبل': the adjective of a rank, when a name follows.
  const part = c.parts[at];
  const adjective =
    part?.sort === 'definite' || ((part?.sort === 'body' || part?.sort === 'place') && hasArticle(c, part));
  if (adjective && ['word', 'person'].includes(c.parts[at + 1]?.sort ?? '')) at++;
  return at;
}
