import { foldWord } from '../text/fold.js';
import { foldPhrase } from './phrases.js';

/** `likely`: soldiers in an article about the military, people elsewhere. `nothing`: no people («نیروی دریایی»). */
export type NounClass =
  'military' | 'likely' | 'person' | 'enemies' | 'civilians' | 'casualties' | 'prisoners' | 'nothing';

export interface NounForm {
  readonly class: NounClass;
  readonly number: 'one' | 'dual' | 'many';
}

/** A name alone has the regular plurals of its language; `name: [plurals]` has those too as well. */
type NounEntry = readonly string[] | Readonly<Record<string, readonly string[]>>;

export interface NounData {
  readonly nouns: Readonly<Record<string, readonly NounEntry[]>>;
  readonly noPeople: readonly string[];
  /** Nouns that only say 'one' and take no ending. */
  readonly classifiers: readonly string[];
  /** Names of forces and crowds, counted only through 'of'. */
  readonly groups: Readonly<Record<string, readonly (readonly string[])[] | readonly string[]>>;
  readonly inflection: {
    /** Endings of a counted singular, '' for none. */
    readonly singular: readonly string[];
    /** Whether a noun with irregular plurals has the regular ones too. */
    readonly regularBesideIrregular: boolean;
    readonly plural: readonly string[];
    readonly dual: readonly string[];
    /** Duals that are told from the plural only where the noun has an irregular one. */
    readonly dualIfIrregular: readonly string[];
    /** The article that an adjective takes with its noun, '' for none: 'الأفراد العسكريين'. */
    readonly article: string;
    /** Possessive pronouns on plurals and groups. */
    readonly possessive: readonly string[];
    /** A noun with an article is counted through 'of' only: '500 من الجنود'. */
    readonly definiteOnlyAfterPartitive: boolean;
    /** 'three' to 'ten' in words take a plural, as in Arabic. */
    readonly pluralAfterUnits: boolean;
    /** Every number in words takes a singular, as in Persian. */
    readonly singularAfterNumber: boolean;
  };
}

const OTHERS: ReadonlySet<NounClass> = new Set<NounClass>(['civilians', 'enemies']);

/** Every folded form of the counted nouns of a language. Where two entries share a form, the first keeps it. */
export function compileNouns(data: NounData): [string, NounForm][] {
  const out = new Map<string, NounForm>();
  const add = (form: string, value: NounForm): void => {
    if (!out.has(form)) out.set(form, value);
  };
  const endings = foldEndings(data.inflection);
  for (const name of data.noPeople) add(foldPhrase(name), { class: 'nothing', number: 'one' });
  const classifiers = new Set(data.classifiers.map(foldPhrase));
  for (const { kind, name, plurals } of namesOf(data)) {
    if (classifiers.has(name)) {
      add(name, { class: kind, number: 'one' });
      continue;
    }
    for (const ending of endings.singular) add(inflect(name, ending), { class: kind, number: 'one' });
    // 'طالبان' are the Taliban more often than two students.
    const duals = OTHERS.has(kind) ? [] : [...endings.dual, ...(plurals ? endings.dualIfIrregular : [])];
    for (const form of duals.map((ending) => inflect(name, ending))) {
      if (!plurals?.includes(form)) add(form, { class: kind, number: 'dual' });
    }
    const regular = !plurals || data.inflection.regularBesideIrregular ? endings.plural : [];
    for (const form of [...(plurals ?? []), ...regular.map((ending) => inflect(name, ending))]) {
      add(form, { class: kind, number: 'many' });
      const phrase = endings.article === '' ? null : /^([^ ]+) ([^ ]+)$/.exec(form);
      if (phrase) add(`${phrase[1]!} ${endings.article}${phrase[2]!}`, { class: kind, number: 'many' });
      if (OTHERS.has(kind)) continue;
      for (const pronoun of endings.possessive) add(form + pronoun, { class: kind, number: 'many' });
    }
  }
  return [...out];
}

export function compileGroups(data: NounData): [string, NounForm][] {
  const { possessive } = foldEndings(data.inflection);
  return Object.entries(data.groups).flatMap(([kind, lists]) =>
    lists
      .flat()
      .map(foldPhrase)
      .flatMap((name) => [name, ...possessive.map((pronoun) => name + pronoun)])
      .map((form): [string, NounForm] => [form, { class: kind as NounClass, number: 'many' }]),
  );
}

type Endings = Record<
  'singular' | 'plural' | 'dual' | 'dualIfIrregular' | 'possessive',
  readonly string[]
> & {
  readonly article: string;
};

const foldEndings = (inflection: NounData['inflection']): Endings => ({
  singular: inflection.singular.map(foldWord),
  plural: inflection.plural.map(foldWord),
  dual: inflection.dual.map(foldWord),
  dualIfIrregular: inflection.dualIfIrregular.map(foldWord),
  possessive: inflection.possessive.map(foldWord),
  article: foldWord(inflection.article),
});

interface Named {
  readonly kind: NounClass;
  readonly name: string;
  readonly plurals: readonly string[] | null;
}

function namesOf(data: NounData): Named[] {
  return Object.entries(data.nouns).flatMap(([key, entries]) => {
    const kind = key as NounClass;
    return entries.flatMap((entry): Named[] =>
      Array.isArray(entry)
        ? entry.map((name: string) => ({ kind, name: foldPhrase(name), plurals: null }))
        : Object.entries(entry).map(([name, plurals]) => ({
            kind,
            name: foldPhrase(name),
            plurals: (plurals as readonly string[]).map(foldPhrase),
          })),
    );
  });
}

/** Words that end in ه or ا take no accusative ا; in a phrase every word takes it. */
function inflect(name: string, ending: string): string {
  if (ending !== 'ا') return name + ending;
  return name
    .split(' ')
    .map((word) => (/[ها]$/.test(word) ? word : word + ending))
    .join(' ');
}
