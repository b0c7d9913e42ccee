import { stat } from 'node:fs/promises';
import { findFiles, resolveInputs } from './discover.js';
import { InputError } from './errors.js';

/** The bytes of all files that the inputs name, or null when there is no knowing, as of standard input. */
export async function totalSize(
  inputs: readonly string[],
  cwd: string,
  signal: AbortSignal,
): Promise<number | null> {
  let total = 0;
  for await (const file of findFiles(await resolveInputs(inputs, cwd), cwd)) {
    if (file === 'stdin' || signal.aborted) return null;
    if (!(file instanceof InputError))
      total += await stat(file.absolute).then(
        ({ size }) => size,
        () => 0,
      );
  }
  return total;
}
