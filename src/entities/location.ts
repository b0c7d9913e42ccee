import { forcesOf } from '../world/index.js';
import type { Country } from '../world/types.js';
import type { Token } from './lattice.js';
import { breaksOff, countryAt, governmentAt } from './owner.js';
import type { Found, Scan } from './scan.js';
import { mention, mentionStart } from './scan.js';

/** A country, capital, government, people or place that is no part of a force, base or outlet. */
export function locationAt(scan: Scan, pos: number): Found | null {
  return ministryAt(scan, pos) ?? government(scan, pos) ?? sideAt(scan, pos) ?? place(scan, pos);
}

/** The words that name those who act for a country, from the head to where the country ends; a ministry has no name of its own. */
function standsFor(
  scan: Scan,
  country: Country,
  head: Token,
  end: number,
  { type, rule }: { readonly type: 'LOC' | 'ORG'; readonly rule: string },
): Found {
  const one = mention({
    span: { start: mentionStart(scan, head), end },
    type,
    id: null,
    name: type === 'LOC' ? country.name : undefined,
    force: forcesOf(country),
    country: country.code,
    form: 'government',
    origin: 'rule',
    rule,
  });
  return { mentions: [one], end };
}

function government(scan: Scan, pos: number): Found | null {
  const found = governmentAt(scan, pos);
  const head = scan.lattice.find(pos, 'government');
  if (!found?.country || !head) return null;
  return standsFor(scan, found.country, head, found.end, { type: 'LOC', rule: 'loc.government' });
}

/** A ministry of defence or a general staff with its country. */
function ministryAt(scan: Scan, pos: number): Found | null {
  const head = scan.lattice.find(pos, 'ministry');
  if (!head) return null;
  const next = scan.lattice.next(head.end);
  const owner = next < 0 ? null : countryAt(scan, next);
  if (!owner?.country) return null;
  return standsFor(scan, owner.country, head, owner.end, { type: 'ORG', rule: 'org.ministry' });
}

/** 'الجانب الروسي', «طرف آمریکایی»: who sits at the table for a country. */
function sideAt(scan: Scan, pos: number): Found | null {
  const head = scan.lattice.find(pos, 'side');
  const next = head ? scan.lattice.next(head.end) : -1;
  const token = next < 0 ? null : scan.lattice.find(next, 'country', (s) => s.form === 'adjective');
  if (!head || !token || breaksOff(scan, token)) return null;
  return standsFor(scan, token.sense.country, head, token.end, { type: 'LOC', rule: 'loc.side' });
}

function isPeople(scan: Scan, token: Token): boolean {
  const { text } = scan;
  const previous =
    text[token.start - 1] === ' '
      ? text.slice(text.lastIndexOf(' ', token.start - 2) + 1, token.start - 1)
      : '';
  return scan.rules.people(
    scan.text.slice(mentionStart(scan, token), token.end),
    previous,
    token.sense.kind === 'country' && token.sense.form === 'adjective',
  );
}

function place(scan: Scan, pos: number): Found | null {
  const token = scan.lattice.find(pos, 'country', (s) => s.form !== 'weakAdjective');
  if (!token) return null;
  const { country, form } = token.sense;
  if (form === 'weak' && !afterPreposition(scan, token)) return null;
  const acts = form !== 'city';
  const people = form === 'people' || (form === 'adjective' && isPeople(scan, token));
  // 'جنود ألمان': without an article, people describe the noun before them.
  if (form === 'people' && !scan.rules.bareIsDefinite && !isPeople(scan, token)) return null;
  return {
    mentions: [
      mention({
        span: { start: mentionStart(scan, token), end: token.end },
        type: 'LOC',
        id: null,
        name: form === 'city' ? undefined : country.name,
        force: acts ? forcesOf(country) : undefined,
        country: country.code,
        form: people
          ? 'people'
          : form === 'city'
            ? 'place'
            : form === 'weak' || form === 'weakAdjective'
              ? 'name'
              : form,
        origin: 'lexicon',
        rule: `loc.${people ? 'people' : form}`,
      }),
    ],
    end: token.end,
  };
}

/** A name that is also a common word counts only after 'in', 'from' …. */
function afterPreposition(scan: Scan, token: Token): boolean {
  if (scan.rules.prepositional(token.before)) return true;
  return scan.lattice.preceding(token.start, 'place') !== null;
}
