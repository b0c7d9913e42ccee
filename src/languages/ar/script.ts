import type { Clitics } from '../../lexicon/matcher.js';
import type { FoldRules } from '../../text/fold.js';
import { NO_JOINS } from '../../text/fold.js';

export const fold: FoldRules = NO_JOINS;

/** Conjunctions, prepositions, future س and the article, as they chain; object and possessive pronouns, dual, plural. */
export const clitics: Clitics = {
  before: [
    ...['و', 'ف', 'ب', 'ل', 'ک', 'س', 'ال', 'لل', 'وال', 'فال', 'بال', 'کال', 'ولل', 'وب', 'ول', 'وبال'],
    ...['فب', 'فل', 'فلل', 'وس', 'فس', 'وک', 'ا'],
  ],
  after: [
    'ه',
    'ها',
    'هم',
    'هن',
    'هما',
    'نا',
    'ک',
    'کم',
    'ی',
    'ا',
    'ین',
    'ون',
    'ان',
    'ات',
    'تها',
    'ته',
    'تهم',
    'یه',
  ],
};
