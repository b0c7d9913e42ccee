import type { Parser, ParsingContext } from 'chrono-node';
import type { DateLanguage } from '../language.js';
import type { Phrase } from '../phrase.js';
import type { Reader } from '../reader.js';
import { DateResult } from '../result.js';

export interface Read {
  readonly phrase: Phrase;
  /** The token after the phrase. */
  readonly next: number;
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly phrase: Phrase;
}

/**
 * A chrono parser that reads tokens instead of characters. Chrono drives its parsers by the matches of a regular
 * expression; ours gives it the places where the grammar of one phrase type fits, found in one walk over the tokens.
 */
export abstract class PhraseParser implements Parser {
  /** Names the rule in the output of `--explain`. */
  abstract readonly rule: string;

  constructor(protected readonly language: DateLanguage) {}

  /** What a phrase can begin with: bits of `starters.ts`. */
  abstract readonly starts: number;

  /** Reads a phrase that begins at token `i`, or null. Must look at no more than a handful of tokens. */
  abstract read(reader: Reader, i: number): Read | null;

  pattern(context: ParsingContext): RegExp {
    return new TokenPattern(this, this.language.reader(context));
  }

  extract(context: ParsingContext, match: RegExpMatchArray): DateResult | null {
    const found = (match as TokenMatch).found;
    const text = context.text.slice(found.start, found.end);
    return new DateResult(context.reference, found.start, text, found.phrase, this.rule);
  }
}

type TokenMatch = RegExpExecArray & { found: Found };

class TokenPattern extends RegExp {
  #next = 0;

  constructor(
    private readonly parser: PhraseParser,
    private readonly reader: Reader,
  ) {
    super('');
  }

  /** `rest` is always an end of the whole text, each time a shorter one: chrono goes from left to right. */
  override exec(rest: string): RegExpExecArray | null {
    const { tokens, text, starters } = this.reader;
    const { starts } = this.parser;
    const offset = text.length - rest.length;
    while (this.#next < tokens.length) {
      const i = this.#next;
      if ((starters[i]! & starts) === 0) {
        this.#next++;
        continue;
      }
      const { start } = tokens[i]!;
      const read = start >= offset ? this.parser.read(this.reader, i) : null;
      if (!read) {
        this.#next++;
        continue;
      }
      this.#next = Math.max(read.next, i + 1);
      const end = tokens[read.next - 1]!.end;
      const found: Found = { start, end, phrase: read.phrase };
      // By hand: `Object.assign` costs more than all the reading.
      const match = [text.slice(start, end)] as unknown as TokenMatch;
      match.index = start - offset;
      match.input = rest;
      match.found = found;
      return match;
    }
    return null;
  }
}
