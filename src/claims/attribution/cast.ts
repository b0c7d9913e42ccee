import type { Span } from '../../text/span.js';
import type { SourceKind } from '../types.js';
import type { KnownNames, Phrase } from './phrase.js';
import type { Scan } from './scan.js';
import { reading, spanOf, written } from './scan.js';

/** Someone who has spoken, or been spoken of as a speaker, in this article. */
export interface Referent {
  readonly kind: SourceKind;
  /** As the author wrote it. */
  name: string;
  /** Folded words of the name, or of the description. */
  words: readonly string[];
  role: string | null;
  roleWords: readonly string[];
  readonly lemma: string | null;
  readonly number: 'singular' | 'plural';
  gender: 'm' | 'f' | null;
  /** Whether it has told something itself; an outlet that only reports has not. */
  spoke: boolean;
}

export interface Resolved {
  readonly referent: Referent;
  readonly span: Span | null;
  readonly how: string;
}

/** Speakers that a follow-up may still mean; nobody takes up the hundredth before. */
const MEMORY = 64;

/** Who takes part in the article so far: resolves follow-up mentions to the last speaker they fit. */
export class Cast implements KnownNames {
  readonly #order: Referent[] = [];
  readonly #surnames = new Map<string, Referent>();

  constructor(
    private readonly s: Scan,
    private readonly article: readonly string[],
  ) {}

  has(word: string): boolean {
    const bare = this.#bare(word);
    const { leaders } = this.s.rules;
    return this.#surnames.has(bare) || leaders.has(word) || leaders.has(bare) || this.s.surnames.has(word);
  }

  /** The last speaker; for 'and added' with no subject. */
  last(gender: 'm' | 'f' | null, number: 'singular' | 'plural' | null): Referent | null {
    const fits = (r: Referent): boolean =>
      r.kind !== 'document' && (number === null || r.number === number || number === 'singular');
    const sameGender = (r: Referent): boolean => gender === null || r.gender === null || r.gender === gender;
    return (
      this.#find((r) => r.spoke && fits(r) && sameGender(r)) ??
      this.#find((r) => r.spoke && fits(r)) ??
      this.#find(fits)
    );
  }

  /** Null for a mention that takes up nobody whom the text has named: «وی», 'هذا التقرير'. */
  resolve(phrase: Phrase): Resolved | null {
    const span = spanOf(this.s, phrase.from, phrase.to);
    if (phrase.sort === 'pronoun') {
      const found = this.#find((r) =>
        phrase.number === 'plural'
          ? r.number === 'plural'
          : r.number === 'singular' &&
            r.kind !== 'organization' &&
            r.kind !== 'media' &&
            r.kind !== 'document',
      );
      return found ? this.#again(found, span, 'pronoun') : null;
    }
    if (phrase.name) return this.#person(phrase, phrase.name, span);
    const person = this.#takenForBody(phrase);
    if (person) return this.#again(person, span, 'name');
    if (phrase.sort === 'taken-up') {
      const found = this.#byNoun(phrase);
      if (found) return this.#again(found, span, 'taken-up');
      if (phrase.demonstrative && phrase.kind !== 'anonymous' && phrase.kind !== 'official') {
        const last = this.#lastOf(phrase);
        if (last) return this.#again(last, span, 'taken-up');
        if (phrase.paper || phrase.kind !== 'document') return null;
      }
    }
    if (phrase.kind === 'official') {
      const found = this.#byOffice(phrase);
      if (found) return this.#again(found, span, 'office');
    }
    return this.#again(this.#describe(phrase), span, phrase.sort === 'taken-up' ? 'unresolved' : phrase.kind);
  }

  /** A person of the text whose last name alone a model has taken for a body's. */
  #takenForBody({ from, to }: Phrase): Referent | null {
    const token = this.s.tokens[from];
    if (to - from !== 1 || token?.entity?.origin !== 'model') return null;
    return this.#surnames.get(this.#bare(token.text)) ?? null;
  }

  /** The name of an outlet that stands between a source and the article; from here on 'the paper' is it. */
  outlet(phrase: Phrase): string | null {
    return (
      this.resolve({
        ...phrase,
        kind: 'media',
        name: null,
        sort: phrase.sort === 'taken-up' ? 'taken-up' : 'described',
      })?.referent.name ?? null
    );
  }

  #person(phrase: Phrase, name: readonly [number, number], span: Span): Resolved {
    const nameSpan = spanOf(this.s, name[0], name[1]);
    const words = this.#words(name[0], name[1]);
    const role = phrase.role ? written(this.s, phrase.role) : null;
    const roleWords = phrase.role ? this.#folded(phrase.role) : [];
    const known = this.#byName(words);
    if (known) {
      if (words.length > known.words.length) {
        known.name = written(this.s, nameSpan);
        known.words = words;
      }
      if (role !== null && known.role === null) {
        known.role = role;
        known.roleWords = roleWords;
      }
      return this.#again(known, phrase.name ? span : nameSpan, 'name');
    }
    const referent: Referent = {
      kind: 'person',
      name: written(this.s, nameSpan),
      words,
      role,
      roleWords,
      lemma: phrase.lemma,
      number: 'singular',
      gender: phrase.gender,
      spoke: false,
    };
    for (const word of words.slice(-2)) if (word.length > 2) this.#surnames.set(this.#bare(word), referent);
    return this.#again(referent, span, 'person');
  }

  #describe(phrase: Phrase): Referent {
    return {
      kind: phrase.kind,
      name: this.#nameOf(phrase),
      words: this.#words(phrase.from, phrase.to),
      role: null,
      roleWords: phrase.kind === 'official' ? this.#words(phrase.from, phrase.to) : [],
      lemma: phrase.lemma,
      number: phrase.number,
      gender: phrase.gender,
      spoke: false,
    };
  }

  /** A quoted name without its quotes; a description as it stands. */
  #nameOf(phrase: Phrase): string {
    const name = balanced(written(this.s, spanOf(this.s, phrase.from, phrase.to)));
    if (this.s.closing[phrase.from] === phrase.to - 1) return name.slice(1, -1).trim();
    // 'وفقا للصحيفة': the preposition is not part of the name.
    const { before } = reading(this.s, phrase.from, 'head', 'place', 'determiner', 'latest') ?? {
      before: '',
    };
    const joined = before !== '' && this.s.rules.datives.includes(before) ? before.length : 0;
    return joined > 0
      ? written(this.s, {
          start: this.s.tokens[phrase.from]!.start + joined,
          end: this.s.tokens[phrase.to - 1]!.end,
        })
      : name;
  }

  /** 'المصدر' finds the last source; 'المصدر العسكري' only one that may be military. */
  #byNoun(phrase: Phrase): Referent | null {
    const words = this.#words(phrase.from, phrase.to).map((w) => this.#bare(w));
    const generic = (): Referent | null =>
      phrase.generic
        ? this.#find((r) => (r.kind === 'official' || r.kind === 'person') && r.number === phrase.number)
        : null;
    const candidates = this.#order.filter(
      (r) => r.lemma !== null && r.lemma === phrase.lemma && r.number === phrase.number,
    );
    if (phrase.plain || candidates.length === 0) {
      const found = candidates.at(-1);
      if (found) return found;
      // 'البيان' is the statement of the body that spoke last.
      if (phrase.generic && phrase.kind === 'document')
        return this.#find((r) => r.spoke && r.kind === 'organization');
      return phrase.kind === 'organization' || phrase.kind === 'media' || phrase.kind === 'document'
        ? null
        : (this.#byRole(words, 0.99) ?? generic());
    }
    return (
      candidates.findLast(
        (r) =>
          share(
            words,
            r.words.map((w) => this.#bare(w)),
          ) >= 0.66,
      ) ??
      this.#byRole(words, 0.5) ??
      (phrase.kind === 'anonymous' &&
      candidates.length === 1 &&
      share(
        words,
        candidates[0]!.words.map((w) => this.#bare(w)),
      ) >= 0.5
        ? candidates[0]!
        : null)
    );
  }

  /** Whom 'this report', 'this body' takes up when no earlier mention has the same noun. */
  #lastOf(phrase: Phrase): Referent | null {
    if (phrase.kind !== 'document') return this.#find((r) => r.kind === phrase.kind);
    if (!phrase.paper) return null;
    const issuer = phrase.generic ? 'organization' : 'media';
    return (
      this.#find((r) => r.kind === issuer && (r.spoke || issuer === 'media')) ??
      this.#find((r) => r.spoke && r.kind !== 'document')
    );
  }

  /** «نخست‌وزیر عراق» is the prime minister of Iraq whom the text has named. */
  #byOffice(phrase: Phrase): Referent | null {
    const words = this.#words(phrase.from, phrase.to).map((w) => this.#bare(w));
    return words.length > 0 ? this.#byRole(words, words.length > 1 ? 0.75 : 0.99) : null;
  }

  #byRole(words: readonly string[], least: number): Referent | null {
    return this.#find((r) => {
      if (r.kind !== 'person' || r.roleWords.length === 0) return false;
      const role = r.roleWords.map((w) => this.#bare(w));
      return role.includes(words[0]!) && share(words, role) >= least;
    });
  }

  #byName(words: readonly string[]): Referent | null {
    const last = this.#surnames.get(this.#bare(words.at(-1)!));
    if (last && (words.length === 1 || last.words.length === 1 || share(words, last.words) > 0.5))
      return last;
    if (words.length === 1) return this.#surnames.get(this.#bare(words[0]!)) ?? null;
    // «قاضی اف»: a last name of several words, the last of them too short to be one.
    return this.#find(
      (r) =>
        r.kind === 'person' &&
        r.words.length > words.length &&
        words.every((word, k) => word === r.words.at(k - words.length)),
    );
  }

  #again(referent: Referent, span: Span | null, how: string): Resolved {
    const at = this.#order.indexOf(referent);
    if (at >= 0) this.#order.splice(at, 1);
    this.#order.push(referent);
    if (this.#order.length > MEMORY) this.#order.shift();
    return { referent, span, how };
  }

  #find(test: (r: Referent) => boolean): Referent | null {
    return this.#order.findLast(test) ?? null;
  }

  #words(from: number, to: number): string[] {
    return this.s.tokens
      .slice(from, to)
      .filter((t) => t.sort === 'word')
      .map((t) => t.text);
  }

  #folded(span: Span): string[] {
    return this.s.text
      .slice(span.start, span.end)
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter((w) => w !== '');
  }

  /** A word without its article. */
  #bare(word: string): string {
    const article = this.article.find((a) => a !== '' && word.startsWith(a) && word.length > a.length + 2);
    return article === undefined ? word : word.slice(article.length);
  }
}

/** Without a quotation mark that opens or closes outside of it. */
export function balanced(name: string): string {
  const marks = name.match(/["“”„«»]/gu) ?? [];
  return marks.length === 1 ? name.replace(/["“”„«»]/u, '').trim() : name;
}

/** Which part of the words of a mention the other one has. */
function share(mention: readonly string[], other: readonly string[]): number {
  if (mention.length === 0) return 0;
  return mention.filter((w) => other.includes(w)).length / mention.length;
}
