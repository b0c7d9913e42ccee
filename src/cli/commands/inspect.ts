import { Extractor } from '../../extract.js';
import { ledger } from '../../output/ledger.js';
import type { ExitCode } from '../exit.js';
import { EXIT } from '../exit.js';
import type { InputOptions } from '../inputs.js';
import { articlesOf, metadataOf } from '../inputs.js';
import type { Io } from '../io.js';
import { Output } from '../io.js';
import type { Messages } from '../messages.js';
import type { PipelineFlags } from '../pipeline-options.js';
import { pipelineOptions } from '../pipeline-options.js';
import { isolated } from '../terminal.js';

export interface InspectFlags extends InputOptions, PipelineFlags {
  readonly all?: boolean;
  readonly quiet?: boolean;
}

/** `khabar inspect`: each claim with the words and the rule behind every slot, for reading at a terminal. */
export async function run(
  paths: readonly string[],
  flags: InspectFlags,
  io: Io,
  messages: Messages,
): Promise<ExitCode> {
  const extractor = new Extractor({
    ...pipelineOptions(flags, io),
    all: flags.all ?? false,
    explain: true,
    onNotice: (message) => {
      if (!flags.quiet) messages.note(message);
    },
  });
  await extractor.prepare();
  const output = new Output(io.stdout);
  let separator = '';
  const metadata = await metadataOf(flags, io, messages);
  for await (const article of articlesOf(paths, flags, io, { ...(metadata && { metadata }) })) {
    if (article instanceof Error) {
      messages.error(article.message);
      continue;
    }
    try {
      await output.write(separator + ledger(await extractor.extract(article), isolated));
      separator = '\n';
    } catch (error) {
      if ((error as Error).name !== 'LanguageError') throw error;
      messages.error(`${article.path ?? article.id}: ${(error as Error).message}`);
    }
  }
  return messages.errors > 0 ? EXIT.differences : EXIT.done;
}
