import type { Claim, ClaimsDocument } from '../schema/claims.generated.js';

const SLOTS = ['source', 'actor', 'base', 'date', 'troop_count'] as const satisfies (keyof Claim)[];
type Slot = (typeof SLOTS)[number];

/** As many characters before and after a quotation tell it from the same words elsewhere. */
const CONTEXT = 32;

type Quoted = { readonly text: string | null; readonly span: readonly [number, number] | null };

/**
 * The claims of an article as a collection of W3C Web Annotations: one on the evidence of each claim, with event and
 * status as tags, and one on each slot that links to it. Targets are selected by position, in code points as the
 * recommendation has it, and by quotation, with some words of context where the document has its text.
 *
 * @see https://www.w3.org/TR/annotation-model/
 */
export function webAnnotations(document: ClaimsDocument): object {
  const { article, claims } = document;
  const select = selector(article);
  const collection = `urn:khabar:article:${encodeURIComponent(article.id)}`;
  const items = claims.flatMap((claim) => annotationsOf(claim, select));
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: collection,
    type: 'AnnotationCollection',
    label: `Claims of ${article.id}`,
    total: items.length,
    first: { id: `${collection}#page`, type: 'AnnotationPage', partOf: collection, startIndex: 0, items },
  };
}

type Select = (quoted: Quoted) => object;

function annotationsOf(claim: Claim, select: Select): object[] {
  const id = `urn:khabar:claim:${encodeURIComponent(claim.id)}`;
  const ofClaim = {
    id,
    type: 'Annotation',
    motivation: 'classifying',
    body: [tag(claim.event), tag(claim.status)],
    target: select(claim.evidence),
  };
  const ofSlots = SLOTS.flatMap((slot) => {
    const filled = claim[slot];
    if (!filled?.span) return [];
    const body = [tag(slot), ...identity(filled), described(filled), linked(id)];
    return [
      { id: `${id}:${slot}`, type: 'Annotation', motivation: 'identifying', body, target: select(filled) },
    ];
  });
  return [ofClaim, ...ofSlots];
}

const tag = (value: string): object => ({ type: 'TextualBody', purpose: 'tagging', value });

const linked = (source: string): object => ({ type: 'SpecificResource', purpose: 'linking', source });

/** The Wikidata item of a force or base, where it has one. */
const identity = (filled: NonNullable<Claim[Slot]>): object[] =>
  'wikidata' in filled && filled.wikidata !== null
    ? [
        {
          type: 'SpecificResource',
          purpose: 'identifying',
          source: `http://www.wikidata.org/entity/${filled.wikidata}`,
        },
      ]
    : [];

/** All that the slot says beside its quotation, as the other formats write it. */
function described(filled: NonNullable<Claim[Slot]>): object {
  const rest = Object.entries(filled).filter(([key]) => key !== 'text' && key !== 'span');
  const value = JSON.stringify(Object.fromEntries(rest));
  return { type: 'TextualBody', purpose: 'describing', format: 'application/json', value };
}

function selector({ id, path, text }: ClaimsDocument['article']): Select {
  const source = path === null ? `urn:khabar:article:${encodeURIComponent(id)}` : encodeURI(path);
  const points = text === undefined ? null : Array.from(text);
  return ({ text: exact, span }) => {
    const [start, end] = span ?? [0, 0];
    const context = points && {
      prefix: points.slice(Math.max(0, start - CONTEXT), start).join(''),
      suffix: points.slice(end, end + CONTEXT).join(''),
    };
    return {
      source,
      selector: [
        { type: 'TextPositionSelector', start, end },
        { type: 'TextQuoteSelector', exact, ...context },
      ],
    };
  };
}
