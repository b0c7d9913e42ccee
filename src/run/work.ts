import { Annotator } from '../annotate.js';
import type { Article } from '../articles/index.js';
import { Extractor } from '../extract.js';
import type { Layer } from '../output/layers.js';
import type { FormatName } from '../output/format-names.js';
import { FORMATS } from '../output/formats.js';
import type { NerMode } from '../entities/ner.js';
import { LanguageError } from '../pipeline.js';

/** What a run does with each article, as plain data, so that it can be told to another thread. */
export type Work = ExtractWork | AnnotateWork;

interface SharedWork {
  readonly format: FormatName;
  readonly language?: string;
  readonly lexicons: readonly string[];
  readonly ner: NerMode;
  readonly nerModel?: string;
  readonly allowRemote?: boolean;
  readonly explain: boolean;
}

export interface ExtractWork extends SharedWork {
  readonly command: 'extract';
  readonly all: boolean;
  /** Puts the text of the article into its document. */
  readonly withText: boolean;
}

export interface AnnotateWork extends SharedWork {
  readonly command: 'annotate';
  readonly layers?: readonly Layer[];
}

/** What is counted of an article that was read. */
export interface Tally {
  readonly language: string;
  /** Whether its publication date is known, so that relative dates have a value. */
  readonly dated: boolean;
  /** Of its claims, by event. */
  readonly events: Readonly<Record<string, number>>;
}

/** An article that was read: what is to be written of it. */
export interface Done {
  readonly text: string;
  readonly tally: Tally;
  /** What a reader of standard error should know of the run, from now on. */
  readonly notices?: readonly string[];
}

/** An article that could not be read, and why; `kind` is stable, for counting. */
export interface Undone {
  readonly kind: 'unknown-language' | 'fault';
  /** One line, without the name of the article. */
  readonly reason: string;
}

/** Does the work in this thread. */
export class Worker {
  readonly #prepare: () => Promise<void>;
  readonly #read: (article: Article) => Promise<Done>;
  readonly #notices: string[] = [];

  constructor(work: Work) {
    const onNotice = (message: string): void => {
      this.#notices.push(message);
    };
    const write = FORMATS[work.format].document;
    if (work.command === 'extract') {
      const extractor = new Extractor({ ...work, onNotice });
      this.#prepare = () => extractor.prepare();
      this.#read = async (article) => {
        const document = await extractor.extract(article);
        const events: Record<string, number> = {};
        for (const { event } of document.claims) events[event] = (events[event] ?? 0) + 1;
        const { language, published } = document.article;
        return { text: write(document), tally: { language, dated: published !== null, events } };
      };
    } else {
      const annotator = new Annotator({ ...work, onNotice });
      this.#prepare = () => annotator.prepare();
      this.#read = async (article) => {
        const annotated = await annotator.annotate(article);
        const { language, published } = annotated;
        return { text: write(annotated), tally: { language, dated: published !== null, events: {} } };
      };
    }
  }

  /** Loads what all articles share. @throws for a lexicon or a model that cannot be loaded */
  prepare(): Promise<void> {
    return this.#prepare();
  }

  /** Never throws: a fault of ours in one article must not cost the others. */
  async do(article: Article): Promise<Done | Undone> {
    try {
      const done = await this.#read(article);
      const notices = this.#notices.splice(0);
      return notices.length === 0 ? done : { ...done, notices };
    } catch (error) {
      if (error instanceof LanguageError) return { kind: 'unknown-language', reason: error.message };
      return fault(error instanceof Error ? error.message : String(error));
    }
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** Something that does a run's work: in this thread, or in several others. */
export type Workers = Pick<Worker, 'prepare' | 'do' | 'close'>;

export const fault = (what: string): Undone => ({
  kind: 'fault',
  reason: `not read, through a fault in khabar (${what}); please report it`,
});
