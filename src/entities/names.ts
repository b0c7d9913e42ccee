import { foldName } from './compile.js';
import type { Scan } from './scan.js';

export interface NewName {
  readonly start: number;
  /** Past the closing quote, if it is quoted. */
  readonly end: number;
  readonly quoted: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'-]*/uy;
const QUOTES: Readonly<Record<string, string>> = { '"': '"', '«': '»', "'": "'", '(': ')' };

/**
 * A name that no lexicon holds, at `pos`: what is in quotes (up to four words), a run of Latin words, or words that
 * can be a name by what they are not (function words, adjectives) and by their shape.
 *
 * @param most how many words of Arabic script it may have
 */
export function nameAt(scan: Scan, pos: number, most: number): NewName | null {
  const close = QUOTES[scan.text[pos] ?? ''];
  if (close !== undefined && close !== ')') return quoted(scan, pos, close);
  const latin = /[a-z][a-z0-9'-]*(?: [a-z0-9][a-z0-9'-]*){0,3}/y;
  latin.lastIndex = pos;
  const run = latin.exec(scan.text);
  if (run) return { start: pos, end: pos + run[0].length, quoted: false };
  let end = pos;
  let at = pos;
  for (let count = 0; count < most; count++) {
    const word = wordAt(scan.text, at);
    if (word === null || !likely(scan, at, word)) break;
    end = at + word.length;
    if (!starts(scan, word) || scan.text[end] !== ' ') break;
    at = end + 1;
  }
  return end > pos ? { start: pos, end, quoted: false } : null;
}

function quoted(scan: Scan, pos: number, close: string): NewName | null {
  const near = scan.text.slice(pos + 1, pos + 41);
  const length = near.indexOf(close);
  if (length < 0) return null;
  const end = pos + 1 + length;
  const inside = near.slice(0, length).trim();
  if (inside === '' || inside.split(' ').length > 4 || /[.،:؛!؟\n]/u.test(inside)) return null;
  return { start: pos, end: end + 1, quoted: true };
}

/** The word that begins at `at`, with its clitics; null where none does. */
export function wordAt(text: string, at: number): string | null {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0] ?? null;
}

function likely(scan: Scan, at: number, word: string): boolean {
  if (/^\d/.test(word) || !scan.rules.nameLike(word) || lists(scan).never.has(word)) return false;
  // A word that the lexicon knows as something else is no name, unless it is a place or begins names.
  if (lists(scan).starters.has(word)) return true;
  return !scan.lattice
    .at(at)
    .some(({ sense }) =>
      [
        'force',
        'link',
        'place',
        'pointing',
        'modifier',
        'branch',
        'government',
        'actor',
        'baseHead',
        'stop',
        'title',
        'notBaseAfter',
      ].includes(sense.kind),
    );
}

const starts = (scan: Scan, word: string): boolean => lists(scan).starters.has(word);

/** Whether a word is one of those that never begin a name ('كانت', «تاکنون»); folded. */
export const neverNames = (scan: Scan, word: string): boolean => lists(scan).never.has(word);

/**
 * Whether what follows `end` lets a name without quotes end there: no verb that makes a verbal noun of it («اصابت
 * کرد»), and where the language says what may follow, one of that, a mark or a word of the lexicon.
 */
export function closesName(scan: Scan, end: number): boolean {
  const next = scan.lattice.next(end);
  if (next < 0) return true;
  const word = wordAt(scan.text, next);
  if (word === null) return true;
  const { verbs, closers } = lists(scan);
  if (verbs.has(word)) return false;
  return (
    closers.size === 0 ||
    closers.has(word) ||
    scan.lattice.at(next).some(({ sense }) => CLOSING.has(sense.kind))
  );
}

const CLOSING: ReadonlySet<string> = new Set([
  'place',
  'link',
  'country',
  'modifier',
  'branch',
  'pointing',
  'actor',
]);

type Lists = Readonly<Record<'starters' | 'never' | 'verbs' | 'closers', ReadonlySet<string>>>;
const CACHE = new WeakMap<object, Lists>();

function lists(scan: Scan): Lists {
  const { names } = scan.rules.vocabulary;
  let found = CACHE.get(names);
  if (!found) {
    found = {
      starters: folded(names.starters),
      never: folded(names.never),
      verbs: folded(names.verbs),
      closers: folded(names.closers),
    };
    CACHE.set(names, found);
  }
  return found;
}

const folded = (words: readonly string[]): Set<string> => new Set(words.map((word) => foldName(word)));
