import type { ParsingContext } from 'chrono-node';
import { readData } from '../lexicon/read.js';
import { ContextWords } from './context-words.js';
import type { VocabularyData } from './data.js';
import { Reader } from './reader.js';
import { TenseCues } from './tense.js';
import { tokenize } from './tokens.js';
import { Vocabulary } from './vocabulary.js';

/** What the parsers and refiners ask of a language: its words, the reading of a text, the tense of a clause. */
export class DateLanguage {
  readonly vocabulary: Vocabulary;
  readonly tense: TenseCues;
  readonly context: ContextWords;
  readonly #readers = new WeakMap<ParsingContext, Reader>();

  constructor(readonly data: VocabularyData) {
    this.vocabulary = new Vocabulary(data);
    this.tense = new TenseCues(data.context);
    this.context = new ContextWords(data.context);
  }

  /** The tokens of a text; made once a text, whoever asks first. */
  reader(context: ParsingContext): Reader {
    let reader = this.#readers.get(context);
    if (!reader) {
      reader = new Reader(context.text, tokenize(context.text, this.vocabulary));
      this.#readers.set(context, reader);
    }
    return reader;
  }
}

/** Reads the data files that stand beside a language's dates module. */
export function loadVocabulary(base: string): VocabularyData {
  const read = (name: string): unknown => readData(base, `./${name}`);
  return {
    months: read('months'),
    days: read('days'),
    units: read('units'),
    bounds: read('bounds'),
    numbers: read('numbers'),
    calendar: read('calendar'),
    context: read('context'),
  } as VocabularyData;
}
