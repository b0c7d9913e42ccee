import { createHash } from 'node:crypto';
import type { Article } from './articles/article.js';
import { readPreamble } from './articles/header.js';

/** An article handed over in memory: its text, and what is known of it. */
export interface ArticleInput {
  readonly text: string;
  /** 'article' when left out. Claims are numbered after it. */
  readonly id?: string;
  /** ISO date (`YYYY-MM-DD`); relative dates count from it. */
  readonly published?: string | null;
  /** 'fa' or 'ar'; found from the text when left out. */
  readonly language?: string;
  /** Where it came from, as the output shall name it. */
  readonly path?: string | null;
}

/**
 * Fills in what an article has and its giver left out, with what a header or front matter in the text says. An
 * `Article` passes through as it is.
 */
export function toArticle(input: ArticleInput | Article): Article {
  if ('sha256' in input) return input;
  const { metadata, body } = readPreamble(input.text);
  return {
    id: input.id ?? 'article',
    path: input.path ?? null,
    sha256: createHash('sha256').update(input.text).digest('hex'),
    text: input.text,
    ...(body > 0 && { body }),
    published: input.published ?? metadata.published ?? null,
    ...(input.language === undefined ? {} : { language: input.language }),
  };
}
