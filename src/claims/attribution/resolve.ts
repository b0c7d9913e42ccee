import type { Span } from '../../text/span.js';
import { contains } from '../../text/span.js';
import type { Referent, Resolved } from './cast.js';
import { Cast } from './cast.js';
import type { Draft, Link } from './draft.js';
import type { Attribution, Source } from './index.js';
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
  readonly cue: Span;
  readonly header: Span;
  readonly content: Span;
}

/** Resolves the sources of drafts in the order of the text, and hangs the outlets around each into its `via`. */
export function resolveDrafts(s: Scan, drafts: readonly Draft[]): Attribution[] {
  const cast = new Cast(s, s.rules.articlePrefixes);
  const voices: Voice[] = [];
  for (const draft of drafts) {
    const voice = voiceOf(s, draft, cast, voices);
    if (voice) voices.push(voice);
  }
  const inside = voices.filter(
    (v) =>
      !v.draft.decides ||
      !voices.some((o) => o !== v && !o.draft.decides && o.referent && contains(o.content, v.cue)),
  );
  return inside.filter((v) => v.draft.rule !== 'spoken-of').map((voice) => finish(voice, inside));
}

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
    const speaker = before.find((v) => v.draft === draft.continues);
    if (!speaker) return null;
    return {
      ...place,
      referent: speaker.referent,
      span: speaker.span,
      how: 'participle',
      via: speaker.via,
      followsUp: true,
    };
  }
  const chain = chainOf(s, draft);
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
  const resolved: Resolved = cast.resolve(chain.source);
  const { sort } = chain.source;
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
function chainOf(s: Scan, draft: Draft): Chain {
  const subject = draft.subject === 'article' ? null : draft.subject;
  const quoted = draft.links.filter((l): l is Link & { sort: 'phrase' } => l.sort === 'phrase');
  const channels = draft.links
    .filter((l): l is Link & { sort: 'channel' } => l.sort === 'channel')
    .map((l) => l.name);
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
  const outlets = order.filter((p) => p !== source && isOutlet(p)).map((p) => nameOf(s, [p.from, p.to]));
  const via = [...channels.map((c) => nameOf(s, c)), ...outlets.reverse()];
  if (source?.outlet) via.unshift(nameOf(s, source.outlet));
  return { source, via };
}

/** An outlet's name as written, without the quotes around it. */
function nameOf(s: Scan, [from, to]: readonly [number, number]): string {
  const { start, end } = spanOf(s, from, to);
  const joined = reading(s, from, 'head')?.before.length ?? 0;
  const entity = s.tokens[from]!.entity?.span.start ?? start;
  return written(s, { start: Math.max(start + joined, Math.min(entity, end - 1)), end })
    .replace(/^["«“]+|["»”]+$/gu, '')
    .trim();
}

function finish(voice: Voice, all: readonly Voice[]): Attribution {
  const { cue, header, content } = voice;
  const rule = `${voice.draft.decides ? 'decider' : voice.draft.rule}/${voice.how}`;
  if (!voice.referent) {
    return {
      cue,
      header,
      content,
      source: { kind: 'article', name: null, role: null, via: [], span: null, rule },
    };
  }
  const via = [...voice.via];
  if (via.length === 0 && voice.followsUp) via.push(...inherited(voice, all));
  for (const outer of around(voice, all)) {
    for (const name of [outer.referent!.name, ...outer.via]) if (!via.includes(name)) via.push(name);
  }
  const source: Source = {
    kind: voice.referent.kind,
    name: voice.referent.name,
    role: voice.referent.role,
    via,
    span: voice.span,
    rule,
  };
  return { source, cue, header, content };
}

/** Outlets whose report holds this statement, innermost first. */
function around(voice: Voice, all: readonly Voice[]): Voice[] {
  return all
    .filter(
      (o) =>
        o !== voice &&
        o.referent?.kind === 'media' &&
        o.referent !== voice.referent &&
        contains(o.content, voice.cue) &&
        !contains(voice.content, o.content),
    )
    .sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start));
}

/** A speaker who goes on goes on to the same outlet. */
function inherited(voice: Voice, all: readonly Voice[]): readonly string[] {
  const at = all.indexOf(voice);
  for (let k = at - 1; k >= 0; k--) {
    const before = all[k]!;
    if (before.draft.rule === 'spoken-of' || !before.referent) continue;
    return before.referent === voice.referent ? before.via : [];
  }
  return [];
}
