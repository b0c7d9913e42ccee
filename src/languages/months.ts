import type { Calendar } from '../annotations.js';
import { readData } from '../lexicon/read.js';
import { foldWord } from '../text/fold.js';
import { LANGUAGES } from './index.js';

export interface Month {
  readonly calendar: Calendar;
  /** From 1. */
  readonly month: number;
}

let loaded: ReadonlyMap<string, Month> | undefined;

/** The months that a name may mean in any of the languages, by its folded spelling without blanks. */
export function monthsByName(): ReadonlyMap<string, Month> {
  return (loaded ??= load());
}

function load(): ReadonlyMap<string, Month> {
  const months = new Map<string, Month>();
  for (const code of LANGUAGES) {
    const data = readData(import.meta.url, `./${code}/dates/months`) as Partial<
      Record<Calendar, Record<string, readonly string[]>>
    >;
    for (const calendar of ['gregorian', 'solar_hijri', 'islamic'] as const) {
      for (const [month, names] of Object.entries(data[calendar] ?? {})) {
        for (const name of names) {
          const key = foldWord(name.replaceAll(/[\s\u200c]/g, ''));
          if (!months.has(key)) months.set(key, { calendar, month: Number(month) });
        }
      }
    }
  }
  return months;
}
