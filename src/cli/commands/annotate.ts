import { Annotator } from '../../annotate.js';
import type { Layer } from '../../output/annotations.js';
import { FORMATS } from '../../output/formats.js';
import { InputError } from '../../articles/errors.js';
import type { ExitCode } from '../exit.js';
import { EXIT } from '../exit.js';
import type { Failure, InputOptions } from '../inputs.js';
import { eachArticle } from '../inputs.js';
import type { Io } from '../io.js';
import { Output } from '../io.js';
import type { Messages } from '../messages.js';
import type { PipelineFlags } from '../options.js';
import { pipelineOptions } from '../options.js';

export interface AnnotateFlags extends InputOptions, PipelineFlags {
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
  const annotator = new Annotator({
    ...pipelineOptions(flags, io),
    ...(flags.layers ? { layers: flags.layers } : {}),
    explain: flags.explain ?? false,
  });
  await annotator.prepare();
  const output = new Output(io.stdout);
  const format = FORMATS[flags.format];
  for await (const outcome of eachArticle(paths, flags, io, (article) => annotator.annotate(article))) {
    if ('error' in outcome) messages.error(outcome.error.message);
    await output.write(format.document('error' in outcome ? failed(outcome) : outcome.value));
  }
  return messages.errors > 0 ? EXIT.differences : EXIT.done;
}

function failed({ article, error }: Failure): object {
  const line = error instanceof InputError && error.line !== undefined ? { line: error.line } : {};
  return {
    id: article?.id ?? null,
    language: null,
    published: article?.published ?? null,
    ...line,
    error: error.message,
  };
}
