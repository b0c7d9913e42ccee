import type { Span } from '../../text/span.js';
import { isComma } from './marks.js';
import { endOfRole, hasOffice, ofNamedBody, outletIn, readRole } from './office.js';
import { PEOPLE, isNameLike } from './parts.js';
import type { Part } from './parts.js';
import { nameAfterRole, nameBeside, nameRun, skipTitles } from './person-name.js';
import type { Phrase } from './phrase.js';
import type { Context } from './phrase-context.js';
import { EMPTY, isDefinite } from './phrase-context.js';
import { spanOf, textOf } from './scan.js';

/** A source noun or office, with the name of its holder where there is one. */
export function readPerson(c: Context, head: Part): Phrase | null {
  const word = head.reading!.word;
  const kind = word.kind!;
  // 'الصحفي س في صحيفة ص': the paper that somebody writes for is no part of the name.
  const paper = word.writes === true ? c.parts.findIndex((p) => p.sort === 'link') : -1;
  const desk = paper > 0 && isPress(c.parts[paper + 1]) ? c.parts.slice(paper + 1) : null;
  const name = desk
    ? nameAfterRole({ ...c, parts: c.parts.slice(0, paper) }, c.parts[paper]!.from)
    : nameAfterRole(c);
  if (name) {
    return {
      ...EMPTY,
      from: c.from,
      to: desk?.at(-1)?.to ?? name.to,
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
        ? ofNamedBody(c, used)
          ? 'official'
          : 'anonymous'
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
    demonstrative: c.demonstrative,
  };
}

const isPress = (part: Part | undefined): boolean =>
  part?.sort === 'media' || (part?.sort === 'head' && part.reading?.word.kind === 'media');

export function readTitled(c: Context): Phrase | null {
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
  const role = isOutlet ? null : readRole(c, roleFrom);
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

export function readName(c: Context): Phrase | null {
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
  // A leader's surname vouches for a first name or two, not for a sentence that ends with it.
  const leader = c.s.rules.leaders.has(textOf(c.s, run.to - 1)) && tokens > 3;
  const known = !leader && (c.known.has(textOf(c.s, run.to - 1)) || c.known.has(textOf(c.s, run.from)));
  const named = withRole(c, run, null);
  // «درخواست رئیس‌جمهور»: one unknown word in front of an office is a noun that the office belongs to.
  const apart = isComma(textOf(c.s, run.to));
  if (
    c.s.rules.order === 'subject-first' &&
    tokens === 1 &&
    named.role !== null &&
    !apart &&
    !known &&
    first.sort === 'word'
  ) {
    return null;
  }
  if (named.sure || known) return { ...named, sure: true };
  // A lone word with the article is a surname or a body that no list names; it stays a guess.
  if (first.sort === 'definite' && tokens > 2) return null;
  return named;
}
