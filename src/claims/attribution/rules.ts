/** What the attribution layer needs to know of a language: its words, and which way its sentences run. */

/**
 * What a word or phrase does in an attribution.
 *
 * - `verb` a verb of saying or deciding; `participle` one that lets the same speaker go on ('مشيرا إلى', «با اشاره به»)
 * - `report` a phrase that names a source: 'بحسب', 'نقلا عن', «به گفته», «به گزارش»
 * - `channel` what a statement was given to: 'في تصريح ل', «در گفت‌وگو با»
 * - `article` a formula of the article's own voice: 'يشار إلى أن', «گفتنی است»
 * - `that` opens the content; `relative` opens a relative clause
 * - `head` the noun of a source; `title` a rank or form of address; `modifier` an adjective of one («آگاه»)
 * - `determiner` 'this', 'one of', a number; `mentioned` 'the said'; `pronoun` he, they
 * - `setting` what a statement is made in (a press conference); `time` and `adverb` may stand between source and verb
 * - `preposition` ends a name; `locative` may join a body or place to a source noun
 * - `object` a common noun that follows a verb of saying and is nobody's name
 * - `finite` a verb that ends a clause (subject-first languages); `and` the conjunction written apart
 * - `place` a country or capital that may stand for its government; `label` words of page furniture
 * - `speech` a noun of what somebody said («اظهارات»): whoever it belongs to is spoken of from there on
 * - `turn` a word after which a decision is explained, no longer told ('وذلك', «زیرا»)
 * - `region` a common noun of places ('محافظة'); `between` joins the parties of an agreement to it
 * - `behalf` joins to an office whatever it speaks for ('باسم')
 * - `with` a preposition whose object is often a person with an office of his own («در دیدار با X، سفیر …،»)
 * - `platform` a network that a statement is posted on
 * - `latest` an adjective in front of a paper ('أحدث تقرير')
 * - `impersonal` makes the verb behind it nobody's («می‌توان به … اشاره کرد»)
 * - `party` a noun of one side among several ('الجانب')
 * - `governs` joins what is decided to the noun of deciding ('في', «برای»)
 * - `intent` a noun of deciding or announcing that belongs to whoever stands behind it ('عزم ترامب', «تصمیم ترامپ»)
 */
export type WordClass =
  | 'verb'
  | 'participle'
  | 'report'
  | 'channel'
  | 'article'
  | 'that'
  | 'relative'
  | 'head'
  | 'title'
  | 'modifier'
  | 'determiner'
  | 'mentioned'
  | 'pronoun'
  | 'setting'
  | 'time'
  | 'adverb'
  | 'preposition'
  | 'locative'
  | 'object'
  | 'finite'
  | 'and'
  | 'place'
  | 'label'
  | 'speech'
  | 'platform'
  | 'turn'
  | 'region'
  | 'between'
  | 'with'
  | 'behalf'
  | 'latest'
  | 'impersonal'
  | 'intent'
  | 'party'
  | 'governs';

/** `officer` is a noun that is official with an office ('مسؤول في وزارة'), anonymous without ('مسؤول أميركي'). */
export type HeadKind = 'anonymous' | 'officer' | 'role' | 'organization' | 'media' | 'document' | 'paper';

export type Slot = 'reporter' | 'quoted' | 'speaker' | 'basis' | 'wrapped';

/** What must be there before a word of several senses counts as one of saying. */
export type Need = 'that' | 'particle' | 'media' | 'document' | 'quoted' | 'subject';

export interface AttributionWord {
  /** Folded; a space is a place for a space, a ZWNJ or nothing. */
  readonly form: string;
  readonly class: WordClass;
  readonly clitics?: 'both' | 'before' | 'after' | 'none';
  readonly kind?: HeadKind;
  /** One name for the inflected forms of a head, so that 'المصدر' finds 'مصادر' no more than it should. */
  readonly lemma?: string;
  readonly number?: 'singular' | 'plural';
  readonly gender?: 'm' | 'f';
  /** Verb: particles that open its content without 'that' ('عن', «از»). */
  readonly content?: readonly string[];
  readonly needs?: Need;
  /** Verb: its subject decides or demands rather than tells. */
  readonly decides?: boolean;
  /** Verb: has somebody for its object, who is no part of its subject's name ('طالبت X Y ب'). */
  readonly addresses?: boolean;
  /** Head: a source only behind 'this' («این ادعا»). */
  readonly pointed?: boolean;
  /** Verb: of writing, so that an unknown name that says it is an outlet's. */
  readonly writes?: boolean;
  /**
   * Report phrase: `reporter` is filled by an outlet («به گزارش»), `quoted` by whom the outlet quotes, `speaker` by
   * anybody ('على حد قول', «به گفته»), `basis` also by things that nobody says ('وفق الخطة'), so that only a known
   * source counts; `wrapped` takes a verb of saying along ('بحسب ما أعلنت X', «آن‌طور که X نوشته است»).
   */
  readonly slot?: Slot;
  /** Head: a paper that a body issues in its own name ('بيان'), not one about others ('تقرير'). */
  readonly issued?: boolean;
  /** Determiner: takes up an earlier mention. */
  readonly demonstrative?: boolean;
}

export interface AttributionRules {
  /** Where the subject stands before anything is known of the sentence: Persian before its verb, Arabic after. */
  readonly order: 'subject-first' | 'verb-first';
  readonly words: readonly AttributionWord[];
  /** Conjunctions joined to any word. */
  readonly conjunctions: readonly string[];
  /** Further prefixes of a verb, which no noun takes: 'س'. */
  readonly verbPrefixes: readonly string[];
  /** The article as written joined to its noun ('ال', 'وال', 'لل'); none in Persian. */
  readonly articlePrefixes: readonly string[];
  /** Adjectives of a source that take a dative along: «منبع نزدیک به …». Folded. */
  readonly governing?: readonly string[];
  /** Prepositions that hand a statement to someone, joined ('ل' in 'لوكالة') or apart («به»). */
  readonly datives: readonly string[];
  /** Between an outlet and whom it quotes, in headlines: 'رويترز عن مسؤول: …'. Folded. */
  readonly quoting: readonly string[];
  /** The article that a surname may carry or drop: 'الكاظمي', «کاظمی». */
  readonly nameArticles: readonly string[];
  /** Words that go on inside a name: 'بن', 'أبو', 'آل'. */
  readonly nameLinks: readonly string[];
  /** Outlets whose name before a colon opens an article of their own: «ایسنا:». Folded. */
  readonly bylines: readonly string[];
  /** Surnames of people so well known that news gives no first name. Folded. */
  readonly leaders: ReadonlySet<string>;
  /** Places and bodies in front of the state they belong to: 'كردستان العراق', «طالبان افغانستان». Folded. */
  readonly ownedPlaces: ReadonlySet<string>;
  /** What marks the noun before it as an object, so that it is no subject: «را». Folded. */
  readonly objectMarkers: readonly string[];
  /** Words that only the names of outlets have: «نیوز», 'تايمز'. Folded. */
  readonly outletWords: readonly string[];
  /** Pronouns that a wrapped clause of saying may hold: 'بحسب ما أفادت به X'. Folded. */
  readonly resumptives: readonly string[];
  /** 'In it', behind the verb of a relative clause on a paper: 'أصدر بيانا أعلن فيه'. Folded. */
  readonly within?: readonly string[];
}
