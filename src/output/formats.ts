import type { ClaimsDocument } from '../schema/claims.generated.js';
import { CSV_HEAD, toCsv } from './csv.js';
import type { FormatName } from './format-names.js';
import { webAnnotations } from './web-annotation.js';
import { toYaml } from './yaml.js';

/** One way to write a run's documents: what comes before the first, each of them, between two, after the last. */
export interface Format {
  /** Extension of a file that holds one document. */
  readonly extension: string;
  readonly head: string;
  readonly between: string;
  readonly tail: string;
  readonly document: (value: unknown) => string;
  /** What a file that holds one document has before it. */
  readonly fileHead: string;
}

const json = (value: unknown): string => JSON.stringify(value, null, 2);

export const FORMATS = {
  yaml: { extension: 'yaml', head: '', between: '', tail: '', document: toYaml, fileHead: '' },
  json: { extension: 'json', head: '[\n', between: ',\n', tail: '\n]\n', document: json, fileHead: '' },
  jsonl: {
    extension: 'jsonl',
    head: '',
    between: '',
    tail: '',
    document: (value) => `${JSON.stringify(value)}\n`,
    fileHead: '',
  },
  csv: {
    extension: 'csv',
    head: CSV_HEAD,
    between: '',
    tail: '',
    document: (value) => toCsv(value as ClaimsDocument),
    fileHead: CSV_HEAD,
  },
  webannotation: {
    extension: 'jsonld',
    head: '[\n',
    between: ',\n',
    tail: '\n]\n',
    document: (value) => json(webAnnotations(value as ClaimsDocument)),
    fileHead: '',
  },
} as const satisfies Record<FormatName, Format>;

/** The byte order mark by which some spreadsheets tell UTF-8. */
const MARK = '\ufeff';

/** The same format, its table begun with a byte order mark. */
export const withMark = (format: Format): Format => ({
  ...format,
  head: MARK + format.head,
  fileHead: MARK + format.fileHead,
});
