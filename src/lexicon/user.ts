import { readFileSync } from 'node:fs';
import type { Document, Node } from 'yaml';
import { LineCounter, isMap, isNode, isScalar } from 'yaml';
import { brief } from '../text/brief.js';
import { YamlError, yamlDocuments, yamlValue } from '../text/yaml.js';
import type { Problem, Section } from '../world/entries.js';
import { SECTIONS, checkEntry } from '../world/entries.js';

/** Entries that a user adds to the world lexicon, or overrides in it: fields as in the files of `src/world`. */
export type UserLexicon = Readonly<
  Partial<Record<Section, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>
>;

/** A lexicon file that cannot be read or used. `message` is one line: `FILE:LINE: what is wrong`. */
export class LexiconError extends Error {
  override readonly name = 'LexiconError';
  constructor(
    readonly path: string,
    /** 1-based; null when the file could not be read at all. */
    readonly line: number | null,
    reason: string,
  ) {
    super(`${path}${line === null ? '' : `:${line}`}: ${reason}`);
  }
}

/**
 * Reads a lexicon of the user: a YAML map with any of `actors`, `bases`, `outlets`, each a map from identifier to
 * fields.
 *
 * @throws LexiconError with the file, the line and the key of the first thing that is wrong
 */
export function loadUserLexicon(path: string): UserLexicon {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new LexiconError(
      path,
      null,
      code === 'ENOENT' ? 'no such lexicon file' : `cannot be read (${String(code)})`,
    );
  }
  return parseUserLexicon(text, path);
}

/** @param path for the messages */
export function parseUserLexicon(text: string, path: string): UserLexicon {
  const lines = new LineCounter();
  const parsed = parseOne(text, lines, path);
  if (parsed === null) return {};
  const { document, value } = parsed;
  const fail = ({ path: keys, message }: Problem): never => {
    throw new LexiconError(
      path,
      lineOf(document.contents, keys, lines),
      `${brief(keys.join('.'))}: ${brief(message, 1000)}`,
    );
  };
  if (document.contents === null) return {};
  if (!isMap(document.contents)) throw new LexiconError(path, 1, 'must be a map of actors, bases, outlets');
  const data = value as Record<string, unknown>;
  for (const [section, entries] of Object.entries(data)) {
    if (!(SECTIONS as readonly string[]).includes(section))
      fail({ path: [section], message: `unknown key '${brief(section)}' (known: ${SECTIONS.join(', ')})` });
    if (typeof entries !== 'object' || entries === null || Array.isArray(entries))
      fail({ path: [section], message: 'must be a map from identifiers to entries' });
    for (const [id, entry] of Object.entries(entries as object)) {
      const problem = checkEntry(section as Section, id, entry)[0];
      if (problem) fail(problem);
    }
  }
  return data;
}

/** The document of a lexicon, null for none. @throws LexiconError */
function parseOne(
  text: string,
  lines: LineCounter,
  path: string,
): { document: Document.Parsed; value: unknown } | null {
  let one: { document: Document.Parsed; value: unknown } | null = null;
  try {
    for (const document of yamlDocuments(text, { lines })) {
      if (one) throw new YamlError('more than one document', document.range[0]);
      one = { document, value: yamlValue(document) };
    }
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    throw new LexiconError(path, lines.linePos(error.offset).line, `no YAML: ${error.message}`);
  }
  return one;
}

/** The line of the key that a path leads to, as far as the path exists. */
function lineOf(root: unknown, path: readonly (string | number)[], lines: LineCounter): number {
  let line = 1;
  let at: unknown = root;
  for (const key of path) {
    if (!isMap(at)) break;
    const pair = at.items.find((one) => isScalar(one.key) && String(one.key.value) === String(key));
    if (!pair) break;
    const offset = isNode(pair.key) ? (pair.key as Node).range?.[0] : undefined;
    if (offset !== undefined) line = lines.linePos(offset).line;
    at = pair.value;
  }
  return line;
}
