/**
 * Reads Persian and Arabic news articles and gives the claims they make about military forces and bases.
 *
 * @example
 * import { extract } from 'khabar';
 * const { claims } = await extract({ text, published: '2025-12-31' });
 */
export type { AnnotateOptions } from './annotate.js';
export { annotate, Annotator } from './annotate.js';
export type { TokenClassifier } from './entities/ner.js';
export type { ExtractOptions } from './extract.js';
export { extract, Extractor } from './extract.js';
export type { ArticleInput } from './input.js';
export type { AnnotatedArticle } from './output/annotations.js';
export type { Layer } from './output/layers.js';
export { toYaml } from './output/yaml.js';
export { LanguageError } from './pipeline.js';
export type * from './schema/claims.generated.js';
