import { readFileSync } from 'node:fs';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { ClaimsDocument } from './claims.generated.js';
import { SCHEMA_FILE } from './file.js';
import type { Problem } from './problem.js';

let compiled: ValidateFunction<ClaimsDocument> | null = null;

function schema(): ValidateFunction<ClaimsDocument> {
  if (compiled) return compiled;
  const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: true, allowUnionTypes: true });
  formats.default(ajv, ['date']);
  return (compiled = ajv.compile<ClaimsDocument>(JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as object));
}

/** What the schema has against a document; empty for a valid one. */
export function schemaProblems(document: unknown): Problem[] {
  const validate = schema();
  if (validate(document)) return [];
  const errors = validate.errors ?? [];
  return errors.filter((error) => !isEcho(error, errors)).map(problem);
}

/** Errors that only say that one of several ways did not fit, where another error says it better. */
function isEcho(error: ErrorObject, all: readonly ErrorObject[]): boolean {
  const { keyword, schemaPath, instancePath } = error;
  if (keyword === 'if') return true;
  // A condition narrows what the field itself already refuses.
  if (keyword === 'type' && /\/(then|else)\//.test(schemaPath)) {
    return all.some((e) => e !== error && e.instancePath === instancePath && e.keyword === 'type');
  }
  // 'X or null': what is wrong with X is the news.
  if (keyword === 'anyOf' || (keyword === 'type' && schemaPath.endsWith('/anyOf/1/type'))) {
    return all.some((e) => e.instancePath.startsWith(instancePath) && e !== error && e.keyword !== 'anyOf');
  }
  return keyword === 'const' && all.some((e) => e.keyword === 'oneOf' && e.instancePath === instancePath);
}

function problem(error: ErrorObject): Problem {
  const path = pointer(error.instancePath);
  const params = error.params as Record<string, string>;
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = params['additionalProperty']!;
      return { path: [...path, key], atKey: true, message: `unknown key '${key}'` };
    }
    case 'required':
      return { path, message: `the key '${params['missingProperty']!}' is missing` };
    case 'oneOf':
      return { path, message: `must be ${alternatives(error)}, not ${shown(error.data)}` };
    case 'const':
      return { path, message: `must be ${shown(error.schema)}, not ${shown(error.data)}` };
    case 'format':
      return { path, message: `must be a date (year-month-day), not ${shown(error.data)}` };
    case 'pattern':
      return { path, message: `must match ${params['pattern']!}, not ${shown(error.data)}` };
    case 'minLength':
      return { path, message: 'must not be empty; write null where there is nothing' };
    case 'false schema':
      return { path, message: 'must not be there with this qualifier' };
    case 'type':
      return { path, message: `must be ${[error.schema].flat().join(' or ')}, not ${shown(error.data)}` };
    default:
      return { path, message: error.message ?? error.keyword };
  }
}

const alternatives = (error: ErrorObject): string =>
  (error.schema as { const: string }[]).map((alternative) => alternative.const).join(', ');

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value !== null && typeof value === 'object') return 'a mapping';
  return JSON.stringify(value);
}

/** RFC 6901, with list indexes as numbers. */
const pointer = (text: string): (string | number)[] =>
  text
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
