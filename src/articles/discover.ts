import { lstatSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { isDynamicPattern } from 'tinyglobby';
import { accessError, isMissing } from './access.js';
import { InputError } from './errors.js';
import { isArticleName, matchGlob, walkFolder } from './walk.js';

/** A file to read, found under one of the inputs. */
export interface FoundFile {
  /** As given, or the folder as given and the path below it. */
  readonly path: string;
  readonly absolute: string;
  /** The input it was found under, as given: a folder, the fixed part of a glob, the folder of a file. */
  readonly root: string;
  /** Path below `root`, with '/' between folders. */
  readonly relative: string;
}

/** An input as it was given, once it is known what it is. */
export type Input =
  | { readonly kind: 'stdin' }
  | { readonly kind: 'file'; readonly given: string; readonly absolute: string }
  | FolderInput
  | GlobInput
  | { readonly kind: 'error'; readonly error: InputError };

export interface FolderInput {
  readonly kind: 'folder';
  readonly given: string;
  readonly absolute: string;
}

export interface GlobInput {
  readonly kind: 'glob';
  readonly given: string;
  /** The folders of the pattern before its first part that is one, as given. */
  readonly base: string;
  /** Of `base`. */
  readonly absolute: string;
}

/**
 * Finds out what each input is: `-` for standard input, a folder, a file, or a glob (a pattern that is not also the
 * name of a file).
 */
export async function resolveInputs(inputs: readonly string[], cwd: string): Promise<Input[]> {
  return Promise.all(inputs.map((given) => resolveInput(given, cwd)));
}

async function resolveInput(given: string, cwd: string): Promise<Input> {
  if (given === '-') return { kind: 'stdin' };
  if (given === '') {
    const error = new InputError('not-found', { path: '' }, 'an empty path', 'name a file or folder');
    return { kind: 'error', error };
  }
  const absolute = resolve(cwd, given);
  try {
    const found = await stat(absolute);
    if (found.isDirectory()) return { kind: 'folder', given, absolute };
    if (!/\.claims\.(?:ya?ml|jsonl?|csv)$/i.test(given)) return { kind: 'file', given, absolute };
    const what = 'a file of claims, not an article';
    return {
      kind: 'error',
      error: new InputError('not-an-article', { path: given }, what, 'name the article'),
    };
  } catch (error) {
    if (isMissing(error) && isDynamicPattern(given)) {
      const base = fixedPart(given);
      return { kind: 'glob', given, base, absolute: resolve(cwd, base) };
    }
    return { kind: 'error', error: accessError(given, error) };
  }
}

/**
 * The files of the inputs, in the order of the inputs, each once even where inputs overlap. Below a folder and in a
 * glob they come in the order of the code units of their paths. Files and folders whose names begin with a dot are
 * passed over, and folders that are symbolic links are not entered, so that no loop is.
 */
export async function* findFiles(
  inputs: readonly Input[],
  cwd: string,
): AsyncGenerator<FoundFile | InputError | 'stdin'> {
  const earlier = new Earlier();
  for (const input of inputs) {
    if (input.kind === 'error') yield input.error;
    else if (input.kind === 'stdin') {
      if (earlier.addFile('-')) yield 'stdin';
    } else if (input.kind === 'file') {
      const root = dirname(input.given);
      const found = { path: input.given, absolute: input.absolute, root, relative: basename(input.given) };
      if (earlier.addFile(input.absolute)) yield found;
    } else {
      let none = true;
      for await (const found of input.kind === 'folder' ? walkFolder(input) : matchGlob(input, cwd)) {
        none = false;
        if (found instanceof InputError) yield found;
        // The files of a folder need not be kept: the folder is.
        else if (input.kind === 'folder' ? !earlier.has(found.absolute) : earlier.addFile(found.absolute)) {
          yield found;
        }
      }
      if (input.kind === 'folder') earlier.addFolder(input.absolute);
      if (none) yield noArticles(input);
    }
  }
}

function noArticles(input: FolderInput | GlobInput): InputError {
  const place = { path: input.given };
  return input.kind === 'glob'
    ? new InputError('no-articles', place, 'no file matches this pattern', 'check it, with quotes around it')
    : new InputError(
        'no-articles',
        place,
        'no articles in this folder',
        'it should hold .txt, .html, .jsonl or .csv files',
      );
}

/** What earlier inputs have already yielded. A folder is kept as one path, so that it may hold any number of files. */
class Earlier {
  readonly #files = new Set<string>();
  readonly #folders: string[] = [];

  has(absolute: string): boolean {
    return this.#files.has(absolute) || this.#folders.some((f) => isYieldedBelow(f, absolute));
  }

  /** @returns whether it is new */
  addFile(absolute: string): boolean {
    if (this.has(absolute)) return false;
    this.#files.add(absolute);
    return true;
  }

  addFolder(absolute: string): void {
    this.#folders.push(absolute);
  }
}

/** Whether a walk of `folder` comes upon `file`. */
function isYieldedBelow(folder: string, file: string): boolean {
  const below = relative(folder, file);
  const parts = below.split(sep);
  if (below === '' || parts.some((part) => part.startsWith('.')) || !isArticleName(file)) return false;
  const parents = parts.slice(0, -1).map((_, i) => join(folder, ...parts.slice(0, i + 1)));
  return !parents.some((parent) => lstatSync(parent).isSymbolicLink());
}

/** The folders of a pattern before its first part that is one. */
function fixedPart(pattern: string): string {
  const parts = pattern.split('/');
  const first = parts.findIndex((part) => isDynamicPattern(part));
  const fixed = parts.slice(0, first === -1 ? -1 : first).join('/');
  if (fixed === '') return pattern.startsWith('/') ? '/' : '.';
  return fixed;
}
