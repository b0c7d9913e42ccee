import type { EntityMention, EntityType } from '../../annotations.js';
import { readData } from '../../lexicon/read.js';

type Thresholds = Readonly<Record<EntityType, { readonly shown: number; readonly used?: number }>>;

let loaded: Thresholds | undefined;
const thresholds = (): Thresholds => (loaded ??= readData(import.meta.url, './thresholds') as Thresholds);

/** Whether a mention is sure enough to be told; what a lexicon or a rule has found always is. */
export const isShown = ({ type, score }: EntityMention): boolean =>
  score === undefined || score >= thresholds()[type].shown;

/** Whether a mention is sure enough to say something in a claim. */
export const isUsed = ({ type, score }: EntityMention): boolean =>
  score === undefined || score >= (thresholds()[type].used ?? Infinity);
