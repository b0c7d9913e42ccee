import { readData } from '../lexicon/read.js';
import { LANGUAGES } from './index.js';

/** What tells a language from its neighbours, without loading the whole pack of it. */
export interface DetectionData {
  /** BCP 47. */
  readonly code: string;
  /** English name, for messages. */
  readonly name: string;
  /** Codes of franc (ISO 639-3) that mean this language. */
  readonly franc: readonly string[];
  /** Every letter that a text in the language may have. */
  readonly alphabet: string;
  /** Letters that tell it from the other languages that we read. */
  readonly letters: string;
  /** Letters that only tell how it is typed. */
  readonly keys: string;
  /** Common words, with spaces between them. */
  readonly words: string;
  /** How its words begin, rarely those of others. */
  readonly prefixes?: readonly string[];
  /** How its words end, rarely those of others. */
  readonly suffixes?: readonly string[];
  /** Words that stand before the date of publication at the head of a text, in the spelling of the language. */
  readonly dateLabels: readonly string[];
}

let loaded: readonly DetectionData[] | undefined;

/** The detection data of every language that we read, in the order of `LANGUAGES`: `<code>/detection.yaml`. */
export function detectionData(): readonly DetectionData[] {
  loaded ??= LANGUAGES.map((code) => ({
    ...(readData(import.meta.url, `./${code}/detection`) as Omit<DetectionData, 'code'>),
    code,
  }));
  return loaded;
}
