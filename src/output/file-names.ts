import { createHash } from 'node:crypto';
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** What file systems refuse, or take for something else, in one part of a path. */
const REFUSED = /[/\\:*?"<>|\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/** Windows keeps these names, with any extension, for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Most file systems allow 255 bytes in a name; the extension and a number need some of them. */
const LONGEST = 200;

/**
 * A name that every file system takes, from an article's id or a file's stem: never empty, hidden, or a way out of
 * its folder. A name too long keeps its beginning and ends in a hash, so that two of them stay two.
 */
export function safeName(name: string): string {
  let safe = name
    .replaceAll(REFUSED, '_')
    .replace(/^[. ]+/, '_')
    .replace(/[. ]+$/, '_');
  if (safe === '' || DEVICE.test(safe)) safe = `_${safe}`;
  const bytes = Buffer.from(safe);
  if (bytes.length <= LONGEST) return safe;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 12);
  // Half a character at the cut decodes to U+FFFD, which goes.
  const start = bytes
    .subarray(0, LONGEST - 13)
    .toString('utf8')
    .replace(/\ufffd+$/, '');
  return `${start}-${hash}`;
}

/** What the names of a run depend on. */
export interface NamedRun {
  /** The paths of the command line, as given; '-' is standard input. */
  readonly inputs: readonly string[];
  readonly cwd: string;
  /** Whether an absolute path is a folder. */
  readonly isFolder: (path: string) => boolean;
  /** Whether every input holds records, whatever its name. */
  readonly records: boolean;
  /** Without its leading dot. */
  readonly extension: string;
}

/**
 * Gives every article of a run a file of its own below the output folder.
 *
 * The folders of the articles are mirrored from the deepest folder that holds all inputs of the command line:
 * `extract news -o out` writes `news/a/1.txt` to `out/a/1…`, and `extract a b -o out` writes `out/a/1…` and
 * `out/b/1…`. The records of a JSON Lines file go into a folder of its name. Names that would still meet
 * (`1.txt` and `1.md`, two records with one id, upper and lower case) are numbered in input order.
 */
export class FileNames {
  readonly #root: string;
  readonly #taken = new Set<string>();

  constructor(private readonly run: NamedRun) {
    const folders = run.inputs
      .filter((input) => input !== '-')
      .map((input) => staticPart(resolve(run.cwd, input)))
      .map((path) => (run.isFolder(path) ? path : dirname(path)));
    this.#root = commonFolder(folders) ?? run.cwd;
  }

  /** The file of the next article, relative to the output folder. */
  next(article: { readonly id: string; readonly path: string | null }): string {
    const wanted = join(this.#folder(article.path), safeName(article.id));
    let path = `${wanted}.${this.run.extension}`;
    for (let n = 2; this.#taken.has(key(path)); n++) path = `${wanted}-${n}.${this.run.extension}`;
    this.#taken.add(key(path));
    return path;
  }

  #folder(path: string | null): string {
    if (path === null) return '';
    const absolute = resolve(this.run.cwd, path);
    const inside = relative(this.#root, dirname(absolute));
    // Only an input that changed under us could be outside; it must not write outside.
    const parts = isAbsolute(inside) ? [] : inside.split(sep).filter((part) => part !== '' && part !== '..');
    if (this.run.records || /\.(jsonl|ndjson)$/i.test(absolute)) {
      parts.push(basename(absolute, extname(absolute)));
    }
    return join(...parts.map(safeName));
  }
}

/** Two names that some file system takes for one. */
const key = (path: string): string => path.normalize('NFC').toLowerCase();

/** A glob's folders before its first wildcard, with a wildcard's part cut to the folder that it is in. */
function staticPart(path: string): string {
  const wildcard = path.search(/[*?[{]|[!+@]\(/);
  return wildcard === -1 ? path : path.slice(0, path.lastIndexOf(sep, wildcard) + 1) + '*';
}

function commonFolder(folders: readonly string[]): string | null {
  const [first, ...others] = folders.map((folder) => folder.split(sep));
  if (!first) return null;
  let length = first.length;
  for (const other of others) {
    let same = 0;
    while (same < length && first[same] === other[same]) same++;
    length = same;
  }
  return first.slice(0, length).join(sep) || sep;
}
