/**
 * What the annotation layers find in a text, before anything is claimed about it.
 * All spans are UTF-16 ranges of the document's folded text.
 */
import type { Span } from './text/span.js';

export type Calendar = 'gregorian' | 'solar_hijri' | 'islamic';
export type Bound = 'on' | 'by' | 'before' | 'since' | 'after';
export type Part = 'start' | 'mid' | 'end';

export interface DateMention {
  /** With the word that bounds it («تا», 'بحلول', 'منذ') or names its part, without a plain 'in' («در», 'في'). */
  readonly span: Span;
  /** EDTF (ISO 8601-2): a day, month, year, season or interval, X where unknown; null for 'in recent days'. */
  readonly value: string | null;
  readonly bound: Bound;
  readonly part?: Part;
  readonly calendar: Calendar;
  /** The rule that found it, for `--explain`. */
  readonly rule: string;
  /**
   * A date that the text writes in two calendars («شهریور ۱۴۰۳ (سپتامبر ۲۰۲۴)») is one mention with the Gregorian
   * value; here are its two halves as they stand, for `annotate`, which shows both.
   */
  readonly halves?: readonly {
    readonly span: Span;
    readonly value: string | null;
    readonly calendar: Calendar;
  }[];
}

export type Qualifier =
  'exact' | 'about' | 'less_than' | 'more_than' | 'at_least' | 'at_most' | 'range' | 'vague';

/** Why a number of people is no troop count. */
export type CountExclusion = 'casualties' | 'prisoners' | 'enemies' | 'civilians' | 'capacity' | 'target';

export interface CountMention {
  /** Qualifier, number and the noun that is counted: «بیش از ۲۵۰۰ سرباز». */
  readonly span: Span;
  readonly value: number | null;
  readonly qualifier: Qualifier;
  readonly min?: number;
  readonly max?: number;
  /** The counted noun; null for a bare number that the clause makes a count ('عدد قواتها 2500'). */
  readonly unit: Span | null;
  /** 'military': the noun itself says soldier; 'person': نفر, تن, شخص, and the clause must say whose. */
  readonly noun: 'military' | 'person' | 'none';
  /** Set when the text counts dead, wounded, captured…: kept for inspection, never a troop count. */
  readonly excluded?: CountExclusion;
  readonly rule: string;
}

export type EntityType = 'FORCE' | 'BASE' | 'OUTLET' | 'PER' | 'ORG' | 'LOC' | 'ROLE';

export interface EntityMention {
  readonly span: Span;
  readonly type: EntityType;
  /** A slug of the world lexicon; null or absent for what no lexicon names. */
  readonly id?: string | null;
  /** English display name, where the lexicon has one. */
  readonly name?: string;
  /** Wikidata item, where verified. */
  readonly wikidata?: string;
  /**
   * FORCE and BASE: how it is mentioned. `named` by a name or a country's adjective, `unnamed` ('a base in Erbil',
   * 'القوات'), `reference` for what takes up an earlier one («این پایگاه», 'القاعدة', 'هذه القوات').
   */
  readonly mention?: 'named' | 'unnamed' | 'reference';
  readonly number?: 'singular' | 'plural';
  /** LOC: the force that a country, capital or government stands for when it acts ('واشنطن' → us-forces). */
  readonly force?: string;
  /** LOC: ISO 3166-1 alpha-2 code of the country that it is, or is the capital of. */
  readonly country?: string;
  /** BASE: who the mention says the base belongs to ('a US base', «پایگاه نیروهای آمریکایی»). */
  readonly owner?: string;
  /** BASE and OUTLET: the name alone, without the noun before it («ایسنا» of «خبرگزاری ایسنا»). */
  readonly nameSpan?: Span;
  /** LOC: how a country is named; 'place' for a city or region that stands for no government. */
  readonly form?: 'name' | 'adjective' | 'people' | 'seat' | 'government' | 'place';
  /** FORCE: 1 for the forces of who speaks ('قواتنا', «نیروهای ما»). */
  readonly person?: 1;
  /** FORCE: 'title' when it is part of someone's title ('قائد القوات الأميركية'). */
  readonly within?: 'title';
  readonly origin: 'lexicon' | 'rule' | 'model';
  readonly rule: string;
  /** How probable a model holds the mention, 0 to 1; absent for what no model has found. */
  readonly score?: number;
  /** Probable enough to be shown, and not to say something in a claim. */
  readonly tentative?: true;
}

export interface Annotations {
  readonly sentences: readonly Span[];
  readonly dates: readonly DateMention[];
  readonly counts: readonly CountMention[];
  readonly entities: readonly EntityMention[];
}
