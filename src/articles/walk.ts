import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { glob } from 'tinyglobby';
import { accessError } from './access.js';
import type { FolderInput, FoundFile, GlobInput } from './discover.js';
import { InputError } from './errors.js';
import { formatOfName } from './input-format.js';

/** The claims that lie beside articles. */
const isClaims = (name: string): boolean => /\.claims\.[a-z]+$/i.test(name);
/** What no glob yields: the claims and lexicons that lie beside articles. */
const DATA_EXTENSIONS: ReadonlySet<string> = new Set(['.yaml', '.yml']);

/** The article files below a folder, in the order of the code units of their paths. Folders are read as they come. */
export async function* walkFolder(input: FolderInput, below = ''): AsyncGenerator<FoundFile | InputError> {
  let entries: Dirent[];
  try {
    entries = await readdir(join(input.absolute, below), { withFileTypes: true });
  } catch (error) {
    yield accessError(below === '' ? input.given : joinGiven(input.given, below), error);
    return;
  }
  for (const entry of sortEntries(entries)) {
    if (entry.name.startsWith('.')) continue;
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* walkFolder(input, path);
    else if (isArticleName(entry.name)) {
      const absolute = join(input.absolute, path);
      const found = { path: joinGiven(input.given, path), absolute, root: input.given, relative: path };
      const kind = entry.isFile() ? 'file' : await kindOf(absolute);
      if (kind === 'special') yield specialFile(found.path);
      else if (kind === 'file') yield found;
    }
  }
}

/** A folder sorts as its name and '/', so that the walk gives the order of whole paths. */
function sortEntries(entries: readonly Dirent[]): Dirent[] {
  const key = (entry: Dirent): string => (entry.isDirectory() ? `${entry.name}/` : entry.name);
  return [...entries].sort((a, b) => byCodeUnit(key(a), key(b)));
}

/** The files that a pattern matches, in the order of the code units of their paths. */
export async function* matchGlob(input: GlobInput, cwd: string): AsyncGenerator<FoundFile | InputError> {
  const absolute = isAbsolute(input.given);
  const how = { cwd, absolute, expandDirectories: false, onlyFiles: true, followSymbolicLinks: false };
  const paths = await glob(input.given, how);
  for (const path of paths.sort(byCodeUnit)) {
    if (DATA_EXTENSIONS.has(extname(path).toLowerCase()) || isClaims(path)) continue;
    const file = resolve(cwd, path);
    const below = relative(input.absolute, file).split(sep).join('/');
    const kind = await kindOf(file);
    if (kind === 'special') yield specialFile(path);
    else if (kind === 'file') yield { path, absolute: file, root: input.base, relative: below };
  }
}

/** Whether a folder yields a file: files of other kinds must be named, or matched by a glob. */
export function isArticleName(name: string): boolean {
  return formatOfName(name) !== null && !isClaims(name);
}

function joinGiven(root: string, below: string): string {
  return root.endsWith('/') || root.endsWith(sep) ? `${root}${below}` : `${root}/${below}`;
}

/** What a path leads to, links followed. One that leads nowhere counts as a file: reading it tells why. */
async function kindOf(absolute: string): Promise<'file' | 'folder' | 'special'> {
  try {
    const found = await stat(absolute);
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'special';
  } catch {
    return 'file';
  }
}

/** Opening a pipe that nobody writes to waits for ever: one that lies among articles is told, not read. */
function specialFile(path: string): InputError {
  const what = 'a pipe, socket or device, not a file';
  return new InputError('not-an-article', { path }, what, 'take it away, or give it by its name');
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
