import type { EntityMention, EntityType } from '../../src/annotations.js';
import { makeDocument } from '../../src/document.js';
import { tagEntities } from '../../src/entities/index.js';
import { loadPack } from '../../src/languages/index.js';
import { loadWorld } from '../../src/world/index.js';
import type { World } from '../../src/world/index.js';

/** A mention as the tests speak of it: the words as written, and its fields. */
export interface Tagged extends EntityMention {
  readonly text: string;
}

/** All mentions in a text, with their words as written. */
export async function tag(
  language: string,
  text: string,
  options: { readonly published?: string; readonly world?: World } = {},
): Promise<Tagged[]> {
  const article = { id: 'a', path: null, sha256: '', text, published: options.published ?? null };
  const doc = makeDocument(article, await loadPack(language));
  return tagEntities(doc, options.world ?? (await loadWorld())).map((mention) => {
    const { start, end } = doc.text.toOriginal(mention.span);
    return { ...mention, text: text.slice(start, end) };
  });
}

/** 'text → id' of each mention of a type, 'text → ?' where no lexicon knows it. */
export async function briefly(language: string, text: string, type: EntityType): Promise<string[]> {
  const found = await tag(language, text);
  return found.filter((one) => one.type === type).map((one) => `${one.text} → ${one.id ?? '?'}`);
}
