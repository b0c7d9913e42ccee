import type { Trigger } from '../../events/find.js';
import type { SentenceView } from '../../sentence.js';
import type { Candidate } from '../candidates.js';
import { nearest } from '../candidates.js';
import type { Role } from './role.js';
import { role } from './role.js';

/** Who is given the base: the contract's actor of a handover is who takes control. */
export function recipient(sentence: SentenceView, all: readonly Candidate[]): Role | null {
  const { rules } = sentence;
  const led = all.filter((c) => {
    const lead = sentence.leadOf(c.span);
    return (
      c.crossing < 2 && !c.adjective && (rules.recipients.has(lead.word) || rules.recipients.has(lead.clitic))
    );
  });
  return role(nearest(led), 'recipient');
}

/** «تحویل نیروهای افغان داد»: who stands right behind the verb's noun is given the base. */
export function given(sentence: SentenceView, trigger: Trigger, all: readonly Candidate[]): Role | null {
  if (sentence.rules.order !== 'verb-last' || trigger.spec.kind !== 'verb') return null;
  const whole = trigger.spec.needs === 'recipient';
  return role(
    nearest(
      all.filter((c) => c.after && (c.force || (whole && !c.adjective)) && c.words === 0 && c.crossing === 0),
    ),
    'given',
  );
}
