import type { AttributionRules, AttributionWord, Need } from '../../claims/attribution/rules.js';
import { readData } from '../../lexicon/read.js';
import { foldWord } from '../../text/fold.js';
import type { WordFile } from '../../claims/attribution/word-file.js';
import { folded, nominalWords } from '../../claims/attribution/word-file.js';

interface LightVerb {
  readonly past: string;
  readonly present: string;
  /** Light verbs that formal news puts for this one: «اعلام نمود» for «اعلام کرد». */
  readonly also?: readonly string[];
}

interface SayEntry {
  readonly noun?: readonly string[];
  readonly light?: string | readonly string[];
  readonly forms?: readonly string[];
  readonly content?: readonly string[];
  readonly needs?: Need;
  readonly decides?: boolean;
  readonly addresses?: boolean;
  readonly writes?: boolean;
}

interface File extends WordFile {
  readonly light: Readonly<Record<string, LightVerb>>;
  readonly say: readonly SayEntry[];
}

/**
 * The third-person forms of a verb that news uses, from its two stems: past, perfect with and without its copula,
 * pluperfect, imperfect and present with می, future. Written as people write them, with a space where a ZWNJ may be.
 */
export function conjugate({ past, present }: LightVerb): { singular: string[]; plural: string[] } {
  const singular = [
    past,
    `${past}ه`,
    `${past}ه است`,
    `${past}ه بود`,
    `می${past}`,
    `می${present}د`,
    `خواهد ${past}`,
  ];
  const plural = [
    `${past}ند`,
    `${past}هاند`,
    `${past}ه اند`,
    `${past}ه بودند`,
    `می${past}ند`,
    `می${present}ند`,
    `خواهند ${past}`,
  ];
  return { singular, plural };
}

function verbWords(file: File): AttributionWord[] {
  const out: AttributionWord[] = [];
  for (const entry of file.say) {
    const base = {
      class: 'verb',
      ...(entry.content ? { content: entry.content.map(folded) } : {}),
      ...(entry.needs ? { needs: entry.needs } : {}),
      ...(entry.decides ? { decides: true } : {}),
      ...(entry.addresses ? { addresses: true } : {}),
      ...(entry.writes ? { writes: true } : {}),
    } as const;
    for (const form of entry.forms ?? []) out.push({ ...base, form: folded(form) });
    const named = entry.light === undefined ? [] : [entry.light].flat();
    const lights = named.flatMap((light) => [light, ...(file.light[light]?.also ?? [])]);
    for (const light of lights) {
      const { singular, plural } = conjugate(file.light[light] ?? { past: light, present: light });
      for (const noun of entry.noun ?? ['']) {
        for (const form of singular)
          out.push({ ...base, form: folded(`${noun} ${form}`), number: 'singular' });
        for (const form of plural) out.push({ ...base, form: folded(`${noun} ${form}`), number: 'plural' });
      }
    }
  }
  return out;
}

const file = readData(import.meta.url, './attribution') as File;

export const attribution: AttributionRules = {
  order: 'subject-first',
  words: [...verbWords(file), ...nominalWords(file)],
  conjunctions: ['و'],
  verbPrefixes: [],
  articlePrefixes: [],
  quoting: ['از'],
  datives: ['به'],
  governing: ['نزدیک', 'وابسته', 'منتسب', 'متعلق'],
  nameArticles: ['ال'],
  leaders: new Set((file.leaders ?? []).map(foldWord)),
  ownedPlaces: new Set((file['owned-places'] ?? []).map(folded)),
  nameLinks: (file['name-links'] ?? []).map(foldWord),
  bylines: (file.bylines ?? []).map(folded),
  objectMarkers: ['را'],
  outletWords: (file['outlet-words'] ?? []).map(foldWord),
  resumptives: [],
};
