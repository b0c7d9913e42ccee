import { InputError } from './errors.js';

export function isMissing(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** The error of the file system about a path, in our words. */
export function accessError(path: string | null, error: unknown): InputError {
  if (isMissing(error) && path?.includes('\ufffd'))
    // Node replaces what is not UTF-8 in a name, and then finds no file of that name.
    return new InputError(
      'not-found',
      { path },
      'its name is not UTF-8',
      'rename it, for example with convmv',
    );
  if (isMissing(error))
    return new InputError('not-found', { path }, 'no such file or folder', 'check the path');
  if (errorCode(error) === 'EACCES' || errorCode(error) === 'EPERM') {
    return new InputError('no-access', { path }, 'may not be read', 'check its permissions');
  }
  const what = `cannot be read (${errorCode(error) || String(error)})`;
  return new InputError('read-failed', { path }, what, 'check the file and its disk');
}
