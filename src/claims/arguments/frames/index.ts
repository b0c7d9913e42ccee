import type { Trigger } from '../../events/find.js';
import type { SentenceView } from '../../sentence.js';
import type { Candidate } from '../candidates.js';
import { nearest } from '../candidates.js';
import type { Role } from './role.js';
import { SUBJECT_REACH, byPhrase, isNominal, isReflexive, role } from './role.js';
import { farSubject, object, subject } from './subject.js';
import { ender, genitive, genitiveOrObject, genitiveOrSubject } from './noun.js';
import { ellipsis, striker } from './striker.js';
import { given, recipient } from './recipient.js';

/** The participant that the trigger's frame makes the actor. */
export function actorRole(sentence: SentenceView, trigger: Trigger, all: readonly Candidate[]): Role | null {
  switch (trigger.spec.frame) {
    case 'mover':
      return isNominal(trigger) ? genitiveOrSubject(sentence, trigger, all) : subject(sentence, trigger, all);
    case 'moved':
      return isNominal(trigger) ? genitiveOrObject(sentence, trigger, all) : object(sentence, trigger, all);
    case 'ender':
      return ender(sentence, trigger, all);
    case 'striker':
    case 'struck':
      return striker(sentence, trigger, all);
    case 'hosted':
      return role(
        nearest(
          all.filter(
            (c) =>
              c.after &&
              c.crossing < 2 &&
              c.words <= SUBJECT_REACH &&
              !c.adjective &&
              (c.force || !c.oblique),
          ),
        ),
        'hosted',
      );
    case 'taker':
      return (
        byPhrase(all) ??
        subject(sentence, trigger, all) ??
        (isReflexive(sentence, trigger) ? farSubject(all) : null) ??
        genitive(sentence, trigger.span, all) ??
        ellipsis(sentence, trigger, all)
      );
    case 'fallen':
      return byPhrase(all) ?? genitive(sentence, trigger.span, all);
    case 'giver':
      return recipient(sentence, all) ?? given(sentence, trigger, all) ?? subject(sentence, trigger, all);
    case 'closer':
      return null;
  }
}
