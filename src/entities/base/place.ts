import type { Token } from '../lattice.js';
import type { NewName } from '../names.js';
import { closesName, nameAt } from '../names.js';
import type { Scan } from '../scan.js';

interface Place {
  readonly end: number;
  readonly tokens: Token[];
  readonly country: string | null;
}

export function placeAt(scan: Scan, from: number, direct = false): Place | null {
  const { lattice, rules } = scan;
  let end = from;
  let entered = false;
  let airport = false;
  let afterKind = false;
  for (let step = 0; step < 6; step++) {
    const pos = lattice.nextQuoted(end);
    if (pos < 0) return null;
    const first = lattice.at(pos)[0];
    const joined = first !== undefined && rules.prepositional(first.before);
    // 'تسلم قاعدتها لداكار': to whom, not where.
    if (first && !entered && /^ل/u.test(first.before)) return null;
    if (first && rules.conjoined(first.before)) return null;
    const link = lattice.find(pos, 'place', (s) => s.cls === 'in' || s.cls === 'near');
    if (!entered && !link && !joined && !direct) return null;
    entered = true;
    const known = lattice
      .at(pos)
      .filter(
        ({ sense }) =>
          (sense.kind === 'country' && sense.form !== 'adjective') ||
          (sense.kind === 'base' && (sense.use !== 'airport' || airport)),
      );
    const region =
      lattice.find(pos, 'place', (s) => s.cls === 'regions') ??
      lattice.find(pos, 'pointing', (s) => s.cls === 'this_country');
    const kind =
      lattice.find(pos, 'place', (s) => s.cls === 'kinds') ??
      lattice.find(pos, 'baseHead', (s) => s.cls === 'airport');
    airport ||= kind?.sense.kind === 'baseHead';
    const name = known[0];
    if (name && name.end >= (region?.end ?? 0) && name.end >= (kind?.end ?? 0)) {
      const tail = airport
        ? lattice.find(lattice.next(name.end), 'baseHead', (s) => s.cls === 'airport_tail')
        : null;
      const closed = tail?.end ?? lattice.close(pos - 1, name.end);
      const here = known.filter((token) => token.end === name.end);
      const country = here.find(({ sense }) => sense.kind === 'country');
      return {
        end: closed,
        tokens: here,
        country: country?.sense.kind === 'country' ? country.sense.country.code : null,
      };
    }
    const beyond = kind ? lattice.nextQuoted(kind.end) : -1;
    const goesOn = beyond >= 0 && isPlace(scan, beyond, kind!.end);
    if (region && region.end >= (kind?.end ?? 0) && !goesOn) {
      // «پایگاهی در منطقه جمجمال در …»: the noun of place has a name that no list holds.
      const name = direct && kind && beyond >= 0 ? nameAt(scan, beyond, 1) : null;
      const end = name && closesName(scan, name.end) ? name.end : region.end;
      return { end, tokens: [], country: null };
    }
    const onward = link ?? kind;
    if (!onward) {
      // A place that no lexicon holds, after 'in': one word of a name.
      const unknown = joined ? null : nameAt(scan, pos, 1);
      return unknown &&
        end !== from &&
        (!afterKind || '«"'.includes(scan.text[pos - 1]!) || placeNamed(scan, unknown))
        ? { end: lattice.close(pos - 1, unknown.end), tokens: [], country: null }
        : null;
    }
    afterKind ||= kind !== null && kind.end === onward.end;
    end = onward.end;
  }
  return null;
}

/** Whether a place is named at `pos`, after the noun of place that ends at `from`: 'the region' is more than itself. */
function isPlace(scan: Scan, pos: number, from: number): boolean {
  const { lattice } = scan;
  if (lattice.find(pos, 'country', (s) => s.form !== 'adjective') ?? lattice.find(pos, 'base')) return true;
  if (lattice.find(pos, 'place', (s) => s.cls === 'kinds')) return true;
  const unknown = nameAt(scan, pos, 1);
  return unknown !== null && (pos > lattice.next(from) || placeNamed(scan, unknown));
}

const placeNamed = (scan: Scan, name: NewName): boolean =>
  scan.rules.placeLike(scan.text.slice(name.start, name.end));
