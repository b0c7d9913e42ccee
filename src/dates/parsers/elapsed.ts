import type { Amount } from '../phrase.js';
import type { Reader } from '../reader.js';
import { readAmount } from './amounts.js';
import { DIGITS, NUMBER, UNIT } from '../starters.js';
import type { Read } from './phrase-parser.js';
import { PhraseParser } from './phrase-parser.js';

/** '1 عام, 1 شهر, 1 أسبوع, 1 يوم': a text that is nothing but how long ago something was, as web pages stamp it. */
export class ElapsedParser extends PhraseParser {
  readonly rule = 'elapsed';
  readonly starts = DIGITS | NUMBER | UNIT;

  read(r: Reader, i: number): Read | null {
    if (i > 0 || r.text.slice(0, r.tokens[0]!.wordStart).trim() !== '') return null;
    const amounts: Amount[] = [];
    let at = 0;
    while (at < 24) {
      const read = readAmount(r, at, at === 0);
      if (!read?.amount || read.bare) break;
      amounts.push(read.amount);
      at = r.skip(r.skipMark(read.next, '،,'), 'and');
    }
    if (amounts.length < 2 || at < r.tokens.length) return null;
    if (r.text.slice(r.tokens[at - 1]!.end).trim() !== '') return null;
    return { phrase: { type: 'distance', amounts, sign: -1 }, next: at };
  }
}
