import { sharedConfiguration } from '../../../dates/configuration.js';
import { DateLanguage, loadVocabulary } from '../../../dates/language.js';
import { LocaleChrono, taggerOf } from '../../../dates/locale.js';
import type { DateTagger } from '../../../dates/tagger.js';
import { fold } from '../script.js';

const language = new DateLanguage(loadVocabulary(import.meta.url));

/** Weeks begin on Monday, as in ISO 8601: Arab countries differ. Years like 1443 are Islamic. */
export const chrono = new LocaleChrono(
  sharedConfiguration(language, {
    hijri: 'islamic',
    weekStart: 1,
    needsArticle: true,
    eventBehindAmount: false,
  }),
  fold,
);

export const dates: DateTagger = taggerOf(chrono);
