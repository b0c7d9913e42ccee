import { NerError } from './error.js';

/** What is used of @xenova/transformers. Its own types are not imported: without the package there are none. */
export interface Transformers {
  readonly env: {
    allowRemoteModels: boolean;
    allowLocalModels: boolean;
    useFSCache: boolean;
    useWasmCache: boolean;
    cacheDir: string | null;
    logLevel: number;
  };
  readonly LogLevel: { readonly NONE: number };
  readonly Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => unknown;
  readonly AutoTokenizer: { from_pretrained(model: string, options: LoadOptions): Promise<Tokenizer> };
  readonly AutoModelForTokenClassification: {
    from_pretrained(model: string, options: LoadOptions): Promise<Model>;
  };
}

export interface LoadOptions {
  readonly local_files_only: boolean;
  readonly subfolder?: string;
  readonly model_file_name?: string;
  readonly dtype?: string;
  readonly device?: string;
  readonly session_options?: Readonly<Record<string, unknown>>;
}

export interface Tokenizer {
  encode(text: string, options: { readonly add_special_tokens: boolean }): number[];
  readonly pad_token_id?: number;
  readonly cls_token_id?: number;
  readonly bos_token_id?: number;
  readonly sep_token_id?: number;
  readonly eos_token_id?: number;
  readonly model_max_length: number;
}

export interface Model {
  readonly config: Readonly<Record<string, unknown>>;
  forward(inputs: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, Output | undefined>>>;
  dispose(): Promise<unknown>;
}

export interface Output {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

const NAME = '@xenova/transformers';

/** The package is optional, so that its name is no import that a compiler or bundler would look for. */
const importPackage = (): Promise<unknown> => import(NAME);

/** Whether the package is installed; it is not loaded, which takes a third of a second. */
export function hasPackage(): boolean {
  try {
    return import.meta.resolve(NAME) !== '';
  } catch {
    return false;
  }
}

/**
 * Loads the runtime that models run in.
 *
 * @param load what imports it; tests give one of their own
 * @throws NerError when it is not installed or does not start
 */
export async function loadPackage(load = importPackage): Promise<Transformers> {
  try {
    return (await load()) as Transformers;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_MODULE_NOT_FOUND' && message.includes(NAME)) {
      throw new NerError(`the optional package ${NAME} is not installed; 'npm install ${NAME}' adds it`);
    }
    throw new NerError(
      `the optional package ${NAME} does not start (${firstLine(message)}); install it anew`,
    );
  }
}

export const firstLine = (message: string): string => message.split('\n')[0]!.slice(0, 200);
