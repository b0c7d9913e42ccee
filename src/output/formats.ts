import type { FormatName } from './format-names.js';
import { toYaml } from './yaml.js';

/** One way to write a run's documents: what comes before the first, each of them, between two, after the last. */
export interface Format {
  /** Extension of a file that holds one document. */
  readonly extension: string;
  readonly head: string;
  readonly between: string;
  readonly tail: string;
  readonly document: (value: unknown) => string;
}

export const FORMATS = {
  yaml: { extension: 'yaml', head: '', between: '', tail: '', document: toYaml },
  json: {
    extension: 'json',
    head: '[\n',
    between: ',\n',
    tail: '\n]\n',
    document: (value) => JSON.stringify(value, null, 2),
  },
  jsonl: {
    extension: 'jsonl',
    head: '',
    between: '',
    tail: '',
    document: (value) => `${JSON.stringify(value)}\n`,
  },
} as const satisfies Record<FormatName, Format>;
