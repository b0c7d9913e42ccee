import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { InputError } from '../../articles/errors.js';
import { writeWhole } from '../../output/folder.js';
import type { FormatName } from '../../output/format-names.js';
import type { Format } from '../../output/formats.js';
import { FORMATS, withMark } from '../../output/formats.js';
import type { Failure, Outcome } from '../../run/run.js';
import type { ExitCode } from '../exit.js';
import { Trouble } from '../exit.js';
import type { Io } from '../io.js';
import { Output } from '../io.js';
import type { Messages } from '../messages.js';
import { pipelineOptions } from '../options.js';
import type { RunFlags, Sink } from '../run.js';
import { runArticles } from '../run.js';

export interface ExtractFlags extends RunFlags {
  readonly output?: string;
  readonly format: FormatName;
  readonly all?: boolean;
  readonly explain?: boolean;
  readonly withText?: boolean;
  readonly bom?: boolean;
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
  const sink = flags.output === undefined ? new Stream(io, format) : new Folder(flags.output, io, format);
  const work = {
    command: 'extract',
    format: flags.format,
    ...pipelineOptions(flags, io),
    all: flags.all ?? false,
    explain: flags.explain ?? false,
    // Quotations of annotations stand in their context, which the text gives.
    withText: (flags.withText ?? false) || flags.format === 'webannotation',
  } as const;
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
  readonly #folder: string;

  constructor(
    private readonly given: string,
    io: Io,
    private readonly format: Format,
  ) {
    this.#folder = resolve(io.cwd, given);
    if (statSync(this.#folder, { throwIfNoEntry: false })?.isDirectory() === false) {
      throw new Trouble(
        `--output ${given}: is a file; give a folder, one file an article is written into it`,
      );
    }
  }

  async write({ article, text }: Outcome): Promise<void> {
    const name = `${article.source?.output ?? article.id}.claims.${this.format.extension}`;
    try {
      await writeWhole(join(this.#folder, name), this.format.fileHead + (text ?? ''));
    } catch (error) {
      throw new Trouble(`${join(this.given, name)}: cannot be written (${(error as Error).message})`);
    }
  }

  end(): Promise<void> {
    return Promise.resolve();
  }
}
