import { cpSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Document } from '../../../src/document.js';
import { ModelClassifier } from '../../../src/entities/model/classifier.js';
import { NerError } from '../../../src/entities/model/error.js';
import { fingerprint, OWN_MODEL } from '../../../src/entities/model/files.js';
import { hasPackage } from '../../../src/entities/model/package.js';
import { loadTagger } from '../../../src/entities/model/tagger.js';
import { temporaryFolder } from '../../articles/temporary-folder.js';
import { documentOf } from './documents.js';

const briefly = async (classifier: ModelClassifier, document: Document): Promise<string[]> =>
  (await classifier.classify(document)).map(
    ({ span, type }) => `${type} ${document.text.folded.slice(span.start, span.end)}`,
  );

/** Our model under another name, changed. */
function copyOfModel(change: (folder: string) => void): string {
  const folder = temporaryFolder({});
  cpSync(OWN_MODEL, folder, { recursive: true });
  change(folder);
  return folder;
}

/** What the training side has found in sentences of its own, with the same weights. */
interface Case {
  readonly language: string;
  readonly text: string;
  readonly folded: string;
  readonly words: readonly string[];
  readonly ids: readonly (readonly number[])[];
  readonly spans: readonly (readonly [number, number, string])[];
}

const CASES = readFileSync(join(import.meta.dirname, 'parity.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);

/** A mark that the model has taken into a name at its end is cut off. */
const withoutMark = (text: string, end: number): number =>
  /[\p{L}\p{M}\p{N}]/u.test(text[end - 1]!) ? end : end - 1;

// Where the optional package was left out, there is nothing to run the model in.
describe.skipIf(!hasPackage())('the model that comes with the program', () => {
  const classifier = new ModelClassifier();
  const connect = vi.spyOn(Socket.prototype, 'connect');

  beforeAll(async () => {
    await classifier.load();
  });
  afterAll(() => {
    connect.mockRestore();
  });

  test.each(CASES)('finds in $text what it was trained to find', async ({ language, text, ...expected }) => {
    const document = await documentOf(language, text);
    expect(document.text.folded).toBe(expected.folded);
    const tagger = await classifier.load();
    expect(expected.words.map((word) => tagger.encode(word))).toEqual(expected.ids);
    const found = await classifier.classify(document);
    expect(found.map(({ span, type }) => [span.start, span.end, type])).toEqual(
      expected.spans.map(([start, end, type]) => [start, withoutMark(expected.folded, end), type]),
    );
  });

  test('finds the same in a sentence whatever stands around it', async () => {
    const texts = CASES.filter(({ language }) => language === 'ar').map(({ text }) => text);
    const alone = await Promise.all(
      texts.map(async (text) => briefly(classifier, await documentOf('ar', text))),
    );
    const together = await briefly(classifier, await documentOf('ar', texts.join('\n')));
    expect(together).toEqual(alone.flat());
  });

  test('is sure of a name to a degree between none and one', async () => {
    const found = await classifier.classify(await documentOf('fa', CASES[0]!.text));
    expect(found.length).toBeGreaterThan(0);
    for (const mention of found) {
      expect(mention).toMatchObject({ id: null, origin: 'model', rule: 'model' });
      expect(mention.score! > 0 && mention.score! <= 1).toBe(true);
    }
  });

  test('has read whatever there was without asking the network', () => {
    expect(connect).not.toHaveBeenCalled();
  });

  test('reads a hostile text without end: one word of a megabyte, a line without a full stop', async () => {
    const word = await documentOf('ar', 'ا'.repeat(1_000_000));
    expect(await classifier.classify(word)).toBeInstanceOf(Array);
    const line = await documentOf('fa', 'سرباز '.repeat(20_000));
    expect(await classifier.classify(line)).toBeInstanceOf(Array);
  });

  test('finds nothing in nothing', async () => {
    expect(await classifier.classify(await documentOf('fa', '…'))).toEqual([]);
  });
});

describe.skipIf(!hasPackage())('a model of one’s own', () => {
  test('may call its labels what it likes', async () => {
    const folder = copyOfModel((copy) => {
      const path = join(copy, 'config.json');
      const config = JSON.parse(readFileSync(path, 'utf8')) as { id2label: Record<string, string> };
      const renamed = Object.entries(config.id2label).map(([id, label]) => [
        id,
        label.replace('-PER', '-PERS').replace('-LOC', '-GPE'),
      ]);
      writeFileSync(path, JSON.stringify({ ...config, id2label: Object.fromEntries(renamed) as unknown }));
    });
    const document = await documentOf('fa', CASES[0]!.text);
    expect(await briefly(new ModelClassifier({ model: folder }), document)).toEqual(
      await briefly(new ModelClassifier(), document),
    );
  });

  test('must call some of them by a known name', async () => {
    const folder = copyOfModel((copy) => {
      const path = join(copy, 'config.json');
      const config = JSON.parse(readFileSync(path, 'utf8')) as object;
      writeFileSync(path, JSON.stringify({ ...config, id2label: { 0: 'LABEL_0', 1: 'LABEL_1' } }));
    });
    await expect(loadTagger({ model: folder })).rejects.toThrow(/none of the model's labels/);
  });

  test.each([
    [
      'weights that are cut off',
      (copy: string) => {
        truncateSync(join(copy, 'onnx/model_quantized.onnx'), 100_000);
      },
    ],
    [
      'weights that are empty',
      (copy: string) => {
        truncateSync(join(copy, 'onnx/model_quantized.onnx'), 0);
      },
    ],
    [
      'a configuration that is cut off',
      (copy: string) => {
        truncateSync(join(copy, 'config.json'), 40);
      },
    ],
    [
      'a tokenizer that is cut off',
      (copy: string) => {
        truncateSync(join(copy, 'tokenizer.json'), 40);
      },
    ],
  ])('with %s is an error of one line that names it', async (_, damage) => {
    const folder = copyOfModel(damage);
    const error = await loadTagger({ model: folder }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(NerError);
    expect((error as Error).message).toMatch(/^[^\n]*the model cannot be loaded[^\n]*$/);
    expect((error as Error).message).toContain(folder);
  });
});

describe('a model that cannot be had', () => {
  test('a folder that is not there', async () => {
    await expect(loadTagger({ model: '/no/such/folder' })).rejects.toThrow('/no/such/folder: no such folder');
  });

  test('a folder that is no model', async () => {
    await expect(loadTagger({ model: temporaryFolder({ 'a.txt': '' }) })).rejects.toThrow(
      /it has no config\.json/,
    );
  });

  test('a model without ONNX weights', async () => {
    const folder = temporaryFolder({
      'config.json': '{}',
      'tokenizer.json': '{}',
      'tokenizer_config.json': '{}',
    });
    await expect(loadTagger({ model: folder })).rejects.toThrow(/holds no ONNX weights/);
  });

  test('one on a hub, without leave to download it', async () => {
    await expect(loadTagger({ model: 'someone/some-model' })).rejects.toThrow(/--allow-remote/);
  });

  test('no package to run it in: the message says how to add it', async () => {
    const missing = Object.assign(
      new Error("Cannot find package '@xenova/transformers' imported from here"),
      {
        code: 'ERR_MODULE_NOT_FOUND',
      },
    );
    const load = (): Promise<unknown> => Promise.reject(missing);
    await expect(loadTagger({ load })).rejects.toThrow(/not installed; 'npm install @xenova\/transformers'/);
  });

  test('a package that does not start', async () => {
    const load = (): Promise<unknown> => Promise.reject(new Error('libonnxruntime.so.1: cannot open\nmore'));
    await expect(loadTagger({ load })).rejects.toThrow(
      /does not start \(libonnxruntime\.so\.1: cannot open\)/,
    );
  });
});

/** A runtime that notes what it is given, and a model of two labels that says 'O' to everything. */
function notingRuntime(tokenizer: object, config: object) {
  const seen: { ids: bigint[]; mask: bigint[]; dims: number[] }[] = [];
  class Tensor {
    constructor(
      readonly type: string,
      readonly data: BigInt64Array,
      readonly dims: number[],
    ) {}
  }
  const forward = ({ input_ids: ids, attention_mask: mask }: Record<string, Tensor>) => {
    seen.push({ ids: [...ids!.data], mask: [...mask!.data], dims: ids!.dims });
    const [rows, width] = ids!.dims as [number, number];
    return Promise.resolve({ logits: { data: new Float32Array(rows * width * 2), dims: [rows, width, 2] } });
  };
  const env = {};
  const runtime = {
    env,
    LogLevel: { NONE: 50 },
    Tensor,
    AutoTokenizer: { from_pretrained: () => Promise.resolve(tokenizer) },
    AutoModelForTokenClassification: {
      from_pretrained: (_: string, options: object) => {
        Object.assign(env, { options });
        return Promise.resolve({ config: { id2label: { 0: 'O', 1: 'PER' }, ...config }, forward });
      },
    },
  };
  return { seen, env, load: () => Promise.resolve(runtime) };
}

describe('what a model is given', () => {
  const folder = (): string =>
    temporaryFolder({
      'config.json': '{}',
      'tokenizer.json': '{}',
      'tokenizer_config.json': '{}',
      'onnx/model.onnx': '',
    });
  const encode = (word: string): number[] => Array.from(word, () => 5);

  test('has the marks of its tokenizer around each sentence, and a mask over the padding', async () => {
    const tokenizer = { encode, pad_token_id: 9, cls_token_id: 1, sep_token_id: 2, model_max_length: 512 };
    const { seen, load } = notingRuntime(tokenizer, {});
    await new ModelClassifier({ model: folder(), load }).classify(await documentOf('ar', 'قال لا.\nنعم.'));
    expect(seen).toEqual([
      {
        ids: [1, 5, 5, 5, 5, 5, 5, 2, 1, 5, 5, 5, 5, 2, 9, 9].map(BigInt),
        mask: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0].map(BigInt),
        dims: [2, 8],
      },
    ]);
  });

  test('is no longer than the model allows', async () => {
    const tokenizer = { encode, pad_token_id: 0, cls_token_id: 1, sep_token_id: 2, model_max_length: 16 };
    const { seen, load } = notingRuntime(tokenizer, {});
    await new ModelClassifier({ model: folder(), load }).classify(await documentOf('ar', 'كلمة '.repeat(40)));
    expect(seen.every(({ dims }) => dims[1]! <= 16)).toBe(true);
  });

  test('comes from the folder alone, with one thread, and leaves nothing on the disk', async () => {
    const { env, load } = notingRuntime({ encode, model_max_length: 512 }, {});
    await loadTagger({ model: folder(), load });
    expect(env).toMatchObject({
      allowRemoteModels: false,
      useFSCache: false,
      useWasmCache: false,
      options: {
        local_files_only: true,
        dtype: 'fp32',
        session_options: { intraOpNumThreads: 1, interOpNumThreads: 1 },
      },
    });
  });

  test('may come from a hub where that is allowed', async () => {
    const { env, load } = notingRuntime({ encode, model_max_length: 512 }, {});
    await loadTagger({ model: 'someone/some-model', allowRemote: true, load });
    expect(env).toMatchObject({ allowRemoteModels: true, options: { local_files_only: false } });
  });
});

test('the fingerprint of a model changes with its weights, and is its own otherwise', () => {
  const same = copyOfModel(() => undefined);
  expect(fingerprint(same)).toBe(fingerprint(OWN_MODEL));
  truncateSync(join(same, 'onnx/model_quantized.onnx'), 100_000);
  expect(fingerprint(same)).not.toBe(fingerprint(OWN_MODEL));
  expect(existsSync(OWN_MODEL)).toBe(true);
});
