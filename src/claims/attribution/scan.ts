import type { DateMention, EntityMention } from '../../annotations.js';
import type { Document } from '../../document.js';
import type { LexiconForm } from '../../lexicon/matcher.js';
import { Matcher } from '../../lexicon/matcher.js';
import type { LanguagePack } from '../../languages/pack.js';
import { foldWord } from '../../text/fold.js';
import type { Span } from '../../text/span.js';
import type { AttributionRules, AttributionWord, WordClass } from './rules.js';

/** A lexicon word at a token. */
export interface Reading {
  readonly word: AttributionWord;
  /** Token index after its last token. */
  readonly end: number;
  /** Clitics in front, folded: 'وال'. */
  readonly before: string;
}

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly sort: 'word' | 'mark' | 'break';
  /** Longest first. */
  readings: readonly Reading[];
  entity: EntityMention | null;
  date: DateMention | null;
}

/** The text as the attribution rules read it: tokens with their readings, sentences as token ranges. */
export interface Scan {
  readonly doc: Document;
  readonly rules: AttributionRules;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Token ranges, in order. */
  readonly sentences: readonly { readonly from: number; readonly to: number }[];
  /** For each token the index of its sentence, -1 for line breaks between. */
  readonly sentenceOf: Int32Array;
  /** The last token of each text. */
  readonly lastSeen: ReadonlyMap<string, number>;
  /** For an opening quote the token of its closing quote; -1 elsewhere. */
  readonly closing: Int32Array;
  /** Words that a model holds for the last of a person's name: as good as a surname that is known. */
  readonly surnames: ReadonlySet<string>;
}

const TOKEN = /[\p{L}\p{M}\p{N}]+|\n|[^\s]/gu;
const WORD = /[\p{L}\p{M}\p{N}]/u;

const matchers = new WeakMap<AttributionRules, Matcher<AttributionWord>>();

function matcherOf(pack: LanguagePack): Matcher<AttributionWord> {
  const rules = pack.attribution;
  let matcher = matchers.get(rules);
  if (!matcher) {
    const forms: LexiconForm<AttributionWord>[] = [...rules.words, ...countries(pack.code)].map((word) => ({
      form: word.form,
      value: word,
      clitics: word.clitics ?? 'before',
    }));
    matchers.set(rules, (matcher = new Matcher(forms, pack.clitics)));
  }
  return matcher;
}

/** The states of the world by their CLDR names: any of them may speak. */
function countries(language: string): AttributionWord[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const out: AttributionWord[] = [];
  for (let a = 65; a <= 90; a++) {
    for (let b = 65; b <= 90; b++) {
      const name = names.of(String.fromCharCode(a, b));
      if (name && !/[()]/.test(name))
        out.push({ form: foldWord(name.replaceAll('\u200c', ' ')), class: 'place' });
    }
  }
  return out;
}

export function scan(doc: Document, entities: readonly EntityMention[], dates: readonly DateMention[]): Scan {
  const text = doc.text.folded;
  const rules = doc.pack.attribution;
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const piece = match[0];
    tokens.push({
      start: match.index,
      end: match.index + piece.length,
      text: piece,
      sort: piece === '\n' ? 'break' : WORD.test(piece) ? 'word' : 'mark',
      readings: NONE,
      entity: null,
      date: null,
    });
  }
  const at = tokenIndex(text.length, tokens);
  for (const hit of matcherOf(doc.pack).all(text)) {
    const first = at[hit.word.start]!;
    const last = at[hit.word.end - 1]!;
    if (first < 0 || last < 0) continue;
    // A form that crosses a mark or a line end is an accident of the gaps.
    if (!takesPrefix(rules, hit.value.class, hit.before)) continue;
    addReading(tokens[first]!, { word: hit.value, end: last + 1, before: hit.before });
  }
  const surnames = new Set<string>();
  for (const [k, entity] of entities.entries()) {
    const inside = covered(tokens, at, entity.span);
    if (entity.origin === 'model') {
      if (isTitleOf(entity, entities[k + 1])) readOffice(inside, lastToken(at, entity.span) + 1);
      if (!readsModel(entity, inside, surnames)) continue;
    }
    for (const token of inside) {
      const old = token.entity;
      if (!old || old.span.end - old.span.start < entity.span.end - entity.span.start) token.entity = entity;
    }
  }
  for (const date of dates) for (const token of covered(tokens, at, date.span)) token.date = date;
  const sentences = doc.sentences.map((s) => ({ from: firstToken(at, s), to: lastToken(at, s) + 1 }));
  const sentenceOf = new Int32Array(tokens.length).fill(-1);
  sentences.forEach((s, k) => sentenceOf.fill(k, s.from, s.to));
  const lastSeen = new Map<string, number>();
  tokens.forEach((t, k) => lastSeen.set(t.text, k));
  return { doc, rules, text, tokens, sentences, sentenceOf, lastSeen, closing: pairQuotes(tokens), surnames };
}

/** Most tokens have no reading: they share this. */
const NONE: readonly Reading[] = [];

/** An office by a noun that no list has: 'كبير المفاوضين'. */
const OFFICE: AttributionWord = { form: '', class: 'head', kind: 'role' };

/** Whether a person's name follows an office with nothing between them. */
const isTitleOf = (office: EntityMention, next: EntityMention | undefined): boolean =>
  office.type === 'ROLE' && next?.type === 'PER' && next.span.start - office.span.end === 1;

/** Has an office read as one, where the list has no verb, noun or rank for its first word. */
function readOffice(inside: readonly Token[], to: number): void {
  const first = inside[0];
  if (first?.readings.every(({ word }) => word.class === 'modifier'))
    first.readings = [{ word: OFFICE, end: to, before: '' }, ...first.readings];
}

/**
 * Takes a name that only a model has found for what it is worth beside the word list: a person's last name is as good
 * as a known one, and an office that no list has is read as one. What begins with a noun of the list is read by that,
 * because it can be taken up by it later ('the ministry …').
 *
 * @returns whether it is a name that the tokens carry
 */
function readsModel({ type }: EntityMention, inside: readonly Token[], surnames: Set<string>): boolean {
  const first = inside[0];
  const last = inside.at(-1);
  if (!first || !last) return false;
  switch (type) {
    case 'PER':
      if (last.readings === NONE) surnames.add(last.text);
      return inside.every(({ readings }) => readings === NONE);
    case 'ROLE':
      return false;
    case 'OUTLET':
      return true;
    default:
      return !first.readings.some(({ word }) => word.class === 'head' || word.class === 'title');
  }
}

/** Keeps the longest first; of two equally long the one that came first. */
function addReading(token: Token, added: Reading): void {
  if (token.readings === NONE) {
    token.readings = [added];
    return;
  }
  const readings = token.readings as Reading[];
  let k = readings.length;
  while (k > 0 && readings[k - 1]!.end < added.end) k--;
  readings.splice(k, 0, added);
}

const NOUNS: ReadonlySet<WordClass> = new Set<WordClass>([
  ...(['head', 'title', 'modifier', 'place', 'mentioned', 'time', 'setting', 'object', 'region'] as const),
  ...(['determiner', 'latest'] as const),
]);

/** 'سيعلن' is a verb and 'للوزارة' a noun, but 'سلو' is not 'لو' with a prefix. */
function takesPrefix(rules: AttributionRules, wordClass: WordClass, prefix: string): boolean {
  if (prefix === '' || rules.conjunctions.includes(prefix)) return true;
  if (wordClass === 'verb' || wordClass === 'participle') return rules.verbPrefixes.includes(prefix);
  return NOUNS.has(wordClass) && !rules.verbPrefixes.includes(prefix);
}

/** For each character the index of the token on it, -1 for a space. */
function tokenIndex(length: number, tokens: readonly Token[]): Int32Array {
  const at = new Int32Array(length).fill(-1);
  tokens.forEach((t, k) => at.fill(k, t.start, t.end));
  return at;
}

function firstToken(at: Int32Array, s: Span): number {
  let i = s.start;
  while (i < s.end && at[i]! < 0) i++;
  return i < s.end ? at[i]! : 0;
}

function lastToken(at: Int32Array, s: Span): number {
  let i = s.end - 1;
  while (i >= s.start && at[i]! < 0) i--;
  return i >= s.start ? at[i]! : 0;
}

function covered(tokens: readonly Token[], at: Int32Array, s: Span): Token[] {
  if (s.end <= s.start || s.end > at.length) return [];
  return tokens.slice(firstToken(at, s), lastToken(at, s) + 1);
}

/** Tokens a quote may hold before we take the mark for a stray one. */
const LONGEST_QUOTE = 400;

/** Pairs « with » and " with "; a straight quote never crosses a line, because there its two ends look alike. */
function pairQuotes(tokens: readonly Token[]): Int32Array {
  const closing = new Int32Array(tokens.length).fill(-1);
  const open: number[] = [];
  let straight = -1;
  tokens.forEach((token, k) => {
    if (token.text === '«') open.push(k);
    else if (token.text === '»') {
      const start = open.pop();
      if (start !== undefined && k - start < LONGEST_QUOTE) closing[start] = k;
    } else if (token.text === '"') {
      if (straight < 0) straight = k;
      else {
        if (k - straight < LONGEST_QUOTE) closing[straight] = k;
        straight = -1;
      }
    } else if (token.sort === 'break') straight = -1;
  });
  return closing;
}

/** The longest reading of a class at a token. */
export function reading(s: Scan, token: number, ...classes: WordClass[]): Reading | null {
  const readings = s.tokens[token]?.readings;
  if (readings === undefined || readings === NONE) return null;
  for (const r of readings) if (classes.includes(r.word.class)) return r;
  return null;
}

export const textOf = (s: Scan, token: number): string => s.tokens[token]?.text ?? '';

/** The span from a token to the one before `to`. */
export const spanOf = (s: Scan, from: number, to: number): Span => ({
  start: s.tokens[from]!.start,
  end: s.tokens[Math.max(from, to - 1)]!.end,
});

/** A span as the author wrote it. */
export function written(s: Scan, span: Span): string {
  const o = s.doc.text.toOriginal(span);
  return s.doc.text.original.slice(o.start, o.end);
}
