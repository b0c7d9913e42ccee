import type { EntityMention } from '../annotations.js';
import type { Span } from '../text/span.js';
import { contains } from '../text/span.js';
import type { ActorLink } from './arguments/actor.js';
import type { CountLink } from './arguments/count.js';
import { countLink } from './arguments/count.js';
import type { SentenceView } from './sentence.js';
import type { ClaimDraft } from './types.js';

export interface Strength {
  readonly actor: ActorLink;
  readonly count: CountLink;
}

/**
 * Counts that stand with no event of the sentence but with the force that they count: «که ۲۵۰۰ تن از آنها آمریکایی
 * بودند», '4500 عنصر من الجيش الأمريكي'. Each is a claim that so many of that force are there.
 *
 * @param drafts the claims already made of the sentence
 */
export function strengths(
  sentence: SentenceView,
  drafts: readonly ClaimDraft[],
  headers: readonly Span[],
): Strength[] {
  return sentence.counts
    .filter((count) => count.excluded === undefined)
    .filter((count) => !drafts.some((draft) => draft.count?.span.start === count.span.start))
    .filter((count) => !headers.some((header) => contains(header, count.span)))
    .flatMap((count) => {
      const entity = ownerOf(sentence, count.span);
      if (!entity) return [];
      if (entity.span.end > count.span.start && !isState(sentence, count.span)) return [];
      const id = entity.id ?? entity.force ?? null;
      const referent = { id, name: entity.name ?? null, wikidata: entity.wikidata ?? null };
      return [{ actor: { referent, span: entity.span, entity, rule: 'counted' }, count: countLink(count) }];
    });
}

/** Whether the clause of a count says that somebody is somewhere; any other verb may have done anything to them. */
function isState(sentence: SentenceView, count: Span): boolean {
  const { states, order } = sentence.rules;
  if (order === 'verb-last') {
    if (isConsisting(sentence, count)) return true;
    const verb = sentence.verbs.find((v) => v.start >= count.end);
    if (verb === undefined) return true;
    return states.has(verb.lemma) || states.has(sentence.tokens[sentence.at(verb.start) - 1]?.text ?? '');
  }
  return sentence.tokens.some(
    (token) => states.has(sentence.bare(token)) && sentence.crossing(token.start, count.start) === 0,
  );
}

/** Words between a count and the force or people that it counts. */
const OWNER_REACH = 3;
/** «۹۰۰ نیرو در سوریه و ۲۵۰۰ نیرو در عراق دارد»: the verb at the end has them all. */
const HAVING_REACH = 14;

function ownerOf(sentence: SentenceView, count: Span): EntityMention | null {
  const named = [...sentence.forces.filter((force) => force.id), ...sentence.places.filter(isPeople)];
  const near = named.filter(
    (entity) =>
      entity.span.end > count.start &&
      sentence.crossing(entity.span.start, count.start) === 0 &&
      sentence.wordsBetween(entity.span, count) <= OWNER_REACH,
  );
  return near[0] ?? possessor(sentence, count);
}

/** 'لدى الولايات المتحدة 28500 جندي', «آمریکا ۲۸۵۰۰ سرباز در کره جنوبی دارد»: who has them. */
function possessor(sentence: SentenceView, count: Span): EntityMention | null {
  const { having, haveVerb } = sentence.rules;
  const before = [...sentence.forces.filter((force) => force.id), ...sentence.places].filter(
    (entity) =>
      (entity.id ?? entity.force) &&
      entity.form !== 'adjective' &&
      entity.span.end <= count.start &&
      sentence.crossing(entity.span.start, count.start) === 0 &&
      sentence.wordsBetween(entity.span, count) <= (haveVerb === null ? OWNER_REACH : HAVING_REACH),
  );
  const has = (entity: EntityMention): boolean => {
    if (entity.type === 'FORCE' && isConsisting(sentence, count)) return true;
    const lead = sentence.leadOf(entity.span);
    if (sentence.isOneOf(lead.word, having) || having.has(lead.clitic)) return true;
    const verb = sentence.verbs.find((v) => v.start >= count.end);
    return haveVerb !== null && verb?.lemma === haveVerb && sentence.leadsClause(entity.span);
  };
  return before.find(has) ?? topic(sentence, count);
}

/** «یونیفل … تأسیس شد و … ۱۰ هزار نیرو دارد»: a force that opens the sentence is the subject of what 'and' joins. */
function topic(sentence: SentenceView, count: Span): EntityMention | null {
  const { haveVerb, conjunctions } = sentence.rules;
  const verb = sentence.verbs.find((v) => v.start >= count.end);
  if (haveVerb === null || verb?.lemma !== haveVerb) return null;
  const opened = sentence.breaks.findLast((one) => one.at <= count.start);
  if (!opened || !conjunctions.has(sentence.tokens[sentence.at(opened.at)]?.text ?? '')) return null;
  const others = [...sentence.forces, ...sentence.places].some(
    (entity) => entity.span.start >= opened.at && sentence.leadsClause(entity.span),
  );
  if (others) return null;
  return sentence.forces.find((force) => force.id && sentence.at(force.span.start) === 0) ?? null;
}

/** Words of quantity that may stand between 'consisting of' and a number. */
const QUALIFIED = 3;

/** «متشکل از ۲۰۰۰ سرباز»: what is counted is what a force is made up of. */
function isConsisting(sentence: SentenceView, count: Span): boolean {
  const { consisting } = sentence.rules;
  return (
    consisting !== undefined &&
    sentence.tokens.some(
      (t) => consisting.has(t.text) && t.end <= count.start && sentence.wordsBetween(t, count) <= QUALIFIED,
    )
  );
}

/** «آمریکایی بودند»: an adjective that stands for its people; a country's name counts nothing. */
const isPeople = (place: EntityMention): boolean =>
  place.force !== undefined && (place.form === 'adjective' || place.form === 'people');
