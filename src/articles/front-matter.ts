import { parseYaml } from '../text/yaml.js';

/** What a header or front matter may tell of an article. */
export interface Metadata {
  published?: string;
  title?: string;
  outlet?: string;
  url?: string;
}

/** Metadata at the head of a text and where it ends, in UTF-16 units. */
export interface Head {
  readonly metadata: Metadata;
  readonly end: number;
}

/** How the fields of an article are called in headers and front matter of other programs. */
export const FIELD_NAMES: ReadonlyMap<string, keyof Metadata> = new Map([
  ['published', 'published'],
  ['date', 'published'],
  ['pubdate', 'published'],
  ['publication date', 'published'],
  ['publication_date', 'published'],
  ['title', 'title'],
  ['headline', 'title'],
  ['outlet', 'outlet'],
  ['source', 'outlet'],
  ['publisher', 'outlet'],
  ['url', 'url'],
  ['link', 'url'],
]);

/** Front matter longer than this is none: an article that merely begins with a rule of hyphens stays an article. */
const LONGEST = 16_384;
const OPENING = /^---[ \t]*\r?\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;

/**
 * Reads YAML front matter, as Jekyll defined it: a mapping between a line `---` at the very top of the text and the
 * next such line. Null when there is none, or when what stands there is no mapping.
 */
export function readFrontMatter(text: string): Head | null {
  const opening = OPENING.exec(text.slice(0, 80));
  if (!opening) return null;
  const rest = text.slice(opening[0].length, LONGEST);
  const closing = CLOSING.exec(rest);
  if (!closing) return null;
  const mapping = parseMapping(rest.slice(0, closing.index));
  if (!mapping) return null;
  const end = opening[0].length + closing.index + closing[0].length;
  return { metadata: pickMetadata(mapping), end };
}

function parseMapping(yaml: string): Record<string, unknown> | null {
  try {
    const value = parseYaml(yaml, { mayRepeat: true, mostAliases: 20 });
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    // An attack, or no front matter at all.
    return null;
  }
}

function pickMetadata(mapping: Record<string, unknown>): Metadata {
  const metadata: Metadata = {};
  for (const [key, value] of Object.entries(mapping)) {
    const field = FIELD_NAMES.get(key.toLowerCase());
    if (field && typeof value === 'string' && value.trim() !== '') metadata[field] ??= value.trim();
  }
  return metadata;
}
