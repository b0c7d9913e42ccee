import type { Bound } from '../../annotations.js';
import type { LexiconForm } from '../../lexicon/matcher.js';
import type { Span } from '../../text/span.js';
import type { Token } from '../../text/tokens.js';
import type { EventType, Status } from '../types.js';

/**
 * Which participant of the event the actor is, and where it stands:
 * - `mover` goes or stays by itself: subject of the verb, genitive of the noun ('انسحاب القوات');
 * - `moved` is sent or taken out by someone: object of the verb, genitive of the noun ('سحب القوات', «اعزام نیرو»);
 *   the one who moves it is the actor only where the moved force is 'its troops' or unsaid;
 * - `striker` attacks: agent of the verb or noun, never the one after 'on' or 'against';
 * - `struck`: the subject is the target («هدف قرار گرفت»): the attacker stands in a by-phrase or as genitive;
 * - `hosted` is at the base that is the subject ('تضم', «میزبان»);
 * - `taker` takes a base over, `giver` hands it over; `fallen`: the base falls to the genitive («به دست طالبان افتاد»);
 * - `closer`: a base is closed; who closes it is rarely said;
 * - `ender`: whose mission, role or presence ends: genitive of that noun.
 */
export type Frame =
  'mover' | 'moved' | 'striker' | 'struck' | 'hosted' | 'taker' | 'fallen' | 'giver' | 'closer' | 'ender';

/**
 * What must stand beside a word that is too common to mean the event by itself: a force, a base, either, or troops
 * that it directly governs or counts ('reduce' and 'increase' take any noun); `actor`: a force or a government; `recipient`: a base, and
 * who is given it.
 */
export type Need = 'force' | 'base' | 'either' | 'troops' | 'actor' | 'recipient';

export interface TriggerSpec {
  readonly event: EventType;
  readonly frame: Frame;
  readonly kind: 'noun' | 'verb' | 'adjective';
  readonly needs?: Need;
  /** Words and pairs of words of which none may stand within four words behind it ('نشرت مقاطع فيديو'). */
  readonly notNear?: ReadonlySet<string>;
  /** The written word must have its hamza: 'إنهاء', not 'إنها'. */
  readonly hamza?: boolean;
  /** The form itself says 'its own' ('سيطرتها على'): the actor is the subject, or who speaks. */
  readonly reflexive?: boolean;
  /** With a pronoun joined to it the form is another word ('تدخله'). */
  readonly bare?: boolean;
  /** The base must stand right behind it: the word takes any other object too ('تحرير قاعدة'). */
  readonly direct?: boolean;
  /** A base serves as one («به عنوان پایگاه»): its owner uses it. */
  readonly serves?: boolean;
  /** Its object is a place: a country right behind it is where, not who ('غادر العراق'). */
  readonly place?: boolean;
  /** Said of a base that stands before it («پایگاه X مقر ناوگان است»): what follows may be the seat itself. */
  readonly predicate?: boolean;
  /** A word of size ('عدد', «شمار») : part of the change where one is told, else a presence. */
  readonly measure?: boolean;
  /** A description in passing ('one of the largest bases of …'): told only with a count or a date. */
  readonly aside?: boolean;
  /** The verb form's own tense, where the form tells it. */
  readonly tense?: Tense;
  readonly negated?: boolean;
  /** Companions of which one must stand nearby in the clause; see `Companion`. */
  readonly companions?: readonly Companion[];
  /** Words and pairs of words that, right after the trigger, make it another word ('نقل عن', «خارج از»). */
  readonly notBefore?: ReadonlySet<string>;
  /** Words that, right before the trigger, make it another word. */
  readonly notAfter?: ReadonlySet<string>;
  /** Id for `--explain`. */
  readonly rule: string;
}

/** A word that completes a trigger: the light verb of «خارج شدند», the mission of 'إنهاء مهام'. */
export interface Companion {
  readonly side: 'before' | 'after' | 'both';
  /** In words. */
  readonly within: number;
  /** Whether the tokens at and after `index` are the companion. */
  readonly matches: (tokens: readonly Token[], index: number) => boolean;
  /** What the companion makes of the trigger. */
  readonly frame?: Frame;
}

export type Tense = 'past' | 'present' | 'future' | 'subjunctive' | 'imperative';

/** A finite verb of the clause, as far as status needs it. */
export interface FiniteVerb extends Span {
  readonly tense: Tense;
  readonly negated: boolean;
  readonly lemma: string;
}

/** A word or phrase that tells whether the event has happened. */
export interface StatusCue {
  readonly status: Status;
  /** Where it must stand: before the trigger, after it, or on either side, in the same clause. */
  readonly side: 'before' | 'after' | 'both';
  /** Greatest distance in words. */
  readonly within: number;
  /** The strongest cue wins; equal ones: the nearest. */
  readonly weight: number;
}

/** What the event layer needs to know of a language. Words are folded. */
export interface EventRules {
  readonly triggers: readonly LexiconForm<TriggerSpec>[];
  readonly cues: readonly LexiconForm<StatusCue>[];
  /** Whether the verb follows its arguments (Persian) or leads them (Arabic). */
  readonly order: 'verb-last' | 'verb-first';
  /** Finite verbs among the tokens of a sentence. */
  readonly verbs: (tokens: readonly Token[]) => FiniteVerb[];
  /** Offsets at which a new clause begins, inside one sentence. `weight` 2 for a hard break, 1 for a soft one. */
  readonly breaks: (tokens: readonly Token[]) => ClauseBreak[];
  /** What may be joined before a verb: the article and most prepositions make the same letters a noun. */
  readonly verbClitics: ReadonlySet<string>;
  /** 'This' and 'that' before an event noun: it takes up an event told before. */
  readonly demonstratives: ReadonlySet<string>;
  /** Prepositions that make what follows no subject ('من', «از»). */
  readonly obliques: ReadonlySet<string>;
  /** 'By', before the agent of a passive ('من قبل', «توسط»). */
  readonly agents: readonly (readonly string[])[];
  /** 'Against', 'to fight': what follows is an enemy, never the actor of a move. */
  readonly against: readonly (readonly string[])[];
  /** Prepositions, as words and as clitics, that lead the recipient of a base. */
  readonly recipients: ReadonlySet<string>;
  /** Prepositions, as words and as clitics, that lead the target of an attack. */
  readonly targets: ReadonlySet<string>;
  /** Reflexives («خود»): the actor is the subject. */
  readonly reflexives: ReadonlySet<string>;
  /** Prepositions of the means ('by striking'), and words behind which they are none ('met with'). */
  readonly means?: { readonly leads: ReadonlySet<string>; readonly not: ReadonlySet<string> };
  /** Behind one a count says what a force consists of ('made up of 2,000 soldiers'). */
  readonly consisting?: ReadonlySet<string>;
  /** Nouns that make longer prepositions («در قالب», «با همکاری»), and nouns that may stand behind them. */
  readonly frameworks?: { readonly nouns: ReadonlySet<string>; readonly links: ReadonlySet<string> };
  /** 'As', and words of membership behind it: whom somebody is a member of does not act («به عنوان عضو ناتو»). */
  readonly capacities?: {
    readonly leads: readonly (readonly string[])[];
    readonly members: ReadonlySet<string>;
  };
  /** Clitic pronouns that make the actor of a noun the subject ('انسحابها'). */
  readonly possessives: ReadonlySet<string>;
  /** Preposition with pronoun that takes up a base ('منها', 'فيها', «در آن»). */
  readonly basePronouns: readonly (readonly string[])[];
  /** 'That it': the clause's subject is who speaks ('أعلن التحالف أنه قصف'). */
  readonly selves: ReadonlySet<string>;
  /** Whether the subject of a verb form may follow it: not behind a plural, whose subject is told already. */
  readonly subjectFollows: (verb: string) => boolean;
  /** Words that make a clause military, needed where the actor is only a country. */
  readonly military: ReadonlySet<string>;
  /** Coordinating words between two bases or two forces. */
  readonly conjunctions: ReadonlySet<string>;
  /** What opens a description of the base before: behind one, another noun of base names no other ('وهي أكبر قاعدة'). */
  readonly describing?: ReadonlySet<string>;
  /** 'Was exposed to': its subject is who is struck ('تعرضت القاعدة لقصف'). */
  readonly undergone?: ReadonlySet<string>;
  /** Preposition with pronoun right behind the verb of a relative clause: its object stands before ('التي يسيطر عليها'). */
  readonly resumptives?: ReadonlySet<string>;
  /** What strikes, behind a verb of attack: its subject, whoever acted before ('استهدفت غارات'). */
  readonly strikes?: ReadonlySet<string>;
  /** 'Linked', before whom somebody is linked with by a joined preposition. */
  readonly linked?: ReadonlySet<string>;
  /** 'Compared with', before another number. */
  readonly comparing?: ReadonlySet<string>;
  /** 'Including': what follows is an instance of what stands before. */
  readonly including?: readonly (readonly string[])[];
  /** Ships and aircraft, which come to a base without a word for soldiers. */
  readonly craft?: ReadonlySet<string>;
  /** Past verbs of deciding and demanding: a date beside them is that of the decision. */
  readonly decisions?: ReadonlySet<string>;
  /** 'When': what follows tells when it was decided. */
  readonly whens?: ReadonlySet<string>;
  /** Verbs of asking, whom by a preposition: 'طلبت من القوات مغادرة'. */
  readonly asking?: ReadonlySet<string>;
  /** Words of letting, whom by a preposition: 'السماح للقوات بالبقاء'. */
  readonly letting?: ReadonlySet<string>;
  /** Prepositions that are one with the article that a mention begins with ('للجيش'). */
  readonly fused?: readonly string[];
  /** A pronoun joined to a noun that says that it belongs to two ('قواتهما'). */
  readonly both?: string;
  /** Parts of a base ('hangar', 'runway'): what strikes them strikes the base that the text speaks of. */
  readonly baseParts: ReadonlySet<string>;
  /** 'For', 'in order to', as words and clitics: the event behind one shares the base of the event before. */
  readonly purposes: ReadonlySet<string>;
  /** Words before a negated verb that deny the event itself: «صورت نگرفت», «وجود ندارد». */
  readonly existence: ReadonlySet<string>;
  /** Words and lemmas of being somewhere: with one, a counted force is there. */
  readonly states: ReadonlySet<string>;
  /** Words and clitics of having: who stands behind one has the troops ('لدى واشنطن 900 جندي'). */
  readonly having: ReadonlySet<string>;
  /** The verb of being, where it is written. */
  readonly copula: string | null;
  /** The verb of having, where that is a verb («دارد»). */
  readonly haveVerb: string | null;
  /** Endings that make an adjective of an event noun ('انتقالية'). */
  readonly adjectival: ReadonlySet<string>;
  /** Pronouns that stand as the genitive of an event noun («خروج آنها»). */
  readonly pronouns: ReadonlySet<string>;
  /** 'Of', behind which stands who leaves a place that is emptied. */
  readonly emptiers: ReadonlySet<string>;
  /** 'Between': behind it a force may still be what the clause is about. */
  readonly between: ReadonlySet<string>;
  /** 'Of', 'from', with which a distance in time ends that another event measures ('weeks after …'). */
  readonly distanceEnds: readonly string[];
  /** Marks the object right behind it («را»). */
  readonly objectMarkers: ReadonlySet<string>;
  /** Articles joined to a noun: a definite event noun may take up one told before. */
  readonly articles: ReadonlySet<string>;
  /** 'Except': with a negation it affirms ('لم يتبق سوى'). */
  readonly exceptives: ReadonlySet<string>;
  /** Whether a verb form may have a noun as its subject, both folded, by gender. */
  readonly agrees: (verb: string, noun: string) => boolean;
  /** 'Before', 'after': an event noun behind them tells a time, unless it has participants of its own. */
  readonly times: readonly (readonly string[])[];
  /** Words that bound the event by the dated noun behind them ('قبل الانقلاب في يوليو'). */
  readonly timeBounds: ReadonlyMap<string, Bound>;
  /** Weapons: the adjective of one names who strikes ('بأسلحة إيرانية'). */
  readonly weapons: ReadonlySet<string>;
  /** 'Responsibility', which a speaker claims for an attack. */
  readonly responsibility: ReadonlySet<string>;
  /** Nouns of part and number: behind them 'of' makes no oblique ('مئات من الجنود', «بخشی از نیروها»). */
  readonly partitives: ReadonlySet<string>;
  /** 'Was', before a verb form that it puts into the past. */
  readonly auxiliaries: ReadonlySet<string>;
  /** What the present tense of a verb that is no state tells: Persian news tells plans in it. */
  readonly presentMeans: 'ongoing' | 'planned';
  /** 'His country' as the subject of what somebody says. */
  readonly ownCountry: ReadonlySet<string>;
  /** Nouns that name the staff of any body: alone they are no force («نیروهای خود»). */
  readonly staff: ReadonlySet<string>;
  /** Nouns whose genitive is no force that acts: remains, families, equipment, commander of the troops. */
  readonly notTroops: ReadonlySet<string>;
  /** Words before an event noun that make the subject its target («هدف حمله قرار گرفت»). */
  readonly struck: ReadonlySet<string>;
  /** Words behind a force that say that it was harmed («سربازان کشته شدند»). */
  readonly harmed?: ReadonlySet<string>;
  /** 'Too', which may stand between a date and who speaks on it. */
  readonly also?: ReadonlySet<string>;
  /** 'Countries' in the plural: the troops of some that the text does not name. */
  readonly nations?: ReadonlySet<string>;
  /** 'Other', which may stand between a base and whose it is. */
  readonly others?: ReadonlySet<string>;
  /** What is fired: whose it is moves nowhere. */
  readonly missiles?: ReadonlySet<string>;
  /** Phrases behind which an event is over («بعد از حمله …»). */
  readonly after?: readonly (readonly string[])[];
  /** Words for the day by which something must be done. */
  readonly deadlines?: ReadonlySet<string>;
  /** 'In': what stands behind it is where something is handed over, not what. */
  readonly inside?: ReadonlySet<string>;
  /** 'For the time of', which makes a length of what is no date. */
  readonly durations?: ReadonlySet<string>;
  /** Nouns of doing that take an event behind 'to' («اقدام به حمله»). */
  readonly undertakings?: ReadonlySet<string>;
  /** Nouns that with a light verb say that an event is carried out («حمله را انجام داد»). */
  readonly doing?: ReadonlySet<string>;
  /** Fighters that a group calls its own («رزمندگان», 'مجاهدو'). */
  readonly fighters: ReadonlySet<string>;
  /** Whether a word is a superlative: behind a comma it tells what was named before, once more. */
  readonly superlative: (word: string) => boolean;
  /** Whether a word is a definite common noun by its form ('العراقيون'): the subject of a verb that leads its clause. */
  readonly isDefinite: (word: string) => boolean;
  /** Words of quantity that may stand between a noun and its genitive ('نشر ما لا يقل عن ثلاث طائرات'). */
  readonly quantifiers: ReadonlySet<string>;
  /** Words of bare speculation: what they govern is no claim. */
  readonly speculation: readonly (readonly string[])[];
}

export interface ClauseBreak {
  /** The new clause begins here. */
  readonly at: number;
  readonly weight: 1 | 2;
  /** Breaks of one pair open and close a clause inside another: between the parts around it there is no break. */
  readonly pair?: number;
  /** It opens a relative clause, whose dates are its own. */
  readonly relative?: boolean;
}
