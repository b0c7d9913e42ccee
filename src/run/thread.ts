import { parentPort, workerData } from 'node:worker_threads';
import type { Article } from '../articles/index.js';
import type { Answer } from './pool.js';
import type { Work } from './work.js';
import { Worker } from './work.js';

/** One thread of a pool: says that it is ready, then answers each article that it is sent. */
const port = parentPort!;
const worker = new Worker(workerData as Work);
const answer = (message: Answer): void => {
  port.postMessage(message);
};

try {
  await worker.prepare();
  port.on('message', (article: Article) => {
    void worker.do(article).then((result) => {
      answer({ kind: 'result', result });
    });
  });
  answer({ kind: 'ready' });
} catch (error) {
  answer({ kind: 'unable', message: error instanceof Error ? error.message : String(error) });
}
