import type { EntityRules, NameForm, Vocabulary } from '../../entities/rules.js';
import { readData } from '../../lexicon/read.js';
import { foldWord } from '../../text/fold.js';

const fold = (name: string): string => foldWord(name.replace(/\u200c/g, ' '));

/** A name in ا or و takes ی before what it governs («آمریکای جنایتکار»). */
function nameForms(name: string): NameForm[] {
  const form = fold(name);
  return /[او]$/u.test(form) ? [{ form }, { form: `${form}ی` }] : [{ form }];
}

/** The adjective in ی: «عراقی», «آمریکایی», «ترکیه‌ای» (Windfuhr, The Iranian Languages, 8.2). */
function adjectivesOf(name: string): string[] {
  const folded = fold(name);
  if (folded.split(' ').length > 2) return [];
  if (folded.endsWith('ه')) return [`${folded} ای`];
  if (/[اوی]$/u.test(folded)) return [`${folded}یی`];
  return [`${folded}ی`];
}

const POSSESSIVES = new Set(['ش', 'شان', 'اش', 'اشان', 'یش', 'هایش', 'هایشان', 'انش', 'انشان']);
/** «نیروهایمان», «سربازان مان»: the pronoun of the first person on a plural. */
const OURS = /(?:های|ان|ارتش) ?مان$/u;
const INDEFINITE = new Set(['یی', 'ای', 'هایی', 'انی', 'یانی']);

export const entities: EntityRules = {
  vocabulary: readData(import.meta.url, './entities') as Vocabulary,
  nameForms,
  adjectiveForms: (adjective) => [fold(adjective)],
  adjectivesOf,
  article: () => 0,
  noun: (_before, form, after) => {
    const indefinite =
      INDEFINITE.has(after) || (after === 'ی' && /[^او]$/u.test(form)) || /هایی$/u.test(form + after);
    return {
      definite: !indefinite,
      indefinite,
      possessive: POSSESSIVES.has(after) || /های?ش(?:ان)?$/u.test(form + after) || OURS.test(form + after),
      ours: OURS.test(form + after),
      plural: /^(?:ها|ان)/u.test(after) || /ها(?:ی|یی|یش|یشان)?$/u.test(form),
    };
  },
  conjoined: (before) => before.startsWith('و'),
  prepositional: () => false,
  bareIsDefinite: true,
  relative: 'که',
  people: (word) => /(?:ها|های|هایی|ان)$/u.test(word),
  placeLike: (word) => /^ال.{3,}/u.test(word),
  nameLike: (word) => word.length > 2 && !/^(?:می|نمی)/u.test(word) && !/(?:های|هایی|ترین)$/u.test(word),
};
