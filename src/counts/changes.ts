import type { CountRules } from './rules.js';
import type { Token } from './tokens.js';

/** How many words a verb of change may stand from the number that it changes. */
const NEAR = 6;

/** Whether a word of change stands after a number, as where the verb ends the clause: «… را به ۲۵۰۰ کاهش می‌دهد». */
export function changeAfter(tokens: readonly Token[], from: number, rules: CountRules): boolean {
  for (let at = from; at < tokens.length && at - from < NEAR; at++) {
    if (tokens[at]!.kind === 'mark') return false;
    if (rules.changes.startingAt(tokens, at)) return true;
  }
  return false;
}

/** Whether a word of change stands before a number: 'تقليص القوات إلى 2500'. */
export function changeBefore(tokens: readonly Token[], from: number, rules: CountRules): boolean {
  for (let at = from; at >= 0 && from - at < NEAR; at--) {
    if (tokens[at]!.kind === 'mark') return false;
    if (rules.changes.startingAt(tokens, at)) return true;
  }
  return false;
}
