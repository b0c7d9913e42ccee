import { foldWord } from '../text/fold.js';
import { wordBehind } from './context-words.js';
import type { AblativeData, Forms } from './data.js';

/** How many words behind the name of a place its verb of leaving is looked for. */
const REACH = 4;

/**
 * Tells whose the 'from' of «دو هفته پیش از …» is. Before an event it belongs to 'before' («پیش از حمله»); before a
 * place or a body it belongs to the verb, and 'two weeks ago' is all that the date says («دو هفته پیش از پایگاه خارج
 * شدند»).
 */
export class Ablative {
  readonly word: string;
  readonly #pointers: ReadonlySet<string>;
  readonly #places: ReadonlySet<string>;
  readonly #verbs: ReadonlySet<string>;
  readonly #events: ReadonlySet<string>;
  readonly #infinitives: readonly string[];

  constructor(data: AblativeData) {
    this.word = foldWord(data.word);
    this.#pointers = folded(data.pointers);
    this.#places = folded(data.places);
    this.#verbs = folded(data.verbs);
    this.#events = folded(data.events);
    this.#infinitives = data.infinitive_endings.map(foldWord);
  }

  /** Whether the 'from' that ends at `at` is the verb's. */
  isVerbs(text: string, at: number): boolean {
    let end = at;
    let first = this.#next(text, end);
    if (this.#pointers.has(first)) {
      end += 1 + first.length;
      first = this.#next(text, end);
    }
    if (this.#places.has(first)) return true;
    if (first === '' || this.#isEvent(first)) return false;
    for (let k = 0; k < REACH; k++) {
      end += 1 + first.length;
      first = this.#next(text, end);
      if (first === '' || this.#isEvent(first)) return false;
      if (this.#verbs.has(first)) return true;
    }
    return false;
  }

  /** '' where no word follows one space apart: a mark, a number, the end. */
  #next(text: string, at: number): string {
    return text[at] === ' ' ? wordBehind(text, at) : '';
  }

  #isEvent(word: string): boolean {
    return this.#events.has(word) || this.#infinitives.some((end) => word.endsWith(end));
  }
}

const folded = (forms: Forms): ReadonlySet<string> => new Set(forms.flat().map(foldWord));
