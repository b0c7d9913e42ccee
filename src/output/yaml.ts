import { keyYaml, scalarYaml } from './yaml-scalar.js';

/**
 * Writes one value as a YAML document, beginning with its `---`, so that documents can be put one after another.
 *
 * Every YAML reader must see the same strings, those of YAML 1.1 too (PyYAML, R, many Go and Ruby tools), so what
 * they would take for a number, a date, a time or a boolean is quoted: all strings that begin like a number, and
 * words such as `no` and `on` (the `compat` schema of the library finds those). Nothing is folded over lines, as
 * long right-to-left lines are hard enough to read whole. Spans are written as `[start, end]`, everything else one
 * field a line, which is what line diffs want.
 *
 * The scalars are the library's; the lines around them are written here, because building its tree of nodes took a
 * fifth of the time of an article.
 *
 * @param value what JSON can hold: plain objects, arrays, strings, numbers, booleans, null; undefined fields are
 * left out
 */
export function toYaml(value: unknown): string {
  if (isCollection(value) && !isOneLine(value)) return `---\n${block(value, '')}`;
  return `---\n${oneLine(value)}\n`;
}

type Collection = readonly unknown[] | Readonly<Record<string, unknown>>;

const isCollection = (value: unknown): value is Collection => typeof value === 'object' && value !== null;

/** What stands behind its key: scalars, spans and other lists of numbers, and what is empty. */
function isOneLine(value: unknown): boolean {
  if (!isCollection(value)) return true;
  if (Array.isArray(value)) return value.every((item) => typeof item === 'number');
  return Object.values(value).every((field) => field === undefined);
}

function oneLine(value: unknown): string {
  if (!isCollection(value)) return scalarYaml(value);
  return Array.isArray(value) ? `[${value.map(scalarYaml).join(', ')}]` : '{}';
}

/** The lines of a collection, the first without its indent: it stands behind a dash, or is at the margin. */
function block(value: Collection, indent: string): string {
  let out = '';
  if (Array.isArray(value)) {
    for (const item of value as readonly unknown[]) {
      const lines = isOneLine(item) ? `${oneLine(item)}\n` : block(item as Collection, `${indent}  `);
      out += `${out === '' ? '' : indent}- ${lines}`;
    }
    return out;
  }
  for (const [key, field] of Object.entries(value)) {
    if (field === undefined) continue;
    const name = `${out === '' ? '' : indent}${keyYaml(key)}:`;
    if (isOneLine(field)) out += `${name} ${oneLine(field)}\n`;
    else {
      // A list stands below its key without an indent of its own.
      const inner = Array.isArray(field) ? indent : `${indent}  `;
      out += `${name}\n${inner}${block(field as Collection, inner)}`;
    }
  }
  return out;
}
