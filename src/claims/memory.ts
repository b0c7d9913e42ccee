import type { EntityMention } from '../annotations.js';
import { countBefore } from '../text/in-order.js';
import type { Span } from '../text/span.js';
import type { EventType } from './types.js';

/** What a referring expression stands for. */
export interface Referent {
  readonly id: string | null;
  readonly name: string | null;
  readonly wikidata: string | null;
}

export const referentOf = (entity: EntityMention): Referent => ({
  id: entity.id ?? null,
  name: entity.name ?? null,
  wikidata: entity.wikidata ?? null,
});

/** An event that the text has told, for what takes it up again. */
export interface Told {
  readonly event: EventType;
  readonly actor: Referent | null;
  readonly base: Referent | null;
}

interface Seen {
  readonly at: number;
  readonly referent: Referent;
}

const at = (seen: Seen): number => seen.at;

/**
 * What the text has told so far, for what takes it up again: «این پایگاه», 'القوات', 'هذا الانسحاب'. One for an
 * article; a base is remembered to its end, because a news article's last named base may stand many sentences back.
 */
export class Memory {
  readonly #bases: Seen[] = [];
  readonly #forces: Seen[] = [];
  readonly #places: number[] = [];
  readonly #told: Told[] = [];

  constructor(
    entities: readonly EntityMention[],
    private readonly sentences: readonly Span[],
  ) {
    for (const entity of entities) {
      if (entity.type === 'LOC' && entity.form !== 'adjective') this.#places.push(entity.span.start);
      if (entity.mention === 'reference') continue;
      const seen = { at: entity.span.start, referent: referentOf(entity) };
      // An airport is what 'the airport' takes up, and several bases are no 'the base'.
      if (entity.type === 'BASE' && entity.rule !== 'airport' && entity.number !== 'plural')
        this.#bases.push(seen);
      else if (entity.type === 'FORCE' && entity.id) this.#forces.push(seen);
    }
  }

  /** The base that a definite mention or a pronoun at `offset` takes up: the last one before it. */
  baseBefore(offset: number): Referent | null {
    return this.#lastBase(offset)?.referent ?? null;
  }

  /**
   * The base that a pronoun at `offset` takes up: one of its own sentence or the one before, unless a place has been
   * named since ('Sinjar, in which they are based').
   */
  baseOfPronoun(offset: number): Referent | null {
    const seen = this.#lastBase(offset);
    if (!seen || seen.at < this.#sentenceStart(offset, 1)) return null;
    const place = this.#places[countBefore(this.#places, (at) => at, offset) - 1];
    return place !== undefined && place > seen.at ? null : seen.referent;
  }

  /**
   * The force that a definite mention at `offset` takes up: the one that its sentence and the two before it speak
   * of. Where they speak of several, nothing says which is meant.
   */
  forceBefore(offset: number): Referent | null {
    const first = countBefore(this.#forces, at, this.#sentenceStart(offset, 2));
    const near = this.#forces.slice(first, countBefore(this.#forces, at, offset));
    const ids = new Set(near.map((force) => force.referent.id));
    return ids.size === 1 ? near[0]!.referent : null;
  }

  #lastBase(offset: number): Seen | undefined {
    return this.#bases[countBefore(this.#bases, at, offset) - 1];
  }

  /** Where the sentence of `offset` begins, or one so many sentences before it. */
  #sentenceStart(offset: number, before: number): number {
    const own = countBefore(this.sentences, (sentence) => sentence.start, offset + 1) - 1;
    return this.sentences[Math.max(0, own - before)]?.start ?? 0;
  }

  tell(told: Told): void {
    this.#told.push(told);
  }

  /** The last event of one of these kinds, for 'this withdrawal', 'the move'. */
  lastTold(events: readonly EventType[]): Told | null {
    return this.#told.findLast((told) => events.includes(told.event)) ?? null;
  }
}
