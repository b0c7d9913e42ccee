import type { FieldsPhrase } from '../phrase.js';
import type { Reader } from '../reader.js';
import { tail } from './day-month.js';
import { readMonth } from './fields.js';
import { UNIT } from '../starters.js';
import type { Read } from './phrase-parser.js';
import { PhraseParser } from './phrase-parser.js';

/** 'شهري آذار ونيسان 2025', «ماه‌های خرداد و تیر»: two months that follow each other, under one noun. */
export class MonthsParser extends PhraseParser {
  readonly rule = 'months';
  readonly starts = UNIT;

  read(r: Reader, i: number): Read | null {
    const { unit, unitCount } = r.at(i);
    if (unit !== 'month' || unitCount === 1 || !r.follows(i + 1)) return null;
    const from = readMonth(r, i + 1);
    if (!from) return null;
    const at = r.skip(from.next, 'and');
    if (at === from.next && (r.tokens[at]?.conjunction ?? '') === '') return null;
    const to = r.follows(at) ? readMonth(r, at) : null;
    if (to?.calendar !== from.calendar || to.month !== from.month + 1) return null;
    const end = tail(r, to.next, null, to);
    const fields = end.phrase as FieldsPhrase;
    return { phrase: { type: 'range', from: { ...fields, month: from.month }, to: fields }, next: end.next };
  }
}
