import type { EntityMention } from '../../annotations.js';
import type { Actor } from '../../world/types.js';
import { allianceAt } from '../alliance.js';
import type { Token } from '../lattice.js';
import type { Found, Scan } from '../scan.js';
import { mention, mentionStart } from '../scan.js';

/** An actor named without a noun of force: 'البنتاغون', «حزب‌الله», 'التحالف الدولي بقيادة …'. */
export function actorAt(scan: Scan, pos: number): Found | null {
  const { lattice } = scan;
  const alliance = allianceAt(scan, pos, false);
  const first = lattice.at(pos).find(({ sense }) => sense.kind === 'actor' && sense.use === 'name');
  const name = first as Token<Extract<Token['sense'], { kind: 'actor' }>> | undefined;
  if (alliance && (alliance.end > (name?.end ?? 0) || name?.sense.actor.kind === 'alliance')) {
    const token = lattice.at(pos).find(({ sense }) => sense.kind === 'actor' || sense.kind === 'alliance')!;
    return one(scan, token, alliance.end, alliance.actor, {
      mention: alliance.full ? 'named' : 'reference',
      rule: alliance.full ? 'force.alliance' : 'force.alliance.short',
    });
  }
  if (name) return one(scan, name, name.end, name.sense.actor, { mention: 'named', rule: 'force.lexicon' });
  const shorts = lattice
    .at(pos)
    .flatMap((token) =>
      token.sense.kind === 'actor' && token.sense.use === 'short'
        ? [{ token, actor: token.sense.actor }]
        : [],
    );
  const guess = scan.context.actor(shorts.map(({ actor }) => actor));
  if (!guess || !(guess.known || guess.actor.where.length > 0 || guess.actor.fallback)) return null;
  const token = shorts.find(({ actor }) => actor === guess.actor)!.token;
  return one(scan, token, token.end, guess.actor, { mention: 'named', rule: 'force.short' });
}

function one(
  scan: Scan,
  token: Token,
  end: number,
  actor: Actor | null,
  fields: { mention: EntityMention['mention']; rule: string },
): Found {
  return {
    mentions: [
      mention({
        span: { start: mentionStart(scan, token), end },
        type: 'FORCE',
        id: actor?.id ?? null,
        name: actor?.name,
        wikidata: actor?.wikidata,
        mention: fields.mention,
        country: actor?.country,
        origin: 'lexicon',
        rule: fields.rule,
      }),
    ],
    end,
  };
}
