import { resolve } from 'node:path';
import { folderOf } from '../entities/model/files.js';
import type { NerMode } from '../entities/ner-modes.js';
import type { PipelineOptions } from '../pipeline.js';
import { Trouble } from './exit.js';
import type { Io } from './io.js';

/** The options that say how articles are read, the same for every command that reads some. */
export interface PipelineFlags {
  readonly language?: string;
  readonly lexicon?: readonly string[];
  readonly ner: NerMode;
  readonly nerModel?: string;
  readonly allowRemote?: boolean;
}

export function pipelineOptions(
  flags: PipelineFlags,
  io: Io,
): Pick<PipelineOptions, 'language' | 'nerModel' | 'allowRemote'> & {
  readonly lexicons: readonly string[];
  readonly ner: NerMode;
} {
  return {
    ...(flags.language === undefined ? {} : { language: flags.language }),
    ...modelOptions(flags, io),
    // Messages name the file as it was given.
    lexicons: (flags.lexicon ?? []).map((path) => (io.cwd === process.cwd() ? path : resolve(io.cwd, path))),
    ner: flags.ner,
  };
}

/** @throws Trouble for a combination that says two things at once, and for a model that may not be asked for */
function modelOptions(
  { ner, nerModel, allowRemote }: PipelineFlags,
  io: Io,
): Pick<PipelineOptions, 'nerModel' | 'allowRemote'> {
  if (nerModel === undefined) {
    if (allowRemote) throw new Trouble('--allow-remote: is for a model on a hub; name it with --ner-model');
    return {};
  }
  if (ner === 'lexicon' || ner === 'none') {
    throw new Trouble(
      `--ner-model ${nerModel}: is not used with --ner ${ner}; use --ner auto or --ner model`,
    );
  }
  try {
    return {
      nerModel: folderOf(nerModel, io.cwd, allowRemote ?? false) ?? nerModel,
      allowRemote: allowRemote ?? false,
    };
  } catch (error) {
    throw new Trouble(`--ner-model ${(error as Error).message}`);
  }
}
