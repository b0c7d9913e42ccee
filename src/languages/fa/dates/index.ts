import type { DateTagger } from '../../../dates/tagger.js';

export const dates: DateTagger = () => [];
