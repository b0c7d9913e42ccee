import { sharedConfiguration } from '../../../dates/configuration.js';
import { DateLanguage, loadVocabulary } from '../../../dates/language.js';
import { LocaleChrono, taggerOf } from '../../../dates/locale.js';
import type { DateTagger } from '../../../dates/tagger.js';
import { fold } from '../script.js';

const language = new DateLanguage(loadVocabulary(import.meta.url));

/** The Iranian week begins on Saturday; years like 1403 are Solar Hijri. */
export const chrono = new LocaleChrono(
  sharedConfiguration(language, {
    hijri: 'solar_hijri',
    weekStart: 6,
    needsArticle: false,
    eventBehindAmount: true,
  }),
  fold,
);

export const dates: DateTagger = taggerOf(chrono);
