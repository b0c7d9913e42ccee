import type { CountMention, DateMention } from '../annotations.js';
import type { Document } from '../document.js';
import type { Span } from '../text/span.js';
import type { Slot } from './bare.js';
import { bareCount } from './bare.js';
import { definiteUnit, dualsOf } from './definite.js';
import type { Sentence } from './mention.js';
import { mentionOf } from './mention.js';
import { indexOf, quantitiesOf } from './quantities.js';
import { owner } from './taken.js';
import { tokenize } from './tokens.js';
import { unitAfter } from './units.js';

export { readNumerals } from './numerals.js';

/**
 * Every expression of a document that counts soldiers, or people who may be soldiers, in order. Counts of dead,
 * prisoners, enemies, civilians and the capacity of a base are marked `excluded`; numbers of anything else, and
 * those that a date takes, are left out.
 *
 * @param dates the date mentions of the document: the year 2025 is no number of soldiers
 * @returns mentions with spans in UTF-16 units of the folded text
 */
export function tagCounts(document: Document, dates: readonly DateMention[]): CountMention[] {
  const rules = document.pack.counts;
  const { folded } = document.text;
  const sentences = document.sentences.map((sentence) => tokenize(folded, sentence, rules.prefixes));
  const military = sentences.some((tokens) => tokens.some((_, at) => rules.context.startingAt(tokens, at)));
  const out: CountMention[] = [];
  let nextDate = 0;
  document.sentences.forEach((sentence, k) => {
    while (nextDate < dates.length && dates[nextDate]!.span.end <= sentence.start) nextDate++;
    const taken: Span[] = [];
    for (let d = nextDate; d < dates.length && dates[d]!.span.start < sentence.end; d++)
      taken.push(dates[d]!.span);
    const before = sentences[k - 1];
    const afterForce = before?.some((_, at) => rules.forces.startingAt(before, at) !== null) ?? false;
    out.push(
      ...countsOf({ tokens: sentences[k]!, rules, military, taken, afterForce, earlier: out.at(-1) ?? null }),
    );
  });
  return out;
}

/** The counts of a sentence, in order. */
function countsOf(sentence: Sentence): CountMention[] {
  const { tokens, rules } = sentence;
  const slots = quantitiesOf(tokens, rules).flatMap((quantity): Slot[] => {
    const whose = owner(sentence, quantity);
    return whose === 'date' ? [] : [{ quantity, taken: whose !== null, count: null }];
  });
  const quantities = indexOf(slots.map((slot) => slot.quantity));
  slots.forEach((slot, k) => {
    const { quantity } = slot;
    if (slot.taken) return;
    // 'One soldier' is 'a soldier' more often than a count; in digits it is meant.
    if (quantity.value === 1 && quantity.first.written !== 'digits') return;
    const unit = unitAfter(tokens, quantity, rules);
    if (!unit) return;
    // 'Three dead, two of them civilians': a part of a count is excluded with it.
    const whole = rules.ofThem.startingAt(tokens, unit.to + 1) && slots[k - 1]?.count?.mention;
    const reading = { rule: 'count.noun', unit, ...(whole ? { like: whole } : {}) };
    slot.count = mentionOf(sentence, quantity, quantities, reading);
  });
  // Twice, because the first number of a change may take its sense from the second: 'from 2000 to about 1400'.
  for (const round of [1, 2]) {
    let { earlier } = sentence;
    slots.forEach((slot, k) => {
      const { quantity } = slot;
      const unit = round === 1 && !slot.count ? definiteUnit(tokens, quantity, rules) : null;
      const found = unit ? { rule: 'count.definite', unit } : bareCount(sentence, slots, k, earlier);
      if (found && !slot.count) slot.count = mentionOf(sentence, quantity, quantities, found);
      earlier = slot.count?.mention ?? earlier;
    });
  }
  const duals = dualsOf(tokens, rules).flatMap(
    (dual) => mentionOf(sentence, dual.quantity, quantities, dual) ?? [],
  );
  return [...slots.flatMap((slot) => slot.count ?? []), ...duals]
    .map((count) => count.mention)
    .sort((a, b) => a.span.start - b.span.start);
}
