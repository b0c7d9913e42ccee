import { availableParallelism } from 'node:os';
import { encodingNamed } from '../articles/encoding.js';
import { Trouble } from './exit.js';

/** The value of `--jobs`: a number of threads, or 'auto' for one a processor. @throws Trouble for anything else */
export function jobsOption(value: string): number {
  if (value === 'auto') return availableParallelism();
  const jobs = Number(value);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new Trouble(`--jobs ${value}: give a number from 1 to ${MOST_JOBS}, or auto`);
}

const MOST_JOBS = 256;

/** The value of `--encoding` by its WHATWG name. @throws Trouble for an encoding that there is not */
export function encodingOption(value: string): string {
  const name = encodingNamed(value);
  if (name !== null) return name;
  throw new Trouble(
    `--encoding ${value}: no such encoding; there are utf-8, windows-1256, iso-8859-6 and others`,
  );
}
