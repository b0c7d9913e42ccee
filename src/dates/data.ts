import type { Bound, Part } from '../annotations.js';
import type { Role } from './senses.js';

/** A list of written forms; lists in it are only there to keep the lines of the file short. */
export type Forms = readonly (string | readonly string[])[];

/** What the data files of a language hold, one interface a file. Numbers as keys are strings in JSON. */
export interface MonthsData {
  readonly gregorian: Readonly<Record<string, Forms>>;
  readonly solar_hijri: Readonly<Record<string, Forms>>;
  readonly islamic: Readonly<Record<string, Forms>>;
  readonly ambiguous: Forms;
}

export interface DaysData {
  readonly weekdays: Readonly<Record<string, Forms>>;
  readonly needs_article?: Forms;
  readonly relative_days: Readonly<Record<string, Forms>>;
  readonly day_parts: Forms;
}

export interface UnitsData {
  readonly units: Readonly<
    Record<string, { readonly one?: Forms; readonly two?: Forms; readonly many?: Forms }>
  >;
  readonly combined: readonly { readonly unit: string; readonly offset: number; readonly forms: Forms }[];
  readonly directions: Readonly<Record<string, Forms>>;
  readonly before: Readonly<Record<string, Forms>>;
  readonly after: Readonly<Record<string, Forms>>;
  readonly few: Forms;
  readonly last: Forms;
  readonly half: Forms;
  /** By the bound that the phrase itself says: 'before that', 'since then'. */
  readonly vague: Readonly<Partial<Record<Bound, Forms>>>;
  /** 'Earlier', 'after that': no dates by themselves. */
  readonly adverbs: Readonly<Partial<Record<Bound, Forms>>>;
}

export interface BoundsData {
  readonly bounds: Readonly<Partial<Record<Bound, Forms>>>;
  readonly parts: Readonly<Partial<Record<Part, Forms>>>;
  readonly roles: Readonly<Partial<Record<Role, Forms>>>;
}

export interface NumbersData {
  readonly cardinals: Readonly<Record<string, Forms>>;
  readonly ordinals: Readonly<Record<string, Forms>>;
  readonly scales: Readonly<Record<string, Forms>>;
  readonly ordinal_suffixes: Forms;
}

export interface CalendarData {
  readonly seasons: Readonly<Record<string, Forms>>;
  readonly eras: Readonly<Record<string, Forms>>;
  /** On a day of a month, or on the nth of a weekday in it. */
  readonly holidays: readonly {
    readonly month: number;
    readonly day?: number;
    readonly weekday?: number;
    readonly nth?: number;
    readonly forms: Forms;
  }[];
  readonly weekend: Forms;
  readonly decades: Readonly<Record<string, Forms>>;
  readonly divisions: Readonly<Record<string, Forms>>;
}

export interface CuesData {
  readonly words: Forms;
  readonly patterns?: readonly string[];
  /** Beginnings of words that look like the pattern and are not. */
  readonly not?: Forms;
}

/** What tells the 'from' of 'two weeks before the attack' from that of 'two weeks ago from the base'. */
export interface AblativeData {
  readonly word: string;
  /** 'This', 'that'. */
  readonly pointers: Forms;
  /** Places, bodies and words of manner that one comes from, and that nothing is before or after. */
  readonly places: Forms;
  /** Verbs of leaving. */
  readonly verbs: Forms;
  readonly events: Forms;
  readonly infinitive_endings: readonly string[];
}

export interface ContextData {
  readonly counted: Forms;
  readonly not_today_after: Forms;
  readonly outlet_places: Forms;
  readonly not_today_before: Forms;
  readonly weekday_titles: Forms;
  readonly weekday_not_before: Forms;
  readonly year_titles: Forms;
  readonly named_after_days: Forms;
  readonly not_month_before: Forms;
  readonly not_month_after: Forms;
  readonly not_season_before: Forms;
  readonly toward: Forms;
  readonly relatives: Forms;
  readonly place_before: Forms;
  readonly age_words: Forms;
  readonly known_days: readonly {
    readonly month: number;
    readonly day: number;
    readonly year: number;
    readonly heads: Forms;
  }[];
  readonly year_heads: Forms;
  readonly future: CuesData;
  readonly past: CuesData;
  /** Verbs that tell neither, and hide those behind them. */
  readonly present?: CuesData;
  /** Where the verb of a clause stands, seen from its date. */
  readonly prefer: 'before' | 'after';
  /** A letter that folding drops and that tells other words from those of a day. */
  readonly folded_away: string | null;
  /** A joined preposition that makes a weekday the next one. */
  readonly forward_preposition: string | null;
  readonly proclitics: {
    readonly conjunctions: readonly string[];
    readonly prepositions: readonly string[];
    readonly article: string | null;
  };
  /** Null where 'ago' stands before the amount, so that no word behind can be taken for its own. */
  readonly ablative: AblativeData | null;
  readonly ezafe: { readonly after: readonly string[]; readonly letter: string } | null;
}

export interface VocabularyData {
  readonly months: MonthsData;
  readonly days: DaysData;
  readonly units: UnitsData;
  readonly bounds: BoundsData;
  readonly numbers: NumbersData;
  readonly calendar: CalendarData;
  readonly context: ContextData;
}
