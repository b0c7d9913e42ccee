import { detectionData } from '../languages/detection.js';
import { fold } from '../text/fold.js';
import type { Head, Metadata } from './front-matter.js';
import { FIELD_NAMES, readFrontMatter } from './front-matter.js';
import { leadingDate, parsePublished } from './published.js';

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
const LONGEST_LINE = 4000;
const URL_AFTER_DATE = /^[ \t]{1,8}(https?:\/\/\S+)/;
const FIELD = /^([A-Za-z_ ]{3,20}?)[ \t]{0,4}:[ \t]{0,8}(\S.*)$/;
const ENGLISH_DATE_LABEL =
  /^(?:date(?: published)?|pub(?:lication[ _])?date|published(?: (?:on|at))?)(?:[ \t]{0,4}:[ \t]{0,8}|[ \t]{1,8})/i;

/**
 * Finds front matter, then a header: lines `title: …`, `url: …`, `date: …` in any order, or a line that begins with
 * the day alone, or with a word for 'date' and the day. The address and text may follow the day on its line; the text
 * is the article's.
 *
 *     date: 2025-12-31                          ← header
 *      date 2025-12-31 بغداد …                  ← header up to the day, article from the next word on
 *      date 2025-12-31 https://example.org/1    ← header
 *
 * A header is taken only when it has a date: a first sentence such as 'Source: …' alone is none. Where header and
 * front matter both tell something, the header has the word.
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
  let dated = false;
  let at = skipBlank(text, start);
  let end = 0;
  for (let count = 0; count < MOST_LINES && at < text.length; count++) {
    const line = lineAt(text, at);
    const date = dated ? null : readDateLine(line);
    const field = date ? null : readField(line);
    if (date) {
      dated = true;
      if (date.day !== null) metadata.published = date.day;
      if (date.url !== undefined) metadata.url ??= date.url;
      end = at + date.length;
      // The article goes on behind the date.
      if (line.slice(date.length).trim() !== '') break;
    } else if (field) {
      metadata[field.name] ??= field.value;
      end = at + line.length;
    } else break;
    at = skipLineBreak(text, at + line.length);
  }
  return dated ? { metadata, end } : null;
}

interface DateLine {
  /** ISO day, or null when the line names no more than a month or a year. */
  readonly day: string | null;
  readonly url?: string;
  /** From the start of the line to the end of date and address. */
  readonly length: number;
}

/** A date that a label announces, or a day that fills its line. */
function readDateLine(line: string): DateLine | null {
  const indent = /^[ \t]{0,8}/.exec(line)![0].length;
  const label = labelLength(line.slice(indent));
  const from = indent + label;
  const date = leadingDate(line.slice(from));
  if (!date) return null;
  const end = from + date.length;
  if (label === 0)
    return date.day === null || line.slice(end).trim() !== '' ? null : { day: date.day, length: end };
  const url = URL_AFTER_DATE.exec(line.slice(end));
  return url ? { day: date.day, url: url[1]!, length: end + url[0].length } : { day: date.day, length: end };
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
