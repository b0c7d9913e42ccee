import type { CountMention } from '../annotations.js';
import { changeAfter } from './changes.js';
import type { Count, Reading, Sentence } from './mention.js';
import { qualifierBefore } from './qualifiers.js';
import type { Quantity } from './quantities.js';
import type { CountRules, Set } from './rules.js';
import { isYear } from './taken.js';
import type { Token } from './tokens.js';

/** A quantity of the sentence, with the count that it turned out to be. */
export interface Slot {
  readonly quantity: Quantity;
  /** A date or a name has it, so that only the other end of a change can take it back. */
  readonly taken: boolean;
  count: Count | null;
}

/** Reads the number without a noun in slot `index` as the strength of a force; null when nothing says that it is. */
export function bareCount(
  { tokens, rules, afterForce }: Sentence,
  slots: readonly Slot[],
  index: number,
  earlier: CountMention | null,
): Reading | null {
  const { quantity, count } = slots[index]!;
  if (count) return null;
  if (quantity.first.definite || quantity.kind === 'vague' || (quantity.value ?? quantity.max!) < 2)
    return null;
  const changed = partner(tokens, slots, index, rules);
  if (changed) return { rule: 'count.change', like: changed };
  if (slots[index]!.taken) return null;
  const whole = outOf(tokens, slots, index, rules);
  if (whole) return { rule: 'count.again', like: whole };
  const part = partOfThem(tokens, slots, index, rules);
  if (part) return { rule: 'count.again', like: part };
  if (!endsThere(tokens, quantity.to + 1, rules)) return null;
  const again = another(tokens, slots, index, rules);
  if (again) return { rule: 'count.again', like: again };
  return strength(tokens, quantity, earlier, afterForce, rules);
}

/** The other end of a change: 'from 5,000 to 2,500 soldiers' counts soldiers twice. */
function partner(
  tokens: readonly Token[],
  slots: readonly Slot[],
  index: number,
  rules: CountRules,
): CountMention | null {
  const slot = slots[index]!;
  const next = slots[index + 1]?.count;
  const link = leftOf(tokens, slot.quantity.head, rules);
  if (next && rules.to.startingAt(tokens, slot.quantity.to + 1) && isRight(rules.from, tokens, link)) {
    return next.from - slot.quantity.to <= 3 ? next.mention : null;
  }
  const previous = slots[index - 1];
  if (!previous?.count || !isRight(rules.to, tokens, link)) return null;
  const source = leftOf(tokens, previous.quantity.head, rules);
  const near = link - previous.count.to <= 3;
  return near && isRight(rules.from, tokens, source) && endsThere(tokens, slot.quantity.to + 1, rules)
    ? previous.count.mention
    : null;
}

/** The token before a number and its qualifier. */
function leftOf(tokens: readonly Token[], head: number, rules: CountRules): number {
  return (qualifierBefore(tokens, head, rules)?.at ?? head) - 1;
}

const isRight = (set: Set, tokens: readonly Token[], at: number): boolean =>
  set.endingAt(tokens, at) !== null;

/** Whether a number can stand alone there: at the end, before a mark, or before a word that is no counted thing. */
function endsThere(tokens: readonly Token[], at: number, rules: CountRules): boolean {
  const next = tokens[at];
  if (next === undefined) return true;
  if (next.kind === 'mark') return !/^[-–/:]$/.test(next.text);
  return rules.follow.startingAt(tokens, at) !== null;
}

/** '2500 soldiers in Iraq and 900 in Syria'; '500 soldiers, among them 200 …'. */
function another(
  tokens: readonly Token[],
  slots: readonly Slot[],
  index: number,
  rules: CountRules,
): CountMention | null {
  const { quantity } = slots[index]!;
  const previous = slots[index - 1];
  if (!previous?.count || quantity.head - previous.count.to > 8) return null;
  for (let at = previous.count.to + 1; at < quantity.head; at++) {
    if (tokens[at]!.kind === 'mark' && !/^[,،]$/.test(tokens[at]!.text)) return null;
    if (rules.verbs.startingAt(tokens, at)) return null;
  }
  const left = leftOf(tokens, quantity.head, rules);
  const and =
    rules.prefixes.conjunctionLength(quantity.first.prefix) > 0 ||
    tokens[left]?.text === rules.numerals.and ||
    rules.prefixes.conjunctionLength(rules.to.endingAt(tokens, left)?.prefix ?? '') > 0;
  const place = rules.places.startingAt(tokens, quantity.to + 1);
  return and && place?.prefix === '' ? previous.count.mention : null;
}

/** 'among them 200 Americans': the number before it says what they are. */
function partOfThem(
  tokens: readonly Token[],
  slots: readonly Slot[],
  index: number,
  rules: CountRules,
): CountMention | null {
  const { quantity } = slots[index]!;
  const previous = slots[index - 1]?.count;
  const among = rules.among.endingAt(tokens, leftOf(tokens, quantity.head, rules));
  if (!previous || !among || among.from - previous.to > 4) return null;
  const next = tokens[quantity.to + 1];
  const nationality = next?.kind === 'word' && rules.nationality.some((ending) => next.text.endsWith(ending));
  return nationality || endsThere(tokens, quantity.to + 1, rules) ? previous.mention : null;
}

/** '90 من أصل 120 جنديا': the number behind 'out of' says what they are. */
function outOf(
  tokens: readonly Token[],
  slots: readonly Slot[],
  index: number,
  rules: CountRules,
): CountMention | null {
  const { quantity } = slots[index]!;
  const next = slots[index + 1];
  const of = rules.partitive.startingAt(tokens, quantity.to + 1);
  return next?.count && of && of.to > of.from && next.quantity.head === of.to + 1 ? next.count.mention : null;
}

/** How far a word of strength or change may stand from its number. */
const REACH = 14;

/** 'The number of US forces … 2500', 'reduce its forces to 2500', 'their number is 2500'. */
function strength(
  tokens: readonly Token[],
  quantity: Quantity,
  earlier: CountMention | null,
  afterForce: boolean,
  rules: CountRules,
): Reading | null {
  const qualifier = qualifierBefore(tokens, quantity.head, rules);
  let left = (qualifier?.at ?? quantity.head) - 1;
  if (qualifier && /^[«"]$/.test(tokens[left]?.text ?? '')) left--;
  if (tokens[left]?.kind === 'mark') return null;
  const linked = qualifier !== null || quantity.first.prefix !== '' || isRight(rules.links, tokens, left);
  // 'The number of the forces in Iraq 2500' needs no link, but then the number must look like one.
  const large = quantity.value === null || (quantity.value >= 10 && !isYear(quantity.value));
  let change = linked && changeAfter(tokens, quantity.to + 1, rules);
  for (let at = left; at >= 0 && left - at < REACH; at--) {
    if (tokens[at]!.kind === 'mark' && /^[.؛;:«»"!?؟]$/.test(tokens[at]!.text)) return null;
    if (linked && earlier && rules.thatStrength.startingAt(tokens, at))
      return { rule: 'count.again', like: earlier };
    change ||= linked && rules.changes.startingAt(tokens, at) !== null;
    if ((linked || large) && hasStrength(tokens, at, afterForce, rules)) return { rule: 'count.strength' };
    if (!rules.forces.startingAt(tokens, at)) continue;
    const cue = cueBefore(tokens, at, rules);
    if (cue === 'strength' && (linked || large)) return { rule: 'count.strength' };
    if (cue !== 'other' && (change || (cue === 'change' && linked))) return { rule: 'count.strength' };
  }
  return null;
}

/** 'عدد جنودها', or 'عددهم' with a force before it. */
function hasStrength(tokens: readonly Token[], at: number, afterForce: boolean, rules: CountRules): boolean {
  if (rules.ownStrength.startingAt(tokens, at)) return true;
  if (!rules.theirStrength.startingAt(tokens, at)) return false;
  // 'وعددهم 250' begins the sentence after the one that names them.
  if (at === 0 && afterForce) return true;
  for (let back = at - 1; back >= 0 && at - back < REACH; back--) {
    if (rules.bodies.startingAt(tokens, back)) return true;
  }
  return false;
}

/** What is said of a force just before it: its number, that it changes, or the number of something else that it has. */
function cueBefore(
  tokens: readonly Token[],
  force: number,
  rules: CountRules,
): 'strength' | 'change' | 'other' | null {
  let near = true;
  for (let at = force - 1; at >= 0 && force - at <= 4; at--) {
    if (tokens[at]!.kind !== 'word') return null;
    if (rules.strengthOf.startingAt(tokens, at)) return near ? 'strength' : 'other';
    if (rules.changes.startingAt(tokens, at)) return 'change';
    near &&= rules.fillers.startingAt(tokens, at) !== null;
  }
  return null;
}
