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
 * - hashtags are words: a '#' before a letter of Arabic script goes away (between two it is a
 *   space), an underscore after one is a space;
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

/** A letter of the Arabic block; NaN, beyond the end of a text, is none. */
const isArabicLetter = (code: number): boolean => code >= 0x0620 && code <= 0x06d3 && !isCombining(code);

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

/** What `BECOMES` says of a unit that does not become one other unit; anything else is that unit and one. */
const UNKNOWN = 0;
const DROPPED = -1;
const A_SPACE = -2;
const A_BREAK = -3;
const SEVERAL = -4;
/** What each UTF-16 unit that was seen becomes, looked up once. */
const BECOMES = new Int32Array(0x10000);

function becomes(code: number): number {
  const known = BECOMES[code]!;
  if (known !== UNKNOWN) return known;
  let made: number;
  if (isSpace(code)) made = A_SPACE;
  else if (isLineBreak(code)) made = A_BREAK;
  else {
    const out = foldUnit(String.fromCharCode(code), code);
    made = out === '' ? DROPPED : out.length === 1 ? out.charCodeAt(0) + 1 : SEVERAL;
  }
  BECOMES[code] = made;
  return made;
}

const UNDERSCORE = 0x5f;
const HASH = 0x23;
const SPACE = 0x20;
const BREAK = 0x0a;

/** Where folding writes; kept from one text to the next, because lexicons are folded word by word. */
class Workbench {
  #units = new Uint16Array(4096);
  #starts = new Uint32Array(4096);
  #ends = new Uint32Array(4096);
  #length = 0;

  /** Folds a text without any joins. */
  fold(text: string): void {
    this.#length = 0;
    this.#room(text.length);
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const made = becomes(code);
      const last = this.#length - 1;
      // '#القوات_الأميركية': a hashtag's underscore is its space.
      if (made === A_SPACE || (code === UNDERSCORE && last >= 0 && this.#units[last]! >= 0x600)) {
        if (last >= 0 && this.#units[last] === SPACE) this.#ends[last] = i + 1;
        else this.#push(SPACE, i);
      } else if (code === HASH && isArabicLetter(text.charCodeAt(i + 1))) {
        if (last >= 0 && isArabicLetter(this.#units[last]!)) this.#push(SPACE, i);
      } else if (made > 0) this.#push(made - 1, i);
      else if (made === A_BREAK) {
        if (code !== 0x0d || text.charCodeAt(i + 1) !== BREAK) this.#push(BREAK, i);
      } else if (made === SEVERAL) {
        const out = foldUnit(text[i]!, code);
        for (let k = 0; k < out.length; k++) this.#push(out.charCodeAt(k), i);
      } else if (last >= 0 && isCombining(code) && this.#ends[last] === i && this.#units[last] !== SPACE) {
        this.#ends[last] = i + 1;
      }
    }
  }

  #push(unit: number, at: number): void {
    const n = this.#length++;
    if (n >= this.#units.length) this.#room(2 * n);
    this.#units[n] = unit;
    this.#starts[n] = at;
    this.#ends[n] = at + 1;
  }

  /** Folding can lengthen a text, but only at a few presentation forms (ﷺ becomes 18 letters). */
  #room(size: number): void {
    if (size <= this.#units.length) return;
    const grown = <A extends Uint16Array | Uint32Array>(old: A, next: A): A => {
      next.set(old);
      return next;
    };
    this.#units = grown(this.#units, new Uint16Array(size));
    this.#starts = grown(this.#starts, new Uint32Array(size));
    this.#ends = grown(this.#ends, new Uint32Array(size));
  }

  text(): string {
    const units = this.#units;
    if (this.#length <= ONE_CALL) return unitsToText(units.subarray(0, this.#length));
    const parts: string[] = [];
    for (let at = 0; at < this.#length; at += ONE_CALL)
      parts.push(unitsToText(units.subarray(at, Math.min(at + ONE_CALL, this.#length))));
    return parts.join('');
  }

  starts(): Uint32Array {
    return this.#starts.slice(0, this.#length);
  }

  ends(): Uint32Array {
    return this.#ends.slice(0, this.#length);
  }

  /** Whether it has grown beyond what an ordinary article needs. */
  get isLarge(): boolean {
    return this.#units.length > 1 << 18;
  }
}

/** Arguments that one call takes on every engine. */
const ONE_CALL = 4096;
const unitsToText = (units: Uint16Array): string =>
  String.fromCharCode.apply(null, units as unknown as number[]);

let bench = new Workbench();

/**
 * Folds a text for matching. Linear in its length. Never throws; unpaired surrogates pass through.
 *
 * @param text the article text, as decoded
 * @param rules the joins of the text's language; none by default
 */
export function fold(text: string, rules: FoldRules = NO_JOINS): FoldedText {
  bench.fold(text);
  const starts = bench.starts();
  const ends = bench.ends();
  const plain = new Folded(text, bench.text(), starts, ends);
  if (bench.isLarge) bench = new Workbench();
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
export function foldWord(word: string): string {
  bench.fold(word);
  return bench.text().trim();
}
