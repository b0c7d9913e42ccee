import type { EntityMention } from '../annotations.js';
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

interface Told {
  readonly event: EventType;
  readonly actor: Referent | null;
  readonly base: Referent | null;
}

/**
 * What the text has told so far, for what takes it up again: «این پایگاه», 'القوات', 'هذا الانسحاب'. One for an
 * article; forgets nothing, because a news article's last named base may stand many sentences back.
 */
export class Memory {
  #bases: { at: number; referent: Referent; plural: boolean }[] = [];
  #forces: { at: number; referent: Referent }[] = [];
  #told: Told[] = [];

  constructor(entities: readonly EntityMention[]) {
    for (const entity of entities) {
      if (entity.mention === 'reference') continue;
      if (entity.type === 'BASE') {
        this.#bases.push({
          at: entity.span.start,
          referent: referentOf(entity),
          plural: entity.number === 'plural',
        });
      } else if (entity.type === 'FORCE' && entity.id) {
        this.#forces.push({ at: entity.span.start, referent: referentOf(entity) });
      }
    }
  }

  /** The base that a definite mention at `offset` takes up: the last one before it, a known one if there is any. */
  baseBefore(offset: number): Referent | null {
    const before = this.#bases.filter((base) => base.at < offset && !base.plural);
    const last = before.at(-1);
    if (!last) return null;
    if (last.referent.id !== null) return last.referent;
    // 'A base in the south … the base': an unnamed one that stands nearer than any name is what is meant.
    return last.referent;
  }

  /** The force that a definite mention at `offset` takes up. */
  forceBefore(offset: number): Referent | null {
    return this.#forces.filter((force) => force.at < offset).at(-1)?.referent ?? null;
  }

  tell(told: Told): void {
    this.#told.push(told);
  }

  /** The last event of one of these kinds, for 'this withdrawal', 'the move'. */
  lastTold(events: readonly EventType[]): Told | null {
    return this.#told.filter((told) => events.includes(told.event)).at(-1) ?? null;
  }
}
