import type { Scalar } from 'yaml';
import { yamlLibrary } from '../text/yaml-library.js';

/** A value as one YAML document of the library, without its `---`; see `toYaml` for the choices. */
export function libraryYaml(value: unknown): string {
  const { Document, visit } = yamlLibrary();
  const document = new Document(value, { aliasDuplicateObjects: false, compat: 'yaml-1.1' });
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key' && typeof node.value === 'string') node.type = styleOf(node.value);
    },
  });
  return escapeUnsafe(
    document.toString({
      lineWidth: 0,
      blockQuote: false,
      singleQuote: true,
      doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    }),
  );
}

/** What looks like the beginning of a number, a date, a document or a merge key to some reader. */
const LIKE_A_NUMBER = /^[-+.]?\d|^---|^[=<~.]/;

/**
 * Characters that a reader may refuse, or take for the end of a line, unless they are escaped: controls, the line
 * breaks of YAML 1.1, the byte order mark, and halves of surrogate pairs.
 */
const UNSAFE = /[\t\n\r\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/u;
const UNSAFE_RAW = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

function styleOf(text: string): Scalar.Type {
  if (UNSAFE.test(text)) return 'QUOTE_DOUBLE';
  return LIKE_A_NUMBER.test(text) ? 'QUOTE_SINGLE' : 'PLAIN';
}

/** The library leaves these as they are inside double quotes, the only place where `styleOf` lets them stand. */
const escapeUnsafe = (yaml: string): string =>
  yaml.replace(UNSAFE_RAW, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Where a plain scalar would be read as something else: by what it begins with, ends with, or has in it. */
const NOT_PLAIN = /^[ ,[\]{}#&*!|>'"%@`]|^[?-](?: |$)|: | #|[ :]$/;
/** What begins with a letter is no number, no date and no time in any version; but a few words are more than words. */
const LETTER = /^[A-Za-z\u0620-\u064a\u066e-\u06d3]/;
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null|e\d+)$/i;

/** A string as the library writes it, for the many where that is plain to see; null for the others. */
function simpleYaml(text: string): string | null {
  if (UNSAFE.test(text)) return null;
  const quoted = LIKE_A_NUMBER.test(text) || NOT_PLAIN.test(text);
  if (quoted) return text.includes("'") ? null : `'${text}'`;
  return LETTER.test(text) && !RESERVED.test(text) ? text : null;
}

/** How the short strings that articles share are written; bounded, as a run has no end. */
const known = new Map<string, string>();
const MOST_KNOWN = 4096;
const LONGEST_KNOWN = 80;

/** A string, number, boolean or null as it stands behind `key: ` or `- `: what the library would write there. */
export function scalarYaml(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return stringYaml(value);
  if (typeof value === 'number' && Number.isSafeInteger(value) && !Object.is(value, -0)) return String(value);
  return libraryYaml(value).slice(0, -1);
}

function stringYaml(text: string): string {
  const simple = simpleYaml(text);
  if (simple !== null) return simple;
  const short = text.length <= LONGEST_KNOWN;
  const written = short ? known.get(text) : undefined;
  if (written !== undefined) return written;
  const made = libraryYaml(text).slice(0, -1);
  if (short) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, made);
  }
  return made;
}

const knownKeys = new Map<string, string>();

/** A key as it stands before its colon. */
export function keyYaml(key: string): string {
  if (/^[a-z][a-z0-9]*(?:_[a-z]+)*$/.test(key) && !RESERVED.test(key)) return key;
  let written = knownKeys.get(key);
  if (written === undefined) {
    written = libraryYaml({ [key]: 0 }).slice(0, -': 0\n'.length);
    if (knownKeys.size >= MOST_KNOWN) knownKeys.clear();
    knownKeys.set(key, written);
  }
  return written;
}
