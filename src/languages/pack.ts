import type { AttributionRules } from '../claims/attribution/rules.js';
import type { EventRules } from '../claims/events/rules.js';
import type { CountRules } from '../counts/rules.js';
import type { DateTagger } from '../dates/tagger.js';
import type { EntityRules } from '../entities/rules.js';
import type { Clitics } from '../lexicon/matcher.js';
import type { FoldRules } from '../text/fold.js';

/**
 * Everything the program knows of one language. A third language is a third folder that fills this in, and a line
 * in `languages/index.ts`; nothing else asks which language a text is in.
 */
export interface LanguagePack {
  /** BCP 47. */
  readonly code: string;
  /** English name, for messages. */
  readonly name: string;
  readonly fold: FoldRules;
  readonly clitics: Clitics;
  readonly dates: DateTagger;
  readonly counts: CountRules;
  readonly entities: EntityRules;
  readonly attribution: AttributionRules;
  readonly events: EventRules;
}
