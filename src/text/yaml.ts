import type { Document, LineCounter } from 'yaml';
import { brief } from './brief.js';
import { yamlLibrary } from './yaml-library.js';

/** YAML that cannot be read, or that is made to exhaust its reader. `message` is one line. */
export class YamlError extends Error {
  override readonly name = 'YamlError';
  constructor(
    message: string,
    /** Where in the content, in UTF-16 units. */
    readonly offset: number,
  ) {
    super(message);
  }
}

/** Deeper than anything that people write; the library's time and stack grow with the depth, and not in proportion. */
const DEEPEST = 100;
/** How often what an anchor names may come again, those within it counted too. */
const MOST_ALIASES = 100;

/** What is asked of a document. */
export interface YamlRules {
  /** Takes keys that are repeated, the last of them, as other readers do. */
  readonly mayRepeat?: boolean;
  readonly mostAliases?: number;
}

export interface YamlOptions {
  /** Told of the beginnings of lines, so that offsets can be turned into lines. */
  readonly lines?: LineCounter;
}

/**
 * The documents of a stream of YAML, one at a time, from a source that is not trusted: what is nested too deep is
 * refused before it is built, no tag makes anything but plain data, and keys such as `__proto__` are keys like others.
 * Other errors stand in the `errors` of a document, and `yamlValue` throws them.
 *
 * @throws YamlError for what is nested too deep
 */
export function* yamlDocuments(
  content: string,
  { lines }: YamlOptions = {},
): Generator<Document.Parsed, void, undefined> {
  const { Composer, Lexer, Parser } = yamlLibrary();
  const parser = new Parser(lines?.addNewLine);
  // Whether keys are unique is found by `yamlValue`: the library compares each with each.
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
  lines?.addNewLine(0);
  let offset = 0;
  for (const lexeme of new Lexer().lex(content)) {
    for (const token of parser.next(lexeme)) yield* composer.next(token) as Generator<Document.Parsed>;
    offset += lexeme.length;
    if (parser.stack.length > DEEPEST)
      throw new YamlError(`nested more than ${DEEPEST} deep`, Math.min(offset, content.length));
  }
  for (const token of parser.end()) yield* composer.next(token) as Generator<Document.Parsed>;
  yield* composer.end(false, content.length) as Generator<Document.Parsed>;
}

/** The one document of a content; an empty content is null. @throws YamlError */
export function parseYaml(content: string, rules: YamlRules = {}): unknown {
  let value: unknown = null;
  let count = 0;
  for (const document of yamlDocuments(content)) {
    if (count++ > 0) throw new YamlError('more than one document', document.range[0]);
    value = yamlValue(document, rules);
  }
  return value;
}

/** What a document holds, as plain data. @throws YamlError for its first error, a repeated key, and a bomb of aliases */
export function yamlValue(
  document: Document.Parsed,
  { mayRepeat = false, mostAliases = MOST_ALIASES }: YamlRules = {},
): unknown {
  const [error] = document.errors;
  if (error) throw new YamlError(firstLine(error.message), error.pos[0]);
  if (!mayRepeat) refuseRepeatedKeys(document);
  try {
    return document.toJS({ maxAliasCount: mostAliases });
  } catch (cause) {
    throw new YamlError(firstLine(cause instanceof Error ? cause.message : String(cause)), document.range[0]);
  }
}

function refuseRepeatedKeys(document: Document.Parsed): void {
  const { isScalar, visit } = yamlLibrary();
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        // As the names of a JavaScript object, `1` and `'1'` are one.
        const name = String(key.value);
        if (seen.has(name)) throw new YamlError('Map keys must be unique', key.range?.[0] ?? 0);
        seen.add(name);
      }
    },
  });
}

const firstLine = (message: string): string =>
  brief((message.split('\n')[0] ?? message).replace(/:$/, ''), 1000);
