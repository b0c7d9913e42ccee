import { detectionData } from '../languages/detection.js';
import { fold } from '../text/fold.js';
import type { Head, Metadata } from './front-matter.js';
import { FIELD_NAMES, readFrontMatter } from './front-matter.js';
import { leadingDay, parsePublished } from './published.js';

/** What stands before an article in its own text. */
export interface Preamble {
  /** `published` is a day (`YYYY-MM-DD`) here. */
  readonly metadata: Metadata;
  /** Where the article proper begins, in UTF-16 units; 0 when nothing stands before it. */
  readonly body: number;
}

/** As many lines as a header has at most. */
const MOST_LINES = 12;
/** As much of a line as is read for a label or a field. */
const LONGEST_LINE = 600;
const FIELD = /^([A-Za-z_ ]{3,20}?)[ \t]{0,4}:[ \t]{0,8}(\S.*)$/;
const ENGLISH_DATE_LABEL =
  /^(?:date(?: published)?|pub(?:lication[ _])?date|published(?: (?:on|at))?)(?:[ \t]{0,4}:[ \t]{0,8}|[ \t]{1,8})/i;

/**
 * Finds front matter, then a header: lines `title: …`, `url: …`, `date: …` in any order, or a line that begins with
 * the day alone, or with a word for 'date' and the day. Text may follow the day on its line; then it is the article's.
 *
 *     date: 2025-12-31          ← header
 *      date 2025-12-31 بغداد …  ← header up to the day, article from the next word on
 *
 * A header is taken only when it tells the day: a first sentence such as 'Source: …' alone is none. Where both tell
 * something, the header has the word.
 */
export function readPreamble(text: string): Preamble {
  const front = readFrontMatter(text);
  const start = front?.end ?? 0;
  const header = readHeader(text, start);
  if (!front && !header) return { metadata: {}, body: 0 };
  const metadata: Metadata = { ...front?.metadata, ...header?.metadata };
  const day = metadata.published === undefined ? null : parsePublished(metadata.published);
  if (day === null) delete metadata.published;
  else metadata.published = day;
  return { metadata, body: skipBlank(text, header?.end ?? start) };
}

function readHeader(text: string, start: number): Head | null {
  const metadata: Metadata = {};
  let at = skipBlank(text, start);
  let end = 0;
  for (let count = 0; count < MOST_LINES && at < text.length; count++) {
    const line = lineAt(text, at);
    const day = metadata.published === undefined ? readDayLine(line) : null;
    const field = day ? null : readField(line);
    if (day) {
      metadata.published = day.day;
      end = at + day.length;
      // The article goes on behind the day.
      if (line.slice(day.length).trim() !== '') break;
    } else if (field) {
      metadata[field.name] ??= field.value;
      end = at + line.length;
    } else break;
    at = skipLineBreak(text, at + line.length);
  }
  return metadata.published === undefined ? null : { metadata, end };
}

/** A day that a label announces, or that fills its line; `length` counts from the start of the line. */
function readDayLine(line: string): { readonly day: string; readonly length: number } | null {
  const indent = /^[ \t]{0,8}/.exec(line)![0].length;
  const label = labelLength(line.slice(indent));
  const from = indent + label;
  const found = leadingDay(line.slice(from));
  if (!found || (label === 0 && line.slice(from + found.length).trim() !== '')) return null;
  return { day: found.day, length: from + found.length };
}

function labelLength(line: string): number {
  const english = ENGLISH_DATE_LABEL.exec(line);
  if (english) return english[0].length;
  const colon = line.slice(0, LONGEST_LABEL).indexOf(':');
  if (colon === -1 || !dateLabels().has(fold(line.slice(0, colon)).folded.trim())) return 0;
  return colon + 1 + /^[ \t]{0,8}/.exec(line.slice(colon + 1))![0].length;
}

const LONGEST_LABEL = 40;
let labels: ReadonlySet<string> | undefined;

/** The labels of every language that we read, folded; the language of the text is not known yet. */
function dateLabels(): ReadonlySet<string> {
  labels ??= new Set(detectionData().flatMap((l) => l.dateLabels.map((label) => fold(label).folded)));
  return labels;
}

function readField(line: string): { readonly name: keyof Metadata; readonly value: string } | null {
  const match = FIELD.exec(line.trim());
  const name = match ? FIELD_NAMES.get(match[1]!.toLowerCase()) : undefined;
  return name === undefined || name === 'published' ? null : { name, value: match![2]! };
}

function lineAt(text: string, at: number): string {
  const end = text.slice(at, at + LONGEST_LINE).search(/[\r\n]/);
  return text.slice(at, end === -1 ? at + LONGEST_LINE : at + end);
}

function skipLineBreak(text: string, at: number): number {
  if (text[at] === '\r' && text[at + 1] === '\n') return at + 2;
  return text[at] === '\r' || text[at] === '\n' ? at + 1 : at;
}

function skipBlank(text: string, start: number): number {
  let at = start;
  while (at < text.length && BLANK.test(text[at]!)) at++;
  return at;
}

const BLANK = /[\s\u200e\u200f\u202a-\u202e]/u;
