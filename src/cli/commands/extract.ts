import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Article } from '../../articles/index.js';
import { Extractor } from '../../extract.js';
import { writeWhole } from '../../output/folder.js';
import type { FormatName } from '../../output/format-names.js';
import type { Format } from '../../output/formats.js';
import { FORMATS } from '../../output/formats.js';
import type { ClaimsDocument } from '../../schema/claims.generated.js';
import type { ExitCode } from '../exit.js';
import { EXIT, Trouble } from '../exit.js';
import type { InputOptions } from '../inputs.js';
import { eachArticle } from '../inputs.js';
import type { Io } from '../io.js';
import { Output } from '../io.js';
import type { Messages } from '../messages.js';
import type { PipelineFlags } from '../options.js';
import { pipelineOptions } from '../options.js';

export interface ExtractFlags extends InputOptions, PipelineFlags {
  readonly output?: string;
  readonly format: FormatName;
  readonly all?: boolean;
  readonly explain?: boolean;
}

/** `khabar extract`: articles in, claims out, one document an article in input order. */
export async function run(
  paths: readonly string[],
  flags: ExtractFlags,
  io: Io,
  messages: Messages,
): Promise<ExitCode> {
  const extractor = new Extractor({
    ...pipelineOptions(flags, io),
    all: flags.all ?? false,
    explain: flags.explain ?? false,
  });
  await extractor.prepare();
  const format = FORMATS[flags.format];
  const sink = flags.output === undefined ? new Stream(io, format) : new Folder(flags.output, io, format);
  for await (const outcome of eachArticle(paths, flags, io, (article) => extractor.extract(article))) {
    if ('error' in outcome) messages.error(outcome.error.message);
    else await sink.write(outcome.value, outcome.article);
  }
  await sink.end();
  return messages.errors > 0 ? EXIT.differences : EXIT.done;
}

interface Sink {
  write(document: ClaimsDocument, article: Article): Promise<void>;
  end(): Promise<void>;
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

  async write(document: ClaimsDocument): Promise<void> {
    const before = this.#written++ === 0 ? this.format.head : this.format.between;
    await this.#output.write(before + this.format.document(document));
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

  async write(document: ClaimsDocument, article: Article): Promise<void> {
    const name = `${article.source?.output ?? article.id}.claims.${this.format.extension}`;
    try {
      await writeWhole(join(this.#folder, name), this.format.document(document));
    } catch (error) {
      throw new Trouble(`${join(this.given, name)}: cannot be written (${(error as Error).message})`);
    }
  }

  end(): Promise<void> {
    return Promise.resolve();
  }
}
