/** Spellings by language (BCP 47 code): proper human spelling, not folded. `en` counts in every language. */
export type Names = Readonly<Record<string, readonly string[]>>;

/** What an entry of a world lexicon has whatever it is. */
export interface Entry {
  /** A slug: lower-case Latin letters, digits and hyphens. */
  readonly id: string;
  /** English display name. */
  readonly name: string;
  /** Wikidata item, where verified in a public source. */
  readonly wikidata?: string;
  /** Names that are good wherever they stand. */
  readonly names: Names;
  /** Names that are also something else: good only after a noun that says what they are ('base', 'agency' …). */
  readonly headed: Names;
}

export interface Actor extends Entry {
  readonly kind: 'state' | 'group' | 'alliance';
  /** ISO 3166-1 alpha-2 code of the state that it is of, or acts in. */
  readonly country?: string;
  /** Names that count once the article has named the actor, or where `where` fits the article. */
  readonly short: Names;
  /** Alliances: countries whose lead tells this one from the others. */
  readonly ledBy: readonly string[];
  /** Countries in which the short name means this actor. */
  readonly where: readonly string[];
  /** Years of its life. */
  readonly from?: number;
  readonly to?: number;
  /** Country whose militias, without a name, are this actor. */
  readonly irregularsOf?: string;
  /** Whether a short name means this actor when nothing in the article says otherwise. */
  readonly fallback: boolean;
}

export interface Base extends Entry {
  readonly country?: string;
  /** Places: 'the US base in Azraq' is this base. */
  readonly at: Names;
  /** Cities: 'the airport of Erbil' is the airfield that this base is. */
  readonly airport: Names;
  /** The force that it belongs to, whatever the text says. */
  readonly owner?: string;
  /** The actor whose headquarters in this country it is. */
  readonly headquartersOf?: string;
  /** 'The naval base in Bahrain' can only be this one. */
  readonly sole?: Branch;
  /** The place of its name is nothing but the base: behind a preposition the name alone is the base. */
  readonly alone?: boolean;
}

export const BRANCHES = ['air', 'naval', 'missile', 'ground'] as const;
export type Branch = (typeof BRANCHES)[number];

export type Outlet = Entry;

/** The words that stand for a state in one language. */
export interface CountryWords {
  readonly names: readonly string[];
  /** Masculine singular; the language inflects them. Absent: the language makes them from the names. */
  readonly adjectives?: readonly string[];
  readonly people: readonly string[];
  /** Capitals, palaces and governments that act for the state. */
  readonly seats: readonly string[];
  readonly cities: readonly string[];
  /** Names that are also common words. */
  readonly weak: readonly string[];
  /** Adjectives that are also common words. */
  readonly weakAdjectives: readonly string[];
}

export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** `<country>` of `<country>-forces`. */
  readonly slug: string;
  /** English name. */
  readonly name: string;
  readonly words: Readonly<Record<string, CountryWords>>;
}

/** What is the same in every language: who and what there is in the world, and how it is called. */
export interface World {
  readonly countries: ReadonlyMap<string, Country>;
  /** By id; every country has its `<country>-forces`. */
  readonly actors: ReadonlyMap<string, Actor>;
  readonly bases: ReadonlyMap<string, Base>;
  readonly outlets: ReadonlyMap<string, Outlet>;
}
