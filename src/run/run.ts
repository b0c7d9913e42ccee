import type { Article } from '../articles/index.js';
import { InputError } from '../articles/index.js';
import { inOrder } from './in-order.js';
import type { Done, Tally, Workers } from './work.js';

/** An article that was read, or that an earlier run has read already (then there is nothing to write). */
export interface Outcome {
  readonly article: Article;
  readonly tally: Tally;
  /** What is to be written; null when it stands written already. */
  readonly text: string | null;
  /** What a reader of standard error should know; several threads may each say the same. */
  readonly notices?: readonly string[];
}

/** An input that gave nothing, and why; `article` is there when it could at least be told which one it is. */
export interface Failure {
  readonly error: Error;
  /** Stable, for counting: the code of an `InputError`, 'unknown-language' or 'fault'. */
  readonly kind: string;
  readonly article?: Article;
}

export interface RunOptions {
  /** How many threads work; articles are read ahead for them. */
  readonly jobs: number;
  /** What an earlier run has told of an article that need not be read again; null when there is none. */
  readonly earlier?: (article: Article) => Promise<Tally | null>;
}

/** As much text may be under way at a time, in UTF-16 units; one article may be longer alone. */
const MOST_TEXT = 8 * 1024 * 1024;

/**
 * Does a run's work with each article. What is wrong with one input is a result like any other, in its place, so that
 * the rest of the run goes on; what is wrong with the run is thrown.
 *
 * @yields one result an input, in the order of the inputs
 */
export async function* runOver(
  articles: AsyncIterable<Article | InputError>,
  workers: Workers,
  { jobs, earlier }: RunOptions,
): AsyncGenerator<Outcome | Failure> {
  const work = async (article: Article | InputError): Promise<Outcome | Failure> => {
    if (article instanceof InputError) return { error: article, kind: article.code };
    const known = earlier ? await earlier(article) : null;
    return known ? { article, tally: known, text: null } : result(article, workers);
  };
  if (jobs === 1) {
    for await (const article of articles) yield await work(article);
    return;
  }
  const room = { items: jobs * 4, weight: MOST_TEXT };
  yield* inOrder(articles, work, room, (item) => (item instanceof InputError ? 0 : item.text.length));
}

async function result(article: Article, workers: Workers): Promise<Outcome | Failure> {
  const answer = await workers.do(article);
  if (isDone(answer)) return { article, ...answer };
  return { article, kind: answer.kind, error: new Error(`${place(article)}: ${answer.reason}`) };
}

const isDone = (answer: object): answer is Done => 'text' in answer;

/** The file, and the line of a record in it. */
function place({ path, source }: Article): string {
  const line = source?.record ?? null;
  if (source?.counts === 'item') return `${path ?? 'standard input'}, item ${line ?? 0}`;
  if (path !== null) return line === null ? path : `${path}:${line}`;
  return line === null ? 'standard input' : `standard input, line ${line}`;
}
