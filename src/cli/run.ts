import { resolve } from 'node:path';
import type { Article } from '../articles/index.js';
import { totalSize } from '../articles/total-size.js';
import { writeWhole } from '../output/folder.js';
import { Pool } from '../run/pool.js';
import { Progress } from '../run/progress.js';
import type { Failure, Outcome } from '../run/run.js';
import { runOver } from '../run/run.js';
import type { RunSummary } from '../run/summary.js';
import { counted, Counter, summaryLines } from '../run/summary.js';
import type { Tally, Work } from '../run/work.js';
import { Worker } from '../run/work.js';
import type { ExitCode } from './exit.js';
import { EXIT, Trouble } from './exit.js';
import type { InputOptions } from './inputs.js';
import { articlesOf, metadataOf } from './inputs.js';
import { Interrupted, Interruption } from './interruption.js';
import type { Io } from './io.js';
import { keepHeapSmall } from './memory.js';
import type { Messages } from './messages.js';
import type { PipelineFlags } from './pipeline-options.js';

/** The options of a run over many articles, the same for every command that reads some. */
export interface RunFlags extends InputOptions, PipelineFlags {
  readonly jobs?: number;
  /** No progress and no summary; errors are told all the same. */
  readonly quiet?: boolean;
  /** A file for the summary, as JSON. */
  readonly summary?: string;
}

/** Where the results of a run go. */
export interface Sink {
  /** Whether the results go elsewhere than to standard output, so that there is something to tell at the end. */
  readonly isFolder?: boolean;
  /** Called before the first article is read. */
  begin?(): Promise<void>;
  /** What an earlier run has told of an article that need not be read again; null when there is none. */
  earlier?(article: Article): Promise<Tally | null>;
  write(outcome: Outcome): Promise<void>;
  /** For an input that gave nothing; it is told on standard error in any case. */
  fail?(failure: Failure): Promise<void>;
  end(): Promise<void>;
  /** Called whatever happened. */
  close?(): Promise<void>;
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
  keepHeapSmall();
  const jobs = flags.jobs ?? 1;
  const metadata = await metadataOf(flags, io, messages);
  const workers = jobs === 1 ? new Worker(work) : new Pool(work, jobs);
  const counter = new Counter();
  const terminal = isTerminal(io);
  const progress = new Progress({
    write: (text) => {
      if (!flags.quiet) io.stderr.write(text);
    },
    isTerminal: terminal,
    width: (io.stderr as { columns?: number }).columns,
  });
  messages.before = () => {
    progress.clear();
  };
  const counting = new AbortController();
  const interruption = new Interruption();
  const articles = articlesOf(paths, flags, io, {
    ...(metadata && { metadata }),
    onBytes: (count) => {
      progress.readBytes(count);
    },
  });
  try {
    await interruption.orStop(workers.prepare());
    await sink.begin?.();
    if (!flags.quiet) {
      void totalSize(paths, io.cwd, counting.signal).then(
        (total) => {
          if (total !== null) progress.total = total;
        },
        () => undefined,
      );
    }
    const options = { jobs, ...(sink.earlier && { earlier: sink.earlier.bind(sink) }) };
    const told = new Set<string>();
    for await (const result of interruption.until(runOver(articles, workers, options))) {
      counter.add(result);
      for (const notice of 'notices' in result ? (result.notices ?? []) : []) {
        if (!flags.quiet && !told.has(notice)) messages.note(notice);
        told.add(notice);
      }
      if ('error' in result) {
        messages.error(result.error.message);
        await sink.fail?.(result);
      } else await sink.write(result);
      progress.count('error' in result);
    }
    await sink.end();
  } catch (error) {
    if (error instanceof Interrupted) tellOfStop(error, counter.summary, sink, messages);
    throw error;
  } finally {
    counting.abort();
    progress.clear();
    await workers.close();
    await sink.close?.();
    interruption.release();
  }
  const { summary } = counter;
  if (flags.summary !== undefined) await writeSummary(flags.summary, summary, io);
  const isMuch = summary.articles.read + summary.failures.total > 1;
  if (!flags.quiet && (sink.isFolder || (terminal && isMuch))) {
    for (const line of summaryLines(summary, progress.seconds)) messages.note(line);
    if (metadata && metadata.unused > 0)
      messages.note(
        `${counted(metadata.unused, 'row')} of ${flags.metadata!} about no article that was read: ` +
          `${metadata.unusedNames(MOST_NAMED).join(', ')}${metadata.unused > MOST_NAMED ? ', …' : ''}`,
      );
  }
  return messages.errors > 0 ? EXIT.differences : EXIT.done;
}

function tellOfStop(
  { message }: Interrupted,
  { articles, failures }: RunSummary,
  { isFolder }: Sink,
  messages: Messages,
): void {
  const done = `${counted(articles.read, 'article')} read, ${counted(failures.total, 'failure')}`;
  messages.note(`${message}: ${done}${isFolder ? '; the same command with --resume goes on from here' : ''}`);
}

/** A sheet of another folder would fill the screen. */
const MOST_NAMED = 3;

async function writeSummary(file: string, summary: RunSummary, io: Io): Promise<void> {
  try {
    await writeWhole(resolve(io.cwd, file), `${JSON.stringify(summary, null, 2)}\n`);
  } catch (error) {
    throw new Trouble(`--summary ${file}: cannot be written (${(error as Error).message})`);
  }
}

/** Whether a line may be drawn over. */
const isTerminal = (io: Io): boolean =>
  (io.stderr as { isTTY?: boolean }).isTTY === true && process.env.TERM !== 'dumb' && !process.env.CI;
