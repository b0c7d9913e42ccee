import type { EntityMention } from '../annotations.js';
import type { Document } from '../document.js';
import { mergeEntities, modelEntities } from './merge.js';
import { ModelClassifier } from './model/classifier.js';
import { NerError } from './model/error.js';
import { weigh } from './model/weigh.js';
import type { NerMode } from './ner-modes.js';
import { DEFAULT_NER } from './ner-modes.js';

export { NerError };
export type { NerMode } from './ner-modes.js';
export { DEFAULT_NER, NER_MODES } from './ner-modes.js';

/** A token-classification model, in the one form that the pipeline asks for. */
export interface TokenClassifier {
  /** What it recognises in the document's sentences, in text order; `origin` is 'model'. */
  classify(document: Document): Promise<EntityMention[]>;
}

export interface NerOptions {
  /** How names are recognised, or what recognises them; `DEFAULT_NER` when left out. */
  readonly ner?: NerMode | TokenClassifier;
  /**
   * The model: a folder with config.json, tokenizer.json and ONNX weights, or with `allowRemote` the name of one on
   * the Hugging Face hub. The model that comes with khabar when left out.
   */
  readonly nerModel?: string;
  /** Lets `nerModel` be downloaded. Nothing else ever asks a network for anything. */
  readonly allowRemote?: boolean;
  /** Told, once, that names are recognised without a model though `auto` would have used one, and why. */
  readonly onNotice?: (message: string) => void;
}

/** Recognises names in the way that the options say. The model is loaded once, when the first text needs it. */
export class NameReader {
  readonly #mode: NerMode;
  readonly #own: TokenClassifier | null;
  #model: ModelClassifier | null;

  constructor(private readonly options: NerOptions) {
    const { ner = DEFAULT_NER, nerModel, allowRemote } = options;
    this.#mode = typeof ner === 'string' ? ner : 'auto';
    this.#own = typeof ner === 'string' ? null : ner;
    const wants = this.#own === null && (this.#mode === 'auto' || this.#mode === 'model');
    this.#model = wants
      ? new ModelClassifier({
          ...(nerModel !== undefined && { model: nerModel }),
          allowRemote: allowRemote ?? false,
        })
      : null;
  }

  /** Loads a model that was asked for by name or by mode. @throws NerError when it cannot be had */
  async prepare(): Promise<void> {
    if (!this.#insists) return;
    try {
      await this.#model?.load();
    } catch (error) {
      if (!(error instanceof NerError)) throw error;
      throw new NerError(`${this.#asked}: ${error.message}; or use '--ner lexicon'`);
    }
  }

  /**
   * @param known what the lexicon and the rules have found in the document
   * @throws NerError when a model that was asked for cannot be had
   */
  async read(document: Document, known: readonly EntityMention[]): Promise<readonly EntityMention[]> {
    if (this.#mode === 'none') return known.filter(isInLexicon);
    if (this.#own) return mergeEntities(known, await this.#own.classify(document));
    if (!this.#model) return known;
    const found = await this.#classify(this.#model, document);
    if (!found) return known;
    const weighed = weigh(document, known, found);
    return this.#mode === 'model' ? modelEntities(known, weighed) : mergeEntities(known, weighed);
  }

  /** Null when there is no model to be had, and none was asked for. */
  async #classify(model: ModelClassifier, document: Document): Promise<EntityMention[] | null> {
    try {
      return await model.classify(document);
    } catch (error) {
      if (!(error instanceof NerError) || this.#insists) throw error;
      this.#model = null;
      this.options.onNotice?.(`names are recognised without the model: ${error.message}`);
      return null;
    }
  }

  get #insists(): boolean {
    return this.#model !== null && (this.#mode === 'model' || this.options.nerModel !== undefined);
  }

  get #asked(): string {
    return this.options.nerModel === undefined ? '--ner model' : `--ner-model ${this.options.nerModel}`;
  }
}

/** Whether a mention is in a lexicon, or needs no name: false for a new name that its surroundings gave away. */
export const isInLexicon = ({ origin, mention, id }: EntityMention): boolean =>
  origin === 'lexicon' || mention !== 'named' || typeof id === 'string';
