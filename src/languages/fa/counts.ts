import type { NumeralData } from '../../counts/grammar.js';
import type { CountData, CountRules } from '../../counts/rules.js';
import { compileCounts } from '../../counts/rules.js';
import { readData } from '../../lexicon/read.js';

export const counts: CountRules = compileCounts(
  readData(import.meta.url, './numerals') as NumeralData,
  readData(import.meta.url, './counts') as CountData,
);
