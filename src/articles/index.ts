export type { Article, ArticleSource } from './article.js';
export type { InputErrorCode } from './errors.js';
export { InputError } from './errors.js';
export type { InputFormat } from './input-format.js';
export type { MetadataTable } from './metadata.js';
export { parsePublished } from './published.js';
export type { ReadOptions } from './read.js';
export { readArticles } from './read.js';
