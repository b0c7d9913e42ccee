import { access, constants, mkdir, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: first beside its place, then renamed into it. Folders are made as needed. A link
 * stays a link; a device or a pipe (`/dev/stderr`) is written to as it is.
 *
 * @throws the file system's error; nothing is left behind then
 */
export async function writeWhole(given: string, content: string): Promise<void> {
  const found = await stat(given).catch(() => null);
  if (found && !found.isFile()) {
    await writeFile(given, content);
    return;
  }
  const path = found ? await realpath(given) : given;
  await makeFolder(dirname(path));
  const temporary = join(dirname(path), `.${process.pid}-${counter++}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * Makes a folder, and those that it lies in, where they are missing.
 *
 * @throws the file system's error. Where Node says that a folder that is there is missing, because the one in it
 *   cannot be made, it is the reason why not, such as a file system that is read-only.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    let there = path;
    while ((await stat(there).catch(() => null)) === null && dirname(there) !== there) there = dirname(there);
    await access(there, constants.W_OK);
    throw error;
  }
}

let counter = 0;
