/**
 * How a found date is held against an expected one, for the tables beside this file.
 *
 * A case says what a careful reader marks in a text: the words of the date with the word that bounds it («تا», 'منذ')
 * or names its part, its EDTF value, bound, part and calendar. Readers differ in how much of the frame they mark
 * ('in', 'on the day', a weekday, 'in the morning', 'of the year'), so a found date is right when
 * - it holds the core of the expected words, which is what is left without frame words at both ends,
 * - what it holds beyond the expected words is frame words, joined particles and punctuation only,
 * - its value, bound, part and calendar are among those that the case allows,
 * and a case is right when every date that it does not call optional is found, in one piece, and nothing else is.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { DateMention } from '../../../src/annotations.js';
import { fold, foldWord } from '../../../src/text/fold.js';
import type { FoldedText, FoldRules } from '../../../src/text/fold.js';

export interface ExpectedDate {
  readonly text: string;
  /** Several right answers where the contract leaves it open. */
  readonly value: OneOrMore<string | null>;
  /** `on` when absent. */
  readonly bound?: OneOrMore<string>;
  /** None when absent; null in a list stands for none. */
  readonly part?: OneOrMore<string | null>;
  /** `gregorian` when absent, and unasked where there is no value. */
  readonly calendar?: OneOrMore<string>;
  /** Year-month-day of a Solar Hijri or Islamic date, or of both ends of a range, as the text writes it. */
  readonly written?: string;
  /** Right if found, free if not. */
  readonly optional?: boolean;
}

export interface DateCase {
  readonly text: string;
  readonly ref: string | null;
  readonly expect: readonly ExpectedDate[];
  /** Why the tagger does not read it yet: the case must fail, so that the day it passes is noticed. */
  readonly pending?: string;
}

export interface CaseGroup {
  readonly about: string;
  readonly cases: readonly DateCase[];
}

type OneOrMore<T> = T | readonly T[];

const asList = <T>(value: OneOrMore<T>): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]) : [value as T];

/** The tables of one language: file name without extension, then its groups. */
export function readTables(language: string): { name: string; groups: CaseGroup[] }[] {
  const folder = new URL(`./${language}/`, import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => ({
      name: file.replace('.yaml', ''),
      groups: parse(readFileSync(new URL(file, folder), 'utf8')) as CaseGroup[],
    }));
}

interface FrameWords {
  readonly edge: string[];
  readonly frame: string[][];
  readonly joined?: string[];
}

const FRAMES = parse(readFileSync(new URL('./frame-words.yaml', import.meta.url), 'utf8')) as Record<
  string,
  FrameWords
>;

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

class Frame {
  readonly #edge: ReadonlySet<string>;
  readonly #all: ReadonlySet<string>;
  readonly #joined: readonly string[];

  constructor(words: FrameWords) {
    this.#edge = new Set(words.edge.map(foldWord));
    this.#all = new Set([...this.#edge, ...words.frame.flat().map(foldWord)]);
    this.#joined = (words.joined ?? []).map(foldWord);
  }

  /** The range of the words that are left without frame words at both ends; never empty. */
  core(text: string, start: number, end: number): { start: number; end: number } {
    const words = [...text.slice(start, end).matchAll(WORDS)].map((m) => ({
      word: m[0],
      start: start + m.index,
      end: start + m.index + m[0].length,
    }));
    for (const removable of [this.#all, this.#edge]) {
      const left = words.findIndex((w) => !this.#is(w.word, removable));
      const right = words.findLastIndex((w) => !this.#is(w.word, removable));
      if (left !== -1) return { start: words[left]!.start, end: words[right]!.end };
    }
    return { start, end };
  }

  /** Whether a stretch of text is frame words, joined particles and punctuation only. */
  isOnlyFrame(text: string): boolean {
    return [...text.matchAll(WORDS)].every(
      ([word]) => this.#is(word, this.#all) || this.#joined.includes(word),
    );
  }

  #is(word: string, words: ReadonlySet<string>): boolean {
    return words.has(word) || this.#joined.some((j) => word.startsWith(j) && words.has(word.slice(j.length)));
  }
}

const frameOf = new Map(Object.entries(FRAMES).map(([language, words]) => [language, new Frame(words)]));

export type Tagger = (text: FoldedText, context: { published: string | null }) => DateMention[];

/** What a careful reader would object to, one line an objection; none when the case is right. */
export function objections(c: DateCase, language: string, rules: FoldRules, tagger: Tagger): string[] {
  const frame = frameOf.get(language)!;
  const text = fold(c.text, rules);
  const found = tagger(text, { published: c.ref });
  const say = (d: DateMention): string => {
    const words = text.folded.slice(d.span.start, d.span.end);
    return `'${words}' ${d.value ?? 'null'} ${d.bound}${d.part ? ` ${d.part}` : ''} ${d.calendar} (${d.rule})`;
  };
  const out: string[] = [];
  const claimed = new Set<DateMention>();
  let from = 0;
  for (const e of c.expect) {
    const words = fold(e.text, rules).folded.trim();
    const start = text.folded.indexOf(words, from);
    if (start === -1) {
      out.push(`the table is wrong: '${e.text}' does not stand in the text`);
      continue;
    }
    const end = (from = start + words.length);
    const over = found.filter((d) => d.span.start < end && start < d.span.end);
    for (const d of over) claimed.add(d);
    if (over.length === 0) {
      if (!e.optional) out.push(`missed '${e.text}'`);
      continue;
    }
    if (over.length > 1) {
      out.push(`split '${e.text}' into ${over.map(say).join(' and ')}`);
      continue;
    }
    const d = over[0]!;
    const core = frame.core(text.folded, start, end);
    const extra = [text.folded.slice(d.span.start, start), text.folded.slice(end, Math.max(end, d.span.end))];
    if (d.span.start > core.start || d.span.end < core.end) out.push(`cut '${e.text}' down to ${say(d)}`);
    else if (!extra.every((x) => frame.isOnlyFrame(x))) out.push(`took too much for '${e.text}': ${say(d)}`);
    const wanted: [string, string | null, readonly (string | null)[]][] = [
      ['value', d.value, asList(e.value)],
      ['bound', d.bound, asList(e.bound ?? 'on')],
      ['part', d.part ?? null, asList(e.part ?? null)],
    ];
    const calendars = asList(e.calendar ?? 'gregorian');
    if (d.value !== null && !calendars.includes('any')) wanted.push(['calendar', d.calendar, calendars]);
    for (const [field, got, allowed] of wanted) {
      if (allowed.includes(got)) continue;
      out.push(
        `${field} of '${e.text}' is ${got ?? 'null'}, not ${allowed.map((v) => v ?? 'null').join(' or ')}`,
      );
    }
  }
  for (const d of found) if (!claimed.has(d)) out.push(`no date: ${say(d)}`);
  return out;
}
