import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NerError } from './error.js';

/** The model that ships with the program. */
export const OWN_MODEL = fileURLToPath(new URL('../../../models/khabar-ner', import.meta.url));

/** Where a model's weights are, in the terms of the runtime: suffixes of file names stand for kinds of numbers. */
export interface Weights {
  readonly subfolder: string;
  readonly model_file_name: string;
  readonly dtype: string;
}

/** Small weights first: on a processor without a graphics card they are the fastest. */
const KINDS: readonly (readonly [suffix: string, dtype: string])[] = [
  ['_quantized', 'q8'],
  ['_int8', 'int8'],
  ['_uint8', 'uint8'],
  ['', 'fp32'],
  ['_fp16', 'fp16'],
  ['_q4', 'q4'],
  ['_bnb4', 'bnb4'],
  ['_q4f16', 'q4f16'],
];

/**
 * Finds the weights of a model folder, in `onnx/` or beside its configuration.
 *
 * @throws NerError for a folder that is no model
 */
export function findWeights(folder: string): Weights {
  for (const subfolder of ['onnx', '']) {
    for (const [suffix, dtype] of KINDS) {
      if (existsSync(join(folder, subfolder, `model${suffix}.onnx`)))
        return { subfolder, model_file_name: 'model', dtype };
    }
  }
  throw new NerError(`${folder}: holds no ONNX weights (onnx/model.onnx or onnx/model_quantized.onnx)`);
}

const NEEDED = ['config.json', 'tokenizer.json', 'tokenizer_config.json'];

/** @throws NerError when the folder lacks one of the files that every model has */
export function checkFolder(folder: string): void {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new NerError(`${folder}: no such folder`);
  const missing = NEEDED.find((name) => !existsSync(join(folder, name)));
  if (missing !== undefined) throw new NerError(`${folder}: no model of this kind, it has no ${missing}`);
}

/** Owner and name, as hubs name their models. */
const HUB_ID = /^[\w-][\w.-]*\/[\w-][\w.-]*$/;

/** Whether a model is named that lies on a hub: it has the form of a name there, and is no folder here. */
export const isHubId = (model: string, cwd: string): boolean =>
  HUB_ID.test(model) && !existsSync(resolve(cwd, model));

/** A model's folder, absolute; null for one on a hub. @throws NerError for a hub's where none may be asked */
export function folderOf(model: string, cwd: string, allowRemote: boolean): string | null {
  if (!isHubId(model, cwd)) return isAbsolute(model) ? model : resolve(cwd, model);
  if (allowRemote) return null;
  throw new NerError(
    `${model}: no such folder; if it is the name of a model on the Hugging Face hub, allow the download with --allow-remote`,
  );
}

/** Stands for what a model in a folder says: the SHA-256 of its files, with their names. */
export function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:json|txt|model|onnx|onnx_data\w*)$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
  for (const name of names) hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}
