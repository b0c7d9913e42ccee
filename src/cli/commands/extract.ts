import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { InputError } from '../../articles/errors.js';
import type { Article } from '../../articles/index.js';
import { fingerprint, isHubId, OWN_MODEL } from '../../entities/model/files.js';
import { hasPackage } from '../../entities/model/package.js';
import type { FormatName } from '../../output/format-names.js';
import type { Format } from '../../output/formats.js';
import { FORMATS, withMark } from '../../output/formats.js';
import { OutputFolder } from '../../run/output-folder.js';
import type { Failure, Outcome } from '../../run/run.js';
import type { ExtractWork, Tally } from '../../run/work.js';
import { version } from '../../version.js';
import type { ExitCode } from '../exit.js';
import { Trouble } from '../exit.js';
import type { Io } from '../io.js';
import { Output } from '../io.js';
import type { Messages } from '../messages.js';
import { pipelineOptions } from '../pipeline-options.js';
import type { RunFlags, Sink } from '../run.js';
import { runArticles } from '../run.js';

export interface ExtractFlags extends RunFlags {
  readonly output?: string;
  readonly format: FormatName;
  readonly all?: boolean;
  readonly explain?: boolean;
  readonly withText?: boolean;
  readonly bom?: boolean;
  readonly resume?: boolean;
}

/** `khabar extract`: articles in, claims out, one document an article in input order. */
export async function run(
  paths: readonly string[],
  flags: ExtractFlags,
  io: Io,
  messages: Messages,
): Promise<ExitCode> {
  const format = flags.bom ? withMark(FORMATS[flags.format]) : FORMATS[flags.format];
  if (flags.bom && flags.format !== 'csv') {
    throw new Trouble(`--bom: is for --format csv; ${flags.format} readers know UTF-8 without it`);
  }
  if (flags.resume && flags.output === undefined) {
    throw new Trouble('--resume: goes on with a folder of documents; name it with --output');
  }
  const work = {
    command: 'extract',
    format: flags.format,
    ...pipelineOptions(flags, io),
    all: flags.all ?? false,
    explain: flags.explain ?? false,
    // Quotations of annotations stand in their context, which the text gives.
    withText: (flags.withText ?? false) || flags.format === 'webannotation',
  } as const;
  const sink =
    flags.output === undefined
      ? new Stream(io, format)
      : new Folder(flags.output, fingerprintOf(work, flags, io), flags.resume ?? false, io, format);
  return runArticles(paths, flags, work, sink, io, messages);
}

class Stream implements Sink {
  readonly #output: Output;
  #written = 0;

  constructor(
    io: Io,
    private readonly format: Format,
  ) {
    this.#output = new Output(io.stdout);
  }

  async write({ text }: Outcome): Promise<void> {
    const before = this.#written++ === 0 ? this.format.head : this.format.between;
    await this.#output.write(before + (text ?? ''));
  }

  /** In JSON Lines each input has its line, so that output lines stay beside input lines. */
  async fail({ article, error }: Failure): Promise<void> {
    if (this.format !== FORMATS.jsonl) return;
    const line = error instanceof InputError && error.line !== undefined ? { line: error.line } : {};
    const record = { article: { id: article?.id ?? null }, ...line, claims: [], error: error.message };
    await this.#output.write(this.format.document(record));
  }

  async end(): Promise<void> {
    const { head, tail } = this.format;
    await this.#output.write((this.#written === 0 ? head : '') + tail);
  }
}

class Folder implements Sink {
  readonly isFolder = true;
  readonly #folder: OutputFolder;

  constructor(
    private readonly given: string,
    fingerprint: string,
    private readonly resume: boolean,
    io: Io,
    private readonly format: Format,
  ) {
    const folder = resolve(io.cwd, given);
    if (isFile(folder)) {
      throw new Trouble(
        `--output ${given}: is a file; give a folder, one file an article is written into it`,
      );
    }
    this.#folder = new OutputFolder(folder, fingerprint);
  }

  begin(): Promise<void> {
    return this.#writing('', () => this.#folder.open(this.resume));
  }

  earlier(article: Article): Promise<Tally | null> {
    return this.#folder.earlier(this.#nameOf(article), article);
  }

  write({ article, text, tally }: Outcome): Promise<void> {
    const name = this.#nameOf(article);
    const content = text === null ? null : this.format.fileHead + text;
    return this.#writing(name, () => this.#folder.write(name, content, article, tally));
  }

  end(): Promise<void> {
    return this.#writing('', () => this.#folder.finish());
  }

  close(): Promise<void> {
    return this.#folder.close();
  }

  #nameOf(article: Article): string {
    return `${article.source?.output ?? article.id}.claims.${this.format.extension}`;
  }

  async #writing<T>(name: string, write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      throw new Trouble(`${join(this.given, name)}: cannot be written (${(error as Error).message})`);
    }
  }
}

/** Whether a path, or a folder that it lies in, is no folder. */
function isFile(path: string): boolean {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    // Below a file, Node 24 finds nothing where Node 20 throws.
    if (!found) return dirname(path) !== path && isFile(dirname(path));
    return !found.isDirectory();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return true;
    throw new Trouble(`--output ${path}: cannot be written (${(error as Error).message})`);
  }
}

/** Stands for everything but the article that a document depends on: the version, the options, the lexicons' contents. */
function fingerprintOf(work: ExtractWork, flags: ExtractFlags, io: Io): string {
  // A model counts by what it holds, not by where it lies.
  const rest = { ...work, model: modelOf(work), nerModel: undefined, allowRemote: undefined };
  const lexicons = (flags.lexicon ?? []).map((path) => hashOfFile(resolve(io.cwd, path)));
  const { bom, encoding, textColumn, inputFormat } = flags;
  const reading = [bom, encoding, textColumn, inputFormat].map((value) => value ?? null);
  return sha256(JSON.stringify([version(), { ...rest, lexicons }, reading]));
}

/** Stands for the model that recognises names: by what its files hold, or by its name on a hub; null for none. */
function modelOf({ ner, nerModel = OWN_MODEL, allowRemote = false }: ExtractWork): string | null {
  if (ner === 'none' || ner === 'lexicon' || !hasPackage()) return null;
  if (allowRemote && isHubId(nerModel, '/')) return nerModel;
  try {
    return fingerprint(nerModel);
  } catch {
    return null;
  }
}

/** Null for a file that is not there: the lexicons' own loader has a better message for that. */
function hashOfFile(path: string): string | null {
  try {
    return sha256(readFileSync(path));
  } catch {
    return null;
  }
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
