import { resolve } from 'node:path';
import type { NerMode } from '../entities/ner.js';
import type { PipelineOptions } from '../pipeline.js';
import type { Io } from './io.js';

/** The options that say how articles are read, the same for every command that reads some. */
export interface PipelineFlags {
  readonly language?: string;
  readonly lexicon?: readonly string[];
  readonly ner: NerMode;
}

export function pipelineOptions(flags: PipelineFlags, io: Io): PipelineOptions {
  return {
    ...(flags.language === undefined ? {} : { language: flags.language }),
    lexicons: (flags.lexicon ?? []).map((path) => resolve(io.cwd, path)),
    ner: flags.ner,
  };
}
