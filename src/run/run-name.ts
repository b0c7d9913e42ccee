import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** A run elsewhere writes at least once in this time, or is over. Milliseconds. */
const LONGEST_SILENCE = 24 * 60 * 60 * 1000;

/**
 * A name that no other run has, also where several machines or containers write into one folder and count their
 * processes each from 1: the number of the process, where that number counts, and a random part.
 */
export const runName = (): string => `${process.pid}-${HERE}-${randomBytes(4).toString('hex')}`;

/**
 * Whether a run is over: here when its process is gone, elsewhere when it has not written for a day.
 *
 * @param name as `runName` gave it
 * @param lastWritten milliseconds since the epoch
 */
export function isOver(name: string, lastWritten: number): boolean {
  const [pid, place] = name.split('-');
  if (place === HERE) return !isRunning(Number(pid));
  return Date.now() - lastWritten > LONGEST_SILENCE;
}

/** Stands for this machine and, in a container, for its own count of processes. */
const HERE = createHash('sha256')
  .update(JSON.stringify([hostname(), processSpace()]))
  .digest('hex')
  .slice(0, 8);

function processSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

/** Whether a number is that of another run of this program. In a container, the run before may have had our own. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('khabar');
  } catch {
    return true;
  }
}
