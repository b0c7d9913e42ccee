import type { Writable } from 'node:stream';

/** Messages to the person at the terminal: standard error only, one line each, each saying who speaks. */
export class Messages {
  #count = 0;
  /** Called before a line is written: whoever draws on the terminal makes room for it. */
  before: (() => void) | undefined;

  constructor(private readonly stderr: Writable) {
    // Whoever closed standard error does not want to hear more; that is no reason to stop.
    stderr.on('error', () => undefined);
  }

  /** How many errors were told. */
  get errors(): number {
    return this.#count;
  }

  error(message: string): void {
    this.#count++;
    this.note(message);
  }

  /** An error with its place first, as editors and CI logs expect it. */
  problem(where: string, message: string): void {
    this.#count++;
    this.#line(`${where}: ${message}`);
  }

  note(message: string): void {
    this.#line(`khabar: ${message}`);
  }

  #line(text: string): void {
    this.before?.();
    this.stderr.write(`${oneLine(text)}\n`);
  }
}

/** File names and parser messages may hold anything; a message stays one line and does not steer a terminal. */
const oneLine = (text: string): string =>
  text.replaceAll(
    /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
