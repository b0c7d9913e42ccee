import type { Span } from '../../text/span.js';
import { overlaps } from '../../text/span.js';
import type { Trigger } from '../events/find.js';
import type { Frame } from '../events/rules.js';
import type { SentenceView } from '../sentence.js';
import type { Candidate } from './candidates.js';
import { nearest, standing } from './candidates.js';

export interface Role {
  readonly candidate: Candidate;
  readonly rule: string;
}

/** How far, in words, the genitive of a noun or the subject after a verb may stand from it. */
const GENITIVE_REACH = 4;
/** A country right after the noun ('خروج آمریکا'), not one that a later phrase names. */
const COUNTRY_REACH = 2;
const SUBJECT_REACH = 6;
const OBJECT_REACH = 12;

const role = (candidate: Candidate | null, rule: string): Role | null => candidate && { candidate, rule };

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

const isNominal = (trigger: Trigger): boolean => trigger.spec.kind !== 'verb';

/** 'انسحاب القوات الأمريكية', «خروج نیروهای ائتلاف»: the noun phrase right after the noun. */
function genitive(sentence: SentenceView, at: Span, all: readonly Candidate[]): Role | null {
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

/** 'انسحابها', «خروج خود»: the noun says that its actor is the subject. */
function isReflexive(sentence: SentenceView, trigger: Trigger): boolean {
  const { rules, tokens } = sentence;
  // 'إخلائها' empties it, the base; 'انسحابها' is theirs, who withdraw.
  if (trigger.spec.reflexive !== true && trigger.spec.needs === 'base') return false;
  if (trigger.spec.reflexive === true || rules.possessives.has(trigger.after)) return true;
  const next = sentence.at(trigger.span.end + trigger.after.length);
  return rules.reflexives.has(tokens[next]?.text ?? '');
}

function genitiveOrSubject(sentence: SentenceView, trigger: Trigger, all: readonly Candidate[]): Role | null {
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
function genitiveOrObject(sentence: SentenceView, trigger: Trigger, all: readonly Candidate[]): Role | null {
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

/** The subject of the trigger's verb: after it or before it, as the language orders them. */
function subject(sentence: SentenceView, trigger: Trigger, all: readonly Candidate[]): Role | null {
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
  const next = sentence.tokens[sentence.at(trigger.span.end + trigger.after.length)];
  return (
    next !== undefined &&
    sentence.rules.isDefinite(next.text) &&
    ![...sentence.bases, ...sentence.places].some((entity) => overlaps(entity.span, next))
  );
}

const named = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const others = candidates.filter((c) => !c.counted);
  return others.some((c) => c.force) ? others : candidates;
};

const farSubject = (all: readonly Candidate[]): Role | null =>
  role(nearest(all.filter((c) => !c.after && !c.oblique && !c.adjective)), 'subject-far');

const forcesFirst = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const forces = candidates.filter((c) => c.force);
  return forces.length > 0 ? forces : candidates;
};

/** Where the verb comes last its subject opens the clause; a force deeper inside is somebody's genitive. */
const leadersFirst = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const leaders = candidates.filter((c) => c.leads);
  return leaders.length > 0 ? leaders : candidates;
};

/** Who is moved: the object, a force; else the one who moves, when its troops go unsaid. */
function object(sentence: SentenceView, trigger: Trigger, all: readonly Candidate[]): Role | null {
  const verbFirst = sentence.rules.order === 'verb-first';
  const forces = all.filter(
    (c) => c.force && !c.oblique && c.crossing < 2 && c.after === verbFirst && !isGiven(sentence, trigger, c),
  );
  return (
    role(nearest(forces.filter((c) => c.words <= OBJECT_REACH)), 'object') ?? subject(sentence, trigger, all)
  );
}

const byPhrase = (all: readonly Candidate[]): Role | null =>
  role(nearest(all.filter((c) => c.agent && c.crossing < 2)), 'by-phrase');

/** Whose mission ends: the genitive of the mission, which may stand before or after the word for its end. */
function ender(sentence: SentenceView, trigger: Trigger, all: readonly Candidate[]): Role | null {
  const mission = trigger.companion ?? trigger.span;
  const seen = all.map((c) => ({ ...c, ...standing(sentence, c.span, mission) }));
  return (
    genitive(sentence, mission, seen) ??
    genitiveOrSubject(sentence, trigger, all) ??
    // 'NATO said that the mission would end': its own.
    role(nearest(all.filter((c) => c.speaks && c.force)), 'speaker')
  );
}

/** The attacker: by-phrase, genitive or adjective of the noun, or subject; never the target. */
function striker(sentence: SentenceView, trigger: Trigger, all: readonly Candidate[]): Role | null {
  const { rules } = sentence;
  const free = all.filter((c) => {
    const lead = sentence.leadOf(c.span);
    if (sentence.rules.order === 'verb-last' && sentence.inRelativeOf(c.span, trigger.span)) return false;
    return !rules.targets.has(lead.word) && !rules.targets.has(lead.clitic);
  });
  const agent = byPhrase(free) ?? byWeapon(sentence, free) ?? claimant(sentence, trigger, free);
  if (agent) return agent;
  // 'أعلنت فيه استهدافها القاعدة': with the base behind it, the pronoun is who struck.
  if (isNominal(trigger) && rules.possessives.has(trigger.after) && hasBaseBehind(sentence, trigger.span)) {
    const own = nearest(free.filter((c) => !c.after && c.force && c.entity.id && c.crossing < 2));
    if (own) return { candidate: own, rule: 'reflexive' };
  }
  // «حزب‌الله از هدف قرار دادن X خبر داد»: a group tells of what it did.
  if (trigger.spec.reflexive === true)
    return role(nearest(free.filter((c) => c.speaks && c.force && c.entity.id)), 'speaker');
  const teller = tellsOfItsOwn(sentence, trigger, free);
  // «هدف موشک‌های سپاه قرار گرفت»: where the verb comes last, its noun has a genitive too.
  if (isNominal(trigger) || sentence.rules.order === 'verb-last') {
    // 'هجوم للمتشددين', 'قصف ايراني', «حمله امروز ایران»: before any target.
    const near = free.filter(
      (c) =>
        c.after &&
        !c.oblique &&
        !c.parted &&
        c.crossing === 0 &&
        c.words <= (c.adjective ? 1 : GENITIVE_REACH) &&
        !targetBetween(sentence, trigger.span, c.span),
    );
    if (near.length > 0) return role(nearest(near), 'striker-genitive');
  }
  if (teller) return teller;
  // «نظامیان … هدف حمله قرار گرفتند»: the subject is the target.
  const struck =
    (trigger.spec.frame === 'struck' && !hasObject(sentence, trigger)) ||
    sentence.rules.struck.has(sentence.leadOf(trigger.span).word);
  if (struck || isOblique(sentence, trigger) || isUndergone(sentence, trigger)) return null;
  if (isDealtWith(sentence, trigger)) return null;
  return subject(sentence, trigger, free) ?? ellipsis(sentence, trigger, free);
}

/** «طالبان از حمله به پایگاه … خبر داد»: an armed group that tells of an attack without an attacker made it. */
function tellsOfItsOwn(sentence: SentenceView, trigger: Trigger, all: readonly Candidate[]): Role | null {
  if (sentence.rules.order !== 'verb-last' || trigger.spec.kind !== 'noun') return null;
  if (!sentence.rules.emptiers.has(sentence.leadOf(trigger.span).word)) return null;
  const own = sentence.tokens.some(
    (t) => t.start >= trigger.span.end && sentence.rules.reflexives.has(t.text),
  );
  if (own) return null;
  return role(nearest(all.filter((c) => c.speaks && !c.after && GROUPS.has(c.entity.rule))), 'teller');
}

/** Rules of mentions that name an armed group, no state's army. */
const GROUPS: ReadonlySet<string> = new Set(['force.actor', 'force.lexicon', 'force.group', 'force.short']);

/** 'تعرضت القاعدة التي تضم قوات أمريكية لقصف': nobody before the attack makes it. */
const isUndergone = ({ rules, tokens }: SentenceView, { span, spec }: Trigger): boolean =>
  spec.kind === 'noun' &&
  rules.undergone !== undefined &&
  tokens.some(
    (token) => token.end <= span.start && rules.undergone!.has(token.text.replace(/^[وف](?=ت|ی)/u, '')),
  );

/** «در حمله به … آسیب دیدند»: who is the subject of another verb is no attacker. */
const isOblique = (sentence: SentenceView, trigger: Trigger): boolean =>
  trigger.spec.kind === 'noun' &&
  sentence.rules.order === 'verb-last' &&
  sentence.rules.obliques.has(leadWord(sentence, trigger)) &&
  !isMeans(sentence, trigger) &&
  !isUndertaken(sentence, trigger);

/** How many words behind the object marker the noun of a light verb may stand. */
const LIGHT_REACH = 4;

/** «پدافند حمله را خنثی کرد»: who does something else with an attack does not make it. */
function isDealtWith(sentence: SentenceView, { span, spec }: Trigger): boolean {
  const { rules, tokens } = sentence;
  const at = sentence.at(span.end);
  if (spec.kind !== 'noun' || !rules.doing || !rules.objectMarkers.has(tokens[at]?.text ?? '')) return false;
  return !tokens.slice(at + 1, at + 1 + LIGHT_REACH).some((t) => rules.doing!.has(t.text));
}

/** «اقدام به حمله کردند»: the subject makes it. */
const isUndertaken = (sentence: SentenceView, { span }: Trigger): boolean =>
  sentence.rules.undertakings?.has(sentence.tokens[sentence.leadOf(span).index - 2]?.text ?? '') === true;

/** The word before an event noun, beyond a demonstrative («در این حمله»). */
function leadWord(sentence: SentenceView, { span }: Trigger): string {
  const { word, index } = sentence.leadOf(span);
  return sentence.rules.demonstratives.has(word) ? (sentence.tokens[index - 2]?.text ?? '') : word;
}

/** «گروه X با حمله به پایگاه … ده سرباز را کشت»: by attacking; not «با حمله به … مواجه شد», 'met with'. */
function isMeans(sentence: SentenceView, trigger: Trigger): boolean {
  const { means, targets } = sentence.rules;
  if (!means?.leads.has(leadWord(sentence, trigger))) return false;
  const { end } = trigger.span;
  const aimed = sentence.tokens.some(
    (t) => t.start >= end && targets.has(t.text) && sentence.wordsBetween(t, trigger.span) <= 2,
  );
  return aimed && !sentence.tokens.some((t) => t.start >= end && means.not.has(t.text));
}
/** «سپاه اعلام کرد پایگاه … را هدف قرار داده است»: a verb without a subject is that of the force that speaks. */
function ellipsis(sentence: SentenceView, trigger: Trigger, all: readonly Candidate[]): Role | null {
  if (sentence.rules.order !== 'verb-last' || !(trigger.spec.kind === 'verb' || isMeans(sentence, trigger)))
    return null;
  return role(nearest(all.filter((c) => !c.after && c.speaks && c.force && c.entity.id)), 'ellipsis');
}

const hasBaseBehind = (sentence: SentenceView, span: Span): boolean =>
  sentence.bases.some((base) => base.span.start >= span.end && sentence.wordsBetween(base.span, span) <= 1);

/** 'استُهدفت القاعدة بأسلحة إيرانية': whose weapons struck. */
const byWeapon = (sentence: SentenceView, all: readonly Candidate[]): Role | null =>
  role(
    nearest(
      all.filter(
        (c) =>
          (c.adjective || c.force) &&
          c.crossing < 2 &&
          sentence.rules.weapons.has(sentence.leadOf(c.span).word),
      ),
    ),
    'weapon',
  );

/** 'أعلنت طالبان مسؤوليتها عن الهجوم': who speaks says that it struck. */
function claimant(sentence: SentenceView, trigger: Trigger, all: readonly Candidate[]): Role | null {
  const claim = sentence.tokens.find((t) => sentence.rules.responsibility.has(t.text));
  if (!claim || sentence.wordsBetween(claim, trigger.span) > 3) return null;
  return role(nearest(all.filter((c) => !c.adjective && c.span.end <= claim.start)), 'claimant');
}

const targetBetween = (sentence: SentenceView, a: Span, b: Span): boolean =>
  sentence.bases.some((base) => base.span.start >= a.end && base.span.end <= b.start) ||
  sentence.tokens.some((t) => t.start >= a.end && t.end <= b.start && sentence.rules.targets.has(t.text));

/** Who is given the base: the contract's actor of a handover is who takes control. */
function recipient(sentence: SentenceView, all: readonly Candidate[]): Role | null {
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
function given(sentence: SentenceView, trigger: Trigger, all: readonly Candidate[]): Role | null {
  if (sentence.rules.order !== 'verb-last' || trigger.spec.kind !== 'verb') return null;
  const whole = trigger.spec.needs === 'recipient';
  return role(
    nearest(
      all.filter((c) => c.after && (c.force || (whole && !c.adjective)) && c.words === 0 && c.crossing === 0),
    ),
    'given',
  );
}

/** «ایران پایگاه X را هدف گرفت»: what has an object is no passive. */
const hasObject = (sentence: SentenceView, { span }: Trigger): boolean =>
  sentence.bases.some(
    (base) =>
      base.span.end <= span.start &&
      sentence.crossing(base.span.start, span.start) === 0 &&
      sentence.tokens.some(
        (t) =>
          sentence.rules.objectMarkers.has(t.text) &&
          t.start >= base.span.end &&
          t.end <= span.start &&
          sentence.wordsBetween(base.span, t) <= OBJECT_TAIL,
      ),
  );

/** Words of place that may stand between an object and its marker («پایگاه X در غرب عراق را»). */
const OBJECT_TAIL = 4;
