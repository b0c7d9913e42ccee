import { Worker as Thread } from 'node:worker_threads';
import type { Article } from '../articles/index.js';
import type { Done, Undone, Work, Workers } from './work.js';
import { fault } from './work.js';

/** What a thread says. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unable'; readonly message: string }
  | { readonly kind: 'result'; readonly result: Done | Undone };

interface Task {
  readonly article: Article;
  readonly resolve: (result: Done | Undone) => void;
}

/**
 * Does the work in several threads, each with one article at a time. An article that brings its thread down (for want
 * of memory, say) is answered as a fault, and another thread takes the place.
 */
export class Pool implements Workers {
  readonly #members: Member[];
  readonly #waiting: Task[] = [];
  readonly #ready: Promise<void>;

  constructor(work: Work, threads: number) {
    this.#members = Array.from({ length: threads }, () => new Member(work, () => this.#waiting.shift()));
    this.#ready = Promise.all(this.#members.map((member) => member.ready)).then(() => undefined);
    this.#ready.catch(() => undefined);
  }

  /** @throws for a lexicon or a model that cannot be loaded */
  prepare(): Promise<void> {
    return this.#ready;
  }

  do(article: Article): Promise<Done | Undone> {
    return new Promise((resolve) => {
      this.#waiting.push({ article, resolve });
      this.#members.find((member) => member.isIdle)?.wake();
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#members.map((member) => member.close()));
  }
}

/** A thread, and the one that takes its place when it dies. */
class Member {
  readonly ready: Promise<void>;
  #thread: Thread;
  #task: Task | undefined;
  #isReady = false;
  #isClosed = false;
  #settle!: { readonly resolve: () => void; readonly reject: (error: Error) => void };

  constructor(
    private readonly work: Work,
    private readonly next: () => Task | undefined,
  ) {
    this.ready = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
    this.#thread = this.#start();
  }

  get isIdle(): boolean {
    return this.#isReady && !this.#task;
  }

  wake(): void {
    if (!this.isIdle) return;
    this.#task = this.next();
    if (this.#task) this.#thread.postMessage(this.#task.article);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#thread.terminate();
  }

  #start(): Thread {
    const thread = new Thread(new URL('./thread.js', import.meta.url), { workerData: this.work });
    let death = 'its thread ended';
    thread.on('message', (answer: Answer) => {
      this.#hear(answer);
    });
    thread.on('error', (error) => (death = error.message));
    thread.on('exit', () => {
      this.#replace(death);
    });
    return thread;
  }

  #hear(answer: Answer): void {
    if (answer.kind === 'unable') {
      this.#settle.reject(new Error(answer.message));
      return;
    }
    if (answer.kind === 'ready') {
      this.#isReady = true;
      this.#settle.resolve();
    } else this.#finish(answer.result);
    this.wake();
  }

  #finish(result: Done | Undone): void {
    const task = this.#task;
    this.#task = undefined;
    task?.resolve(result);
  }

  #replace(death: string): void {
    if (this.#isClosed) return;
    const wasReady = this.#isReady;
    this.#isReady = false;
    this.#finish(fault(death));
    // A thread that dies while it loads would die again.
    if (wasReady) this.#thread = this.#start();
    else this.#settle.reject(new Error(`a thread could not be started (${death})`));
  }
}
