import type { ParsingContext } from 'chrono-node';
import { DateRefiner } from './date-refiner.js';
import type { DateLanguage } from '../language.js';
import type { FieldsPhrase, Phrase } from '../phrase.js';
import type { Reader } from '../reader.js';
import { DateResult } from '../result.js';
import type { Token } from '../tokens.js';
import { tokenBefore, tokensBetween } from './neighbours.js';

/**
 * Two dates that are the ends of one stretch: 'من سبتمبر 2014 إلى مارس 2019', «بین ۴ و ۸ سپتامبر», '2014-2018'.
 * Ends of different precision stay two dates, since and by, so that neither loses what it says.
 */
export class RangeRefiner extends DateRefiner {
  constructor(private readonly language: DateLanguage) {
    super();
  }

  override refineDates(context: ParsingContext, results: DateResult[]): DateResult[] {
    const r = this.language.reader(context);
    const kept: DateResult[] = [];
    for (const next of results) {
      const last = kept.at(-1);
      const opened = last ? this.#opening(r, last) : null;
      if (!last || !this.#joins(r, last, next, opened?.between === true)) {
        kept.push(next);
        continue;
      }
      const ends = alike(last.phrase, next.phrase);
      if (ends) {
        const start = opened ? opened.start : last.index;
        const text = context.text.slice(start, next.endIndex);
        kept[kept.length - 1] = new DateResult(context.reference, start, text, ends, 'range');
        continue;
      }
      if (opened) {
        last.bound = 'since';
        next.bound = 'by';
      }
      kept.push(next);
    }
    return kept;
  }

  #opening(r: Reader, result: DateResult): { readonly start: number; readonly between: boolean } | null {
    const before = tokenBefore(r, result.index);
    const token = r.tokens[before];
    const roles = token?.senses.roles;
    if (!token || !roles) return null;
    if (roles.has('between')) return { start: token.start, between: true };
    return roles.has('from') ? { start: token.start, between: false } : null;
  }

  #joins(r: Reader, a: DateResult, b: DateResult, between: boolean): boolean {
    const all = tokensBetween(r, a.endIndex, b.index, 8);
    if (!all) return false;
    const tokens = withoutClock(all);
    // 'بين سبتمبر 2014 ومارس 2019': the 'and' is joined to the second date.
    if (tokens.length === 0) return between && r.tokens[r.firstFrom(b.index)]?.conjunction !== '';
    const [first, second, third] = tokens;
    if (third) return false;
    if (second && !second.senses.roles?.has('day') && !second.senses.roles?.has('in')) return false;
    if (first!.senses.roles?.has('to')) return true;
    if (first!.mark === '-' || first!.mark === '–' || first!.mark === '—') return true;
    return between && first!.senses.roles?.has('and') === true;
  }
}

/** The range of two dates of equal precision, the first completed from the second; null for others. */
function alike(a: Phrase, b: Phrase): Phrase | null {
  if (a.type === 'fields' && b.type === 'fields') {
    if (a.calendar !== b.calendar || precision(a) !== precision(b)) return null;
    return { type: 'range', from: complete(a, b), to: b };
  }
  const days = ['fields', 'weekday', 'relative-day'];
  if (days.includes(a.type) && days.includes(b.type)) return { type: 'range', from: a, to: b };
  return a.type === b.type && (a.type === 'unit' || a.type === 'season' || a.type === 'years')
    ? { type: 'range', from: a, to: b }
    : null;
}

const precision = (p: FieldsPhrase): number => (p.day !== undefined ? 3 : p.month !== undefined ? 2 : 1);

/** 'From March to July 2019': the year stands once, behind the second. */
function complete(a: FieldsPhrase, b: FieldsPhrase): FieldsPhrase {
  if (a.year || !b.year || a.direction !== undefined) return a;
  if (a.month !== undefined && b.month !== undefined && a.month > b.month && 'number' in b.year)
    return { ...a, year: { number: b.year.number - 1 } };
  return { ...a, year: b.year };
}

/** 'اليوم حتى الساعة 5 مساء غدا': the time of day does not keep the two days apart. */
const withoutClock = (tokens: readonly Token[]): readonly Token[] => {
  const clockFree = tokens.filter(
    ({ width, mark, senses }) =>
      width === 0 && mark !== ':' && mark !== '،' && !senses.dayPart && !senses.roles?.has('clock'),
  );
  return tokens.length - clockFree.length <= 6 ? clockFree : tokens;
};
