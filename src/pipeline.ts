import type { Annotations, EntityMention } from './annotations.js';
import type { Article } from './articles/article.js';
import type { ClaimDraft } from './claims/types.js';
import { tagCounts } from './counts/index.js';
import type { Document } from './document.js';
import { makeDocument } from './document.js';
import { tagEntities } from './entities/index.js';
import type { NerOptions } from './entities/ner.js';
import { NameReader } from './entities/ner.js';
import { LANGUAGES, loadPack } from './languages/index.js';
import { detectLanguage } from './language/detect.js';
import type { Layer } from './output/layers.js';
import { LAYERS } from './output/layers.js';
import type { Span } from './text/span.js';
import type { World } from './world/index.js';
import { loadWorld } from './world/index.js';

export interface PipelineOptions extends NerOptions {
  /** BCP 47 code that every article is read as, whatever it looks like or its record says. */
  readonly language?: string;
  /** Paths of lexicon files of the user, the last winning. */
  readonly lexicons?: readonly string[];
}

/** An article that is in no language that we read, or asks for one. `message` is one line. */
export class LanguageError extends Error {
  override readonly name = 'LanguageError';
  readonly code = 'unknown-language';
}

/** article → language → document → annotations, with what the run shares (lexicons, a model) loaded once. */
export class Pipeline {
  #world: Promise<World> | null = null;
  readonly #names: NameReader;

  constructor(private readonly options: PipelineOptions = {}) {
    this.#names = new NameReader(options);
  }

  /** Loads what the run shares, so that what is wrong with it is known at once. @throws LexiconError, NerError */
  async prepare(): Promise<void> {
    await this.#worldOf();
    await this.#names.prepare();
  }

  /** Finds the language, folds the text, splits it. @throws LanguageError */
  async read(article: Article): Promise<Document> {
    const language = this.options.language ?? article.language ?? found(article);
    if (!LANGUAGES.includes(language)) throw new LanguageError(notOurs(language));
    return makeDocument(article, await loadPack(language));
  }

  /**
   * Everything that is found in a document before anything is claimed of it. Layers that are not asked for are
   * empty, and what only they need is not loaded.
   *
   * @param headerDates keeps the dates of a header or front matter, which date the article and nothing that it tells
   */
  async annotate(
    document: Document,
    layers: readonly Layer[] = LAYERS,
    headerDates = false,
  ): Promise<Annotations> {
    const { sentences } = document;
    const inBody = <T extends { readonly span: Span }>(all: readonly T[]): readonly T[] =>
      document.body === 0 ? all : all.filter((mention) => mention.span.start >= document.body);
    const wantsDates = layers.includes('dates') || layers.includes('counts');
    const found = wantsDates ? document.pack.dates(document.text, document.article) : [];
    const dates = headerDates ? found : inBody(found);
    const counts = layers.includes('counts') ? inBody(tagCounts(document, dates)) : [];
    const entities = layers.includes('entities') ? inBody(await this.#entities(document)) : [];
    return { sentences, dates, counts, entities };
  }

  /** Claims whose force is told by what it owns or by its country, with the name that the lexicon has for its id. */
  async named(drafts: readonly ClaimDraft[]): Promise<ClaimDraft[]> {
    const { actors } = await this.#worldOf();
    return drafts.map((draft) => {
      const { actor } = draft;
      const known = actor?.id ? actors.get(actor.id) : undefined;
      if (!actor || !known) return draft;
      return { ...draft, actor: { ...actor, name: known.name, wikidata: known.wikidata ?? null } };
    });
  }

  async #entities(document: Document): Promise<readonly EntityMention[]> {
    return this.#names.read(document, tagEntities(document, await this.#worldOf()));
  }

  #worldOf(): Promise<World> {
    return (this.#world ??= loadWorld({ lexicons: this.options.lexicons ?? [] }));
  }
}

/** @throws LanguageError */
function found({ text, body }: Article): string {
  const { code, reason } = detectLanguage(text.slice(body ?? 0));
  if (code !== null) return code;
  throw new LanguageError(`neither Persian nor Arabic (${reason}); ${OVERRIDE}`);
}

const notOurs = (language: string): string => `said to be in '${language}', which is not read; ${OVERRIDE}`;

const OVERRIDE = "if it is Persian or Arabic, say so with '--language fa' or '--language ar'";
