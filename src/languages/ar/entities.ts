import type { EntityRules, NameForm, Vocabulary } from '../../entities/rules.js';
import { readData } from '../../lexicon/read.js';
import { foldWord } from '../../text/fold.js';

const fold = (name: string): string => foldWord(name.replace(/\u200c/g, ' '));

/**
 * Endings of an adjective of relation or quality: feminine, duals, sound plurals, accusative without its tanwin; a
 * derived adjective in ی takes them after the ی (Ryding, A Reference Grammar of Modern Standard Arabic, ch. 10).
 */
const ENDINGS = ['', 'ه', 'ا', 'ین', 'ون', 'ان', 'تین', 'تان', 'ات', 'یا'];

/** Masculine singular → every written form without the article. Each word of a phrase takes the same ending. */
function adjectiveForms(adjective: string): string[] {
  const words = fold(adjective).split(' ');
  const forms = new Set<string>();
  for (const ending of ENDINGS) {
    const inflected = words.map((word) => inflect(word, ending));
    forms.add(inflected.join(' '));
    if (words.length > 1) {
      forms.add(inflected.map((word, i) => (i === 0 ? word : `ال${word}`)).join(' '));
      forms.add([...words.slice(0, -1), inflected.at(-1)!].join(' '));
    }
  }
  return [...forms];
}

/** 'ثان', 'قاض' apart, a stem takes the ending as it is; one that ends in ه drops it. */
const inflect = (word: string, ending: string): string =>
  ending === 'یا' ? word : (word.endsWith('ه') && ending !== '' ? word.slice(0, -1) : word) + ending;

/** 'العراق' also stands without its article after 'لل' ('للعراق'). */
function nameForms(name: string): NameForm[] {
  const form = fold(name);
  return form.startsWith('ال') && form.length > 4
    ? [{ form }, { form: form.slice(2), joined: 'لل' }]
    : [{ form }];
}

/** The nisba of a name: without article and ending, with ي ('العراق' → 'عراقي', 'كندا' → 'كندي', 'ليبيا' → 'ليبي'). */
function adjectivesOf(name: string): string[] {
  const folded = fold(name);
  if (folded.includes(' ')) return [];
  const stem = folded.replace(/^ال/, '').replace(/(?:یا|ا|ه)$/, '');
  return stem.length < 2 ? [] : [stem.endsWith('ی') ? stem : `${stem}ی`];
}

const PRONOUNS = new Set(['ه', 'ها', 'هم', 'هن', 'هما', 'نا', 'تها', 'ته', 'تهم', 'کم', 'ک']);
/** The ordinals to ten and the tens, definite, as they name divisions and brigades. */
const ORDINAL = /^ال(?:اول|اولی|ثانی|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|حادی|عشرون|عشرین|ثلاثون)ه?$/u;
const PREPOSITION_WITH_PRONOUN = /^(?:ل|ب|من|فی|عن|علی|الی|لدی|مع)(?:ه|ها|هم|هما|نا|هن)$/u;
const JOINED_ARTICLE = /^(?:[وف]?[بک]ال|[وف]?لل|[وف]ال)/u;
const COMMON_PREFIX = /^[وفبلکس]+(?=.{3})/u;

export const entities: EntityRules = {
  vocabulary: readData(import.meta.url, './entities') as Vocabulary,
  nameForms,
  adjectiveForms,
  adjectivesOf,
  article: (before) => (before.endsWith('ال') || before.endsWith('لل') ? 2 : 0),
  noun: (before, _form, after) => {
    const possessive = PRONOUNS.has(after);
    return {
      definite: possessive || before.endsWith('ال') || before.endsWith('لل'),
      indefinite: false,
      possessive,
      ours: after === 'نا',
      plural: false,
    };
  },
  ordinal: (word) => ORDINAL.test(word),
  dual: (noun) => /ت(?:ین|ان)$/u.test(noun),
  conjoined: (before) => before.startsWith('و'),
  prepositional: (before) => /[بلک]/u.test(before.replace(/ال$/u, '').replace(/لل$/u, 'ل')),
  bareIsDefinite: false,
  // 'العراقيون', 'الروس'; after a noun with the article it is that noun's adjective ('المسؤولون العراقيون').
  people: (word, previous, adjective) =>
    // 'ألمان', folded, begins like a word with the article.
    /^ال(?!مان$)/u.test(word) &&
    (!adjective || /(?:ون|[^ت]ین)$/u.test(word)) &&
    !/^[وفبلک]?(?:ال|لل).{2}/u.test(previous) &&
    !/.{3}[یو]$/u.test(previous),
  placeLike: (word) => /^ال.{3,}/u.test(word),
  // No verb of the present ('يضم', 'تستخدمها'), no feminine adjective without the article ('كبيرة').
  nameLike: (word) =>
    word.length > 2 &&
    !PREPOSITION_WITH_PRONOUN.test(word) &&
    !JOINED_ARTICLE.test(word) &&
    // Hardly a name begins with the ی of the present tense.
    !word.startsWith('ی') &&
    !/^(?:ی|ت)..+(?:ها|ون|ه)$/u.test(word) &&
    // A verb of the tenth form in the past: 'استخدمت'.
    !/^است.{2,4}ت$/u.test(word) &&
    (word.startsWith('ال') || !word.endsWith('یه')) &&
    !(COMMON_PREFIX.test(word) && word.startsWith('و')),
};
