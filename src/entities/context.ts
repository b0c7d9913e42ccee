import type { EntityMention } from '../annotations.js';
import type { Document } from '../document.js';
import { countBefore } from '../text/in-order.js';
import type { Span } from '../text/span.js';
import type { Actor, Base, World } from '../world/types.js';
import type { Lattice } from './lattice.js';
import type { ForceClass } from './rules.js';

/** What the whole article says of where and when it plays, to read names that mean one thing here, another there. */
export class Context {
  /** How often each country is named in the article, by ISO code. */
  readonly #countries = new Map<string, number>();
  /** Where the last mention of each actor by name ended. */
  readonly #named = new Map<string, number>();
  readonly #year: number | null;
  readonly #military = new Map<Span, number[]>();
  /** Where the last base ended. */
  #base = -1;
  /** ISO code of the last country that was named, as itself, by its forces or its government. */
  lastCountry: string | null = null;
  /** How often each country's cities and provinces are named. */
  readonly #cities = new Map<string, number>();
  /** Whether an outlet has been named. */
  outlet = false;

  constructor(
    doc: Document,
    lattice: Lattice,
    readonly world: World,
  ) {
    for (const start of lattice.starts) {
      const token = lattice.at(start).find(({ sense }) => sense.kind === 'country');
      if (token?.sense.kind === 'country' && token.sense.form !== 'weak')
        this.#count(token.sense.country.code, 1);
      if (token?.sense.kind === 'country' && token.sense.form === 'city')
        this.#cities.set(token.sense.country.code, (this.#cities.get(token.sense.country.code) ?? 0) + 1);
      const base = lattice.at(start).find(({ sense }) => sense.kind === 'base' && sense.use === 'name');
      if (base?.sense.kind === 'base' && base.sense.base.country !== undefined)
        this.#count(base.sense.base.country, 1);
    }
    this.#year = yearOf(doc);
  }

  #count(code: string, by: number): void {
    this.#countries.set(code, (this.#countries.get(code) ?? 0) + by);
  }

  countOf(code: string): number {
    return this.#countries.get(code) ?? 0;
  }

  /** Notes what has been found, in order. */
  note(mention: EntityMention): void {
    const { end } = mention.span;
    if (mention.type === 'BASE') this.#base = end;
    if (mention.type === 'OUTLET') this.outlet = true;
    if (mention.country !== undefined && namesCountry(mention)) this.lastCountry = mention.country;
    if (mention.type === 'FORCE' && mention.id && mention.mention === 'named')
      this.#named.set(mention.id, end);
  }

  /** ISO code of the country whose cities the article names, if they are clearly of one; null otherwise. */
  scene(): string | null {
    const [first, second] = [...this.#cities].sort((a, b) => b[1] - a[1]);
    return first && first[1] >= 2 && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : null;
  }

  /** Whether a base has been mentioned so far. */
  get hasBase(): boolean {
    return this.#base >= 0;
  }

  /** Whether nothing but 'and' stands between the last base and `at`. */
  follows(text: string, at: number): boolean {
    return this.#base >= 0 && at - this.#base <= 4 && /^،? ?و? ?«?$/u.test(text.slice(this.#base, at));
  }

  /** Whether the actor has been named, and no base since. */
  namedLast(id: string): boolean {
    return (this.#named.get(id) ?? -1) > this.#base;
  }

  /** Where the sentence around `at` has words of forces: the first two. Found once a sentence. */
  militaryIn({ doc, lattice }: Scope, at: number): readonly number[] {
    const sentence = sentenceAt(doc.sentences, at);
    if (!sentence) return [];
    let words = this.#military.get(sentence);
    if (!words) {
      words = [];
      for (const start of lattice.startsIn(sentence)) {
        if (isMilitary(lattice, start)) words.push(start);
        if (words.length === 2) break;
      }
      this.#military.set(sentence, words);
    }
    return words;
  }

  /**
   * Whom a short name ('the coalition') means: the one of them that was named last; else the one whose countries the
   * article is about; else the fallback, if it has one.
   */
  actor(candidates: readonly Actor[]): { readonly actor: Actor; readonly known: boolean } | null {
    const living = candidates.filter((actor) => this.#alive(actor));
    let last: Actor | null = null;
    for (const actor of living) {
      const at = this.#named.get(actor.id);
      if (at !== undefined && (last === null || at > this.#named.get(last.id)!)) last = actor;
    }
    if (last) return { actor: last, known: true };
    let best: Actor | null = null;
    let most = 0;
    for (const actor of living) {
      const score = actor.where.reduce((sum, code) => sum + this.countOf(code), 0);
      if (score > most || (score === most && best?.to !== undefined && actor.to === undefined && score > 0))
        [best, most] = [actor, score];
    }
    best ??= living.find((actor) => actor.fallback) ?? null;
    return best && { actor: best, known: false };
  }

  /** Of bases of one name, the one in the country that the phrase names, else in the one that the article is about. */
  base(candidates: readonly Base[], country: string | null): Base | null {
    const first = candidates[0];
    if (first === undefined) return null;
    if (country !== null) {
      const there = candidates.find((base) => base.country === country);
      if (there) return there;
    }
    if (candidates.length === 1) return first;
    let best: Base | null = null;
    let most = 0;
    for (const base of candidates) {
      const score = base.country === undefined ? 0 : this.countOf(base.country);
      if (score > most) [best, most] = [base, score];
      else if (score === most) best = null;
    }
    return best;
  }

  #alive(actor: Actor): boolean {
    if (this.#year === null) return true;
    return (actor.from ?? 0) <= this.#year && this.#year <= (actor.to ?? Infinity);
  }
}

/** The year of publication; without one the latest Gregorian year that the text writes; null where it writes none. */
function yearOf(doc: Document): number | null {
  if (doc.article.published !== null) return Number(doc.article.published.slice(0, 4));
  let latest: number | null = null;
  for (const [year] of doc.text.folded.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g))
    latest = Math.max(latest ?? 0, Number(year));
  return latest;
}

/** Whether a country itself is named: not a city of it, nor a group that acts in it. */
const namesCountry = ({ type, form, rule }: EntityMention): boolean =>
  type === 'FORCE' ? OF_COUNTRY.has(rule) : (type === 'LOC' || type === 'ORG') && form !== 'place';
const OF_COUNTRY: ReadonlySet<string> = new Set([
  'force.name',
  'force.adjective',
  'force.seat',
  'force.government',
]);

interface Scope {
  readonly doc: Document;
  readonly lattice: Lattice;
}

function sentenceAt(sentences: readonly Span[], at: number): Span | null {
  const sentence = sentences[countBefore(sentences, ({ end }) => end, at + 1)];
  return sentence && sentence.start <= at ? sentence : null;
}

const MILITARY: ReadonlySet<ForceClass> = new Set(['troops', 'collective', 'units', 'vehicles', 'fighters']);

const isMilitary = (lattice: Lattice, start: number): boolean =>
  (lattice.find(start, 'force', (s) => MILITARY.has(s.cls)) ??
    lattice.find(start, 'actor', (s) => s.use === 'name') ??
    lattice.find(start, 'base', (s) => s.use === 'name') ??
    lattice.find(start, 'modifier', (s) => s.cls === 'military')) !== null;
