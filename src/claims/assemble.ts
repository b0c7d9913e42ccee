import type { Source } from './attribution/index.js';
import type { BaseLink } from './arguments/base.js';
import type { CountLink } from './arguments/count.js';
import type { DateLink } from './arguments/date.js';
import type { Trigger } from './events/find.js';
import type { ActorSlot } from './reference.js';
import type { SentenceView } from './sentence.js';
import type { StatusLink } from './status.js';
import type { ClaimDraft, ClaimReferent } from './types.js';

export interface Parts {
  readonly sentence: SentenceView;
  readonly trigger: Trigger;
  readonly source: Source;
  readonly status: StatusLink;
  readonly actors: readonly ActorSlot[];
  readonly bases: readonly BaseLink[];
  readonly date: DateLink | null;
  readonly counts: readonly CountLink[];
}

/** One claim per event mention, actor, base and count: two bases or two counts in one clause give two claims. */
export function drafts(parts: Parts): ClaimDraft[] {
  const { trigger, source, status, date } = parts;
  const actors: readonly (ActorSlot | null)[] = parts.actors.length > 0 ? parts.actors : [null];
  const bases: readonly (BaseLink | null)[] = parts.bases.length > 0 ? parts.bases : [null];
  const counts: readonly (CountLink | null)[] = parts.counts.length > 0 ? parts.counts : [null];
  return actors.flatMap((actor) =>
    bases.flatMap((base) =>
      counts.map((count) => ({
        event: trigger.spec.event,
        status: status.status,
        source: {
          kind: source.kind,
          name: source.name,
          role: source.role,
          via: source.via,
          span: source.span,
        },
        actor: actor && slot(actor),
        base: base && slot(base),
        date: date?.date ?? null,
        count: count?.count ?? null,
        aside: trigger.spec.aside === true,
        evidence: parts.sentence.span,
        rules: {
          event: trigger.spec.rule,
          status: status.rule,
          source: source.rule,
          ...(actor && { actor: actor.rule }),
          ...(base && { base: base.rule }),
          ...(date && { date: date.rule }),
          ...(count && { troop_count: count.rule }),
        },
      })),
    ),
  );
}

const slot = ({ referent, span }: ActorSlot | BaseLink): ClaimReferent => ({ ...referent, span });
