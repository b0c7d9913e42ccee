import type { Span } from './span.js';

/**
 * What a language joins on top of the shared folding, so that the spellings of one word become one.
 * Words are given in folded form (see `foldWord`).
 */
export interface FoldRules {
  /** Words that belong to the next word when a space follows: Persian «می شود» reads as «میشود». */
  readonly joinNext: readonly string[];
  /** Words that belong to the word before when a space precedes: Persian «پایگاه های» reads as «پایگاههای». */
  readonly joinPrevious: readonly string[];
}

export const NO_JOINS: FoldRules = { joinNext: [], joinPrevious: [] };

/**
 * A text as the rules read it, with its way back to the text as it was written.
 *
 * Folding (both languages; the variants are those of the Unicode Arabic block and of common keyboards):
 * - ي ى → ی, ك → ک, أ إ آ ٱ → ا, ة ۀ → ه, ؤ → و, ئ → ی; a lone ء goes away;
 * - Arabic-Indic and Extended Arabic-Indic digits → ASCII digits, ٫ → '.', ٬ → ',', ٪ → '%';
 * - tatweel, harakat, Quranic marks, ZWNJ, ZWJ, bidi controls, soft hyphen, BOM and emoji variation selectors
 *   go away: «عین‌الاسد» and «عینالاسد» are one, «عین الاسد» stays two words (the lexicon matcher bridges that);
 * - an underscore after a letter of Arabic script is a space (hashtags);
 * - every other space becomes ' ', runs of spaces one ' '; line breaks stay ('\r\n' becomes '\n');
 * - presentation forms take their compatibility form; Latin letters lower case; “ ” „ become '"', ‘ ’ become "'".
 *
 * « and », ( and ), ، ؛ ؟ and all other punctuation stay what they are.
 */
export interface FoldedText {
  /** The text as it was written. */
  readonly original: string;
  readonly folded: string;
  /** The range of `original` that a range of `folded` stands for, in UTF-16 code units of each. */
  toOriginal(s: Span): Span;
}

const SINGLE: Record<string, string> = {
  ي: 'ی',
  ى: 'ی',
  ې: 'ی',
  ك: 'ک',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ة: 'ه',
  ۀ: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ؤ: 'و',
  ئ: 'ی',
  '٫': '.',
  '٬': ',',
  '٪': '%',
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '‘': "'",
  '’': "'",
};

const isDropped = (code: number): boolean =>
  code === 0x0640 || // tatweel
  code === 0x0621 || // lone hamza
  (code >= 0x0610 && code <= 0x061a) ||
  (code >= 0x064b && code <= 0x065f) ||
  code === 0x0670 ||
  (code >= 0x06d6 && code <= 0x06dc) ||
  (code >= 0x06df && code <= 0x06e8) ||
  (code >= 0x06ea && code <= 0x06ed) ||
  (code >= 0x200b && code <= 0x200f) || // zero width space, ZWNJ, ZWJ, LRM, RLM
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069) ||
  (code >= 0x2060 && code <= 0x2064) ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  code === 0x00ad ||
  code === 0xfeff ||
  code === 0x061c;

/** Marks that belong to the letter before them: a span that ends with the letter takes them along. */
const isCombining = (code: number): boolean =>
  code === 0x0640 ||
  code === 0x0621 ||
  (code >= 0x0610 && code <= 0x061a) ||
  (code >= 0x064b && code <= 0x065f) ||
  code === 0x0670 ||
  (code >= 0x06d6 && code <= 0x06ed) ||
  (code >= 0xfe00 && code <= 0xfe0f);

const isSpace = (code: number): boolean =>
  code === 0x20 ||
  code === 0x09 ||
  code === 0xa0 ||
  code === 0x0b ||
  code === 0x0c ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000;

const isLineBreak = (code: number): boolean =>
  code === 0x0a || code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029;

const isPresentationForm = (code: number): boolean =>
  (code >= 0xfb50 && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfefc);

/** What one UTF-16 unit becomes: '' when it goes away. Surrogates pass through. */
function foldUnit(char: string, code: number): string {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? char.toLowerCase() : char;
  if (code >= 0x0660 && code <= 0x0669) return String.fromCharCode(code - 0x0660 + 0x30);
  if (code >= 0x06f0 && code <= 0x06f9) return String.fromCharCode(code - 0x06f0 + 0x30);
  if (isDropped(code)) return '';
  if (isPresentationForm(code)) {
    const form = char.normalize('NFKC');
    // ﴾ ﴿ and the unassigned code points of the block have no other form.
    if (form === char) return char;
    let out = '';
    for (const part of form) {
      const c = part.charCodeAt(0);
      out += isSpace(c) ? ' ' : foldUnit(part, c);
    }
    return out;
  }
  const single = SINGLE[char];
  if (single !== undefined) return single;
  if (code < 0x250) {
    const lower = char.toLowerCase();
    return lower.length === 1 ? lower : char;
  }
  return char;
}

class Folded implements FoldedText {
  constructor(
    readonly original: string,
    readonly folded: string,
    private readonly starts: Uint32Array,
    private readonly ends: Uint32Array,
  ) {}

  toOriginal(s: Span): Span {
    if (s.end <= s.start) {
      const at = s.start < this.starts.length ? this.starts[s.start]! : this.original.length;
      return { start: at, end: at };
    }
    return { start: this.starts[s.start]!, end: this.ends[s.end - 1]! };
  }
}

/**
 * Folds a text for matching. Linear in its length. Never throws; unpaired surrogates pass through.
 *
 * @param text the article text, as decoded
 * @param rules the joins of the text's language; none by default
 */
export function fold(text: string, rules: FoldRules = NO_JOINS): FoldedText {
  const units: string[] = [];
  // Folding can lengthen a text only at a few presentation forms (ﷺ becomes 18 letters).
  let capacity = text.length + 64;
  let starts = new Uint32Array(capacity);
  let ends = new Uint32Array(capacity);
  let n = 0;
  const push = (unit: string, start: number, end: number): void => {
    if (n === capacity) {
      capacity *= 2;
      const s = new Uint32Array(capacity);
      s.set(starts);
      starts = s;
      const e = new Uint32Array(capacity);
      e.set(ends);
      ends = e;
    }
    units.push(unit);
    starts[n] = start;
    ends[n] = end;
    n++;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // '#القوات_الأميركية': a hashtag's underscore is its space.
    if (isSpace(code) || (code === 0x5f && n > 0 && units[n - 1]! >= '\u0600')) {
      if (n > 0 && units[n - 1] === ' ') ends[n - 1] = i + 1;
      else push(' ', i, i + 1);
      continue;
    }
    if (isLineBreak(code)) {
      if (code === 0x0d && text.charCodeAt(i + 1) === 0x0a) continue;
      push('\n', i, i + 1);
      continue;
    }
    const out = foldUnit(text[i]!, code);
    if (out === '') {
      if (n > 0 && isCombining(code) && ends[n - 1] === i && units[n - 1] !== ' ') ends[n - 1] = i + 1;
      continue;
    }
    for (const unit of out.length === 1 ? [out] : Array.from({ length: out.length }, (_, k) => out[k]!)) {
      push(unit, i, i + 1);
    }
  }
  const plain = new Folded(text, units.join(''), starts.slice(0, n), ends.slice(0, n));
  return rules.joinNext.length || rules.joinPrevious.length ? join(plain, starts, ends, rules) : plain;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Takes out the spaces between a word and the parts of it that are written apart. */
function join(text: Folded, starts: Uint32Array, ends: Uint32Array, rules: FoldRules): Folded {
  const next = new Set(rules.joinNext);
  const previous = new Set(rules.joinPrevious);
  const { folded, original } = text;
  const removed: number[] = [];
  let space = folded.indexOf(' ');
  let wordStart = 0;
  while (space !== -1) {
    const following = folded.indexOf(' ', space + 1);
    const after = leadingWord(folded, space + 1, following === -1 ? folded.length : following);
    const before = trailingWord(folded, wordStart, space);
    if (
      (next.has(before) && after !== '') ||
      (previous.has(after) && before !== '' && LETTER.test(folded[space - 1] ?? ''))
    ) {
      removed.push(space);
    }
    wordStart = space + 1;
    space = following;
  }
  if (removed.length === 0) return text;
  const size = folded.length - removed.length;
  const s = new Uint32Array(size);
  const e = new Uint32Array(size);
  const parts: string[] = [];
  let from = 0;
  let to = 0;
  for (const gap of [...removed, folded.length]) {
    parts.push(folded.slice(from, gap));
    s.set(starts.subarray(from, gap), to);
    e.set(ends.subarray(from, gap), to);
    to += gap - from;
    from = gap + 1;
  }
  return new Folded(original, parts.join(''), s, e);
}

function leadingWord(text: string, start: number, end: number): string {
  let at = start;
  while (at < end && LETTER.test(text[at]!)) at++;
  return text.slice(start, at);
}

function trailingWord(text: string, start: number, end: number): string {
  let at = end;
  while (at > start && LETTER.test(text[at - 1]!)) at--;
  return text.slice(at, end);
}

/** A word or phrase in folded form, for keys and lexicon entries. */
export const foldWord = (word: string): string => fold(word).folded.trim();
