import type { Claim, ClaimsDocument } from '../../src/schema/claims.generated.js';

/** An article, and a valid document of one claim that fills every field. */
export const TEXT = '😀 قال مصدر أمني إن نحو 500 جندي أمريكي غادروا قاعدة حرير أمس';

const at = (words: string): { text: string; span: [number, number] } => {
  const start = Array.from(TEXT.slice(0, TEXT.indexOf(words))).length;
  return { text: words, span: [start, start + Array.from(words).length] };
};

export const claim = (): Claim => ({
  id: 'example-1',
  event: 'withdrawal',
  status: 'completed',
  source: { kind: 'anonymous', name: 'مصدر أمني', role: null, via: [], ...at('مصدر أمني') },
  actor: { id: 'us-forces', name: 'United States forces', wikidata: null, ...at('جندي أمريكي') },
  base: { id: 'harir', name: 'Harir Air Base', wikidata: null, ...at('قاعدة حرير') },
  date: { value: '2025-12-30', bound: 'on', calendar: 'gregorian', of: 'event', ...at('أمس') },
  troop_count: { value: 500, qualifier: 'about', ...at('نحو 500 جندي') },
  evidence: at('غادروا قاعدة حرير أمس'),
});

export const example = (...claims: Claim[]): ClaimsDocument => ({
  schema: 'khabar.claims/1',
  article: { id: 'example', path: null, sha256: 'a'.repeat(64), language: 'ar', published: '2025-12-31' },
  claims: claims.length > 0 ? claims : [claim()],
});
