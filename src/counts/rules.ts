import type { CountExclusion, Qualifier } from '../annotations.js';
import { foldWord } from '../text/fold.js';
import type { NumeralData } from './grammar.js';
import { NumeralGrammar } from './grammar.js';
import type { NounData, NounForm } from './nouns.js';
import { compileGroups, compileNouns } from './nouns.js';
import { Phrases, foldPhrase } from './phrases.js';
import type { Prefixes } from './prefixes.js';

type Lines = readonly (readonly string[])[];

/** The data of a language's `counts.yaml`, in human spelling; the files themselves say what each list is for. */
export interface CountData extends NounData {
  readonly qualifiers: Readonly<Record<string, Lines>>;
  readonly qualifiersAfter: Readonly<Record<string, Lines>>;
  readonly upTo: readonly string[];
  readonly range: Readonly<Record<'openers' | 'joiners' | 'to' | 'from', readonly string[]>>;
  readonly partitive: readonly string[];
  readonly fillers: readonly string[];
  readonly ofThem: readonly string[];
  readonly tons: Lines | readonly string[];
  readonly sized: readonly string[];
  readonly armed: readonly string[];
  readonly craft: readonly string[];
  readonly enemyMarkers: readonly string[];
  readonly enemyGroups: readonly string[];
  readonly strength: Readonly<Record<'of' | 'own' | 'their' | 'that', readonly string[]>>;
  readonly forces: readonly string[];
  readonly bodies: readonly string[];
  readonly changes: readonly string[];
  readonly links: readonly string[];
  readonly follow: readonly string[];
  readonly places: readonly string[];
  readonly among: readonly string[];
  readonly nationality: readonly string[];
  readonly labels: readonly string[];
  readonly rates: readonly string[];
  readonly context: readonly string[];
  readonly exclusions: Readonly<Record<ContextExclusion, ExclusionData>>;
  readonly breaks: Lines;
  readonly breaksAfter: readonly string[];
  readonly subset: readonly string[];
  readonly embedded: readonly string[];
  readonly verbs: readonly string[];
  readonly verbLast: boolean;
  readonly reach: Reach;
}

/** The exclusions that the clause tells, not the noun. */
export type ContextExclusion = Extract<CountExclusion, 'casualties' | 'prisoners' | 'capacity'>;

interface ExclusionData {
  /** They govern the number that follows. */
  readonly before: Lines | readonly string[];
  /** 'the dead': they reach further than the words that govern. */
  readonly tolls: readonly string[];
  /** They say it of the number before. */
  readonly after: Lines | readonly string[];
}

/** How many words the look around a number goes. */
export interface Reach {
  readonly before: number;
  /** Of them, how many that the rules do not know may stand between a governing word and the number. */
  readonly slack: number;
  readonly after: number;
  readonly capacity: number;
}

export type Set = Phrases<true>;

/** What the troop counter needs to know of a language. */
export interface CountRules {
  readonly numerals: NumeralGrammar;
  readonly prefixes: Prefixes;
  readonly percent: Set;
  readonly qualifiers: Phrases<Qualifier>;
  readonly qualifiersAfter: Phrases<Qualifier>;
  readonly upTo: Set;
  readonly openers: Set;
  readonly joiners: Set;
  readonly to: Set;
  readonly from: Set;
  readonly partitive: Set;
  readonly fillers: Set;
  readonly nouns: Phrases<NounForm>;
  readonly duals: Phrases<NounForm>;
  readonly groups: Phrases<NounForm>;
  readonly definiteOnlyAfterPartitive: boolean;
  readonly pluralAfterUnits: boolean;
  readonly singularAfterNumber: boolean;
  readonly classifiers: Set;
  readonly ofThem: Set;
  readonly tons: Set;
  readonly sized: Set;
  /** Armed men of any side: what they are 'of' says which. */
  readonly armed: Set;
  /** Aircraft and ships, whose adjective may look like two soldiers: 'سربان مقاتلان'. */
  readonly craft: Set;
  readonly enemyMarkers: Set;
  readonly enemyGroups: Set;
  readonly strengthOf: Set;
  readonly ownStrength: Set;
  readonly theirStrength: Set;
  readonly thatStrength: Set;
  readonly forces: Set;
  readonly bodies: Set;
  readonly changes: Set;
  readonly links: Set;
  readonly follow: Set;
  readonly places: Set;
  readonly among: Set;
  readonly nationality: readonly string[];
  readonly labels: Set;
  readonly rates: Set;
  readonly context: Set;
  readonly before: Phrases<ContextExclusion>;
  readonly tolls: Phrases<ContextExclusion>;
  readonly after: Phrases<ContextExclusion>;
  readonly breaks: Set;
  readonly breaksAfter: Set;
  readonly subset: Set;
  readonly embedded: Set;
  readonly verbs: Set;
  /** The verb ends the clause, as in Persian. */
  readonly verbLast: boolean;
  readonly reach: Reach;
}

/** Makes the rules of a language from its data files `numerals.yaml` and `counts.yaml`. */
export function compileCounts(numeralData: NumeralData, data: CountData): CountRules {
  const numerals = new NumeralGrammar(numeralData);
  const { prefixes } = numerals;
  const set = (lists: Lines | readonly string[]): Set =>
    new Phrases(
      lists.flat().map((phrase) => [foldPhrase(phrase), true] as const),
      prefixes,
    );
  const keyed = <K extends string>(groups: Readonly<Record<string, Lines | readonly string[]>>): Phrases<K> =>
    new Phrases(
      Object.entries(groups).flatMap(([key, lists]) =>
        lists.flat().map((p) => [foldPhrase(p), key as K] as const),
      ),
      prefixes,
    );
  const nouns = compileNouns(data);
  const exclusion = (side: keyof ExclusionData): Phrases<ContextExclusion> =>
    keyed(Object.fromEntries(Object.entries(data.exclusions).map(([key, sides]) => [key, sides[side]])));
  return {
    numerals,
    prefixes,
    percent: set(numeralData.percent),
    qualifiers: keyed<Qualifier>(data.qualifiers),
    qualifiersAfter: keyed<Qualifier>(data.qualifiersAfter),
    upTo: set(data.upTo),
    openers: set(data.range.openers),
    joiners: set(data.range.joiners),
    to: set(data.range.to),
    from: set(data.range.from),
    partitive: set(data.partitive),
    fillers: set(data.fillers),
    nouns: new Phrases(nouns, prefixes),
    duals: new Phrases(
      nouns.filter(([, form]) => form.number === 'dual'),
      prefixes,
    ),
    groups: new Phrases(compileGroups(data), prefixes),
    definiteOnlyAfterPartitive: data.inflection.definiteOnlyAfterPartitive,
    pluralAfterUnits: data.inflection.pluralAfterUnits,
    singularAfterNumber: data.inflection.singularAfterNumber,
    classifiers: set(data.classifiers),
    ofThem: set(data.ofThem),
    tons: set(data.tons),
    sized: set(data.sized),
    armed: set(data.armed),
    craft: set(data.craft),
    enemyMarkers: set(data.enemyMarkers),
    enemyGroups: set(data.enemyGroups),
    strengthOf: set(data.strength.of),
    ownStrength: set(data.strength.own),
    theirStrength: set(data.strength.their),
    thatStrength: set(data.strength.that),
    forces: set(data.forces),
    bodies: set([...data.forces, ...data.bodies]),
    changes: set(data.changes),
    links: set(data.links),
    follow: set(data.follow),
    places: set(data.places),
    among: set(data.among),
    nationality: data.nationality.map(foldWord),
    labels: set(data.labels),
    rates: set(data.rates),
    context: set(data.context),
    before: exclusion('before'),
    tolls: exclusion('tolls'),
    after: exclusion('after'),
    breaks: set(data.breaks),
    breaksAfter: set(data.breaksAfter),
    subset: set(data.subset),
    embedded: set(data.embedded),
    verbs: set(data.verbs),
    verbLast: data.verbLast,
    reach: data.reach,
  };
}
