import type { Article } from '../articles/index.js';
import type { Failure, Outcome } from '../run/run.js';
import { runOver } from '../run/run.js';
import { Pool } from '../run/pool.js';
import type { Tally, Work } from '../run/work.js';
import { Worker } from '../run/work.js';
import type { ExitCode } from './exit.js';
import { EXIT } from './exit.js';
import type { InputOptions } from './inputs.js';
import { articlesOf } from './inputs.js';
import type { Io } from './io.js';
import type { Messages } from './messages.js';
import type { PipelineFlags } from './options.js';

/** The options of a run over many articles, the same for every command that reads some. */
export interface RunFlags extends InputOptions, PipelineFlags {
  readonly jobs?: number;
}

/** Where the results of a run go. */
export interface Sink {
  /** Called before the first article is read. */
  begin?(): Promise<void>;
  /** What an earlier run has told of an article that need not be read again; null when there is none. */
  earlier?(article: Article): Promise<Tally | null>;
  write(outcome: Outcome): Promise<void>;
  /** For an input that gave nothing; it is told on standard error in any case. */
  fail?(failure: Failure): Promise<void>;
  end(): Promise<void>;
}

/** Reads the articles, in as many threads as were asked for, and hands the results to the sink in input order. */
export async function runArticles(
  paths: readonly string[],
  flags: RunFlags,
  work: Work,
  sink: Sink,
  io: Io,
  messages: Messages,
): Promise<ExitCode> {
  const jobs = flags.jobs ?? 1;
  const workers = jobs === 1 ? new Worker(work) : new Pool(work, jobs);
  const options = { jobs, ...(sink.earlier && { earlier: sink.earlier.bind(sink) }) };
  try {
    await workers.prepare();
    await sink.begin?.();
    for await (const result of runOver(articlesOf(paths, flags, io), workers, options)) {
      if ('error' in result) {
        messages.error(result.error.message);
        await sink.fail?.(result);
      } else await sink.write(result);
    }
    await sink.end();
  } finally {
    await workers.close();
  }
  return messages.errors > 0 ? EXIT.differences : EXIT.done;
}
