import { readFileSync, readdirSync, statSync } from 'node:fs';
import { text as readStream } from 'node:stream/consumers';
import { join, resolve } from 'node:path';
import { LineCounter, isMap, isNode, isPair, isScalar } from 'yaml';
import type { Document, Node } from 'yaml';
import { YamlError, yamlDocuments, yamlValue } from '../text/yaml.js';
import { Trouble } from './exit.js';
import type { Io } from './io.js';

/** One document of a claims file, with the way from a place in it to the line that it was written in. */
export interface WrittenDocument {
  readonly value: unknown;
  /** `file:line:column` of a value, or of its key; of the nearest thing around it when it is not there. */
  locate(path: readonly (string | number)[], atKey?: boolean): string;
}

/** A document that is no YAML or JSON. */
export interface UnreadableDocument {
  readonly where: string;
  readonly message: string;
}

const IN_FOLDERS = /\.claims\.(ya?ml|json|jsonl)$/i;

/**
 * The claims files that the command line names: files as they are, of folders all `*.claims.yaml` (`json`, `jsonl`).
 *
 * @throws Trouble for a path that is not there and a folder without claims
 */
export function findClaimsFiles(inputs: readonly string[], cwd: string): string[] {
  return inputs.flatMap((input) => {
    if (input === '-') return [input];
    const stats = statSync(resolve(cwd, input), { throwIfNoEntry: false });
    if (!stats) throw new Trouble(`${input}: no such file or folder; check the path`);
    if (!stats.isDirectory()) return [input];
    const found = readdirSync(resolve(cwd, input), { recursive: true, encoding: 'utf8' })
      .filter((name) => IN_FOLDERS.test(name))
      .sort()
      .map((name) => join(input, name));
    if (found.length > 0) return found;
    throw new Trouble(`${input}: no *.claims.yaml, .json or .jsonl in this folder; name the files`);
  });
}

/** The documents of one claims file, whatever of the three formats it is in. */
export async function* readDocuments(
  file: string,
  io: Io,
): AsyncGenerator<WrittenDocument | UnreadableDocument> {
  const content = file === '-' ? await readStream(io.stdin) : readFileSync(resolve(io.cwd, file), 'utf8');
  const name = file === '-' ? 'standard input' : file;
  if (!(file === '-' ? beginsLikeLines(content) : /\.(jsonl|ndjson)$/i.test(file))) {
    yield* parseText(content, name, 0);
    return;
  }
  for (const [index, line] of content.split('\n').entries()) {
    if (line.trim() !== '') yield* parseText(line, name, index);
  }
}

/** Standard input has no name that tells JSON Lines from JSON: its first line is a document of its own. */
function beginsLikeLines(content: string): boolean {
  const first = content.slice(0, content.indexOf('\n') + 1).trim();
  if (!first.startsWith('{')) return false;
  try {
    JSON.parse(first);
    return true;
  } catch {
    return false;
  }
}

/** JSON is YAML, and the YAML parser knows the place of every value in either. */
function* parseText(
  content: string,
  name: string,
  linesBefore: number,
): Generator<WrittenDocument | UnreadableDocument> {
  const lines = new LineCounter();
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${name}:${line + linesBefore}:${col}`;
  };
  const unreadable = (error: unknown): UnreadableDocument => {
    if (!(error instanceof YamlError)) throw error;
    return { where: at(error.offset), message: `not YAML or JSON: ${error.message}` };
  };
  const documents = yamlDocuments(content, { lines });
  for (;;) {
    let document: Document.Parsed;
    let value: unknown;
    try {
      const next = documents.next();
      if (next.done) return;
      document = next.value;
    } catch (error) {
      yield unreadable(error);
      return;
    }
    try {
      value = yamlValue(document);
    } catch (error) {
      yield unreadable(error);
      continue;
    }
    // `extract --format json` writes one list of documents.
    const prefixes = Array.isArray(value) ? value.map((_, i) => [i]) : [[]];
    for (const prefix of prefixes) {
      yield {
        value: prefix.length === 0 ? value : (value as unknown[])[prefix[0]!],
        locate: (path, atKey = false) => at(offsetOf(document, [...prefix, ...path], atKey)),
      };
    }
  }
}

function offsetOf(document: Document.Parsed, path: readonly (string | number)[], atKey: boolean): number {
  const parent = document.getIn(path.slice(0, -1), true);
  if (atKey && isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1));
    if (isPair(pair) && isNode(pair.key)) return start(pair.key);
  }
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node)) return start(node);
  }
  return 0;
}

const start = (node: Node): number => node.range?.[0] ?? 0;
