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
  readonly reject: (error: Error) => void;
}

/**
 * Does the work in several threads, each with one article at a time. An article that brings its thread down (for want
 * of memory, say) is answered as a fault, and another thread takes the place.
 */
export class Pool implements Workers {
  readonly #members: Member[];
  readonly #waiting: Task[] = [];
  readonly #ready: Promise<void>;
  #failure: Error | undefined;

  constructor(work: Work, threads: number) {
    const next = (): Task | undefined => this.#waiting.shift();
    const onLoss = (error: Error): void => {
      if (this.#members.every((member) => member.isLost)) this.#fail(error);
    };
    this.#members = Array.from({ length: threads }, () => new Member(work, next, onLoss));
    this.#ready = Promise.all(this.#members.map((member) => member.ready)).then(() => undefined);
    this.#ready.catch(() => undefined);
  }

  /** @throws for a lexicon or a model that cannot be loaded */
  prepare(): Promise<void> {
    return this.#ready;
  }

  /** @throws when no thread is left: then a run cannot go on */
  do(article: Article): Promise<Done | Undone> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ article, resolve, reject });
      if (this.#failure) this.#fail(this.#failure);
      this.#members.find((member) => member.isIdle)?.wake();
    });
  }

  #fail(error: Error): void {
    this.#failure = error;
    for (const task of this.#waiting.splice(0)) task.reject(error);
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
  #isLost = false;
  #isClosed = false;
  #settle!: { readonly resolve: () => void; readonly reject: (error: Error) => void };

  constructor(
    private readonly work: Work,
    private readonly next: () => Task | undefined,
    private readonly onLoss: (error: Error) => void,
  ) {
    this.ready = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
    this.#thread = this.#start();
  }

  /** It died while it loaded, so that nothing takes its place. */
  get isLost(): boolean {
    return this.#isLost;
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
      this.#lose(new Error(answer.message));
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
    else if (!this.#isLost) this.#lose(new Error(`a thread could not be started (${death})`));
  }

  #lose(error: Error): void {
    this.#isLost = true;
    this.#settle.reject(error);
    this.onLoss(error);
  }
}
