/** `likely`: soldiers in an article about the military, people elsewhere. */
export type NounClass =
  'military' | 'likely' | 'person' | 'enemies' | 'civilians' | 'casualties' | 'prisoners';

export interface NounForm {
  readonly class: NounClass;
  readonly number: 'one' | 'dual' | 'many';
}

/** A name alone has the regular plurals of its language; `name: [plurals]` has those too as well. */
type NounEntry = readonly string[] | Readonly<Record<string, readonly string[]>>;

export interface NounData {
  readonly nouns: Readonly<Record<string, readonly NounEntry[]>>;
  /** Nouns that only say 'one' and take no ending. */
  readonly classifiers: readonly string[];
  /** Names of forces and crowds, counted only through 'of'. */
  readonly groups: Readonly<Record<string, readonly (readonly string[])[] | readonly string[]>>;
  readonly inflection: {
    /** Endings of a counted singular, '' for none. */
    readonly singular: readonly string[];
    readonly plural: readonly string[];
    readonly dual: readonly string[];
    /** Duals that are told from the plural only where the noun has an irregular one. */
    readonly dualIfIrregular: readonly string[];
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

/** Every form of the counted nouns of a language. Where two entries share a form, the first keeps it. */
export function compileNouns(data: NounData): [string, NounForm][] {
  const out = new Map<string, NounForm>();
  const add = (form: string, value: NounForm): void => {
    if (!out.has(form)) out.set(form, value);
  };
  const entries = Object.entries(data.nouns).flatMap(([kind, list]) =>
    list.flatMap((entry) => named(entry).map((noun) => ({ kind: kind as NounClass, ...noun }))),
  );
  const { inflection } = data;
  for (const { kind, name, plurals } of entries) {
    if (data.classifiers.includes(name)) {
      add(name, { class: kind, number: 'one' });
      continue;
    }
    for (const ending of inflection.singular) add(inflect(name, ending), { class: kind, number: 'one' });
    // 'طالبان' are the Taliban more often than two students.
    const duals = OTHERS.has(kind)
      ? []
      : [...inflection.dual, ...(plurals ? inflection.dualIfIrregular : [])];
    for (const form of duals.map((ending) => inflect(name, ending))) {
      if (!plurals?.includes(form)) add(form, { class: kind, number: 'dual' });
    }
    const many = [...(plurals ?? []), ...inflection.plural.map((ending) => inflect(name, ending))];
    for (const form of many) {
      add(form, { class: kind, number: 'many' });
      for (const pronoun of inflection.possessive) add(form + pronoun, { class: kind, number: 'many' });
    }
  }
  return [...out];
}

export function compileGroups(data: NounData): [string, NounForm][] {
  return Object.entries(data.groups).flatMap(([kind, lists]) =>
    lists
      .flat()
      .flatMap((name) => ['', ...data.inflection.possessive].map((pronoun) => name + pronoun))
      .map((form): [string, NounForm] => [form, { class: kind as NounClass, number: 'many' }]),
  );
}

function named(entry: NounEntry): { name: string; plurals: readonly string[] | null }[] {
  if (Array.isArray(entry)) return entry.map((name: string) => ({ name, plurals: null }));
  return Object.entries(entry).map(([name, plurals]) => ({ name, plurals: plurals as readonly string[] }));
}

/** Words that end in a feminine ة, or in ه, take no accusative ا; in a phrase every word takes the ending. */
function inflect(name: string, ending: string): string {
  if (ending !== 'ا') return name + ending;
  return name
    .split(' ')
    .map((word) => (/[ةهىا]$/.test(word) ? word : word + ending))
    .join(' ');
}
