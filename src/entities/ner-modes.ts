/**
 * How the names of forces, bases, outlets and persons are recognised:
 * `none` only names that a lexicon holds; `lexicon` also new ones, by the words around them ('air base', 'agency');
 * `auto` also those that a token-classification model adds, where one is at hand; `model` by the model alone, the
 * lexicon only saying what it knows of what the model has found.
 */
export const NER_MODES = ['auto', 'lexicon', 'model', 'none'] as const;
export type NerMode = (typeof NER_MODES)[number];

/** How names are recognised when nobody says how. */
export const DEFAULT_NER: NerMode = 'lexicon';
