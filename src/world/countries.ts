import { readData } from '../lexicon/read.js';
import type { Actor, Country, CountryWords } from './types.js';

interface RawWords {
  readonly names?: readonly string[];
  readonly adjectives?: readonly string[];
  readonly people?: readonly string[];
  readonly seats?: readonly string[];
  readonly cities?: readonly string[];
  readonly weak?: readonly string[];
  readonly weak_adjectives?: readonly string[];
  readonly cldr?: boolean;
}

type RawCountry = { readonly slug?: string; readonly name?: string; readonly adjective?: string } & Readonly<
  Record<string, RawWords>
>;

/** Reads countries.yaml and places.yaml, and adds the names that CLDR has of every state. */
export function loadCountries(languages: readonly string[]): Map<string, Country> {
  const raw = readData(import.meta.url, './countries') as Record<string, RawCountry>;
  const places = readData(import.meta.url, './places') as Record<string, Record<string, string[]>>;
  const english = new Intl.DisplayNames(['en'], { type: 'region' });
  const out = new Map<string, Country>();
  for (const [code, entry] of Object.entries(raw)) {
    const name = entry.name ?? english.of(code) ?? code;
    const words: Record<string, CountryWords> = {};
    for (const language of languages) {
      const own: RawWords = entry[language] ?? {};
      const cldr = own.cldr === false ? undefined : displayNames(language).of(code);
      words[language] = {
        names: cldr === undefined ? (own.names ?? []) : [cldr, ...(own.names ?? [])],
        ...(own.adjectives ? { adjectives: own.adjectives } : {}),
        people: own.people ?? [],
        seats: own.seats ?? [],
        cities: [...(own.cities ?? []), ...(places[code]?.[language] ?? [])],
        weak: own.weak ?? [],
        weakAdjectives: own.weak_adjectives ?? [],
      };
    }
    out.set(code, { code, slug: entry.slug ?? slugOf(name), name, words });
  }
  return out;
}

/** The forces of every state, before actors.yaml adds names to some of them. */
export function stateForces(countries: ReadonlyMap<string, Country>): Actor[] {
  const raw = readData(import.meta.url, './countries') as Record<string, RawCountry>;
  return [...countries.values()].map((country) => ({
    id: forcesOf(country),
    name: `${raw[country.code]?.adjective ?? country.name} forces`,
    kind: 'state',
    country: country.code,
    names: {},
    headed: {},
    short: {},
    ledBy: [],
    where: [],
    fallback: false,
  }));
}

/** The id of a state's forces, by the rule of the identifiers: `<country>-forces`. */
export const forcesOf = (country: Country): string => `${country.slug}-forces`;

const displayNames = (language: string): Intl.DisplayNames =>
  new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });

const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
