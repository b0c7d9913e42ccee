import type { Scalar } from 'yaml';
import { Document, isScalar, visit } from 'yaml';

/**
 * Writes one value as a YAML document, beginning with its `---`, so that documents can be put one after another.
 *
 * Every YAML reader must see the same strings, those of YAML 1.1 too (PyYAML, R, many Go and Ruby tools), so what
 * they would take for a number, a date, a time or a boolean is quoted: all strings that begin like a number, and
 * words such as `no` and `on` (the `compat` schema of the library finds those). Nothing is folded over lines, as
 * long right-to-left lines are hard enough to read whole. Spans are written as `[start, end]`, everything else one
 * field a line, which is what line diffs want.
 */
export function toYaml(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false, compat: 'yaml-1.1' });
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key' && typeof node.value === 'string') node.type = styleOf(node.value);
    },
    Seq: (_, node) => {
      node.flow = node.items.every((item) => isScalar(item) && typeof item.value === 'number');
    },
  });
  const text = document.toString({
    lineWidth: 0,
    indentSeq: false,
    flowCollectionPadding: false,
    blockQuote: false,
    singleQuote: true,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  });
  return `---\n${escapeUnsafe(text)}`;
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
