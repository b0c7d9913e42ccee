import type { Span } from '../../../text/span.js';
import type { Trigger } from '../../events/find.js';
import type { SentenceView } from '../../sentence.js';
import type { Candidate } from '../candidates.js';
import { nearest, standing } from '../candidates.js';
import type { Role } from './role.js';
import { GENITIVE_REACH, isReflexive, named, role } from './role.js';
import { farSubject, object, subject } from './subject.js';

/** A country right after the noun ('خروج آمریکا'), not one that a later phrase names. */
const COUNTRY_REACH = 2;

/** 'انسحاب القوات الأمريكية', «خروج نیروهای ائتلاف»: the noun phrase right after the noun. */
export function genitive(sentence: SentenceView, at: Span, all: readonly Candidate[]): Role | null {
  const near = all.filter(
    (c) =>
      c.after &&
      !c.oblique &&
      (!c.adjective || c.words <= 1) &&
      !c.parted &&
      c.crossing === 0 &&
      c.words <= (c.force ? GENITIVE_REACH : COUNTRY_REACH) &&
      !sentence.verbs.some((verb) => verb.start >= at.end && verb.end <= c.span.start),
  );
  return role(nearest(near), 'genitive');
}

export function genitiveOrSubject(
  sentence: SentenceView,
  trigger: Trigger,
  all: readonly Candidate[],
): Role | null {
  if (trigger.spec.measure === true) {
    // 'عدد قوات التحالف', 'القوات التي يبلغ عدد أفرادها 2500 عسكريا': whose number, not the counted noun.
    return (
      genitive(sentence, trigger.span, named(all)) ??
      subject(sentence, trigger, all) ??
      topic(sentence, all) ??
      genitive(sentence, trigger.span, all)
    );
  }
  if (isReflexive(sentence, trigger)) {
    const found = subject(sentence, trigger, all) ?? farSubject(all);
    return found && { ...found, rule: `reflexive/${found.rule}` };
  }
  if (trigger.spec.kind === 'adjective') {
    // 'على المرابطين': behind a preposition it is a noun of its own.
    if (
      sentence.rules.order === 'verb-first' &&
      sentence.rules.obliques.has(sentence.leadOf(trigger.span).word)
    )
      return null;
    // «۲۵۰۰ نظامی آمریکا در X و ۹۰۰ نظامی در Y مستقر هستند»: men counted without a name are of who is named.
    const whole = all.filter((c) => !c.counted);
    return modified(whole) ?? predicate(sentence, trigger, all) ?? modified(all);
  }
  return (
    possessor(sentence, trigger, all) ??
    genitive(sentence, trigger.span, all) ??
    emptied(sentence, trigger, all) ??
    asked(sentence, trigger, all) ??
    (isBare(sentence, trigger)
      ? null
      : (subject(sentence, trigger, all) ?? topic(sentence, all) ?? announcer(sentence, trigger, all)))
  );
}

/** 'طلبت من القوات مغادرة', 'السماح للقوات بالبقاء في': who is asked or let is who does it. */
function asked(sentence: SentenceView, trigger: Trigger, all: readonly Candidate[]): Role | null {
  const { asking, letting, emptiers, having } = sentence.rules;
  if (trigger.spec.frame !== 'mover' || !asking || !letting) return null;
  const found = all.filter((c) => {
    if (c.after || c.adjective || c.crossing > 0 || c.words > ASKED_REACH) return false;
    const { word, clitic, index } = sentence.leadOf(c.span);
    const said = (verbs: ReadonlySet<string>, at: number): boolean =>
      sentence.tokens.slice(Math.max(0, at - ASKER_REACH), at).some((token) => verbs.has(token.text));
    if (emptiers.has(word) && clitic === '') return c.force && said(asking, index - 1);
    const led = having.has(clitic) || having.has(word);
    return led && trigger.before !== '' && said(letting, clitic === '' ? index - 1 : index);
  });
  const one = nearest(found);
  return role(one, one && !one.force ? `${POSSESSOR}/let` : 'asked');
}

/** Words of who asks or lets, and the verb: 'طلبت الحكومة من', 'سمحت الحكومة العراقية للقوات'. */
const ASKER_REACH = 4;

/** Adverbs that may stand between who is asked and what is asked. */
const ASKED_REACH = 2;

/** 'أعلنت قوة الاتحاد بدء الانسحاب': a force that tells of the withdrawal, of nobody else's, withdraws. */
const announcer = (
  sentence: SentenceView,
  { spec, before }: Trigger,
  all: readonly Candidate[],
): Role | null =>
  sentence.rules.order === 'verb-first' && spec.event === 'withdrawal' && sentence.rules.articles.has(before)
    ? role(
        nearest(all.filter((c) => !c.after && c.speaks && c.force && c.entity.id && c.crossing === 0)),
        'speaker',
      )
    : null;

/** 'لتركيا وجود عسكري': who has the presence is led by 'for' and stands before it. */
function possessor(sentence: SentenceView, trigger: Trigger, all: readonly Candidate[]): Role | null {
  const { having, military, order } = sentence.rules;
  if (order !== 'verb-first' || trigger.spec.event !== 'presence') return null;
  const next = sentence.tokens[sentence.at(trigger.span.end)]?.text ?? '';
  if (!military.has(next)) return null;
  const has = all.filter((c) => {
    const lead = sentence.leadOf(c.span);
    return (
      !c.after &&
      !c.adjective &&
      c.crossing === 0 &&
      c.words <= 2 &&
      (having.has(lead.clitic) || having.has(lead.word))
    );
  });
  return role(nearest(has), POSSESSOR);
}

/** Rule of an actor that is said to have a military presence: a country may. */
export const POSSESSOR = 'possessor';

/** 'إخلاء القاعدة من القوات الأمريكية': of whom a place is emptied. */
function emptied(sentence: SentenceView, trigger: Trigger, all: readonly Candidate[]): Role | null {
  if (trigger.spec.needs !== 'base' || trigger.spec.frame !== 'mover') return null;
  // «۱۵۰ نظامی مستقر در X را تخلیه کرد»: whom it takes out.
  const taken = nearest(all.filter((c) => !c.after && c.force && c.object && c.crossing === 0));
  if (taken) return { candidate: taken, rule: 'emptied-object' };
  const led = all.filter(
    (c) =>
      c.after && c.force && c.crossing === 0 && sentence.rules.emptiers.has(sentence.leadOf(c.span).word),
  );
  return role(nearest(led), 'emptied');
}

/** Where the verb comes last, a noun with its light verb has its object before it: «۵۰۰ سرباز را اعزام کرد». */
export function genitiveOrObject(
  sentence: SentenceView,
  trigger: Trigger,
  all: readonly Candidate[],
): Role | null {
  if (sentence.rules.order !== 'verb-last') return genitiveOrSubject(sentence, trigger, all);
  return genitive(sentence, trigger.span, all) ?? object(sentence, trigger, all) ?? topic(sentence, all);
}

/** «نیروها … مستقر هستند», 'القوات … متمركزة': the subject of a predicate adjective. */
function predicate(sentence: SentenceView, trigger: Trigger, all: readonly Candidate[]): Role | null {
  if (sentence.rules.order === 'verb-last' && !isFollowedByVerb(sentence, trigger)) return null;
  return subject(
    sentence,
    trigger,
    all.filter((c) => c.crossing === 0 || sentence.rules.order === 'verb-last'),
  );
}

const isFollowedByVerb = (sentence: SentenceView, trigger: Trigger): boolean =>
  sentence.verbs.some(
    (verb) => verb.start >= trigger.span.end && sentence.wordsBetween(verb, trigger.span) <= 1,
  );

/** 'وجود نية لـ…': the noun of presence is that of a force only with the force behind it, or as a verb («حضور دارند»). */
function isBare(sentence: SentenceView, trigger: Trigger): boolean {
  if (trigger.spec.event !== 'presence' || trigger.spec.kind !== 'noun') return false;
  return !isFollowedByVerb(sentence, trigger);
}

/** 'بين التحالف والعراق، تزامنا مع الانسحاب': a noun without participants is that of the force just spoken of. */
const topic = (sentence: SentenceView, all: readonly Candidate[]): Role | null =>
  role(nearest(all.filter((c) => isTopic(sentence, c))), 'topic');

const isTopic = (sentence: SentenceView, c: Candidate): boolean =>
  !c.after &&
  c.force &&
  Boolean(c.entity.id) &&
  c.crossing < 2 &&
  !c.speaks &&
  (!c.oblique || sentence.rules.between.has(sentence.leadOf(c.span).word));

/** «نیروهای آمریکایی مستقر در …»: what the adjective stands by. */
const modified = (all: readonly Candidate[]): Role | null =>
  role(nearest(all.filter((c) => c.force && c.crossing === 0 && c.words <= 3)), 'modified');

/** Whose mission ends: the genitive of the mission, which may stand before or after the word for its end. */
export function ender(sentence: SentenceView, trigger: Trigger, all: readonly Candidate[]): Role | null {
  const mission = trigger.companion ?? trigger.span;
  const seen = all.map((c) => ({ ...c, ...standing(sentence, c.span, mission) }));
  return (
    genitive(sentence, mission, seen) ??
    genitiveOrSubject(sentence, trigger, all) ??
    // 'NATO said that the mission would end': its own.
    role(nearest(all.filter((c) => c.speaks && c.force)), 'speaker')
  );
}
