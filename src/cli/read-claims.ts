import { createReadStream, readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { text as readStream } from 'node:stream/consumers';
import { YamlError, yamlDocuments, yamlValue } from '../text/yaml.js';
import { findClaimsFiles } from './claims-files.js';
import { Trouble } from './exit.js';
import type { Io } from './io.js';

/** One document of a claims file, as parsed: not yet known to be one. */
export interface ReadDocument {
  readonly value: unknown;
  /** The file, and the line of a JSON Lines record in it, for messages. */
  readonly where: string;
}

/**
 * The documents of claims files one after another, for commands that compute with claims; `validate` has a reader of
 * its own that knows the line of every value.
 *
 * @param inputs files in YAML, JSON or JSON Lines, folders of `*.claims.*`, `-` for standard input
 * @throws Trouble for a path that is not there and for what is neither YAML nor JSON
 */
export async function* readClaims(inputs: readonly string[], io: Io): AsyncGenerator<ReadDocument> {
  for (const file of findClaimsFiles(inputs, io.cwd)) yield* readFileOfClaims(file, io);
}

/** The documents of one file; `-` is standard input. */
export async function* readFileOfClaims(file: string, io: Io): AsyncGenerator<ReadDocument> {
  if (/^\.(jsonl|ndjson)$/i.test(extname(file))) {
    yield* readLines(
      createInterface({ input: createReadStream(resolve(io.cwd, file)), crlfDelay: Infinity }),
      file,
    );
    return;
  }
  const where = file === '-' ? 'standard input' : file;
  const content = (
    file === '-' ? await readStream(io.stdin) : readFileSync(resolve(io.cwd, file), 'utf8')
  ).replace(/^\ufeff/, '');
  const whole = /^\s*[[{]/.test(content) ? json(content) : undefined;
  if (whole !== undefined) yield* each(whole, where);
  // Several objects one after another are JSON Lines, whatever the file is called.
  else if (/^\s*\{"/.test(content)) yield* readLines(content.split('\n'), where);
  else for (const value of yaml(content, where)) yield* each(value, where);
}

async function* readLines(
  lines: AsyncIterable<string> | Iterable<string>,
  file: string,
): AsyncGenerator<ReadDocument> {
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    const value = json(line.replace(/^\ufeff/, ''));
    if (value === undefined)
      throw new Trouble(`${file}:${number}: not JSON; give claims as khabar writes them`);
    yield { value, where: `${file}:${number}` };
  }
}

/** `extract --format json` writes one list of documents. */
function* each(value: unknown, where: string): Generator<ReadDocument> {
  if (value === null) return;
  for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) yield { value: one, where };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One document at a time: a stream of thousands would otherwise stand in memory as parsed trees. */
function* yaml(content: string, where: string): Generator {
  try {
    for (const document of yamlDocuments(content)) yield yamlValue(document);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    throw new Trouble(`${where}: not YAML or JSON: ${error.message}`);
  }
}
