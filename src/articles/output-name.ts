import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, dirname, extname, relative, sep } from 'node:path';
import type { Input } from './discover.js';

/** Longest name of a record's output, in UTF-8 bytes: file systems end at 255, extensions come on top. */
const LONGEST_NAME = 160;
/** The same of a file's output, which keeps the name that the file has wherever that leaves room for an extension. */
const LONGEST_FILE_NAME = 230;

/**
 * Names the outputs of a run below an output folder, so that no two are the same and each can be guessed from its
 * input: the path of the file below the folder that all inputs have in common, without `.txt` (other extensions stay,
 * for `a.txt` and `a.html` may lie side by side); a file of records is a folder, each record in it named by its id.
 */
export class OutputNames {
  readonly #common: string | null;
  readonly #stdinIsAlone: boolean;

  /** @param isRecords whether a file given by name holds records */
  constructor(inputs: readonly Input[], isRecords: (path: string) => boolean) {
    const folders = inputs.flatMap((input) => {
      if (input.kind === 'stdin' || input.kind === 'error') return [];
      if (input.kind === 'file' && !isRecords(input.absolute)) return [dirname(input.absolute)];
      return [input.absolute];
    });
    this.#common = folders.length === 0 ? null : folders.reduce(commonFolder);
    this.#stdinIsAlone = folders.length === 0;
  }

  /** Of an article that is a file, or is standard input (null). */
  ofFile(absolute: string | null): string {
    if (absolute === null) return this.#stdinIsAlone ? 'stdin' : '(stdin)';
    const path = this.#below(absolute) || basename(absolute);
    return shortened(this.#withoutExtension(path, absolute));
  }

  #withoutExtension(path: string, absolute: string): string {
    if (path.endsWith('.txt')) return path.slice(0, -'.txt'.length);
    // A file `a` beside a file `a.txt` would be the one case where two outputs meet.
    return extname(path) === '' && existsSync(`${absolute}.txt`) ? `${path}.` : path;
  }

  /** A namer for the records of a file, or of standard input (null). */
  ofRecords(absolute: string | null): (id: string, line: number) => string {
    const folder = absolute === null ? (this.#stdinIsAlone ? '' : '(stdin)') : this.#below(absolute);
    const seen = new SeenNames();
    return (id, line) => {
      const name = safeName(id);
      const unique = seen.add(name) ? name : `${name}~${line}`;
      return folder === '' ? unique : `${folder}/${unique}`;
    };
  }

  #below(absolute: string): string {
    return relative(this.#common ?? '', absolute)
      .split(sep)
      .join('/');
  }
}

function commonFolder(a: string, b: string): string {
  const [x, y] = [a.split(sep), b.split(sep)];
  let same = 0;
  while (same < x.length && same < y.length && x[same] === y[same]) same++;
  return x.slice(0, same).join(sep) || sep;
}

/**
 * An id as the name of a file, different for different ids: what file systems or shells stumble over, '~' (which sets
 * off the line number of a repeated id) and '%' itself become %XX; a long id is cut and told apart by its hash.
 */
function safeName(id: string): string {
  // eslint-disable-next-line no-control-regex
  const escaped = id.replaceAll(/[\u0000-\u001f\u007f/\\:*?"<>|%~]|^\.|[. ]$/g, (c) => {
    return `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  });
  return Buffer.byteLength(escaped) <= LONGEST_NAME ? escaped : cutName(escaped, LONGEST_NAME, id);
}

/** A path whose last part is cut where no extension would fit behind it; the hash of the whole tells it apart. */
function shortened(path: string): string {
  const at = path.lastIndexOf('/') + 1;
  const name = path.slice(at);
  if (Buffer.byteLength(name) <= LONGEST_FILE_NAME) return path;
  return path.slice(0, at) + cutName(name, LONGEST_FILE_NAME - 17, name);
}

function cutName(name: string, bytes: number, whole: string): string {
  const hash = createHash('sha256').update(whole).digest('hex').slice(0, 16);
  // The last character, which the cut may have halved, is at most three bytes of it.
  const cut = Buffer.from(name).subarray(0, bytes).toString('utf8');
  return `${cut.replace(/\ufffd{1,3}$/, '')}~${hash}`;
}

/**
 * Remembers names in a fixed 2 MiB however many there are (a Bloom filter), so that a stream of records without end
 * stays flat in memory. It may take a new name for a seen one (2 in 100 million at 50,000 names), never a seen one
 * for new: a name then gets its line number without need, and nothing is overwritten.
 */
class SeenNames {
  #bits: Uint8Array | undefined;

  /** @returns whether the name is new */
  add(name: string): boolean {
    this.#bits ??= new Uint8Array(1 << 21);
    const hash = createHash('sha1').update(name).digest();
    let isNew = false;
    for (let i = 0; i < 4; i++) {
      const bit = hash.readUInt32LE(i * 4) & 0xffffff;
      const mask = 1 << (bit & 7);
      const byte = this.#bits[bit >> 3]!;
      if ((byte & mask) === 0) isNew = true;
      this.#bits[bit >> 3] = byte | mask;
    }
    return isNew;
  }
}
