import type { Given } from './make-article.js';
import { parsePublished } from './published.js';

/** A record whose fields are what they must be. */
export interface CheckedRecord extends Given {
  readonly text: string;
}

/** What is wrong with a record; the caller knows file and line. */
export class RecordError extends Error {
  override readonly name = 'RecordError';
  constructor(
    readonly code: 'invalid-json' | 'invalid-record' | 'empty',
    message: string,
    readonly hint: string,
  ) {
    super(message);
  }
}

const SHAPE = 'a record is {"id": "…", "text": "…"}, optionally with published, language, outlet, title, url';

/**
 * Checks a record: `{"id", "text", "published"?, "language"?, "outlet"?, "title"?, "url"?}`.
 * Other fields are left alone; null counts as absent. An `id` may be an integer. `published` comes back as an ISO day,
 * `language` as its primary BCP 47 code (`fa-IR`, `prs` and `fas` are `fa`).
 *
 * @param fallbackId the id of a record without one
 * @param textField the field that holds the text
 * @throws RecordError that names the field
 */
export function checkRecord(
  record: Record<string, unknown>,
  fallbackId: string,
  textField = 'text',
): CheckedRecord {
  const text = field(record, textField);
  if (text === undefined) {
    const hint = textField === 'text' ? `${SHAPE}; --text-column names another field` : SHAPE;
    throw new RecordError('invalid-record', `record without "${textField}"`, hint);
  }
  const published = field(record, 'published');
  const language = field(record, 'language');
  return {
    id: idOf(record) ?? fallbackId,
    text,
    published: published === undefined ? undefined : publishedOf(published),
    language: language === undefined ? undefined : languageOf(language),
    outlet: field(record, 'outlet'),
    title: field(record, 'title'),
    url: field(record, 'url'),
  };
}

/** Parses one record of JSON. @throws RecordError */
export function parseObject(line: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new RecordError('invalid-json', `not valid JSON${whereInLine(error)}`, SHAPE);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new RecordError('invalid-record', `not a record but ${kindOf(value)}`, SHAPE);
}

/** The parser's own message quotes the line, which may be an article long: only the place is kept. */
function whereInLine(error: unknown): string {
  const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '');
  return position ? ` (column ${Number(position[1]) + 1})` : '';
}

function field(record: Record<string, unknown>, name: string): string | undefined {
  const value = Object.hasOwn(record, name) ? record[name] : undefined;
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') {
    throw new RecordError('invalid-record', `"${name}" is ${kindOf(value)}`, `"${name}" must be a string`);
  }
  if (LONE_SURROGATE.test(value)) {
    const what = `"${name}" holds half a character (a lone surrogate escape)`;
    throw new RecordError('invalid-record', what, 'write the record with a JSON library');
  }
  return value;
}

const LONE_SURROGATE = /\p{Surrogate}/u;

function idOf(record: Record<string, unknown>): string | undefined {
  const { id } = record;
  if (typeof id === 'number') {
    if (Number.isSafeInteger(id)) return String(id);
    throw new RecordError(
      'invalid-record',
      '"id" is a number that JSON cannot hold exactly',
      'write it as a string',
    );
  }
  const name = field(record, 'id');
  if (name?.trim() === '')
    throw new RecordError('invalid-record', '"id" is empty', 'give it a name or leave it out');
  return name;
}

function publishedOf(value: string): string {
  const day = parsePublished(value);
  if (day !== null) return day;
  const what = `"published" is no day: ${JSON.stringify(value.slice(0, 40))}`;
  throw new RecordError('invalid-record', what, 'write it as YYYY-MM-DD');
}

function languageOf(value: string): string {
  const language = primaryLanguage(value);
  if (language !== null) return language;
  const what = `"language" is no language code: ${JSON.stringify(value.slice(0, 40))}`;
  throw new RecordError('invalid-record', what, 'use fa or ar, or leave it out');
}

function primaryLanguage(tag: string): string | null {
  try {
    const { language } = new Intl.Locale(tag.trim());
    // BCP 47 reserves longer subtags, so a language written out ('Persian') would pass as one.
    return language.length <= 3 ? language : null;
  } catch {
    return null;
  }
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return `a ${typeof value}`;
}
