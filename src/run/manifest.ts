import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { splitLines } from '../articles/lines.js';
import type { Tally } from './work.js';

/** What is kept of an article that was read into a folder: one line of JSON. */
export interface Entry extends Tally {
  /** The file that was written, below the folder. */
  readonly output: string;
  /** Stands for the article's bytes, what is told of it, the version and the options. */
  readonly key: string;
  /** Of the file that was written, so that one that was changed or lost is written again. */
  readonly sha256: string;
}

export const lineOf = ({ output, key, sha256, language, dated, events }: Entry): string =>
  `${JSON.stringify({ output, key, sha256, language, dated, events })}\n`;

/** No line of a manifest is longer: paths end at 4,096 bytes. */
const LONGEST_LINE = 64 * 1024;

/** The lines of a manifest or a journal that are whole. A run that was killed may leave half a line at the end. */
export async function* readEntries(
  file: FileHandle,
): AsyncGenerator<{ readonly entry: Entry; readonly byteOffset: number; readonly length: number }> {
  const stream = file.createReadStream({ start: 0, autoClose: false });
  for await (const { bytes, byteOffset } of splitLines(stream, LONGEST_LINE)) {
    const entry = bytes && parse(bytes);
    if (entry) yield { entry, byteOffset, length: bytes.length };
  }
}

function parse(line: Uint8Array): Entry | null {
  try {
    const entry = JSON.parse(Buffer.from(line).toString('utf8')) as Partial<Entry> | null;
    return entry && typeof entry.output === 'string' && typeof entry.key === 'string'
      ? (entry as Entry)
      : null;
  } catch {
    return null;
  }
}

/**
 * What an earlier run has done. Of each article only a hash and a place in the file are held (20 bytes), so that
 * memory stays flat; the line is read when it is asked for.
 */
export class Manifest {
  #hashes = new Float64Array(1024);
  #offsets = new Float64Array(1024);
  #lengths = new Uint32Array(1024);
  #count = 0;
  #order = new Uint32Array();

  private constructor(private readonly file: FileHandle) {}

  static async read(path: string): Promise<Manifest> {
    const manifest = new Manifest(await open(path, 'r'));
    for await (const { entry, byteOffset, length } of readEntries(manifest.file)) {
      manifest.#add(hashOf(entry.output), byteOffset, length);
    }
    const hashes = manifest.#hashes;
    manifest.#order = Uint32Array.from({ length: manifest.#count }, (_, at) => at);
    manifest.#order.sort((a, b) => hashes[a]! - hashes[b]! || a - b);
    return manifest;
  }

  /** What was last noted of an output. */
  async find(output: string): Promise<Entry | null> {
    const at = this.#indexOf(hashOf(output));
    if (at === -1) return null;
    const entry = await this.#readAt(at);
    return entry?.output === output ? entry : null;
  }

  /** In the order of the file; of several about one output the last. */
  async *entries(): AsyncGenerator<Entry> {
    for (let at = 0; at < this.#count; at++) {
      if (this.#indexOf(this.#hashes[at]!) !== at) continue;
      const entry = await this.#readAt(at);
      if (entry) yield entry;
    }
  }

  close(): Promise<void> {
    return this.file.close();
  }

  #add(hash: number, offset: number, length: number): void {
    if (this.#count === this.#hashes.length) {
      this.#hashes = grown(this.#hashes, new Float64Array(this.#count * 2));
      this.#offsets = grown(this.#offsets, new Float64Array(this.#count * 2));
      this.#lengths = grown(this.#lengths, new Uint32Array(this.#count * 2));
    }
    this.#hashes[this.#count] = hash;
    this.#offsets[this.#count] = offset;
    this.#lengths[this.#count++] = length;
  }

  /** The last of the entries with a hash, or -1. */
  #indexOf(hash: number): number {
    let low = 0;
    let high = this.#order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#hashes[this.#order[middle]!]! <= hash) low = middle + 1;
      else high = middle;
    }
    const at = this.#order[low - 1];
    return at !== undefined && this.#hashes[at] === hash ? at : -1;
  }

  async #readAt(at: number): Promise<Entry | null> {
    const bytes = Buffer.alloc(this.#lengths[at]!);
    await this.file.read(bytes, 0, bytes.length, this.#offsets[at]);
    return parse(bytes);
  }
}

function grown<T extends Float64Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** 48 bits: whole numbers that a Float64Array holds. Two outputs that meet in them cost one article read again. */
const hashOf = (output: string): number => createHash('sha1').update(output).digest().readUIntBE(0, 6);
