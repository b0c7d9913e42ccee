import { brief } from '../text/brief.js';
import type { Actor, Base, Branch, Names, Outlet } from './types.js';
import { BRANCHES } from './types.js';

/** What is wrong with an entry: the path of keys to it, and one line that says what. */
export interface Problem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export type Section = 'actors' | 'bases' | 'outlets';
export const SECTIONS: readonly Section[] = ['actors', 'bases', 'outlets'];

type Check = (value: unknown) => string | null;

const text: Check = (value) => (typeof value === 'string' && value.trim() !== '' ? null : 'must be a text');
const year: Check = (value) => (Number.isInteger(value) ? null : 'must be a year');
const flag: Check = (value) => (typeof value === 'boolean' ? null : 'must be true or false');
const oneOf =
  (values: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && values.includes(value) ? null : `must be one of ${values.join(', ')}`;
const like =
  (pattern: RegExp, what: string): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? null : `must be ${what}`;
const country = like(/^[A-Z]{2}$/, 'a country code such as IQ (ISO 3166-1 alpha-2)');
const countries: Check = (value) =>
  Array.isArray(value) && value.every((one) => country(one) === null)
    ? null
    : 'must be a list of country codes';
const names: Check = (value) => {
  if (!isRecord(value)) return 'must be a map from language codes to lists of names';
  for (const [language, list] of Object.entries(value)) {
    if (!/^[a-z]{2,3}$/.test(language)) return `'${language}' is no language code`;
    if (!Array.isArray(list) || !list.every((one) => typeof one === 'string' && one.trim() !== ''))
      return `'${language}' must be a list of names`;
  }
  return null;
};

const COMMON: Record<string, Check> = {
  name: text,
  wikidata: like(/^Q[1-9]\d*$/, 'a Wikidata item such as Q42'),
  names,
  headed: names,
};

const FIELDS: Record<Section, Record<string, Check>> = {
  actors: {
    ...COMMON,
    kind: oneOf(['state', 'group', 'alliance']),
    country,
    short: names,
    led_by: countries,
    where: countries,
    from: year,
    to: year,
    irregulars_of: country,
    fallback: flag,
  },
  bases: {
    ...COMMON,
    country,
    at: names,
    airport: names,
    owner: text,
    headquarters_of: text,
    sole: oneOf(BRANCHES),
    alone: flag,
  },
  outlets: COMMON,
};

/** Everything that is wrong with one entry of a lexicon file; empty when it is fine. */
export function checkEntry(section: Section, id: string, entry: unknown): Problem[] {
  const at = [section, id];
  const problems: Problem[] = [];
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    problems.push({
      path: at,
      message: `'${brief(id)}' is no identifier (lower-case letters, digits, hyphens)`,
    });
  if (!isRecord(entry)) return [...problems, { path: at, message: 'must be a map of fields' }];
  for (const [key, value] of Object.entries(entry)) {
    const check = Object.hasOwn(FIELDS[section], key) ? FIELDS[section][key] : undefined;
    if (!check)
      problems.push({
        path: [...at, key],
        message: `unknown key '${brief(key)}' (known: ${Object.keys(FIELDS[section]).join(', ')})`,
      });
    else {
      const message = check(value);
      if (message !== null) problems.push({ path: [...at, key], message: `'${key}' ${message}` });
    }
  }
  return problems;
}

type Raw = Readonly<Record<string, unknown>>;

/** An actor from checked data. What the entry leaves out stays as in `before`, the entry it adds to; names add up. */
export function toActor(id: string, raw: Raw, before?: Actor): Actor {
  const base = common(id, raw, before);
  return {
    ...base,
    kind:
      (raw['kind'] as Actor['kind'] | undefined) ??
      before?.kind ??
      (id.endsWith('-forces') ? 'state' : 'group'),
    ...optional('country', (raw['country'] as string | undefined) ?? before?.country),
    short: mergeNames(before?.short, raw['short']),
    ledBy: (raw['led_by'] as string[] | undefined) ?? before?.ledBy ?? [],
    where: (raw['where'] as string[] | undefined) ?? before?.where ?? [],
    ...optional('from', (raw['from'] as number | undefined) ?? before?.from),
    ...optional('to', (raw['to'] as number | undefined) ?? before?.to),
    ...optional('irregularsOf', (raw['irregulars_of'] as string | undefined) ?? before?.irregularsOf),
    fallback: (raw['fallback'] as boolean | undefined) ?? before?.fallback ?? false,
  };
}

/** A base from checked data; see `toActor`. */
export function toBase(id: string, raw: Raw, before?: Base): Base {
  return {
    ...common(id, raw, before),
    ...optional('country', (raw['country'] as string | undefined) ?? before?.country),
    at: mergeNames(before?.at, raw['at']),
    airport: mergeNames(before?.airport, raw['airport']),
    ...optional('owner', (raw['owner'] as string | undefined) ?? before?.owner),
    ...optional('headquartersOf', (raw['headquarters_of'] as string | undefined) ?? before?.headquartersOf),
    ...optional('sole', (raw['sole'] as Branch | undefined) ?? before?.sole),
    ...optional('alone', (raw['alone'] as boolean | undefined) ?? before?.alone),
  };
}

/** An outlet from checked data; see `toActor`. */
export const toOutlet = (id: string, raw: Raw, before?: Outlet): Outlet => common(id, raw, before);

function common(id: string, raw: Raw, before?: Outlet): Outlet {
  return {
    id,
    name: (raw['name'] as string | undefined) ?? before?.name ?? id,
    ...optional('wikidata', (raw['wikidata'] as string | undefined) ?? before?.wikidata),
    names: mergeNames(before?.names, raw['names']),
    headed: mergeNames(before?.headed, raw['headed']),
  };
}

function mergeNames(before: Names | undefined, added: unknown): Names {
  const out: Record<string, readonly string[]> = { ...before };
  for (const [language, list] of Object.entries((added ?? {}) as Names))
    out[language] = [...new Set([...(out[language] ?? []), ...list])];
  return out;
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
