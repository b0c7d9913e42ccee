import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Batch, Encoded } from './batches.js';
import type { Chain, LearnedScores } from './chain.js';
import { makeChain } from './chain.js';
import { NerError } from './error.js';
import { checkFolder, findWeights, folderOf, OWN_MODEL } from './files.js';
import { readLabels } from './labels.js';
import type { LoadOptions, Model, Tokenizer, Transformers } from './package.js';
import { firstLine, loadPackage } from './package.js';

/** What our own models say of themselves, beside what all models say in their configuration. */
export interface OwnConfig extends LearnedScores {
  /** 'folded' when it was trained on folded spelling; models of others read what the article writes. */
  readonly text?: 'folded' | 'original';
  readonly special_tokens?: boolean;
  /**
   * Where it says how many letters of a mention's first word are clitics: the rows of the word's next `pieces` pieces
   * hold in this column the log odds that the mention begins with that piece rather than with the word.
   */
  readonly cuts?: { readonly column: number; readonly pieces: number };
}

/** What a model says of one stretch. */
export interface Scores {
  /** Of each tag, word after word: those of the word's first piece. */
  readonly tags: Float32Array;
  /** How many letters of a word are clitics before a mention that begins in it; null from a model that does not tell. */
  cut(word: number): number | null;
}

/** A token-classification model that is ready to run. */
export interface Tagger {
  readonly chain: Chain;
  readonly readsFolded: boolean;
  /** How many pieces a stretch may have. */
  readonly longest: number;
  /** The ids of one word's pieces, never empty. */
  encode(word: string): readonly number[];
  /** Runs a batch and gives the scores of its members, in their order. */
  run(batch: Batch, all: readonly Encoded[]): Promise<Scores[]>;
  close(): Promise<void>;
}

export interface TaggerOptions {
  /** A folder, or the name of a model on a hub; the model that ships with the program when left out. */
  readonly model?: string;
  /** Whether a model may be downloaded. */
  readonly allowRemote?: boolean;
  /** What relative folders count from; that of the process when left out. */
  readonly cwd?: string;
  /** What imports the runtime; for tests. */
  readonly load?: () => Promise<unknown>;
}

/** One thread and one after another: a worker has one processor, and sums always come in the same order. */
const SESSION = { intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: 'sequential' };

/**
 * Loads a model. Nothing is asked of a network unless `allowRemote` is set, and nothing is written to disk.
 *
 * @throws NerError when the runtime or the model cannot be had, or is damaged
 */
export async function loadTagger(options: TaggerOptions = {}): Promise<Tagger> {
  const { model = OWN_MODEL, allowRemote = false, cwd = process.cwd() } = options;
  const folder = folderOf(model, cwd, allowRemote);
  if (folder !== null) checkFolder(folder);
  const weights = folder === null ? {} : findWeights(folder);
  const runtime = await loadPackage(options.load);
  // The package is our own copy under this name: these settings are nobody else's.
  runtime.env.allowRemoteModels = folder === null;
  runtime.env.allowLocalModels = folder !== null;
  runtime.env.useWasmCache = false;
  runtime.env.useFSCache = folder === null;
  runtime.env.cacheDir = downloads();
  runtime.env.logLevel = runtime.LogLevel.NONE;
  const load: LoadOptions = {
    ...weights,
    local_files_only: folder !== null,
    device: 'cpu',
    session_options: { ...SESSION, logSeverityLevel: 4 },
  };
  try {
    const [tokenizer, network] = await Promise.all([
      runtime.AutoTokenizer.from_pretrained(folder ?? model, load),
      runtime.AutoModelForTokenClassification.from_pretrained(folder ?? model, load),
    ]);
    return new LoadedTagger(runtime, tokenizer, network, folder ?? model);
  } catch (error) {
    if (error instanceof NerError) throw error;
    const what = firstLine(error instanceof Error ? error.message : String(error));
    throw new NerError(`${folder ?? model}: the model cannot be loaded (${what})`);
  }
}

/** Where downloaded models are kept: with the caches of the user, as the XDG base directories say. */
const downloads = (): string =>
  join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'khabar', '/');

/** Words that are kept with their pieces; the commonest words of a corpus are far fewer. */
const MOST_WORDS = 50_000;
/** No word of a language is longer; what is, is cut, so that it cannot be a text of its own. */
const LONGEST_WORD = 64;

class LoadedTagger implements Tagger {
  readonly chain: Chain;
  readonly readsFolded: boolean;
  readonly longest: number;
  readonly #own: OwnConfig;
  readonly #words = new Map<string, readonly number[]>();
  /** What stands before and after each stretch. */
  readonly #before: readonly number[];
  readonly #after: readonly number[];

  constructor(
    private readonly runtime: Transformers,
    private readonly tokenizer: Tokenizer,
    private readonly model: Model,
    name: string,
  ) {
    const { config } = model;
    const tags = readLabels((config['id2label'] ?? {}) as Record<string, string>);
    if (!tags.some(({ type }) => type !== null)) {
      throw new NerError(`${name}: none of the model's labels is one that is known (see labels.yaml)`);
    }
    this.#own = config['khabar'] ?? {};
    this.chain = makeChain(tags, this.#own);
    this.readsFolded = this.#own.text === 'folded';
    const hasSpecial = this.#own.special_tokens ?? true;
    this.#before = hasSpecial ? known(tokenizer.cls_token_id ?? tokenizer.bos_token_id) : [];
    this.#after = hasSpecial ? known(tokenizer.sep_token_id ?? tokenizer.eos_token_id) : [];
    const most = Math.min(
      limit(tokenizer.model_max_length),
      limit(config['max_position_embeddings']) - 2,
      2048,
    );
    this.longest = most - this.#before.length - this.#after.length;
  }

  encode(word: string): readonly number[] {
    let pieces = this.#words.get(word);
    if (!pieces) {
      const found = this.tokenizer.encode(word.slice(0, LONGEST_WORD), { add_special_tokens: false });
      pieces = found.length > 0 ? found : [this.tokenizer.pad_token_id ?? 0];
      if (this.#words.size >= MOST_WORDS) this.#words.clear();
      this.#words.set(word, pieces);
    }
    return pieces;
  }

  async run({ members, width }: Batch, all: readonly Encoded[]): Promise<Scores[]> {
    const across = this.#before.length + width + this.#after.length;
    const dims = [members.length, across];
    const ids = new BigInt64Array(members.length * across).fill(BigInt(this.tokenizer.pad_token_id ?? 0));
    const mask = new BigInt64Array(ids.length);
    members.forEach((member, row) => {
      const pieces = [...this.#before, ...all[member]!.pieces, ...this.#after];
      pieces.forEach((piece, at) => (ids[row * across + at] = BigInt(piece)));
      mask.fill(1n, row * across, row * across + pieces.length);
    });
    const { Tensor } = this.runtime;
    const output = await this.model.forward({
      input_ids: new Tensor('int64', ids, dims),
      attention_mask: new Tensor('int64', mask, dims),
    });
    const { logits } = output;
    if (!logits) throw new NerError('the model gives no logits: it is none for the classification of tokens');
    const size = this.chain.tags.length;
    return members.map((member, row) => {
      const from = (row * across + this.#before.length) * size;
      return this.#scores(logits.data.subarray(from, (row + 1) * across * size), all[member]!);
    });
  }

  /** @param rows scores of each tag for each piece of a stretch */
  #scores(rows: Float32Array, { pieces, firsts }: Encoded): Scores {
    const size = this.chain.tags.length;
    const tags = new Float32Array(firsts.length * size);
    firsts.forEach((first, word) => {
      tags.set(rows.subarray(first * size, (first + 1) * size), word * size);
    });
    const { cuts } = this.#own;
    const cut = (word: number): number | null => {
      if (!cuts) return null;
      const most = Math.min(cuts.pieces, (firsts[word + 1] ?? pieces.length) - firsts[word]! - 1);
      let best = 0;
      let odds = 0;
      for (let letters = 1; letters <= most; letters++) {
        const those = rows[(firsts[word]! + letters) * size + cuts.column]!;
        if (those > odds) [best, odds] = [letters, those];
      }
      return best;
    };
    return { tags, cut };
  }

  async close(): Promise<void> {
    await this.model.dispose();
  }
}

const known = (id: number | undefined): number[] => (id === undefined ? [] : [id]);

/** Configurations write 'no limit' as a huge number, or not at all. */
const limit = (value: unknown): number => (typeof value === 'number' && value > 8 ? value : Infinity);
