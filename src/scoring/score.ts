import { agrees, agreesOnVia, asList } from './agree.js';
import { align } from './align.js';
import type { Field, GoldArticle, GoldClaim, ScoredClaim, Slot } from './gold.js';
import { SLOTS } from './gold.js';
import type { Figures } from './tally.js';
import { Tally } from './tally.js';

/** Something that was found and is not right, or is right and was not found. */
export type ScoreError =
  | {
      readonly article: string;
      readonly kind: 'missed' | 'spurious';
      readonly event: unknown;
      readonly evidence: string;
    }
  | {
      readonly article: string;
      readonly kind: Slot;
      readonly got: Field | null;
      readonly want: Field | null;
    };

/** What was found in one article. */
export interface FoundArticle {
  readonly language: unknown;
  readonly claims: readonly ScoredClaim[];
}

const AGREEMENTS = ['event', 'status', 'via', 'language'] as const;
type Agreement = (typeof AGREEMENTS)[number];

/** Figures of one article or of many: of claims, of all slots together, and of each slot. */
export class Score {
  readonly claims = new Tally();
  readonly slots: Readonly<Record<Slot, Tally>> = {
    source: new Tally(),
    actor: new Tally(),
    base: new Tally(),
    date: new Tally(),
    troop_count: new Tally(),
  };
  /** Of so many pairs, so many agree. */
  readonly agreement: Record<Agreement, [agreed: number, of: number]> = {
    event: [0, 0],
    status: [0, 0],
    via: [0, 0],
    language: [0, 0],
  };
  readonly errors: ScoreError[] = [];

  add(other: Score): this {
    this.claims.add(other.claims);
    for (const slot of SLOTS) this.slots[slot].add(other.slots[slot]);
    for (const what of AGREEMENTS) {
      this.agreement[what][0] += other.agreement[what][0];
      this.agreement[what][1] += other.agreement[what][1];
    }
    this.errors.push(...other.errors);
    return this;
  }

  /** All slots as one: micro-averaged. */
  get allSlots(): Tally {
    return SLOTS.reduce((sum, slot) => sum.add(this.slots[slot]), new Tally());
  }

  get figures(): ScoreFigures {
    const slots = Object.fromEntries(SLOTS.map((slot) => [slot, this.slots[slot].figures]));
    const shares = Object.fromEntries(AGREEMENTS.map((what) => [what, this.agreement[what].join('/')]));
    return {
      claims: this.claims.figures,
      slots: this.allSlots.figures,
      ...(slots as Record<Slot, Figures>),
      ...(shares as Record<Agreement, string>),
    };
  }

  agree(what: Agreement, agreed: boolean): void {
    this.agreement[what][0] += Number(agreed);
    this.agreement[what][1] += 1;
  }
}

export type ScoreFigures = { readonly claims: Figures; readonly slots: Figures } & Readonly<
  Record<Slot, Figures> & Record<Agreement, string>
>;

/**
 * Scores what was found in one article. A found claim is aligned with one gold claim at most. A core claim that was
 * missed misses its slots, a spurious claim spoils the slots that it fills; a claim that is not core is free either
 * way. A claim is right when its event and its actor or its base are.
 *
 * @param found null for an article that was not read
 */
export function scoreArticle(gold: GoldArticle, found: FoundArticle | null): Score {
  const score = new Score();
  score.agree('language', found !== null && found.language === gold.language);
  const claims = found?.claims ?? [];
  const goldOf = align(claims, gold.claims);
  for (const [i, claim] of claims.entries()) {
    const j = goldOf.get(i);
    if (j === undefined) spurious(gold.id, claim, score);
    else if (gold.claims[j]!.core) paired(gold.id, claim, gold.claims[j]!, score);
  }
  const taken = new Set(goldOf.values());
  for (const [j, claim] of gold.claims.entries())
    if (claim.core && !taken.has(j)) missed(gold.id, claim, score);
  return score;
}

function spurious(article: string, claim: ScoredClaim, score: Score): void {
  score.claims.fp++;
  for (const slot of SLOTS) {
    const value = claim.slots[slot];
    // An article as its own source is what the format says of every claim without one, not a finding.
    if (value && !(slot === 'source' && value['kind'] === 'article')) score.slots[slot].fp++;
  }
  score.errors.push({ article, kind: 'spurious', event: claim.event, evidence: claim.evidence });
}

function missed(article: string, claim: GoldClaim, score: Score): void {
  score.claims.fn++;
  for (const slot of SLOTS) if (isRequired(claim.slots[slot])) score.slots[slot].fn++;
  score.errors.push({ article, kind: 'missed', event: asList(claim.event)[0], evidence: claim.evidence });
}

function paired(article: string, claim: ScoredClaim, gold: GoldClaim, score: Score): void {
  const sameEvent = asList(gold.event).includes(claim.event);
  score.agree('event', sameEvent);
  score.agree('status', asList(gold.status).includes(claim.status));
  const via = gold.slots.source?.['via'];
  if (Array.isArray(via) && via.length > 0) {
    score.agree('via', agreesOnVia(claim.slots.source?.['via'], via as unknown[]));
  }
  const right = (slot: Slot): boolean => {
    const [p, g] = [claim.slots[slot], gold.slots[slot]];
    return p !== null && g !== null && agrees(slot, p, g);
  };
  if (sameEvent && (right('actor') || right('base'))) score.claims.tp++;
  else {
    score.claims.fp++;
    score.claims.fn++;
  }
  for (const slot of SLOTS) {
    const [got, want] = [claim.slots[slot], gold.slots[slot]];
    if (right(slot)) {
      score.slots[slot].tp++;
      continue;
    }
    if (got) score.slots[slot].fp++;
    if (isRequired(want)) score.slots[slot].fn++;
    if (got || isRequired(want)) score.errors.push({ article, kind: slot, got, want });
  }
}

const isRequired = (gold: Field | null): boolean => gold !== null && !gold['optional'];
