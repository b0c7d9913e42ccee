// TEMPORARY: stands in for the layers that are being built, so that the pipeline runs end to end.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Annotations, CountMention, DateMention, EntityMention } from './annotations.js';
import type { Article } from './articles/article.js';
import { InputError } from './articles/errors.js';
import type { ClaimDraft } from './claims/types.js';
import type { Document } from './document.js';

/* eslint-disable */
export async function* readArticles(
  inputs: readonly string[],
  options: { cwd: string; stdin?: unknown; inputFormat?: string; published?: string },
): AsyncGenerator<Article | InputError> {
  for (const path of inputs) {
    let text = '';
    try {
      text = readFileSync(resolve(options.cwd, path), 'utf8');
    } catch {
      yield new InputError('not-found', { path }, 'no such file or folder', 'check the path');
      continue;
    }
    const hash = (s: string) => createHash('sha256').update(s).digest('hex');
    if (!path.endsWith('.jsonl')) {
      yield {
        id: path.replace(/.*\//, '').replace(/\.[^.]*$/, ''),
        path,
        sha256: hash(text),
        text,
        published: null,
      };
      continue;
    }
    for (const line of text.split('\n').filter((l) => l.trim())) {
      const record = JSON.parse(line);
      yield { ...record, path, sha256: hash(line), published: record.published ?? null };
    }
  }
}
export const detectLanguage = (text: string): string | null =>
  /[گپچژ]|ی/u.test(text) ? 'fa' : /[ةأإىي]/u.test(text) ? 'ar' : null;
export const tagCounts = (_doc: Document, _dates: readonly DateMention[]): CountMention[] => [];
export type World = object;
export const loadWorld = async (_options: object): Promise<World> => ({});
export const tagEntities = (_doc: Document, _world: World): EntityMention[] => [];
export const extractClaims = (
  _doc: Document,
  _annotations: Annotations,
  _options: object,
): ClaimDraft[] => [];
