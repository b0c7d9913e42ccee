import { counted, duration, number } from './summary.js';

export interface ProgressOptions {
  /** Where the lines go. */
  readonly write: (text: string) => void;
  /** Whether a line may be written over; otherwise each is a line of a log. */
  readonly isTerminal: boolean;
  /** Columns of the terminal. */
  readonly width?: number | undefined;
  /** Milliseconds. */
  readonly now?: () => number;
}

/** On a terminal ten times a second, in a log twice a minute; nothing in the first second, or half minute. */
const EVERY = { terminal: 100, log: 30_000 } as const;
const FIRST = { terminal: 1000, log: 30_000 } as const;
const BAR = 20;

/** Tells how far a run is: a bar that is written over on a terminal, now and then a line in a log. */
export class Progress {
  readonly #now: () => number;
  readonly #start: number;
  #next: number;
  #articles = 0;
  #failed = 0;
  #bytes = 0;
  #total: number | null = null;
  #isDrawn = false;

  constructor(private readonly options: ProgressOptions) {
    this.#now = options.now ?? Date.now;
    this.#start = this.#now();
    this.#next = this.#start + FIRST[this.#kind];
  }

  /** How many bytes there are to read, when it is known. */
  set total(bytes: number) {
    this.#total = bytes;
  }

  readBytes(count: number): void {
    this.#bytes += count;
  }

  /** An article is done. */
  count(failed: boolean): void {
    this.#articles++;
    if (failed) this.#failed++;
    const now = this.#now();
    if (now < this.#next) return;
    this.#next = now + EVERY[this.#kind];
    if (this.options.isTerminal) this.#draw();
    else this.options.write(`khabar: ${this.#line()}\n`);
  }

  /** Takes the bar away, for a message or for good; it comes back with the next article. */
  clear(): void {
    if (this.#isDrawn) this.options.write('\r\x1b[K');
    this.#isDrawn = false;
  }

  get seconds(): number {
    return (this.#now() - this.#start) / 1000;
  }

  get #kind(): 'terminal' | 'log' {
    return this.options.isTerminal ? 'terminal' : 'log';
  }

  #draw(): void {
    const width = (this.options.width ?? 80) - 1;
    this.options.write(`\r${this.#line().slice(0, width)}\x1b[K`);
    this.#isDrawn = true;
  }

  #line(): string {
    const { seconds } = this;
    const rate = this.#articles / Math.max(seconds, 0.001);
    const parts = [
      counted(this.#articles, 'article'),
      `${rate < 10 ? rate.toFixed(1) : number(Math.round(rate))}/s`,
      `${number(this.#failed)} failed`,
    ];
    const share = this.#share();
    if (share === null) return parts.join(', ');
    const percent = `${Math.floor(share * 100)} %`;
    const left = share > 0 ? [`${duration((seconds * (1 - share)) / share)} left`] : [];
    if (!this.options.isTerminal) return [...parts, percent, ...left].join(', ');
    const filled = Math.floor(share * BAR);
    return `[${'#'.repeat(filled)}${'-'.repeat(BAR - filled)}] ${[percent, ...left, ...parts].join(', ')}`;
  }

  /** Of the bytes: how many articles a file of records holds is known when it is read. */
  #share(): number | null {
    return this.#total === null || this.#total === 0 ? null : Math.min(1, this.#bytes / this.#total);
  }
}
