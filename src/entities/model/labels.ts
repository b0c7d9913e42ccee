import type { EntityType } from '../../annotations.js';
import { readData } from '../../lexicon/read.js';

/** One output of a model: what it says a word is, and whether a mention begins there. */
export interface Tag {
  /** Null for 'no name', and for kinds of names that we do not tell. */
  readonly type: EntityType | null;
  /** The model's own word for it, upper case; '' for 'no name'. */
  readonly label: string;
  /** `begin` B, S, U; `inside` I, E, L; `any` where labels carry no prefix: a run of them is one mention. */
  readonly place: 'begin' | 'inside' | 'any';
}

let types: ReadonlyMap<string, EntityType> | undefined;

function typeOf(label: string): EntityType | null {
  if (!types) {
    const file = readData(import.meta.url, './labels') as Record<EntityType, readonly string[]>;
    types = new Map(
      Object.entries(file).flatMap(([type, names]) => names.map((name) => [name, type as EntityType])),
    );
  }
  return types.get(label) ?? null;
}

const BEFORE = /^([BIESLU])[-_](.+)$/;
const AFTER = /^(.+)[-_]([BIESLU])$/;

/**
 * Reads one label of a model's `id2label`: 'B-PERS', 'I_LOC', 'person', 'GPE-B', 'O'.
 *
 * @returns a tag without a type for labels that `labels.yaml` does not list
 */
export function readLabel(written: string): Tag {
  const upper = written.trim().toUpperCase();
  if (upper === 'O' || upper === '') return { type: null, label: '', place: 'any' };
  const before = BEFORE.exec(upper);
  const after = before ? null : AFTER.exec(upper);
  const label = before?.[2] ?? after?.[1] ?? upper;
  const prefix = before?.[1] ?? after?.[2];
  const place = prefix === undefined ? 'any' : 'BSU'.includes(prefix) ? 'begin' : 'inside';
  return { type: typeOf(label.replaceAll('-', '_')), label, place };
}

/** The tags of a model in the order of its outputs, from the `id2label` of its configuration. */
export function readLabels(id2label: Readonly<Record<string, string>>): Tag[] {
  const size = Math.max(-1, ...Object.keys(id2label).map(Number)) + 1;
  return Array.from({ length: size }, (_, id) => readLabel(id2label[id] ?? 'O'));
}
