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

/** The value of `--max-size` in bytes: a number, or one of `K`, `M` or `G`. @throws Trouble for anything else */
export function sizeOption(value: string): number {
  const [, number, unit = ''] = /^(\d{1,9})([kmg]?)(?:i?b)?$/i.exec(value.trim()) ?? [];
  const size = Number(number) * 1024 ** ' kmg'.indexOf(unit.toLowerCase() || ' ');
  if (size >= 1 && size <= LARGEST_SIZE) return size;
  throw new Trouble(`--max-size ${value}: give a size up to 256M, as in --max-size 64M`);
}

/** The platform holds no text that is much longer. */
const LARGEST_SIZE = 256 * 1024 ** 2;

/** The value of `--encoding` by its WHATWG name. @throws Trouble for an encoding that there is not */
export function encodingOption(value: string): string {
  const name = encodingNamed(value);
  if (name !== null) return name;
  throw new Trouble(
    `--encoding ${value}: no such encoding; there are utf-8, windows-1256, iso-8859-6 and others`,
  );
}
