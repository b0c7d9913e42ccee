/** What can be wrong with an input. The codes are stable: scripts may rely on them. */
export type InputErrorCode =
  | 'not-found'
  | 'no-access'
  | 'no-articles'
  | 'not-an-article'
  | 'read-failed'
  | 'too-large'
  | 'empty'
  | 'not-text'
  | 'invalid-encoding'
  | 'invalid-json'
  | 'invalid-record'
  | 'unreadable-page'
  | 'damaged';

/** Where an input is wrong. */
export interface InputPlace {
  /** As given on the command line; null for standard input. */
  readonly path: string | null;
  /** From 1, for records. */
  readonly line?: number;
  /** From 1, for the elements of a list. */
  readonly item?: number;
  /** From 0, in the file (or stream) as it is on disk, a byte order mark included. */
  readonly byteOffset?: number;
}

/**
 * One input that cannot be read as an article. It is a value among the articles, so that the rest of a run goes on.
 * `message` is one line: what is wrong, where, and how to mend it.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly path: string | null;
  readonly line?: number;
  readonly byteOffset?: number;

  /**
   * @param code which kind of trouble
   * @param place where it is
   * @param what what is wrong, without a full stop
   * @param hint how to mend it, without a full stop
   */
  constructor(
    readonly code: InputErrorCode,
    place: InputPlace,
    what: string,
    readonly hint: string,
  ) {
    super(`${describePlace(place)}: ${oneLine(what)}; ${hint}`);
    this.path = place.path;
    if (place.line !== undefined) this.line = place.line;
    if (place.byteOffset !== undefined) this.byteOffset = place.byteOffset;
  }
}

function describePlace({ path, line, item }: InputPlace): string {
  const name = path === null ? 'standard input' : oneLine(path) || "''";
  if (item !== undefined) return `${name}, item ${item}`;
  if (line === undefined) return name;
  return path === null ? `${name}, line ${line}` : `${name}:${line}`;
}

/** File names and parser messages may hold anything; a message must stay one line and must not steer a terminal. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (c) => {
    return `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
