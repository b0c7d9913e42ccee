import type { ParsingContext } from 'chrono-node';
import { readData } from '../lexicon/read.js';
import { ContextWords } from './context-words.js';
import type { VocabularyData } from './data.js';
import { Reader } from './reader.js';
import type { ClauseTenses } from './tense.js';
import { TenseCues } from './tense.js';
import { tokenize } from './tokens.js';
import { Vocabulary } from './vocabulary.js';

/** What the parsers and refiners ask of a language: its words, the reading of a text, the tense of a clause. */
export class DateLanguage {
  readonly vocabulary: Vocabulary;
  readonly context: ContextWords;
  readonly #cues: TenseCues;
  readonly #readers = new WeakMap<ParsingContext, Reader>();
  readonly #tenses = new WeakMap<ParsingContext, ClauseTenses>();

  constructor(readonly data: VocabularyData) {
    this.vocabulary = new Vocabulary(data);
    this.#cues = new TenseCues(data.context);
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

  /** The tenses of a text's clauses; looked for when the first date asks. */
  tenses(context: ParsingContext): ClauseTenses {
    let tenses = this.#tenses.get(context);
    if (!tenses) {
      tenses = this.#cues.read(context.text);
      this.#tenses.set(context, tenses);
    }
    return tenses;
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
