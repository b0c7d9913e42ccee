import type { AttributionRules, AttributionWord, Need } from '../../claims/attribution/rules.js';
import type { WordFile } from '../../claims/attribution/word-file.js';
import { folded, nominalWords } from '../../claims/attribution/word-file.js';
import { readData } from '../../lexicon/read.js';
import { foldWord } from '../../text/fold.js';

interface SayEntry {
  readonly past: string;
  readonly present?: string;
  /** Forms that the rules below would get wrong, instead of them. */
  readonly forms?: readonly string[];
  readonly content?: readonly string[];
  readonly needs?: Need;
  readonly decides?: boolean;
  readonly addresses?: boolean;
  readonly writes?: boolean;
}

interface File extends WordFile {
  readonly say: readonly SayEntry[];
}

interface Form {
  readonly form: string;
  readonly gender: 'm' | 'f';
  readonly number: 'singular' | 'plural';
}

/**
 * The third-person forms of a verb from its masculine singulars, past and present: feminine, dual, plural. Final
 * weak letters drop as grammar has it ('نفى', 'نفت', 'نفوا').
 */
export function conjugate(past: string, present?: string): Form[] {
  const weak = /[ىاي]$/.test(past);
  const stem = weak ? past.slice(0, -1) : past;
  const out: Form[] = [
    { form: past, gender: 'm', number: 'singular' },
    { form: `${stem}ت`, gender: 'f', number: 'singular' },
    { form: `${stem}وا`, gender: 'm', number: 'plural' },
  ];
  if (!weak)
    out.push(
      { form: `${past}ا`, gender: 'm', number: 'plural' },
      { form: `${past}تا`, gender: 'f', number: 'plural' },
    );
  if (present) {
    const bare = present.replace(/[ىيو]$/, '');
    out.push(
      { form: present, gender: 'm', number: 'singular' },
      { form: `ت${present.slice(1)}`, gender: 'f', number: 'singular' },
      { form: `${bare}ون`, gender: 'm', number: 'plural' },
    );
  }
  return out;
}

function formsOf(entry: SayEntry): Form[] {
  if (!entry.forms) return conjugate(entry.past, entry.present);
  const past: Form = { form: entry.past, gender: 'm', number: 'singular' };
  const rest = entry.forms.map((form): Form => {
    const feminine = /^ت|ت$/.test(form);
    return { form, gender: feminine ? 'f' : 'm', number: /(?:وا|ون|ا)$/.test(form) ? 'plural' : 'singular' };
  });
  return [past, ...rest];
}

function verbWords(file: File): AttributionWord[] {
  return file.say.flatMap((entry) =>
    formsOf(entry).map(({ form, gender, number }): AttributionWord => ({
      form: folded(form),
      class: 'verb',
      gender,
      number,
      ...(entry.content ? { content: entry.content.map(folded) } : {}),
      ...(entry.needs ? { needs: entry.needs } : {}),
      ...(entry.decides ? { decides: true } : {}),
      ...(entry.addresses ? { addresses: true } : {}),
      ...(entry.writes ? { writes: true } : {}),
    })),
  );
}

/** 'لكن مسؤولا', 'أن مصدرا': people nouns in the accusative, which folding leaves an alef of. */
const withAccusatives = (words: readonly AttributionWord[]): AttributionWord[] =>
  words.flatMap((word) =>
    word.class === 'head' &&
    ['anonymous', 'officer', 'role', 'paper'].includes(word.kind ?? '') &&
    word.number === 'singular' &&
    !/[هاة]$/.test(word.form) &&
    !word.form.includes(' ')
      ? [word, { ...word, form: `${word.form}ا` }]
      : [word],
  );

const file = readData(import.meta.url, './attribution') as File;

/** 'وفقا لما ذكرته X', 'بحسب ما أكده X': the verb takes up 'what' by a pronoun, and who speaks follows it. */
const takenUp: readonly AttributionWord[] = file.say
  .filter(({ needs }) => needs === undefined || needs === 'media')
  .flatMap((entry) => formsOf(entry).filter(({ form }) => form === entry.past || form === `${entry.past}ت`))
  .flatMap(({ form }) =>
    (file.report?.wrapped ?? [])
      .filter((wrapper) => wrapper.includes('ما') && wrapper !== 'كما')
      .map((wrapper): AttributionWord => ({
        form: folded(`${wrapper} ${form}ه`),
        class: 'report',
        slot: 'speaker',
      })),
  );

export const attribution: AttributionRules = {
  order: 'verb-first',
  words: [...verbWords(file), ...takenUp, ...withAccusatives(nominalWords(file))],
  conjunctions: ['و', 'ف'],
  verbPrefixes: ['س', 'وس', 'فس'],
  articlePrefixes: ['ال', 'وال', 'بال', 'فال', 'کال', 'لل', 'ولل'].map(foldWord),
  quoting: ['عن'],
  datives: ['ل', 'لل'],
  nameArticles: ['ال', 'وال', 'فال'].map(foldWord),
  leaders: new Set((file.leaders ?? []).map(foldWord)),
  ownedPlaces: new Set((file['owned-places'] ?? []).map(folded)),
  nameLinks: (file['name-links'] ?? []).map(foldWord),
  bylines: (file.bylines ?? []).map(folded),
  objectMarkers: [],
  outletWords: (file['outlet-words'] ?? []).map(foldWord),
  resumptives: ['به', 'عنه', 'عنها'].map(foldWord),
  within: ['فيه', 'فيها'].map(foldWord),
};
