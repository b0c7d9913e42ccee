import type { Token } from './lattice.js';
import { nameAt } from './names.js';
import type { Found, Scan } from './scan.js';
import { mention, mentionStart } from './scan.js';

/** An agency, paper, channel or site: by a name of the lexicon, or by its noun and a name that no lexicon holds. */
export function outletAt(scan: Scan, pos: number): Found | null {
  return headed(scan, pos) ?? bare(scan, pos) ?? reference(scan, pos);
}

/** 'وكالة شفق نيوز', «خبرگزاری رسمی عراق (واع)», «روزنامه X». */
function headed(scan: Scan, pos: number): Found | null {
  const { lattice } = scan;
  const head = lattice.find(pos, 'outletWord', (s) => s.cls === 'heads');
  if (!head) return null;
  let end = head.end;
  for (let step = 0; step < 3; step++) {
    const next = lattice.nextQuoted(end);
    if (next < 0) return null;
    const known = lattice.find(next, 'outlet');
    if (known && !scan.rules.conjoined(known.before))
      return result(scan, head, known, lattice.close(end, known.end));
    const kind =
      lattice.find(next, 'outletWord', (s) => s.cls === 'kinds') ??
      (step === 0 ? null : lattice.find(next, 'country', (s) => s.form === 'adjective'));
    if (!kind || scan.rules.conjoined(kind.before)) break;
    end = kind.end;
  }
  const next = lattice.next(end);
  if (next < 0) return null;
  const name = nameAt(scan, next, 2);
  if (!name?.quoted) return null;
  return {
    mentions: [
      mention({
        span: { start: mentionStart(scan, head), end: name.end },
        type: 'OUTLET',
        id: null,
        mention: 'named',
        nameSpan: { start: name.start + 1, end: name.end - 1 },
        origin: 'rule',
        rule: 'outlet.new',
      }),
    ],
    end: name.end,
  };
}

function bare(scan: Scan, pos: number): Found | null {
  const name = scan.lattice.find(pos, 'outlet', (s) => s.use === 'name');
  if (name) return result(scan, null, name, name.end);
  const headedName = scan.lattice.find(pos, 'outlet');
  if (!headedName || !cited(scan, headedName)) return null;
  return result(scan, null, headedName, headedName.end);
}

/** In quotes, after a word of citing, or before one of writing. */
function cited(scan: Scan, name: Token): boolean {
  const { text, lattice } = scan;
  if ('"«'.includes(text[name.start - 1] ?? ' ') && '"»'.includes(text[name.end] ?? ' ')) return true;
  if (lattice.preceding(name.start, 'outletWord', (s) => s.cls === 'cite')) return true;
  const next = lattice.next(name.end);
  return next >= 0 && lattice.find(next, 'outletWord', (s) => s.cls === 'writes') !== null;
}

function reference(scan: Scan, pos: number): Found | null {
  const word = scan.lattice.find(pos, 'outletWord', (s) => s.cls === 'reference');
  if (!word || !scan.found.some(({ type }) => type === 'OUTLET')) return null;
  return {
    mentions: [
      mention({
        span: { start: mentionStart(scan, word), end: word.end },
        type: 'OUTLET',
        id: null,
        mention: 'reference',
        origin: 'rule',
        rule: 'outlet.reference',
      }),
    ],
    end: word.end,
  };
}

function result(scan: Scan, head: Token | null, name: Token, end: number): Found {
  const outlet = name.sense.kind === 'outlet' ? name.sense.outlet : null;
  return {
    mentions: [
      mention({
        span: { start: mentionStart(scan, head ?? name), end },
        type: 'OUTLET',
        id: outlet?.id ?? null,
        name: outlet?.name,
        wikidata: outlet?.wikidata,
        mention: 'named',
        nameSpan: { start: name.span.start - scan.rules.article(name.before), end: name.span.end },
        origin: 'lexicon',
        rule: head ? 'outlet.headed' : 'outlet.lexicon',
      }),
    ],
    end,
  };
}
