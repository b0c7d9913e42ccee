import { parsePublished } from '../articles/published.js';
import { Trouble } from './exit.js';

/** The value of `--published` as an ISO day. @throws Trouble for what is no day */
export function publishedOption(value: string): string {
  const day = parsePublished(value);
  if (day !== null) return day;
  throw new Trouble(`--published ${value}: not a day; write year-month-day, as in --published 2025-12-31`);
}
