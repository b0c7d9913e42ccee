import { overlaps } from '../../../text/span.js';
import type { Trigger } from '../../events/find.js';
import type { Frame } from '../../events/rules.js';
import type { SentenceView } from '../../sentence.js';
import type { Candidate } from '../candidates.js';
import { nearest } from '../candidates.js';
import type { Role } from './role.js';
import { SUBJECT_REACH, forcesFirst, isReflexive, named, role } from './role.js';

/** The subject of the trigger's verb: after it or before it, as the language orders them. */
export function subject(sentence: SentenceView, trigger: Trigger, all: readonly Candidate[]): Role | null {
  const free = named(
    all.filter(
      (c) =>
        !c.oblique && !c.agent && !c.adjective && !c.speaks && !c.object && !isGiven(sentence, trigger, c),
    ),
  );
  // A country is a subject where it opens its clause; deeper inside it is where something is («در جنوب ترکیه»).
  const before = free.filter((c) => !c.after && c.crossing < 2 && (c.force || c.leads));
  if (sentence.rules.order === 'verb-last') {
    return role(nearest(forcesFirst(leadersFirst(before))), 'subject-before');
  }
  const self = speaksOfItself(sentence, trigger, all);
  if (self) return self;
  // Who demands or decides a withdrawal is not who withdraws: a country acts by a noun only where it says 'its'.
  if (trigger.spec.kind !== 'verb') {
    const acting = isReflexive(sentence, trigger) ? before : before.filter((c) => c.force);
    return role(nearest(forcesFirst(acting)), 'subject-before');
  }
  const form = sentence.folded.slice(trigger.span.start, trigger.span.end);
  const follows = sentence.rules.subjectFollows(form);
  const after = free.filter(
    (c) =>
      c.after &&
      follows &&
      c.crossing === 0 &&
      c.words <= (c.force ? SUBJECT_REACH : 0) &&
      (c.force || trigger.spec.place !== true) &&
      !isOfObject(sentence, trigger, c),
  );
  if (after.length === 0 && hasOtherSubject(sentence, trigger)) return null;
  return (
    role(nearest(after.filter((c) => c.words <= 2)), 'subject-after') ??
    role(nearest(forcesFirst(before)), 'subject-before') ??
    role(nearest(after), 'subject-after')
  );
}

/** 'استهدفت مواقع للحوثيين': who is led by 'for' does nothing. */
function isGiven(sentence: SentenceView, { spec }: Trigger, { span }: Candidate): boolean {
  if (spec.kind !== 'verb') return false;
  const { recipients } = sentence.rules;
  const lead = sentence.leadOf(span);
  return recipients.has(lead.clitic) || recipients.has(lead.word);
}

/** Frames whose verb has the base as its object. */
const BASE_TAKERS: ReadonlySet<Frame> = new Set<Frame>(['striker', 'taker', 'giver']);

/** 'استهدفت القاعدة الخاضعة لسيطرة الحوثيين': behind the base only a date may stand before the subject. */
function isOfObject(sentence: SentenceView, trigger: Trigger, { span }: Candidate): boolean {
  if (sentence.rules.order === 'verb-last' || !BASE_TAKERS.has(trigger.spec.frame)) return false;
  const base = sentence.bases.findLast(
    (one) => one.span.start >= trigger.span.end && one.span.end <= span.start,
  );
  if (!base) return false;
  const dates = sentence.dates.filter((d) => d.span.start >= base.span.end && d.span.end <= span.start);
  const dated = dates.reduce(
    (words, d) => words + sentence.tokens.filter((t) => t.word && overlaps(t, d.span)).length,
    0,
  );
  return sentence.wordsBetween(base.span, span) > dated;
}

/** 'أعلن التحالف أنه قصف': the pronoun before the verb is who speaks. */
function speaksOfItself(sentence: SentenceView, trigger: Trigger, all: readonly Candidate[]): Role | null {
  const at = sentence.at(trigger.span.start);
  const self = [at - 1, at - 2].some((i) => sentence.rules.selves.has(sentence.tokens[i]?.text ?? ''));
  return self ? role(nearest(all.filter((c) => !c.after && c.speaks && !c.adjective)), 'self') : null;
}

/** 'وانسحب العراقيون': a verb that leads its clause, with a definite noun behind it that is no force that we know. */
function hasOtherSubject(sentence: SentenceView, trigger: Trigger): boolean {
  if (!sentence.rules.conjunctions.has(trigger.before)) return false;
  const next = sentence.behind(trigger);
  return (
    next !== undefined &&
    sentence.rules.isDefinite(next.text) &&
    ![...sentence.bases, ...sentence.places].some((entity) => overlaps(entity.span, next))
  );
}

export const farSubject = (all: readonly Candidate[]): Role | null =>
  role(nearest(all.filter((c) => !c.after && !c.oblique && !c.adjective)), 'subject-far');

/** Where the verb comes last its subject opens the clause; a force deeper inside is somebody's genitive. */
const leadersFirst = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const leaders = candidates.filter((c) => c.leads);
  return leaders.length > 0 ? leaders : candidates;
};

const OBJECT_REACH = 12;

/** Who is moved: the object, a force; else the one who moves, when its troops go unsaid. */
export function object(sentence: SentenceView, trigger: Trigger, all: readonly Candidate[]): Role | null {
  const verbFirst = sentence.rules.order === 'verb-first';
  const forces = all.filter(
    (c) => c.force && !c.oblique && c.crossing < 2 && c.after === verbFirst && !isGiven(sentence, trigger, c),
  );
  return (
    role(nearest(forces.filter((c) => c.words <= OBJECT_REACH)), 'object') ?? subject(sentence, trigger, all)
  );
}
