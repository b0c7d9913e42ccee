import { Chrono, ParsingResult } from 'chrono-node/en';
import type { ParsingReference } from 'chrono-node';
import type { DateMention } from '../annotations.js';
import type { FoldedText, FoldRules } from '../text/fold.js';
import { fold } from '../text/fold.js';
import type { DateOptions } from './options.js';
import type { DateResult } from './result.js';
import { adopt } from './result.js';
import type { DateTagger } from './tagger.js';
import type { Configuration } from './configuration.js';

/**
 * A `Chrono` for one language. Its parsers read folded text; `parse` folds what it is given and turns the places of
 * its results back, so that `index` and `text` are those of the raw input.
 */
export class LocaleChrono extends Chrono {
  constructor(
    configuration: Configuration,
    private readonly rules: FoldRules,
  ) {
    super(configuration);
  }

  override clone(): LocaleChrono {
    return new LocaleChrono({ parsers: [...this.parsers], refiners: [...this.refiners] }, this.rules);
  }

  override parse(text: string, reference?: ParsingReference | Date, option?: DateOptions): DateResult[] {
    const folded = fold(text, this.rules);
    const results = this.parseFolded(folded, reference, option);
    for (const result of results) {
      const { start, end } = folded.toOriginal({ start: result.index, end: result.endIndex });
      result.index = start;
      result.text = text.slice(start, end);
    }
    return results;
  }

  /** Like `parse`, for text that is folded already; places count in the folded text. */
  parseFolded(text: FoldedText, reference?: ParsingReference | Date, option: DateOptions = {}): DateResult[] {
    const original = (start: number, end: number): string => {
      const raw = text.toOriginal({ start, end });
      return text.original.slice(raw.start, raw.end);
    };
    const options: DateOptions = { ...option, original };
    const results = super.parse(text.folded, reference, options);
    return results.filter((result) => result instanceof ParsingResult).map(adopt);
  }
}

/** Noon, so that no time zone moves the day. */
const referenceOf = (published: string): Date => {
  const [year, month, day] = published.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, day, 12);
};

/** The annotation layer of a language: its dates in a folded text. */
export function taggerOf(chrono: LocaleChrono): DateTagger {
  return (text, { published }) => {
    const results =
      published === null
        ? chrono.parseFolded(text, new Date(0), { valuesOnly: true, unknownReference: true })
        : chrono.parseFolded(text, referenceOf(published), { valuesOnly: true });
    return results.map(mentionOf);
  };
}

const mentionOf = (result: DateResult): DateMention => ({
  span: { start: result.index, end: result.endIndex },
  value: result.value,
  bound: result.bound,
  ...(result.part ? { part: result.part } : {}),
  calendar: result.calendar,
  rule: result.rule,
  ...(result.halves.length > 0 ? { halves: result.halves.map(halfOf) } : {}),
});

const halfOf = (half: DateResult): NonNullable<DateMention['halves']>[number] => ({
  span: { start: half.index, end: half.endIndex },
  value: half.value,
  calendar: half.calendar,
});
