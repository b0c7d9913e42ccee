import type { SourceKind } from '../../../src/claims/types.js';
import { attribute } from '../../../src/claims/attribution/index.js';
import type { Document } from '../../../src/document.js';
import { makeDocument } from '../../../src/document.js';
import { attribution as arabic } from '../../../src/languages/ar/attribution.js';
import * as arabicScript from '../../../src/languages/ar/script.js';
import { attribution as persian } from '../../../src/languages/fa/attribution.js';
import * as persianScript from '../../../src/languages/fa/script.js';
import type { LanguagePack } from '../../../src/languages/pack.js';

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

/** The parts of a language pack that attribution reads. */
const PACKS: Readonly<Record<string, LanguagePack>> = {
  fa: { code: 'fa', ...persianScript, attribution: persian } as unknown as LanguagePack,
  ar: { code: 'ar', ...arabicScript, attribution: arabic } as unknown as LanguagePack,
};

export function documentOf(language: string, text: string): Document {
  return makeDocument({ id: 'case', path: null, sha256: '', text, published: null }, PACKS[language]!);
}

/** Asks for the source of the marked words, without entities or dates: frames alone must tell. */
export function ask(language: string, marked: string): Answer {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const text = marked.replace('⟦', '').replace('⟧', '');
  const doc = documentOf(language, text);
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
