/* Generated from schemas/claims.schema.json by `npm run generate`. Change the schema, not this file. */

/**
 * The language of the article (BCP 47).
 */
export type Language = 'fa' | 'ar';
/**
 * What the force does, or what happens to the base.
 */
export type EventType =
  'withdrawal' | 'deployment' | 'transfer' | 'presence' | 'handover' | 'attack' | 'mission_end';
/**
 * How real the article says the event is.
 */
export type Status = 'completed' | 'ongoing' | 'planned' | 'demanded' | 'denied';
/**
 * What kind of source it is.
 */
export type SourceKind =
  'person' | 'official' | 'anonymous' | 'organization' | 'media' | 'document' | 'article';
/**
 * Start (inclusive) and end (exclusive), in Unicode code points of the article's text, counted from 0.
 *
 * @minItems 2
 * @maxItems 2
 */
export type Span = [number, number];
/**
 * The Wikidata item, where one was verified; null otherwise.
 */
export type Wikidata = string | null;
/**
 * The words of the article at span, exactly as written.
 */
export type Text = string;
/**
 * How the event lies to the date.
 */
export type Bound = 'on' | 'by' | 'before' | 'since' | 'after';
/**
 * Which part of the date the article means, where it says so ('in mid-September', 'at the end of the year'); value is then the whole month or year.
 */
export type Part = 'start' | 'mid' | 'end';
/**
 * The calendar in which the article writes the date. Where both stand side by side it is the Gregorian one.
 */
export type Calendar = 'gregorian' | 'solar_hijri' | 'islamic';
/**
 * What the date dates.
 */
export type DateOf = 'event' | 'statement';
/**
 * How exact the number is.
 */
export type Qualifier =
  'exact' | 'about' | 'less_than' | 'more_than' | 'at_least' | 'at_most' | 'range' | 'vague';

/**
 * What one news article claims about military forces and bases: one document an article. One claim is one statement, attributed to one source, about one military force: what it does, at which base, when, and with how many troops. A field that the article says nothing about is null; nothing is guessed. All spans count Unicode code points of the decoded article text before any normalisation, start inclusive, end exclusive, and every text is exactly the slice at its span.
 */
export interface ClaimsDocument {
  /**
   * Name and version of this format.
   */
  schema: 'khabar.claims/1';
  article: ArticleInfo;
  /**
   * The claims, in the order of the article's text (by where their evidence begins). Two bases in one clause, or two counts ('from 2,000 to fewer than 500'), are two claims.
   */
  claims: Claim[];
}
/**
 * The article that the claims were read from.
 */
export interface ArticleInfo {
  /**
   * The file's name without its extension, or the record's own id.
   */
  id: string;
  /**
   * The file as given on the command line (of a record: the file that holds it); null for standard input or a text handed over in memory.
   */
  path: string | null;
  /**
   * SHA-256 of the input bytes (of a JSON Lines record: of its line), in lower-case hexadecimal. Tells whether an article is still the one that was read.
   */
  sha256: string;
  language: Language;
  /**
   * The day on which the article was published, as the record, an option, or a header line in the text says. Relative dates ('yesterday', 'last month') count from it. null when nothing tells it; then relative dates have no value.
   */
  published: string | null;
  /**
   * Only with --with-text: the text that all spans count in. Of an HTML page: its title and readable text, as they were taken out of it.
   */
  text?: string;
}
/**
 * One statement about one force. Has an actor, a base or a troop count, and, unless everything was asked for, at least one of base, date and troop count.
 */
export interface Claim {
  /**
   * The article's id, a hyphen, and the claim's place in the text, counted from 1. Unique in the document.
   */
  id: string;
  event: EventType;
  status: Status;
  source: ClaimSource;
  /**
   * The force that acts. Of an attack: the attacker. Of a handover: who takes control, or else who gives it up. null when the clause names none.
   */
  actor: Actor | null;
  /**
   * The military installation (base, camp, airfield, headquarters) where it happens; never a city or a province. Mentions such as 'this base' are resolved to the base that they take up. null when the clause speaks of none.
   */
  base: Base | null;
  /**
   * When it happens; null when the clause does not say. 'Now' and 'currently' are no dates.
   */
  date: ClaimDate | null;
  /**
   * How many military personnel of the actor; null when the clause does not say. Never casualties, prisoners, enemies, civilians, vehicles, distances, money or capacity.
   */
  troop_count: TroopCount | null;
  evidence: Evidence;
  rules?: Rules;
}
/**
 * Who says it. A later mention of the same source ('he added', 'the source') is resolved: name is then the full name or description, text and span the mention in or nearest the clause.
 */
export interface ClaimSource {
  kind: SourceKind;
  /**
   * Full name or description of the source, as the article writes it; null for the article's own voice, and for a mention ('he added') of which the article does not say whom it takes up.
   */
  name: string | null;
  /**
   * The office of the source ('deputy commander of joint operations'), as the article writes it, or null.
   */
  role: string | null;
  /**
   * The outlets and channels between the source and this article, innermost first: the one that the source spoke to, then whoever quotes it. Empty when the article names none.
   */
  via: string[];
  /**
   * The mention of the source in or nearest the clause, exactly as written; null for the article's own voice.
   */
  text: string | null;
  /**
   * Where that text stands; null for the article's own voice.
   */
  span: Span | null;
}
/**
 * A military force.
 */
export interface Actor {
  /**
   * Identifier of the force, the same in every language and spelling ('us-forces', 'coalition'); null for a force that the lexicon does not know.
   */
  id: string | null;
  /**
   * English name of the force; null when the lexicon does not know it.
   */
  name: string | null;
  wikidata: Wikidata;
  text: Text;
  span: Span;
}
/**
 * A military installation.
 */
export interface Base {
  /**
   * Identifier of the base, the same in every language and spelling ('ain-al-asad'); null for an unnamed base ('a base in Erbil', 'three bases') or one that the lexicon does not know.
   */
  id: string | null;
  /**
   * English name of the base; null when the lexicon does not know it.
   */
  name: string | null;
  wikidata: Wikidata;
  text: Text;
  span: Span;
}
/**
 * When the event happens, or, where the clause dates only the statement, when that was made.
 */
export interface ClaimDate {
  text: Text;
  /**
   * The date in EDTF (ISO 8601-2), always Gregorian: a day, month, year, season (2006-21 spring to 2006-24 winter) or interval. X stands for digits that cannot be known (XXXX-12-31). A Solar Hijri or Islamic month or year is the Gregorian interval that it covers. null where nothing can be known: 'recently', 'after the vote', or a weekday in an article without a publication date.
   */
  value: string | null;
  bound: Bound;
  part?: Part;
  calendar: Calendar;
  of: DateOf;
  span: Span;
}
/**
 * A number of military personnel.
 */
export interface TroopCount {
  text: Text;
  /**
   * The number; null where the article gives none (a vague count, a range).
   */
  value: number | null;
  qualifier: Qualifier;
  /**
   * Least number of a range or of the decade that a vague count names.
   */
  min?: number;
  /**
   * Greatest number of a range or of the decade that a vague count names.
   */
  max?: number;
  span: Span;
}
/**
 * The sentence or clause that carries the claim.
 */
export interface Evidence {
  text: Text;
  span: Span;
}
/**
 * Only with --explain: which rule filled each field of the claim.
 */
export interface Rules {
  [k: string]: string;
}
