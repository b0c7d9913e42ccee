// TEMPORARY: stands in for the layers that are being built, so that the pipeline runs end to end.
import type { Annotations, CountMention, DateMention, EntityMention } from './annotations.js';
import type { ClaimDraft } from './claims/types.js';
import type { Document } from './document.js';

/* eslint-disable */
export const detectLanguage = (text: string): { code: string | null; reason: string } => ({
  code: /[گپچژ]|ی/u.test(text) ? 'fa' : /[ةأإىي]/u.test(text) ? 'ar' : null,
  reason: 'looks like another language',
});
export const tagCounts = (_doc: Document, _dates: readonly DateMention[]): CountMention[] => [];
export type World = object;
export const loadWorld = async (_options: object): Promise<World> => ({});
export const tagEntities = (_doc: Document, _world: World): EntityMention[] => [];
export const extractClaims = (
  _doc: Document,
  _annotations: Annotations,
  _options: object,
): ClaimDraft[] => [];
