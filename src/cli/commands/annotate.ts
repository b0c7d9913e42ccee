import { InputError } from '../../articles/errors.js';
import type { Layer } from '../../output/layers.js';
import { FORMATS } from '../../output/formats.js';
import type { Failure, Outcome } from '../../run/run.js';
import type { ExitCode } from '../exit.js';
import type { Io } from '../io.js';
import { Output } from '../io.js';
import type { Messages } from '../messages.js';
import { pipelineOptions } from '../pipeline-options.js';
import type { RunFlags, Sink } from '../run.js';
import { runArticles } from '../run.js';

export interface AnnotateFlags extends RunFlags {
  readonly format: 'jsonl' | 'yaml';
  readonly layers?: readonly Layer[];
  readonly explain?: boolean;
}

/**
 * `khabar annotate`: the layers under the claims, one record an article in input order. An input that cannot be
 * read has a record too, with `error`, so that output lines stay beside input lines.
 */
export async function run(
  paths: readonly string[],
  flags: AnnotateFlags,
  io: Io,
  messages: Messages,
): Promise<ExitCode> {
  const work = {
    command: 'annotate',
    format: flags.format,
    ...pipelineOptions(flags, io),
    ...(flags.layers ? { layers: flags.layers } : {}),
    explain: flags.explain ?? false,
  } as const;
  const output = new Output(io.stdout);
  const format = FORMATS[flags.format];
  const sink: Sink = {
    write: ({ text }: Outcome) => output.write(text ?? ''),
    fail: (failure) => output.write(format.document(record(failure))),
    end: () => Promise.resolve(),
  };
  return runArticles(paths, flags, work, sink, io, messages);
}

function record({ article, error }: Failure): object {
  const line = error instanceof InputError && error.line !== undefined ? { line: error.line } : {};
  return {
    id: article?.id ?? null,
    language: null,
    published: article?.published ?? null,
    ...line,
    error: error.message,
  };
}
