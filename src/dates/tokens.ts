import { isDigit, isLetter } from './letters.js';
import type { Senses } from './senses.js';
import { NO_SENSES } from './senses.js';
import type { Reading, Vocabulary } from './vocabulary.js';

/** A word, number or mark that can be part of a date. Offsets are UTF-16 units of the text that was read. */
export interface Token {
  /** After joined conjunctions and prepositions: 'السبت' of 'والسبت'. */
  readonly start: number;
  readonly end: number;
  /** Where the written word begins. */
  readonly wordStart: number;
  readonly senses: Senses;
  /** Joined before the word; '' for none. */
  readonly conjunction: string;
  readonly preposition: string;
  readonly article: boolean;
  /** A number in digits; NaN for everything else. */
  readonly digits: number;
  /** How many digits: '05' is 2. 0 for everything else. */
  readonly width: number;
  /** A punctuation mark; '' for words and numbers. */
  readonly mark: string;
  /** Something that is no token (an unknown word, a line break) stands between this and the token before. */
  readonly gap: boolean;
}

const MARKS = new Set('()[]/-–—ـ،,.:؛«»"\''.split(''));
/** Digit runs longer than this are no part of any date. */
const LONGEST_NUMBER = 4;
/** No word of a date is longer; longer runs of letters are skipped without being looked up. */
const LONGEST_WORD = 24;

/**
 * The tokens of a folded text: one pass, one table look-up a word. Everything that no date can contain is left out
 * and shows only as a gap.
 */
export function tokenize(text: string, vocabulary: Vocabulary): Token[] {
  const tokens: Token[] = [];
  let gap = true;
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code === 0x20) {
      i++;
      continue;
    }
    const start = i;
    if (isDigit(text, i)) {
      do i++;
      while (i < text.length && isDigit(text, i));
      if (i - start > LONGEST_NUMBER) gap = true;
      else {
        tokens.push(numberToken(text, start, i, gap));
        gap = false;
      }
      continue;
    }
    if (isLetter(text, i)) {
      do i++;
      while (i < text.length && isLetter(text, i));
      const readings = i - start <= LONGEST_WORD ? vocabulary.read(text.slice(start, i)) : [];
      // 'الـ24 ساعة': the article alone before a number is part of the number.
      if (isArticle(text, start, i, vocabulary)) continue;
      const last = gap ? undefined : tokens.at(-1);
      const context = { counted: isCount(last), measured: last?.senses.unit !== undefined };
      const token = wordToken(text, start, i, readings, gap, context, vocabulary);
      if (token) {
        tokens.push(token);
        i = token.end;
      }
      gap = !token;
      // The 'from' of a verb right behind 'ago' is no part of the date.
      if (token && context.measured && isVerbsFrom(text, i, vocabulary)) {
        i += 1 + vocabulary.ablative!.word.length;
        gap = true;
      }
      continue;
    }
    i++;
    if (!gap && MARKS.has(text[start]!)) tokens.push(markToken(text[start]!, start, gap));
    else gap = true;
  }
  return tokens;
}

function isArticle(text: string, start: number, end: number, vocabulary: Vocabulary): boolean {
  const { article } = vocabulary;
  if (article === null || end - start !== article.length || !text.startsWith(article, start)) return false;
  const next = text.charCodeAt(end) === 0x20 ? end + 1 : end;
  return isDigit(text, next);
}

function wordToken(
  text: string,
  start: number,
  end: number,
  readings: readonly Reading[],
  gap: boolean,
  context: Before,
  vocabulary: Vocabulary,
): Token | null {
  for (const reading of readings) {
    const { senses, end: last } = senseOf(text, end, reading, context, vocabulary);
    if (!senses) continue;
    const { skip, conjunction, preposition, article } = reading;
    return {
      start: start + skip,
      end: last,
      wordStart: start,
      senses,
      conjunction,
      preposition,
      article,
      digits: NaN,
      width: 0,
      mark: '',
      gap,
    };
  }
  return null;
}

/** What stands right before a word. */
interface Before {
  /** A number. */
  readonly counted: boolean;
  /** A unit of time. */
  readonly measured: boolean;
}

/** Whether the 'from' of a verb stands behind `end`: «دو هفته پیش از پایگاه خارج شدند». */
function isVerbsFrom(text: string, end: number, { ablative }: Vocabulary): boolean {
  if (!ablative || text[end] !== ' ' || !text.startsWith(ablative.word, end + 1)) return false;
  const behind = end + 1 + ablative.word.length;
  return text[behind] === ' ' && ablative.isVerbs(text, behind);
}

const isCount = (token: Token | undefined): boolean =>
  token !== undefined && (token.width > 0 || token.senses.few === true || token.senses.number !== undefined);

/** The longest entry that the words at hand make, or the word's own senses. */
function senseOf(
  text: string,
  end: number,
  { longer, senses }: Reading,
  { counted, measured }: Before,
  vocabulary: Vocabulary,
): { readonly senses: Senses | null; readonly end: number } {
  for (const entry of longer) {
    // «سه روز پیش» is not three times yesterday.
    if (counted && entry.senses.relativeDay !== undefined) continue;
    const reached = follow(text, end, entry.rest);
    // «دو هفته پیش از پایگاه» is 'two weeks ago' and the 'from' of a verb.
    if (reached !== -1 && measured && entry.rest[0] === vocabulary.ablative?.word)
      if (isVerbsFrom(text, end, vocabulary)) continue;
    if (reached !== -1) return { senses: entry.senses, end: reached };
  }
  return { senses, end };
}

/** Where the words end that follow `at`, one space apart; -1 when others do. */
function follow(text: string, at: number, words: readonly string[]): number {
  let end = at;
  for (const word of words) {
    if (text.charCodeAt(end) !== 0x20 || !text.startsWith(word, end + 1)) return -1;
    end += 1 + word.length;
  }
  return end < text.length && isLetter(text, end) ? -1 : end;
}

const numberToken = (text: string, start: number, end: number, gap: boolean): Token => ({
  start,
  end,
  wordStart: start,
  senses: NO_SENSES,
  conjunction: '',
  preposition: '',
  article: false,
  digits: Number(text.slice(start, end)),
  width: end - start,
  mark: '',
  gap,
});

const markToken = (mark: string, start: number, gap: boolean): Token => ({
  start,
  end: start + 1,
  wordStart: start,
  senses: NO_SENSES,
  conjunction: '',
  preposition: '',
  article: false,
  digits: NaN,
  width: 0,
  mark,
  gap,
});
