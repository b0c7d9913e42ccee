import type { Trigger } from '../../events/find.js';
import type { SentenceView } from '../../sentence.js';
import type { Candidate } from '../candidates.js';
import { nearest } from '../candidates.js';

/** A participant in the role that a trigger's frame gives it, and the rule that found it. */
export interface Role {
  readonly candidate: Candidate;
  readonly rule: string;
}

/** How far, in words, the genitive of a noun may stand from it. */
export const GENITIVE_REACH = 4;
/** How far, in words, the subject after a verb may stand from it. */
export const SUBJECT_REACH = 6;

export const role = (candidate: Candidate | null, rule: string): Role | null =>
  candidate && { candidate, rule };

export const isNominal = (trigger: Trigger): boolean => trigger.spec.kind !== 'verb';

/** 'انسحابها', «خروج خود»: the noun says that its actor is the subject. */
export function isReflexive(sentence: SentenceView, trigger: Trigger): boolean {
  const { rules } = sentence;
  // 'إخلائها' empties it, the base; 'انسحابها' is theirs, who withdraw.
  if (trigger.spec.reflexive !== true && trigger.spec.needs === 'base') return false;
  if (trigger.spec.reflexive === true || rules.possessives.has(trigger.after)) return true;
  return rules.reflexives.has(sentence.behind(trigger)?.text ?? '');
}

/** 'من قبل القوات', «توسط نیروهای …»: whom a preposition of the agent leads. */
export const byPhrase = (all: readonly Candidate[]): Role | null =>
  role(nearest(all.filter((c) => c.agent && c.crossing < 2)), 'by-phrase');

/** Without those that are only counted, where a force is left. */
export const named = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const others = candidates.filter((c) => !c.counted);
  return others.some((c) => c.force) ? others : candidates;
};

/** The forces alone, where there are any. */
export const forcesFirst = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const forces = candidates.filter((c) => c.force);
  return forces.length > 0 ? forces : candidates;
};
