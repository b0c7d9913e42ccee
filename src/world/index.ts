import { LANGUAGES } from '../languages/index.js';
import { readData } from '../lexicon/read.js';
import type { UserLexicon } from '../lexicon/user.js';
import { loadCountries, stateForces } from './countries.js';
import type { Section } from './entries.js';
import { toActor, toBase, toOutlet } from './entries.js';
import type { Actor, Base, Outlet, World } from './types.js';

export { forcesOf } from './countries.js';
export type * from './types.js';

type RawSection = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * The world lexicon with lexicons of the user laid over it, later ones over earlier ones: an entry with a known id
 * adds its names and replaces the other fields that it gives; an entry with a new id is added.
 */
export function buildWorld(userLexicons: readonly UserLexicon[] = []): World {
  const countries = loadCountries(LANGUAGES);
  const actors = new Map<string, Actor>(stateForces(countries).map((actor) => [actor.id, actor]));
  const bases = new Map<string, Base>();
  const outlets = new Map<string, Outlet>();
  const lay = (sections: Readonly<Partial<Record<Section, RawSection>>>): void => {
    for (const [id, raw] of Object.entries(sections.actors ?? {}))
      actors.set(id, toActor(id, raw, actors.get(id)));
    for (const [id, raw] of Object.entries(sections.bases ?? {}))
      bases.set(id, toBase(id, raw, bases.get(id)));
    for (const [id, raw] of Object.entries(sections.outlets ?? {}))
      outlets.set(id, toOutlet(id, raw, outlets.get(id)));
  };
  lay({
    actors: readData(import.meta.url, './actors') as RawSection,
    bases: readData(import.meta.url, './bases') as RawSection,
    outlets: readData(import.meta.url, './outlets') as RawSection,
  });
  for (const lexicon of userLexicons) lay(lexicon);
  return { countries, actors, bases, outlets };
}

let plain: World | undefined;

/**
 * The world, with the lexicon files of the user. Without any, one world is shared by all callers.
 *
 * @param options.lexicons paths of YAML files, later ones winning
 * @throws LexiconError for a file that cannot be read or used
 */
export async function loadWorld(options: { readonly lexicons?: readonly string[] } = {}): Promise<World> {
  const lexicons = options.lexicons ?? [];
  if (lexicons.length === 0) return (plain ??= buildWorld());
  const { loadUserLexicon } = await import('../lexicon/user.js');
  return buildWorld(lexicons.map((path) => loadUserLexicon(path)));
}
