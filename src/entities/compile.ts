import type { LexiconForm } from '../lexicon/matcher.js';
import { Matcher } from '../lexicon/matcher.js';
import type { LanguagePack } from '../languages/pack.js';
import { foldWord } from '../text/fold.js';
import type { Names, World } from '../world/types.js';
import type { EntityRules } from './rules.js';
import type { CountryForm, Reading, Sense } from './senses.js';

/** A lexicon name in folded form, with a space wherever a writer may leave one. */
export const foldName = (name: string): string => foldWord(name.replace(/\u200c/g, ' '));

type Side = NonNullable<LexiconForm<Reading>['clitics']>;

class Collector {
  readonly forms: LexiconForm<Reading>[] = [];
  constructor(
    private readonly rules: EntityRules,
    private readonly language: string,
  ) {}

  form(form: string, reading: Reading, clitics: Side): void {
    if (form !== '') this.forms.push({ form, value: reading, clitics });
  }

  /** A name as the language writes it, with what it joins before. */
  name(name: string, sense: Sense, clitics: Side = 'before'): void {
    for (const { form, joined } of this.rules.nameForms(name))
      this.form(form, joined === undefined ? { sense, ...noArticle(sense) } : { sense, joined }, clitics);
  }

  /** Names of an entry in this language, and its Latin ones, which take no clitics but 'and' and the article. */
  names(names: Names, sense: Sense): void {
    for (const name of names[this.language] ?? []) this.name(name, sense);
    for (const name of names['en'] ?? []) this.form(foldName(name), { sense }, 'before');
  }

  /** Words of a class. A phrase that ends in a single joined letter ('تابعة ل') asks for it before the next word. */
  words(words: readonly string[], sense: Sense, clitics: Side = 'both'): void {
    for (const word of words) {
      const folded = foldName(word);
      const joins = /^(.{2,}) ([^ ])$/u.exec(folded);
      if (joins && joins[2] !== 'و' && !/\d/.test(joins[2]!))
        this.form(joins[1]!, { sense, joinsNext: joins[2]! }, clitics);
      else this.form(folded, { sense }, clitics);
    }
  }

  adjectives(words: readonly string[], sense: Sense): void {
    for (const word of words)
      for (const form of this.rules.adjectiveForms(word)) this.form(form, { sense }, 'before');
  }
}

const noArticle = (sense: Sense): { noArticle?: true } =>
  sense.kind === 'country' && sense.form !== 'adjective' && sense.form !== 'weakAdjective'
    ? { noArticle: true }
    : {};

/** Every word and name that the entity layer looks for in one language, in one matcher. */
export function compile(world: World, pack: LanguagePack): Matcher<Reading> {
  const rules = pack.entities;
  const out = new Collector(rules, pack.code);
  for (const actor of world.actors.values()) {
    out.names(actor.names, { kind: 'actor', actor, use: 'name' });
    out.names(actor.headed, { kind: 'actor', actor, use: 'headed' });
    out.names(actor.short, { kind: 'actor', actor, use: 'short' });
  }
  for (const base of world.bases.values()) {
    out.names(base.names, { kind: 'base', base, use: 'name' });
    out.names(base.headed, { kind: 'base', base, use: 'headed' });
    out.names(base.at, { kind: 'base', base, use: 'at' });
    out.names(base.airport, { kind: 'base', base, use: 'airport' });
  }
  for (const outlet of world.outlets.values()) {
    out.names(outlet.names, { kind: 'outlet', outlet, use: 'name' });
    out.names(outlet.headed, { kind: 'outlet', outlet, use: 'headed' });
  }
  addCountries(out, world, pack);
  addWords(out, rules);
  return new Matcher(dedupe(out.forms), pack.clitics);
}

function addCountries(out: Collector, world: World, pack: LanguagePack): void {
  const rules = pack.entities;
  for (const country of world.countries.values()) {
    const words = country.words[pack.code];
    if (!words) continue;
    const sense = (form: CountryForm): Sense => ({ kind: 'country', country, form });
    for (const name of words.names) out.name(name, sense('name'));
    for (const name of words.weak) out.name(name, sense('weak'));
    for (const name of words.seats) out.name(name, sense('seat'));
    for (const name of words.cities) out.name(name, sense('city'));
    for (const name of words.people) out.name(name, sense('people'));
    const adjectives =
      words.adjectives ?? words.names.slice(0, 1).flatMap((name) => rules.adjectivesOf(name));
    for (const adjective of words.weakAdjectives)
      for (const form of rules.adjectiveForms(adjective))
        out.form(form, { sense: sense('weakAdjective') }, 'before');
    for (const adjective of adjectives)
      for (const form of rules.adjectiveForms(adjective))
        out.form(form, { sense: sense('adjective') }, rules.bareIsDefinite ? 'both' : 'before');
  }
}

function addWords(out: Collector, rules: EntityRules): void {
  const v = rules.vocabulary;
  for (const [cls, words] of Object.entries(v.force))
    out.words(words, { kind: 'force', cls: cls as keyof typeof v.force });
  for (const cls of ['of', 'belonging', 'backed', 'set', 'led', 'against', 'and'] as const)
    out.words(v.links[cls], { kind: 'link', cls }, 'before');
  for (const [cls, words] of Object.entries(v.base))
    out.words(words, { kind: 'baseHead', cls: cls as keyof typeof v.base });
  for (const [cls, words] of Object.entries(v.pointing))
    out.words(words, { kind: 'pointing', cls: cls as keyof typeof v.pointing }, 'before');
  for (const [cls, words] of Object.entries(v.place))
    out.words(words, { kind: 'place', cls: cls as keyof typeof v.place }, 'before');
  for (const [cls, words] of Object.entries(v.outlet))
    out.words(words, { kind: 'outletWord', cls: cls as keyof typeof v.outlet }, 'before');
  for (const branch of ['air', 'naval', 'missile', 'ground'] as const)
    out.adjectives(v.branches[branch], { kind: 'branch', branch });
  out.adjectives(v.modifiers.adjectives, { kind: 'modifier', cls: 'adjective' });
  out.adjectives(v.military, { kind: 'modifier', cls: 'military' });
  out.adjectives(v.modifiers.foreign, { kind: 'modifier', cls: 'foreign' });
  out.adjectives(v.modifiers.participles, { kind: 'modifier', cls: 'participle' });
  out.adjectives(v.modifiers.governmental, { kind: 'modifier', cls: 'governmental' });
  out.words(v.modifiers.sized, { kind: 'sized' }, 'before');
  out.words(v.modifiers.nouns, { kind: 'modifier', cls: 'noun' }, 'before');
  out.words(v.modifiers.opposing, { kind: 'modifier', cls: 'opposing' }, 'before');
  out.words(v.alliance.heads, { kind: 'alliance', cls: 'head' }, 'before');
  out.adjectives(v.alliance.modifiers, { kind: 'alliance', cls: 'modifier' });
  out.words(v.government, { kind: 'government' }, 'before');
  out.words(v.ministry, { kind: 'ministry' }, 'before');
  out.words(v.quantities, { kind: 'quantity' }, 'before');
  out.words(v.titles, { kind: 'title' }, 'before');
  out.words(v.teams, { kind: 'team' });
  out.words(v.sides, { kind: 'side' }, 'before');
  out.words(v.stop, { kind: 'stop' });
  out.words(v.group_before, { kind: 'groupBefore' }, 'before');
  out.words(v.not_bases.after, { kind: 'notBaseAfter' }, 'before');
  out.words(v.not_bases.before, { kind: 'notBaseBefore' }, 'before');
}

/** One spelling can come of several ('نظامی' from a class twice): the same sense of the same form counts once. */
function dedupe(forms: readonly LexiconForm<Reading>[]): LexiconForm<Reading>[] {
  const seen = new Set<string>();
  return forms.filter(({ form, value, clitics }) => {
    const { sense } = value;
    const what =
      sense.kind === 'actor'
        ? `${sense.actor.id} ${sense.use}`
        : sense.kind === 'base'
          ? `${sense.base.id} ${sense.use}`
          : sense.kind === 'outlet'
            ? `${sense.outlet.id} ${sense.use}`
            : sense.kind === 'country'
              ? `${sense.country.code} ${sense.form}`
              : JSON.stringify(sense);
    const key = [form, what, value.joined ?? '', value.joinsNext ?? '', clitics].join('|');
    return !seen.has(key) && seen.add(key);
  });
}
