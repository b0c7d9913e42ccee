import type { Readable, Writable } from 'node:stream';

/** What a command may touch of the outside, so that a test can hand in its own. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Paths on the command line are relative to it. */
  readonly cwd: string;
}

/** The reader of our output has gone away, as `head` does when it has enough: no reason to complain. */
export class BrokenPipe extends Error {
  override readonly name = 'BrokenPipe';
}

/**
 * Standard output that keeps pace with its reader and does not lose an error: a full disk or a closed pipe shows
 * up as a rejected `write` instead of as an uncaught event, or as nothing at all.
 */
export class Output {
  #error: Error | null = null;

  constructor(private readonly stream: Writable) {
    stream.on('error', (error) => (this.#error ??= error));
  }

  /** Resolves when the text is handed over. @throws BrokenPipe, or the error of the stream */
  write(text: string): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#error) {
        reject(asFailure(this.#error));
        return;
      }
      this.stream.write(text, (error) => {
        if (error) reject(asFailure(error));
        else resolve();
      });
    });
  }
}

const asFailure = (error: Error): Error =>
  (error as NodeJS.ErrnoException).code === 'EPIPE'
    ? new BrokenPipe()
    : new Error(`standard output: cannot be written (${error.message})`);
