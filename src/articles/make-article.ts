import { createHash } from 'node:crypto';
import type { Article, ArticleSource } from './article.js';
import { readPreamble } from './header.js';

/** What a record, or nothing but the file's name, says of an article. */
export interface Given {
  readonly id: string;
  /** ISO day. */
  readonly published?: string | undefined;
  readonly language?: string | undefined;
  readonly outlet?: string | undefined;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
}

/**
 * Makes an article of a text. What the record gives outweighs the option `--published`, that outweighs the header in
 * the text, and that its front matter.
 *
 * @returns null when nothing but blanks is left behind header and front matter
 */
export function makeArticle(
  text: string,
  bytes: Uint8Array,
  given: Given,
  origin: { readonly path: string | null; readonly source: ArticleSource },
  encoding: string,
  publishedOption: string | undefined,
): Article | null {
  const { metadata, body } = readPreamble(text);
  if (isBlank(text, body)) return null;
  const outlet = given.outlet ?? metadata.outlet;
  const title = given.title ?? metadata.title;
  const url = given.url ?? metadata.url;
  return {
    id: given.id,
    path: origin.path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text,
    ...(body > 0 && { body }),
    published: given.published ?? publishedOption ?? metadata.published ?? null,
    ...(given.language !== undefined && { language: given.language }),
    ...(outlet !== undefined && { outlet }),
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(encoding !== 'utf-8' && { encoding }),
    source: origin.source,
  };
}

/** White space, zero-width and directional marks alone are no article. */
function isBlank(text: string, from: number): boolean {
  const rest = text.slice(from);
  return !/[^\s\p{Cf}\p{Cc}]/u.test(rest);
}
