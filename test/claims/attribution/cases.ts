import type { SourceKind } from '../../../src/claims/types.js';
import { attribute } from '../../../src/claims/attribution/index.js';
import { makeDocument } from '../../../src/document.js';
import { loadPack } from '../../../src/languages/index.js';
import { foldWord } from '../../../src/text/fold.js';

/**
 * A text in which ⟦…⟧ marks what is asked about, and the source that it must get.
 * `via` is innermost first; a name of null is the article's own voice.
 */
export interface Case {
  readonly text: string;
  readonly kind: SourceKind;
  readonly name: string | null;
  readonly via?: readonly string[];
  readonly role?: string;
}

export interface Answer {
  readonly kind: SourceKind;
  readonly name: string | null;
  readonly via: readonly string[];
  readonly role: string | null;
}

/** Asks for the source of the marked words, without entities or dates: frames alone must tell. */
export async function ask(language: string, marked: string): Promise<Answer> {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const text = marked.replace('⟦', '').replace('⟧', '');
  const pack = await loadPack(language);
  const article = { id: 'case', path: null, sha256: '', text, published: null };
  const doc = makeDocument(article, pack);
  let from = -1;
  let to = -1;
  for (let k = 0; k < doc.text.folded.length; k++) {
    const o = doc.text.toOriginal({ start: k, end: k + 1 });
    if (from < 0 && o.end > start) from = k;
    if (o.start < end) to = k + 1;
  }
  const source = attribute(doc, [], []).sourceAt({ start: from, end: to });
  return { kind: source.kind, name: source.name, via: source.via, role: source.role };
}

export const same = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? a === b : foldWord(a) === foldWord(b);
