import type { Clitics } from '../../lexicon/matcher.js';
import type { FoldRules } from '../../text/fold.js';

/** Parts that Persian writes joined, with a ZWNJ or apart: «می‌شود», «می شود», «میشود»; «پایگاه‌های», «پایگاه های». */
export const fold: FoldRules = {
  joinNext: ['می', 'نمی'],
  joinPrevious: ['ها', 'های', 'هایی', 'هایش', 'هایشان', 'هایمان', 'ترین', 'تر', 'اند', 'ایم'],
};

/** و is written apart in Persian, but papers fuse it now and then; suffixes are plural, indefinite, ezafe ی, possessive. */
export const clitics: Clitics = {
  before: ['و'],
  after: [
    ...['ی', 'یی', 'ای', 'ها', 'های', 'هایی', 'هایش', 'هایشان', 'ان', 'انی', 'ش', 'شان', 'اش', 'اشان'],
    ...['ات', 'یان', 'یانی', 'گان', 'م', 'را', 'ست', 'است', 'اند'],
  ],
};
