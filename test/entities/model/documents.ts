import { makeDocument } from '../../../src/document.js';
import type { Document } from '../../../src/document.js';
import { loadPack } from '../../../src/languages/index.js';

/** A text as the program reads it. */
export const documentOf = async (language: string, text: string): Promise<Document> =>
  makeDocument({ id: 'a', path: null, sha256: '', text, published: null }, await loadPack(language));
