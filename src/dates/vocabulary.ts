import type { Bound, Calendar, Part } from '../annotations.js';
import type { Season } from '../calendars/edtf.js';
import { foldWord } from '../text/fold.js';
import { Ablative } from './ablative.js';
import type { Forms, VocabularyData } from './data.js';
import type { Direction, Unit } from './phrase.js';
import type { Role, Senses } from './senses.js';

/** How a written word is read: what it means, and what is joined to it from the left. */
export interface Reading {
  readonly senses: Senses | null;
  /** Longer entries that begin with this word, longest first. */
  readonly longer: readonly LongEntry[];
  /** Letters of conjunction and preposition before the word proper. */
  readonly skip: number;
  readonly conjunction: string;
  readonly preposition: string;
  readonly article: boolean;
}

export interface LongEntry {
  /** The words after the first. */
  readonly rest: readonly string[];
  readonly senses: Senses;
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const NONE: readonly LongEntry[] = [];
const NO_READINGS: readonly Reading[] = [];
/** Words read are remembered, up to this many: a newspaper's vocabulary, but no bound of an attacker's choosing. */
const REMEMBERED = 50_000;

/** A space, ZWNJ or nothing in the data is ' ' here. Folding drops the ZWNJ, so it must become a space before. */
const foldForm = (form: string): string => foldWord(form.replaceAll('\u200c', ' '));

/** The words of one language's dates, and what they mean. */
export class Vocabulary {
  readonly #single = new Map<string, Senses>();
  readonly #long = new Map<string, LongEntry[]>();
  readonly #read = new Map<string, readonly Reading[]>();
  readonly #conjunctions: readonly string[];
  readonly #prepositions: readonly string[];
  /** Folded; null where the language has none. */
  readonly article: string | null;
  /** Null where the language does not need it. */
  readonly ablative: Ablative | null;
  readonly #ezafe: { readonly after: readonly string[]; readonly letter: string } | null;

  constructor(data: VocabularyData) {
    const { proclitics, ezafe, ablative } = data.context;
    this.ablative = ablative && new Ablative(ablative);
    this.#conjunctions = proclitics.conjunctions.map(foldWord);
    this.#prepositions = proclitics.prepositions.map(foldWord);
    this.article = proclitics.article === null ? null : foldWord(proclitics.article);
    this.#ezafe = ezafe && { after: ezafe.after.map(foldWord), letter: foldWord(ezafe.letter) };
    this.#addAll(data);
    for (const entries of this.#long.values()) entries.sort((a, b) => b.rest.length - a.rest.length);
  }

  /** The ways to read a folded word, the plainest first; none when no date has it. */
  read(word: string): readonly Reading[] {
    let readings = this.#read.get(word);
    if (readings === undefined) {
      readings = this.#resolve(word);
      if (this.#read.size < REMEMBERED) this.#read.set(word, readings);
    }
    return readings;
  }

  /** A reading with a sense of its own ends the search; one that only begins longer entries does not. */
  #resolve(word: string): readonly Reading[] {
    const found: Reading[] = [];
    const conjunction = this.#conjunctions.find((c) => word.startsWith(c) && word.length > c.length) ?? '';
    for (const joined of conjunction === '' ? [''] : ['', conjunction]) {
      for (const reading of this.#readingsAfter(word, joined)) {
        found.push(reading);
        if (reading.senses) return found;
      }
    }
    return found.length === 0 ? NO_READINGS : found;
  }

  *#readingsAfter(word: string, conjunction: string): Generator<Reading> {
    const at = conjunction.length;
    const whole = this.#entry(word, at, conjunction, '', false);
    if (whole) yield whole;
    const articled = this.#articled(word, at, conjunction, '');
    if (articled) yield articled;
    const preposition = this.#prepositions.find((p) => word.startsWith(p, at) && word.length > at + p.length);
    if (preposition === undefined) return;
    const after = at + preposition.length;
    const behind = [
      this.#entry(word, after, conjunction, preposition, false),
      this.#articled(word, after, conjunction, preposition),
      this.#contracted(word, after, conjunction, preposition),
    ];
    for (const reading of behind) if (reading) yield reading;
  }

  #articled(word: string, at: number, conjunction: string, preposition: string): Reading | null {
    const article = this.article;
    if (article === null || !word.startsWith(article, at)) return null;
    const bare = this.#entry(word, at + article.length, conjunction, preposition, true);
    return bare && { ...bare, skip: at };
  }

  /** 'ل' swallows the first letter of the article: للعام is ل + العام. */
  #contracted(word: string, at: number, conjunction: string, preposition: string): Reading | null {
    const article = this.article;
    if (article === null || preposition === '' || !article.endsWith(preposition)) return null;
    if (!word.startsWith(preposition, at)) return null;
    const rest = word.slice(at + preposition.length);
    const full = this.#entry(article + rest, 0, conjunction, preposition, true);
    const bare = full ?? this.#entry(rest, 0, conjunction, preposition, true);
    return bare && { ...bare, skip: at };
  }

  #entry(
    word: string,
    skip: number,
    conjunction: string,
    preposition: string,
    article: boolean,
  ): Reading | null {
    const bare = skip === 0 ? word : word.slice(skip);
    const senses = this.#single.get(bare) ?? null;
    const longer = this.#long.get(bare) ?? NONE;
    if (!senses && longer === NONE) return null;
    const definite = article || (this.article !== null && bare.startsWith(this.article));
    return { senses, longer, skip, conjunction, preposition, article: definite };
  }

  #add(forms: Forms | undefined, senses: Senses): void {
    for (const written of (forms ?? []).flat()) {
      const form = foldForm(written);
      this.#addForm(form, senses);
      // «سال‌های جنگ»: where the text has the ZWNJ, folding has joined these words and not the others.
      if (written.includes('\u200c') && written.includes(' ')) this.#addForm(foldWord(written), senses);
      const ezafe = this.#ezafe;
      if (ezafe?.after.some((end) => form.endsWith(end))) this.#addForm(form + ezafe.letter, senses);
    }
  }

  #addForm(form: string, senses: Senses): void {
    const words = form.split(' ');
    const [first, ...rest] = words as [string, ...string[]];
    const joined = words.join('');
    this.#single.set(joined, merge(this.#single.get(joined), senses));
    if (rest.length === 0) return;
    const entries = this.#long.get(first) ?? [];
    const same = entries.findIndex((e) => e.rest.join(' ') === rest.join(' '));
    const entry = { rest, senses: merge(entries[same]?.senses, senses) };
    if (same === -1) entries.push(entry);
    else entries[same] = entry;
    this.#long.set(first, entries);
  }

  #addAll(data: VocabularyData): void {
    const { months, days, units, bounds, numbers, calendar, context } = data;
    for (const system of ['gregorian', 'solar_hijri', 'islamic'] as const)
      for (const [n, forms] of Object.entries(months[system]))
        this.#add(forms, { month: { calendar: system, number: Number(n) } });
    this.#add(months.ambiguous, { monthIsAmbiguous: true });

    for (const [name, forms] of Object.entries(days.weekdays))
      this.#add(forms, { weekday: WEEKDAYS.indexOf(name) });
    this.#add(days.needs_article, { weekdayNeedsArticle: true });
    for (const [n, forms] of Object.entries(days.relative_days)) this.#add(forms, { relativeDay: Number(n) });
    this.#add(days.day_parts, { dayPart: true });

    for (const [name, forms] of Object.entries(units.units)) {
      const unit = name as Unit;
      this.#add(forms.one, { unit, unitCount: 1 });
      this.#add(forms.two, { unit, unitCount: 2 });
      this.#add(forms.many, { unit, unitCount: null });
    }
    for (const { unit, offset, forms } of units.combined)
      this.#add(forms, { unitWithDirection: { unit: unit as Unit, offset } });
    for (const [n, forms] of Object.entries(units.directions))
      this.#add(forms, { direction: Number(n) as Direction });
    for (const [n, forms] of Object.entries(units.before)) this.#add(forms, { before: sign(n) });
    for (const [n, forms] of Object.entries(units.after)) this.#add(forms, { after: sign(n) });
    this.#add(units.few, { few: true });
    this.#add(units.last, { last: true });
    this.#add(units.half, { half: true });
    for (const [bound, forms] of Object.entries(units.vague)) this.#add(forms, { vague: bound as Bound });
    for (const [bound, forms] of Object.entries(units.adverbs)) this.#add(forms, { adverb: bound as Bound });

    for (const [bound, forms] of Object.entries(bounds.bounds)) this.#add(forms, { bound: bound as Bound });
    for (const [part, forms] of Object.entries(bounds.parts)) this.#add(forms, { part: part as Part });
    for (const [role, forms] of Object.entries(bounds.roles))
      this.#add(forms, { roles: new Set([role as Role]) });

    for (const [n, forms] of Object.entries(numbers.cardinals)) this.#add(forms, { number: Number(n) });
    for (const [n, forms] of Object.entries(numbers.ordinals))
      this.#add(forms, { number: Number(n), ordinal: true });
    for (const [n, forms] of Object.entries(numbers.scales))
      this.#add(forms, { number: Number(n), scale: true });
    this.#add(numbers.ordinal_suffixes, { ordinalSuffix: true });

    for (const [n, forms] of Object.entries(calendar.seasons))
      this.#add(forms, { season: Number(n) as Season });
    for (const [era, forms] of Object.entries(calendar.eras))
      this.#add(forms, { era: era as Calendar | 'before-era' });
    for (const { forms, ...holiday } of calendar.holidays) this.#add(forms, { holiday });
    this.#add(calendar.weekend, { weekend: true });
    for (const [from, forms] of Object.entries(calendar.decades)) this.#add(forms, { decade: Number(from) });
    for (const [parts, forms] of Object.entries(calendar.divisions))
      this.#add(forms, { division: Number(parts) as 2 | 4 });
    this.#add(context.counted, { counted: true });
    this.#add(context.year_heads, { yearHead: true });
  }
}

const sign = (n: string): -1 | 1 => (Number(n) < 0 ? -1 : 1);

function merge(old: Senses | undefined, add: Senses): Senses {
  if (!old) return add;
  const roles = old.roles && add.roles ? new Set([...old.roles, ...add.roles]) : (add.roles ?? old.roles);
  // A form that is both a singular and a plural stays what it was first.
  return { ...add, ...old, ...(roles ? { roles } : {}) };
}
