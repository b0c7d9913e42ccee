/** What the exit status means, the same for every command. */
export const EXIT = {
  /** Everything was done. */
  done: 0,
  /** Done, but not all is well: an input could not be read, a document is not valid. */
  differences: 1,
  /** Nothing useful could be done: a wrong option, a file that cannot be written. */
  trouble: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What stops a run: a wrong option, a file that cannot be written. The message is one line: what is wrong, where, how to mend it. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
}
