import type { Token } from './lattice.js';
import type { NewName } from './names.js';
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
  if (!name || !(name.quoted || isPress(scan, head, end, name))) return null;
  return {
    mentions: [
      mention({
        span: { start: mentionStart(scan, head), end: name.end },
        type: 'OUTLET',
        id: null,
        mention: 'named',
        nameSpan: name.quoted
          ? { start: name.start + 1, end: name.end - 1 }
          : { start: name.start, end: name.end },
        origin: 'rule',
        rule: 'outlet.new',
      }),
    ],
    end: name.end,
  };
}

/** 'صحيفة المستقبل', «شبکه خبری News 24»: an unknown name without quotes, after a head that takes nothing else. */
function isPress(scan: Scan, head: Token, end: number, name: NewName): boolean {
  const word = scan.text.slice(name.start, name.end);
  if (/^[a-z]/.test(word)) return true;
  const press = scan.lattice.find(head.start, 'outletWord', (s) => s.cls === 'press');
  return press !== null && end === head.end && /^ال..+(?<!یه)$/u.test(word);
}

function bare(scan: Scan, pos: number): Found | null {
  const name = scan.lattice.find(pos, 'outlet', (s) => s.use === 'name');
  if (name) return result(scan, null, name, name.end);
  const headedName = scan.lattice.find(pos, 'outlet');
  if (!headedName || !cited(scan, headedName)) return null;
  return result(scan, null, headedName, headedName.end);
}

/** After a word of citing, before one of writing, or in quotes after a word of saying ('قالت "الوطن"', 'لـ«الشرق»'). */
function cited(scan: Scan, name: Token): boolean {
  const { text, lattice } = scan;
  const quoted = '"«'.includes(text[name.start - 1] ?? ' ') && '"»'.includes(text[name.end] ?? ' ');
  const from = quoted ? name.start - 1 : name.start;
  if (lattice.preceding(from, 'outletWord', (s) => s.cls === 'cite')) return true;
  const next = lattice.next(quoted ? name.end + 1 : name.end);
  if (next >= 0 && lattice.find(next, 'outletWord', (s) => s.cls === 'writes')) return true;
  if (!quoted) return false;
  return (
    lattice.preceding(from, 'outletWord', (s) => s.cls === 'says') !== null ||
    JOINED_TO.test(text.slice(from - 3, from))
  );
}

/** 'لـ"الوطن"': a preposition joined to the opening quote. */
const JOINED_TO = /(?<!\p{L})[ولب]?ل$/u;

function reference(scan: Scan, pos: number): Found | null {
  const word = scan.lattice.find(pos, 'outletWord', (s) => s.cls === 'reference');
  if (!word || !scan.context.outlet) return null;
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
