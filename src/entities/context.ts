import type { Document } from '../document.js';
import type { Actor, Base, World } from '../world/types.js';
import type { Lattice } from './lattice.js';

/** What the whole article says of where and when it plays, to read names that mean one thing here, another there. */
export class Context {
  /** How often each country is named in the article, by ISO code. */
  readonly #countries = new Map<string, number>();
  /** The last offset up to which each actor has been named in full. */
  readonly #named = new Map<string, number>();
  readonly #year: number | null;

  constructor(
    doc: Document,
    lattice: Lattice,
    readonly world: World,
  ) {
    for (const start of lattice.starts) {
      const token = lattice.at(start).find(({ sense }) => sense.kind === 'country');
      if (token?.sense.kind === 'country' && token.sense.form !== 'weak')
        this.#count(token.sense.country.code, 1);
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

  /** Notes that the actor was named in full before `end`. */
  note(id: string, end: number): void {
    this.#named.set(id, end);
  }

  /** Whether the actor has been named so far. */
  has(id: string): boolean {
    return this.#named.has(id);
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
