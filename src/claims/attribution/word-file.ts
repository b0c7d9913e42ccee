import type { AttributionWord, HeadKind, Slot, WordClass } from './rules.js';
import { foldWord } from '../../text/fold.js';

/** The forms of one noun; with `each`, of as many nouns as there are forms. */
interface Forms {
  readonly singular?: readonly string[];
  readonly plural?: readonly string[];
  readonly feminine?: boolean;
  readonly each?: boolean;
  /** Whoever holds this office writes for an outlet: editor, correspondent. */
  readonly writes?: boolean;
  /** Papers that a body issues in its own name. */
  readonly issued?: boolean;
  /** Sources only behind 'this'. */
  readonly pointed?: boolean;
}

/** The parts of an attribution word list that are lists of words in every language. */
export interface WordFile {
  readonly report?: Partial<Record<Slot, string[]>>;
  readonly channel?: readonly string[];
  readonly platforms?: readonly string[];
  readonly article?: readonly string[];
  readonly that?: readonly string[];
  readonly relative?: readonly string[];
  readonly participles?: readonly string[];
  readonly heads: Readonly<Record<HeadKind, Readonly<Record<string, Forms>>>>;
  readonly titles?: readonly { forms: string[]; role?: boolean }[];
  readonly pronouns?: { singular?: string[]; plural?: string[] };
  readonly determiners?: { demonstrative?: string[]; singular?: string[]; plural?: string[] };
  readonly mentioned?: readonly string[];
  readonly modifiers?: readonly string[];
  /** Adjectives and clauses of somebody who is not to be named. */
  readonly unnamed?: readonly string[];
  readonly turns?: readonly string[];
  readonly regions?: readonly string[];
  readonly between?: readonly string[];
  readonly with?: readonly string[];
  readonly behalf?: readonly string[];
  readonly times?: readonly string[];
  readonly adverbs?: readonly string[];
  readonly prepositions?: readonly string[];
  readonly locatives?: readonly string[];
  readonly settings?: readonly string[];
  readonly objects?: readonly string[];
  readonly finite?: readonly string[];
  readonly and?: readonly string[];
  readonly speech?: readonly string[];
  readonly labels?: readonly string[];
  readonly latest?: readonly string[];
  readonly impersonal?: readonly string[];
  readonly intents?: readonly string[];
  readonly parties?: readonly string[];
  readonly governs?: readonly string[];
  readonly leaders?: readonly string[];
  readonly 'owned-places'?: readonly string[];
  /** Three lists whose combinations say that somebody is not to be named. */
  readonly anonymity?: { readonly asked: string[]; readonly not: string[]; readonly name: string[] };
  readonly places?: readonly string[];
  readonly 'name-links'?: readonly string[];
  readonly bylines?: readonly string[];
  readonly 'outlet-words'?: readonly string[];
}

/** A phrase in folded form, with a space where a space, a ZWNJ or nothing may be. */
export const folded = (phrase: string): string => foldWord(phrase.replaceAll('\u200c', ' '));

/** Everything but the verbs: each list of the file as lexicon words of its class. */
export function nominalWords(file: WordFile): AttributionWord[] {
  const out: AttributionWord[] = [];
  const add = (forms: readonly string[] | undefined, word: Omit<AttributionWord, 'form'>): void => {
    for (const form of forms ?? []) out.push({ ...word, form: folded(form) });
  };
  const plain: readonly [readonly string[] | undefined, WordClass][] = [
    [file.channel, 'channel'],
    [file.platforms, 'platform'],
    [file.article, 'article'],
    [file.that, 'that'],
    [file.relative, 'relative'],
    [file.participles, 'participle'],
    [file.mentioned, 'mentioned'],
    [file.modifiers, 'modifier'],
    [file.times, 'time'],
    [file.turns, 'turn'],
    [file.regions, 'region'],
    [file.between, 'between'],
    [file.with, 'with'],
    [file.behalf, 'behalf'],
    [file.adverbs, 'adverb'],
    [file.prepositions, 'preposition'],
    [file.locatives, 'locative'],
    [file.settings, 'setting'],
    [file.objects, 'object'],
    [file.finite, 'finite'],
    [file.and, 'and'],
    [file.speech, 'speech'],
    [file.labels, 'label'],
    [file.latest, 'latest'],
    [file.impersonal, 'impersonal'],
    [file.intents, 'intent'],
    [file.parties, 'party'],
    [file.governs, 'governs'],
    [file.places, 'place'],
  ];
  for (const [forms, wordClass] of plain)
    add(forms, { class: wordClass, clitics: CLITICS[wordClass] ?? 'before' });
  for (const [slot, forms] of Object.entries(file.report ?? {}) as [Slot, string[]][]) {
    add(forms, { class: 'report', slot });
  }
  for (const [kind, lemmas] of Object.entries(file.heads) as [HeadKind, WordFile['heads'][HeadKind]][]) {
    for (const [lemma, forms] of Object.entries(lemmas)) {
      const base = { class: 'head', kind } as const;
      for (const number of ['singular', 'plural'] as const) {
        for (const form of forms[number] ?? []) {
          add([form], {
            ...base,
            number,
            gender: forms.feminine === true || form.endsWith('ة') ? 'f' : 'm',
            lemma: forms.each ? folded(form) : lemma,
            ...(forms.writes ? { writes: true } : {}),
            ...(forms.issued ? { issued: true } : {}),
            ...(forms.pointed ? { pointed: true } : {}),
          });
        }
      }
    }
  }
  for (const { forms, role } of file.titles ?? [])
    add(forms, { class: 'title', ...(role ? { kind: 'role' } : {}) });
  for (const clause of [...(file.unnamed ?? []), ...anonymityClauses(file)])
    add([clause], { class: 'modifier', kind: 'anonymous' });
  // Between commas such a clause stands between the source and its verb.
  add(anonymityClauses(file), { class: 'adverb' });
  add(file.pronouns?.singular, { class: 'pronoun', number: 'singular', clitics: 'none' });
  add(file.pronouns?.plural, { class: 'pronoun', number: 'plural', clitics: 'none' });
  add(file.determiners?.demonstrative, { class: 'determiner', demonstrative: true });
  add(file.determiners?.singular, { class: 'determiner', number: 'singular' });
  add(file.determiners?.plural, { class: 'determiner', number: 'plural' });
  return out;
}

/** 'طلب عدم الكشف عن اسمه' in all its wordings. */
const anonymityClauses = ({ anonymity }: WordFile): string[] =>
  (anonymity?.asked ?? []).flatMap((asked) =>
    anonymity!.not.flatMap((not) => anonymity!.name.map((name) => `${asked} ${not} ${name}`)),
  );

/** Function words stand alone; only nouns take the joined conjunctions and prepositions. */
const CLITICS: Partial<Record<WordClass, 'both' | 'before' | 'none'>> = {
  that: 'before',
  locative: 'before',
  and: 'none',
};
