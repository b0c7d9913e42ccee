/** A written form of a name, folded, and what must be joined before it (Arabic 'لل' before a name without its 'ال'). */
export interface NameForm {
  readonly form: string;
  readonly joined?: string;
}

/**
 * The words that frames are made of, by class: human spelling, as in a language's entities.yaml, which says what each
 * class is.
 */
export interface Vocabulary {
  readonly force: Readonly<Record<ForceClass, readonly string[]>>;
  readonly military: readonly string[];
  readonly modifiers: {
    readonly adjectives: readonly string[];
    readonly nouns: readonly string[];
    readonly opposing: readonly string[];
    readonly foreign: readonly string[];
    readonly participles: readonly string[];
    readonly governmental: readonly string[];
    readonly sized: readonly string[];
  };
  readonly links: Readonly<Record<LinkClass, readonly string[]>>;
  readonly base: Readonly<Record<BaseClass, readonly string[]>>;
  readonly branches: Readonly<Record<'air' | 'naval' | 'missile' | 'ground', readonly string[]>>;
  readonly not_bases: { readonly after: readonly string[]; readonly before: readonly string[] };
  readonly group_before: readonly string[];
  readonly names: {
    readonly starters: readonly string[];
    readonly never: readonly string[];
    /** Finite verbs that make a verbal noun of the word before them, so that it is no name («اصابت کرد»). */
    readonly verbs: readonly string[];
    /** What may follow a name that stands without quotes; empty where anything may. */
    readonly closers: readonly string[];
  };
  readonly pointing: Readonly<Record<PointingClass, readonly string[]>>;
  readonly place: Readonly<Record<PlaceClass, readonly string[]>>;
  readonly government: readonly string[];
  readonly ministry: readonly string[];
  readonly alliance: Readonly<Record<'heads' | 'modifiers', readonly string[]>>;
  readonly outlet: Readonly<Record<OutletClass, readonly string[]>>;
  readonly quantities: readonly string[];
  readonly titles: readonly string[];
  readonly teams: readonly string[];
  readonly sides: readonly string[];
  readonly stop: readonly string[];
}

export type ForceClass =
  | 'troops'
  | 'collective'
  | 'counted'
  | 'units'
  | 'pairs'
  | 'loose'
  | 'irregulars'
  | 'fighters'
  | 'vehicles'
  | 'craft'
  | 'groups';
export type LinkClass = 'of' | 'belonging' | 'backed' | 'set' | 'led' | 'against' | 'and';
export type BaseClass =
  'singular' | 'plural' | 'weak_singular' | 'weak_plural' | 'headquarters' | 'airport' | 'airport_tail';
export type PointingClass = 'this' | 'said' | 'own' | 'its' | 'ours' | 'one' | 'this_country' | 'this_land';
export type PlaceClass = 'in' | 'near' | 'kinds' | 'regions';
export type OutletClass = 'heads' | 'press' | 'reference' | 'cite' | 'says' | 'writes' | 'kinds';

export interface NounForm {
  readonly definite: boolean;
  /** Marked indefinite (Persian ی). */
  readonly indefinite: boolean;
  /** Has a possessive pronoun ('قواتها', «نیروهایشان»). */
  readonly possessive: boolean;
  /** The pronoun is one of the first person ('قواتنا', «نیروهایمان»). */
  readonly ours?: boolean;
  readonly plural: boolean;
}

/** What the entity layer needs to know of a language. */
export interface EntityRules {
  readonly vocabulary: Vocabulary;
  /** The written forms of a name in its proper spelling, folded, without the clitics that join any word. */
  readonly nameForms: (name: string) => readonly NameForm[];
  /** The written forms of an adjective given as masculine singular (proper spelling), folded. */
  readonly adjectiveForms: (adjective: string) => readonly string[];
  /** The adjectives of a place that the language makes by rule from its name; proper spelling. */
  readonly adjectivesOf: (name: string) => readonly string[];
  /** How many of the letters joined before a noun are part of its mention: the article, not 'and' or 'by'. */
  readonly article: (before: string) => number;
  /** What the letters joined to a noun, and its own ending, say of it. `form` is the lexicon's form. */
  readonly noun: (before: string, form: string, after: string) => NounForm;
  /** Whether a word numbers a unit ('السادسة'); only where that stands behind its noun. */
  readonly ordinal?: (word: string) => boolean;
  /** Whether a noun without its clitics is a dual: two of them, as by a number. */
  readonly dual?: (noun: string) => boolean;
  /** Whether what is joined before a noun is, or holds, 'and'. */
  readonly conjoined: (before: string) => boolean;
  /** Whether what is joined before a noun is, or holds, a preposition 'in', 'by', 'to' ('بالعراق', 'لقوات'). */
  readonly prepositional: (before: string) => boolean;
  /** Whether a noun that nothing marks is definite (Persian «نیروها», «پایگاه») rather than indefinite (Arabic). */
  readonly bareIsDefinite: boolean;
  /** The word of a relative clause that tells which one an indefinite noun is («پایگاهی که»); none in Arabic. */
  readonly relative?: string;
  /**
   * Whether a written word for the people of a country stands for them ('الأمريكيون', «آمریکایی‌ها») rather than
   * describes the noun before it ('الجنود الأمريكيون').
   *
   * @param word with its article and endings, without joined prepositions; folded
   * @param previous the word before it, '' where a mark stands there
   * @param adjective whether the word is a form of the country's adjective, not a plural of its own ('الروس')
   */
  readonly people: (word: string, previous: string, adjective: boolean) => boolean;
  /** Whether an unknown word after a noun of place ('town') is one's name by its shape alone; folded. */
  readonly placeLike: (word: string) => boolean;
  /** Whether an unknown word may be part of a name, by its shape; folded, with its clitics. */
  readonly nameLike: (word: string) => boolean;
}
