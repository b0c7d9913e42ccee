import type { Span } from '../../text/span.js';
import { contains } from '../../text/span.js';
import type { Referent, Resolved } from './cast.js';
import { Cast, balanced } from './cast.js';
import type { Draft, Link } from './draft.js';
import type { Attribution } from './index.js';
import type { Phrase } from './phrase.js';
import type { Scan } from './scan.js';
import { reading, spanOf, written } from './scan.js';

interface Voice {
  readonly draft: Draft;
  readonly referent: Referent | null;
  readonly span: Span | null;
  readonly how: string;
  /** Outlets named in the attribution itself, innermost first. */
  readonly via: string[];
  readonly followsUp: boolean;
  /** The voice that a participle goes on with. */
  readonly goesOnWith?: Voice;
  readonly cue: Span;
  readonly header: Span;
  readonly content: Span;
}

/** Resolves the sources of drafts in the order of the text, and hangs the outlets around each into its `via`. */
export function resolveDrafts(s: Scan, drafts: readonly Draft[]): Attribution[] {
  const cast = new Cast(s, s.rules.nameArticles);
  const voices: Voice[] = [];
  for (const draft of drafts) {
    const voice = voiceOf(s, draft, cast, voices);
    if (voice) voices.push(voice);
  }
  const kept = voices.filter((v, k) => !v.draft.decides || !isTold(v, near(voices, k)));
  const carried = new Map<Voice, readonly string[]>();
  const out: Attribution[] = [];
  kept.forEach((voice, k) => {
    const around = outletsAround(voice, near(kept, k));
    const follows = voice.followsUp ? inherited(s, kept, k, carried) : [];
    const own = voice.goesOnWith ? (carried.get(voice.goesOnWith) ?? []) : voice.via;
    carried.set(voice, own.length > 0 ? own : follows);
    if (voice.draft.rule !== 'spoken-of')
      out.push(finish(voice, [...new Set([...carried.get(voice)!, ...around])]));
  });
  return out;
}

/** How many attributions before and after one can be around it: enough for the longest sentence or post. */
const BEFORE = 40;
const AFTER = 10;
const near = (voices: readonly Voice[], k: number): readonly Voice[] =>
  voices.slice(Math.max(0, k - BEFORE), k + AFTER);

/** A decision that somebody tells of is part of what is told; an outlet in front of the report only passes it on. */
const isTold = (voice: Voice, others: readonly Voice[]): boolean =>
  others.some(
    (o) =>
      o !== voice &&
      !o.draft.decides &&
      o.referent !== null &&
      !(o.referent.kind === 'media' && o.draft.rule === 'report-before') &&
      contains(o.content, voice.cue),
  );

function voiceOf(s: Scan, draft: Draft, cast: Cast, before: readonly Voice[]): Voice | null {
  const cue = spanOf(s, draft.cue[0], draft.cue[1]);
  const header = spanOf(s, draft.header[0], draft.header[1]);
  const content =
    draft.content[0] < draft.content[1]
      ? spanOf(s, draft.content[0], draft.content[1])
      : { start: cue.end, end: cue.end };
  const place = { draft, cue, header, content };
  if (draft.subject === 'article') {
    return { ...place, referent: null, span: null, how: 'own-voice', via: [], followsUp: false };
  }
  if (draft.rule === 'participle') {
    const speaker = before.findLast((v) => v.draft === draft.continues);
    if (!speaker) return null;
    return {
      ...place,
      referent: speaker.referent,
      span: speaker.span,
      how: 'participle',
      via: [],
      goesOnWith: speaker,
      followsUp: true,
    };
  }
  const chain = chainOf(s, draft, cast);
  if (!chain.source) {
    const referent = cast.last(draft.gender, draft.number);
    if (!referent) return null;
    const nearest = before.findLast((v) => v.referent === referent);
    return {
      ...place,
      referent,
      span: nearest?.span ?? null,
      how: 'goes-on',
      via: chain.via,
      followsUp: true,
    };
  }
  const resolved: Resolved | null = cast.resolve(chain.source);
  // 'He said', with nobody before whom it could be: better nobody than a name that is none.
  if (!resolved)
    return { ...place, referent: null, span: null, how: 'unresolved', via: chain.via, followsUp: false };
  const { sort } = chain.source;
  resolved.referent.gender ??= draft.gender;
  const reports = draft.rule.startsWith('report') && resolved.referent.kind === 'media';
  if (!reports && draft.rule !== 'line-above' && draft.rule !== 'nominal') resolved.referent.spoke = true;
  return {
    ...place,
    referent: resolved.referent,
    span: resolved.span,
    how: resolved.how,
    via: chain.via,
    followsUp: sort === 'pronoun' || sort === 'taken-up' || resolved.how === 'name',
  };
}

interface Chain {
  readonly source: Phrase | null;
  readonly via: string[];
}

/**
 * The source of a header and the outlets between it and the article. Outermost to innermost: reporters in the order
 * of the text, the subject, who the subject quotes, and last the outlet that the source spoke to.
 */
function chainOf(s: Scan, draft: Draft, cast: Cast): Chain {
  const subject = draft.subject === 'article' ? null : draft.subject;
  const quoted = draft.links.filter((l): l is Link & { sort: 'phrase' } => l.sort === 'phrase');
  const channels = draft.links.filter((l): l is Link & { sort: 'channel' } => l.sort === 'channel');
  const order = draft.rule.startsWith('report')
    ? [...quoted.map((q) => q.phrase), ...(subject ? [subject] : [])].sort((a, b) => a.from - b.from)
    : [...(subject ? [subject] : []), ...quoted.map((q) => q.phrase)];
  // Whoever quotes somebody in the same breath, and is no known person, is an outlet: «X به نقل از Y گزارش داد».
  const quotes = quoted.length > 0 && !draft.rule.startsWith('report');
  const isOutlet = (p: Phrase): boolean =>
    p.kind === 'media' || (quotes && p === subject && p.sort === 'name' && p.role === null && !p.sure);
  const source =
    order.findLast((p) => !isOutlet(p) && p.kind !== 'document') ??
    (subject && !isOutlet(subject) ? subject : null) ??
    order.findLast(isOutlet) ??
    order.at(-1) ??
    null;
  const outlets = order.filter((p) => p !== source && isOutlet(p)).flatMap((p) => cast.outlet(p) ?? []);
  const via = [
    ...channels.flatMap((c) => (c.phrase ? (cast.outlet(c.phrase) ?? []) : nameOf(s, c.name))),
    ...outlets.reverse(),
  ];
  if (source?.outlet) via.unshift(nameOf(s, source.outlet));
  return { source, via };
}

/** An outlet's name as written, without the quotes around it. */
function nameOf(s: Scan, [from, to]: readonly [number, number]): string {
  const { start, end } = spanOf(s, from, to);
  const joined = reading(s, from, 'head')?.before.length ?? 0;
  const entity = s.tokens[from]!.entity?.span.start ?? start;
  const name = written(s, { start: Math.max(start + joined, Math.min(entity, end - 1)), end });
  return balanced(/^["«“”„][^"»”“]*["»”“]$/u.test(name) ? name.slice(1, -1) : name).trim();
}

function finish(voice: Voice, via: readonly string[]): Attribution {
  const { cue, header, content, referent } = voice;
  const rule = `${voice.draft.decides ? 'decider' : voice.draft.rule}/${voice.how}`;
  if (!referent) {
    return {
      cue,
      header,
      content,
      source: { kind: 'article', name: null, role: null, via: [], span: null, rule },
    };
  }
  const { kind, name, role } = referent;
  return { source: { kind, name, role, via, span: voice.span, rule }, cue, header, content };
}

/** Outlets whose report holds this statement, innermost first. */
function outletsAround(voice: Voice, others: readonly Voice[]): string[] {
  return others
    .filter(
      (o) =>
        o !== voice &&
        o.referent?.kind === 'media' &&
        o.referent !== voice.referent &&
        contains(o.content, voice.cue) &&
        !contains(voice.content, o.content),
    )
    .sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))
    .flatMap((o) => [o.referent!.name, ...o.via]);
}

/** A speaker who goes on goes on to the same outlet; a report around it holds to the end of its line. */
function inherited(
  s: Scan,
  all: readonly Voice[],
  k: number,
  carried: Map<Voice, readonly string[]>,
): readonly string[] {
  const voice = all[k]!;
  for (let j = k - 1; j >= Math.max(0, k - BEFORE); j--) {
    const before = all[j]!;
    if (
      !before.referent ||
      ((before.referent.kind === 'media' || before.referent.kind === 'document') &&
        before.referent !== voice.referent)
    )
      continue;
    if (before.referent !== voice.referent) return [];
    const own = carried.get(before) ?? [];
    const sameLine = !s.text.slice(before.cue.end, voice.cue.start).includes('\n');
    return sameLine ? [...own, ...outletsAround(before, near(all, j))] : own;
  }
  return [];
}
