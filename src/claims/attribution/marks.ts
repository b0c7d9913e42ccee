import type { Scan } from './scan.js';
import { reading } from './scan.js';

export const isComma = (text: string): boolean => text === '،' || text === ',' || text === '؛';

/** Whether a noun phrase can end at a token: a mark, 'that', a verb, a date, a preposition of setting. */
export function endsHere(s: Scan, token: number): boolean {
  const t = s.tokens[token];
  if (!t || t.sort !== 'word') return true;
  return (
    t.date !== null ||
    reading(
      s,
      token,
      'that',
      'verb',
      'time',
      'adverb',
      'setting',
      'channel',
      'participle',
      'report',
      'relative',
      'object',
    ) !== null ||
    (reading(s, token, 'preposition', 'locative') !== null && s.rules.order === 'subject-first') ||
    (reading(s, token, 'locative') !== null &&
      (reading(s, token + 1, 'setting', 'time', 'speech') !== null || s.tokens[token + 1]?.date != null))
  );
}
