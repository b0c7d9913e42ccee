import type { ParsingContext } from 'chrono-node';
import { DateRefiner } from './date-refiner.js';
import type { DateLanguage } from '../language.js';
import type { Phrase } from '../phrase.js';
import type { Reader } from '../reader.js';
import { DateResult } from '../result.js';
import type { Role } from '../senses.js';
import type { Token } from '../tokens.js';
import { tokensBetween } from './neighbours.js';

export interface Merged {
  readonly phrase: Phrase;
  readonly rule: string;
}

/** Joins neighbours into one date where the words and marks between them allow it. */
export abstract class MergingRefiner extends DateRefiner {
  constructor(protected readonly language: DateLanguage) {
    super();
  }

  /** What the two make together, or null. `between` holds the tokens between them, all there is. */
  abstract merge(a: DateResult, b: DateResult, between: readonly Token[], r: Reader): Merged | null;

  override refineDates(context: ParsingContext, results: DateResult[]): DateResult[] {
    const reader = this.language.reader(context);
    const kept: DateResult[] = [];
    for (const next of results) {
      const last = kept.at(-1);
      const between = last ? tokensBetween(reader, last.endIndex, next.index) : null;
      const merged = last && between ? this.merge(last, next, between, reader) : null;
      if (!last || !merged) {
        kept.push(next);
        continue;
      }
      const end = closing(reader, between!, next.endIndex);
      kept[kept.length - 1] = this.join(context, last, next, merged, end);
    }
    return kept;
  }

  protected join(
    context: ParsingContext,
    a: DateResult,
    _b: DateResult,
    { phrase, rule }: Merged,
    end: number,
  ): DateResult {
    return new DateResult(context.reference, a.index, context.text.slice(a.index, end), phrase, rule);
  }
}

/** The end of the second date, with the bracket that closes behind it if one was opened before. */
function closing(r: Reader, between: readonly Token[], end: number): number {
  const open = between.find(({ mark }) => mark === '(' || mark === '[');
  if (!open) return end;
  const behind = r.firstFrom(end);
  const mark = r.mark(behind);
  return mark === ')' || mark === ']' ? r.tokens[behind]!.end : end;
}

/** Whether nothing stands between but the marks and the words with the roles given. */
export const onlyBetween = (between: readonly Token[], marks: string, roles: readonly Role[]): boolean =>
  between.every(({ mark, senses }) =>
    mark === '' ? roles.some((role) => senses.roles?.has(role)) : marks.includes(mark),
  );
