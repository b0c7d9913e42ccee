import type { VerbForm } from '../../claims/events/load.js';
import { foldWord } from '../../text/fold.js';

const PAST = ['', 'ت', 'وا', 'ا', 'تا', 'نا', 'ن'];
/** News does not speak in the first person singular, and its prefix makes other words ('أصل'). */
const PREFIXES = ['ی', 'ت', 'ن'];
const IMPERFECT = ['', 'ون', 'وا', 'ان', 'ین'];

/**
 * The written forms of a sound Arabic verb, folded: suffix conjugation (past), prefix conjugation (imperfect, without
 * its short vowels indicative, subjunctive and jussive are one) and future with س
 * (Ryding, A Reference Grammar of Modern Standard Arabic, 2005, ch. 22).
 *
 * @param past third person masculine singular, e.g. انسحب; undefined where the past means something else
 * @param imperfect the stem after the prefix, e.g. نسحب of ينسحب; likewise
 * @param also forms outside the pattern, of weak verbs; those with ي ت س in front count as imperfect or future
 */
export function conjugate(
  past: string | undefined,
  imperfect: string | undefined,
  also: readonly string[] = [],
): VerbForm[] {
  const forms = new Map<string, VerbForm>();
  const add = (form: string, tense: VerbForm['tense']): void => {
    if (!forms.has(form)) forms.set(form, { form, tense });
  };
  if (past !== undefined) for (const ending of PAST) add(foldWord(past) + ending, 'past');
  for (const prefix of imperfect === undefined ? [] : PREFIXES) {
    const prefixed = foldWord(imperfect ?? '');
    for (const ending of IMPERFECT) {
      add(prefix + prefixed + ending, 'present');
      add(`س${prefix}${prefixed}${ending}`, 'future');
    }
  }
  for (const form of also.map(foldWord)) {
    add(form, /^س[یتن]/u.test(form) ? 'future' : /^[یت]/u.test(form) ? 'present' : 'past');
  }
  // A two-letter stem plus nothing is no word of its own.
  return [...forms.values()].filter(({ form }) => form.length > 2);
}
