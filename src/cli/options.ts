import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { encodingNamed } from '../articles/encoding.js';
import { parsePublished } from '../articles/published.js';
import { folderOf } from '../entities/model/files.js';
import type { NerMode } from '../entities/ner.js';
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

/** The value of `--published` as an ISO day. @throws Trouble for what is no day */
export function publishedOption(value: string): string {
  const day = parsePublished(value);
  if (day !== null) return day;
  throw new Trouble(`--published ${value}: not a day; write year-month-day, as in --published 2025-12-31`);
}

/** The value of `--jobs`: a number of threads, or 'auto' for one a processor. @throws Trouble for anything else */
export function jobsOption(value: string): number {
  if (value === 'auto') return availableParallelism();
  const jobs = Number(value);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new Trouble(`--jobs ${value}: give a number from 1 to ${MOST_JOBS}, or auto`);
}

const MOST_JOBS = 256;

/** The value of `--encoding` by its WHATWG name. @throws Trouble for an encoding that there is not */
export function encodingOption(value: string): string {
  const name = encodingNamed(value);
  if (name !== null) return name;
  throw new Trouble(
    `--encoding ${value}: no such encoding; there are utf-8, windows-1256, iso-8859-6 and others`,
  );
}
