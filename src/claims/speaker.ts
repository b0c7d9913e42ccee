import type { EntityMention } from '../annotations.js';
import type { Span } from '../text/span.js';
import { contains } from '../text/span.js';
import type { Attributions } from './attribution/index.js';
import type { Referent } from './memory.js';
import { referentOf } from './memory.js';

/**
 * The force or government that the speaker of what stands at `at` speaks for: the one in the words that name or
 * introduce the speaker ('المتحدث باسم وزارة الدفاع الروسية'). For 'our troops'.
 *
 * @param armed only a force or a ministry of defence, not a government
 */
export function speakerForce(
  attributions: Attributions,
  at: Span,
  entities: readonly EntityMention[],
  armed = false,
): Referent | null {
  const { name } = attributions.sourceAt(at);
  if (name === null) return null;
  for (const { source, header } of attributions.list) {
    if (source.name !== name) continue;
    const inHeader = entities.filter((entity) => contains(header, entity.span));
    const force = inHeader.find((entity) => entity.type === 'FORCE' && entity.id);
    if (force) return referentOf(force);
    const place = inHeader.find((entity) => entity.force !== undefined && (!armed || entity.type === 'ORG'));
    if (place) return { id: place.force ?? null, name: null, wikidata: null };
  }
  return null;
}
