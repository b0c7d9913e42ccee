/** Something wrong with a claims document, and where in it. */
export interface Problem {
  /** Keys and indexes from the document's top to the value that is wrong. */
  readonly path: readonly (string | number)[];
  /** One line without a full stop. */
  readonly message: string;
  /** Whether the key at the end of `path` is wrong rather than its value. */
  readonly atKey?: boolean;
}
