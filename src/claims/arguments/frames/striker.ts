import type { Span } from '../../../text/span.js';
import type { Trigger } from '../../events/find.js';
import type { SentenceView } from '../../sentence.js';
import type { Candidate } from '../candidates.js';
import { nearest } from '../candidates.js';
import { marksObject } from '../object-marker.js';
import type { Role } from './role.js';
import { GENITIVE_REACH, byPhrase, isNominal, role } from './role.js';
import { subject } from './subject.js';

/** The attacker: by-phrase, genitive or adjective of the noun, or subject; never the target. */
export function striker(sentence: SentenceView, trigger: Trigger, all: readonly Candidate[]): Role | null {
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
const isUndergone = (sentence: SentenceView, { span, spec }: Trigger): boolean => {
  const { undergone } = sentence.rules;
  return (
    spec.kind === 'noun' &&
    undergone !== undefined &&
    sentence.tokens.some((token) => token.end <= span.start && sentence.isOneOf(token.text, undergone))
  );
};

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
export function ellipsis(sentence: SentenceView, trigger: Trigger, all: readonly Candidate[]): Role | null {
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

/** «ایران پایگاه X را هدف گرفت»: what has an object is no passive. */
const hasObject = (sentence: SentenceView, { span }: Trigger): boolean =>
  sentence.bases.some(
    (base) =>
      base.span.end <= span.start &&
      sentence.crossing(base.span.start, span.start) === 0 &&
      sentence.tokens.some((t) => t.end <= span.start && marksObject(sentence, t, base.span)),
  );
