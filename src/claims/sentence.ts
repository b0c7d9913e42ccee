import type { Annotations, CountMention, DateMention, EntityMention } from '../annotations.js';
import type { Document } from '../document.js';
import type { FoldedText } from '../text/fold.js';
import { sharesOf } from '../text/in-order.js';
import type { Span } from '../text/span.js';
import { contains } from '../text/span.js';
import type { Token } from '../text/tokens.js';
import { tokenAt, tokenize } from '../text/tokens.js';
import type { ClauseBreak, EventRules, FiniteVerb } from './events/rules.js';

/** One sentence with everything that the annotation layers found in it. All offsets count in the folded text. */
export class SentenceView {
  readonly folded: string;
  readonly tokens: readonly Token[];
  readonly breaks: readonly ClauseBreak[];
  readonly verbs: readonly FiniteVerb[];
  readonly forces: readonly EntityMention[];
  readonly bases: readonly EntityMention[];
  readonly counts: readonly CountMention[];
  /** Countries, capitals and governments. */
  readonly places: readonly EntityMention[];
  /** Bodies that stand for the force of their country. */
  readonly ministries: readonly EntityMention[];

  constructor(
    readonly index: number,
    readonly span: Span,
    readonly text: FoldedText,
    readonly rules: EventRules,
    entities: readonly EntityMention[],
    readonly dates: readonly DateMention[],
    counts: readonly CountMention[],
  ) {
    this.folded = text.folded;
    this.tokens = tokenize(this.folded, span);
    this.breaks = rules.breaks(this.tokens);
    this.verbs = rules.verbs(this.tokens);
    this.forces = entities.filter((e) => e.type === 'FORCE');
    this.bases = entities.filter((e) => e.type === 'BASE');
    // «پایگاه ۲۰۱ نظامی روسیه»: a number in the name of a base counts nobody.
    this.counts = counts.filter((one) => !this.bases.some((base) => contains(base.span, one.span)));
    this.places = entities.filter((e) => e.type === 'LOC');
    this.ministries = entities.filter((e) => e.type === 'ORG' && e.force !== undefined);
  }

  /** The weight of the clause breaks between two offsets: 0 inside one clause. */
  crossing(a: number, b: number): number {
    const low = Math.min(a, b);
    const high = Math.max(a, b);
    let weight = 0;
    let open: ClauseBreak[] | null = null;
    for (const one of this.breaks) {
      if (one.at <= low || one.at > high) continue;
      weight += one.weight;
      if (one.pair === undefined) continue;
      const partner = open?.find((other) => other.pair === one.pair);
      if (partner) weight -= one.weight + partner.weight;
      else (open ??= []).push(one);
    }
    return weight;
  }

  /** How many words stand between two spans, not counting those of `skip`; 0 when they touch or overlap. */
  wordsBetween(a: Span, b: Span, skip?: ReadonlySet<string>): number {
    const [first, second] = a.start <= b.start ? [a, b] : [b, a];
    let count = 0;
    for (let i = tokenAt(this.tokens, first.end); i < this.tokens.length; i++) {
      const token = this.tokens[i]!;
      if (token.end > second.start) break;
      if (token.word && token.start >= first.end && !isSkipped(token, skip)) count++;
    }
    return count;
  }

  /** A range as the article writes it. */
  written(s: Span): string {
    const { start, end } = this.text.toOriginal(s);
    return this.text.original.slice(start, end);
  }

  /** A word without a conjunction joined to it ('وتستضيف'). */
  bare(token: Token): string {
    const { conjunctions } = this.rules;
    return token.text.length > 3 && conjunctions.has(token.text[0]!) ? token.text.slice(1) : token.text;
  }

  /** Whether a word, or what is left of it without a conjunction joined to it, is one of `words`. */
  isOneOf(text: string, words: ReadonlySet<string>): boolean {
    return words.has(text) || (this.rules.conjunctions.has(text[0] ?? '') && words.has(text.slice(1)));
  }

  /** The token right behind a trigger and what is joined to its end; undefined at the end of the sentence. */
  behind({ span, after }: { readonly span: Span; readonly after: string }): Token | undefined {
    return this.tokens[this.at(span.end + after.length)];
  }

  /** Index of the token in which `offset` falls, or of the next one. */
  at(offset: number): number {
    return tokenAt(this.tokens, offset);
  }

  /** The word before `s`; when `s` begins inside a written word, what stands before it in that word. */
  leadOf(s: Span): { word: string; clitic: string; index: number } {
    const index = this.at(s.start);
    const token = this.tokens[index];
    const joined = token && token.start < s.start ? this.folded.slice(token.start, s.start) : '';
    const clitic = joined || (this.rules.fused?.find((f) => this.folded.startsWith(f, s.start)) ?? '');
    let before = index - 1;
    while (before >= 0 && !this.tokens[before]!.word && isQuote(this.tokens[before]!.text)) before--;
    return { word: this.tokens[before]?.text ?? '', clitic, index };
  }

  /** Whether `s` begins its clause: at the start of the sentence, after punctuation or right after a clause break. */
  leadsClause(s: Span): boolean {
    const { index } = this.leadOf(s);
    let before = index - 1;
    // 'All', 'the last', 'a part of' belong to the phrase.
    while (before >= 0 && (isQuote(this.tokens[before]!.text) || this.#isQuantity(before))) before--;
    const previous = this.tokens[before];
    if (!previous?.word) return true;
    const from = previous.end;
    if (this.dates.some((date) => date.span.end >= previous.start && date.span.end <= s.start)) return true;
    return this.breaks.some((one) => one.at === previous.start || (one.at >= from && one.at <= s.start));
  }

  #isQuantity(index: number): boolean {
    const { quantifiers, partitives } = this.rules;
    const { text } = this.tokens[index]!;
    if (quantifiers.has(text) || partitives.has(text) || /^\d+$/.test(text)) return true;
    return this.rules.obliques.has(text) && partitives.has(this.tokens[index - 1]?.text ?? '');
  }

  /** Whether the words right before `s` are one of these phrases. */
  follows(s: Span, phrases: readonly (readonly string[])[]): boolean {
    const { index } = this.leadOf(s);
    return phrases.some((phrase) => {
      const from = index - phrase.length;
      return from >= 0 && phrase.every((word, k) => this.tokens[from + k]!.text === word);
    });
  }

  /**
   * Whether `inner` stands in a relative clause that `s` is no part of. A relative clause right behind `s` tells
   * of it ('the attack that happened on Friday').
   */
  inRelativeOf(inner: Span, s: Span): boolean {
    const opener = this.breaks.findLast((one) => one.at <= inner.start);
    if (opener?.relative !== true || this.crossing(inner.start, s.start) === 0) return false;
    return !(s.end <= opener.at && this.wordsBetween(s, { start: opener.at, end: opener.at }) <= 1);
  }

  /** Whether a clause inside another ends between `s`, which stands in it, and the later span. */
  closesBetween(s: Span, later: Span): boolean {
    return (
      s.end <= later.start &&
      this.breaks.some(
        (close) =>
          close.pair !== undefined &&
          close.at > s.start &&
          close.at <= later.start &&
          this.breaks.some((open) => open.pair === close.pair && open.at < close.at && open.at <= s.start),
      )
    );
  }

  /** Whether any of these phrases stands in the sentence. */
  has(phrases: readonly (readonly string[])[]): boolean {
    return phrases.some((phrase) =>
      this.tokens.some((_, i) => phrase.every((word, k) => this.tokens[i + k]?.text === word)),
    );
  }
}

const isSkipped = (token: Token, skip: ReadonlySet<string> | undefined): boolean =>
  skip !== undefined && (skip.has(token.text) || (token.text >= '0' && token.text < ':'));

const isQuote = (text: string): boolean => text === '"' || text === '«' || text === '»' || text === "'";

const spanOf = (item: { readonly span: Span }): Span => item.span;

/** The sentences of a document, each with its share of the annotations. */
export function sentenceViews(doc: Document, annotations: Annotations): SentenceView[] {
  const entities = sharesOf(annotations.entities, spanOf);
  const dates = sharesOf(annotations.dates, spanOf);
  const counts = sharesOf(annotations.counts, spanOf);
  return annotations.sentences.map(
    (s, index) => new SentenceView(index, s, doc.text, doc.pack.events, entities(s), dates(s), counts(s)),
  );
}
