import type { DecodeError } from '../decode.js';
import type { RecordError } from '../record.js';

/** One record of a file of records, before its fields are checked. */
export interface RawRecord {
  /** Line of the file, or for an element of a list its place in the list; from 1. */
  readonly number: number;
  /** What its hash is made of. */
  readonly bytes: Uint8Array;
  readonly fields: Record<string, unknown>;
}

/** A record that is none; the rest goes on behind it. */
export interface BrokenRecord {
  readonly number: number;
  readonly error: RecordError | DecodeError | 'too-large';
}

export type Records = AsyncGenerator<RawRecord | BrokenRecord>;
