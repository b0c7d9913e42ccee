import type { CountExclusion } from '../annotations.js';
import type { CountRules } from './rules.js';
import type { Token } from './tokens.js';
import type { Unit } from './units.js';

/** How far before its number a sentence may say what it is the number of. */
const REACH = 26;
const END = /^[.؛;:!?؟…]$/;

/**
 * Why the number that a sentence tells of something is no troop count: 'the number of soldiers who were killed in Iraq
 * rose to 1355' counts dead, «شمار نمایندگان موافق خروج به ۷۰ تن رسید» members of parliament.
 *
 * @param from the first token of the count
 */
export function topicExclusion(
  tokens: readonly Token[],
  from: number,
  unit: Unit | null,
  rules: CountRules,
): CountExclusion | null {
  const civil = unit === null || unit.class === 'person' || unit.class === 'likely';
  for (let at = from - 1; at >= 0 && from - at < REACH; at--) {
    if (tokens[at]!.kind === 'mark' && END.test(tokens[at]!.text)) return null;
    const of = rules.strengthOf.startingAt(tokens, at);
    if (!of) continue;
    const noun = rules.nouns.startingAt(tokens, of.to + 1);
    if (noun?.value.number !== 'many') return null;
    if (civil && noun.value.class === 'civilians') return 'civilians';
    return lossBetween(tokens, noun.to + 1, from, rules);
  }
  return null;
}

/** A word of loss said of the noun before it: «سربازانی که … کشته شده‌اند»; not where another number has it. */
function lossBetween(
  tokens: readonly Token[],
  from: number,
  to: number,
  rules: CountRules,
): CountExclusion | null {
  for (let at = from; at < to; at++) {
    if (tokens[at]!.kind === 'number') return null;
    const loss = rules.after.startingAt(tokens, at);
    if (loss && loss.value !== 'capacity') return loss.value;
  }
  return null;
}
