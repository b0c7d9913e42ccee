import type { NounClass, NounForm } from './nouns.js';
import type { PhraseHit } from './phrases.js';
import type { Quantity } from './quantities.js';
import type { CountRules } from './rules.js';
import { isYear } from './taken.js';
import type { Token } from './tokens.js';

/** The noun that a number counts. */
export interface Unit {
  readonly class: NounClass;
  /** Its first and last token, with what it is coordinated with: 'جندي ومستشار'. */
  readonly from: number;
  readonly to: number;
}

/** The counted noun after a number; null when what follows is not people. */
export function unitAfter(tokens: readonly Token[], q: Quantity, rules: CountRules): Unit | null {
  const at = q.to + 1;
  const sized = rules.sized.startingAt(tokens, at);
  if (sized) return sizeOf(tokens, q.head, rules) ? { class: 'likely', from: at, to: sized.to } : null;
  const direct = rules.nouns.startingAt(tokens, at);
  if (direct?.value.class === 'nothing') return null;
  if (direct && agrees(q, direct, rules)) return complete(tokens, direct, rules);
  if (q.kind === 'vague') {
    const crowd = rules.groups.startingAt(tokens, at);
    if (crowd) return unit(crowd);
  }
  return partOf(tokens, at, rules);
}

/** Whether a size is that of a formation: «یک تیپ زرهی ۴۰۰۰ نفره», but not «لیست ۵۵ نفره». */
function sizeOf(tokens: readonly Token[], head: number, rules: CountRules): boolean {
  for (let at = head - 1; at >= 0 && head - at <= 4 && tokens[at]!.kind === 'word'; at--) {
    if (rules.bodies.endingAt(tokens, at)) return true;
    if (rules.verbs.endingAt(tokens, at)) return false;
  }
  return false;
}

const unit = (hit: PhraseHit<NounForm>): Unit => ({ class: hit.value.class, from: hit.from, to: hit.to });

/** Whether a noun right after a number can be what it counts: 'in 2014 soldiers…' has a year before a plural. */
function agrees(q: Quantity, noun: PhraseHit<NounForm>, rules: CountRules): boolean {
  if (noun.value.number === 'dual') return false;
  const definite = rules.prefixes.isArticle(noun.prefix);
  if (noun.prefix !== '' && !definite) return false;
  if (q.kind === 'vague') return true;
  if (definite && rules.definiteOnlyAfterPartitive) return false;
  const { last } = q;
  if (noun.value.number === 'many' && last.written === 'digits' && isYear(last.value)) return false;
  if (rules.singularAfterNumber && last.written === 'words' && noun.value.number === 'many') return false;
  const plural = last.written === 'words' && last.scale === undefined && last.value! > 2 && last.value! < 11;
  return !(rules.pluralAfterUnits && plural && noun.value.number === 'one');
}

/** Follows a noun to the one that says more: «نفر سرباز», «نفر از نیروها», 'شخصا من الطلاب', 'جندي ومستشار'. */
function complete(tokens: readonly Token[], noun: PhraseHit<NounForm>, rules: CountRules): Unit | null {
  const next = noun.to + 1;
  const classifier = rules.classifiers.startingAt(tokens, noun.from)?.to === noun.to;
  if (classifier) {
    if (rules.tons.startingAt(tokens, next)) return null;
    const counted = rules.nouns.startingAt(tokens, next);
    if (counted && counted.prefix === '') return unit(counted);
  }
  const armed = rules.armed.startingAt(tokens, noun.from)?.to === noun.to;
  const whole = armed || noun.value.class === 'person' ? partOf(tokens, next, rules) : null;
  if (whole && whole.class !== 'person') return { ...unit(noun), class: whole.class };
  if (enemy(tokens, next, rules)) return { ...unit(noun), class: 'enemies' };
  return coordinated(tokens, unit(noun), rules);
}

/** 'of the soldiers', «از نیروهای»: the noun after the preposition, with 'these' or 'members' between. */
function partOf(tokens: readonly Token[], at: number, rules: CountRules): Unit | null {
  const of = rules.partitive.startingAt(tokens, at);
  if (!of || of.prefix !== '') return null;
  let from = of.to + 1;
  for (let fillers = 0; fillers <= 2; fillers++) {
    const group = rules.groups.startingAt(tokens, from);
    const noun = rules.nouns.startingAt(tokens, from);
    const hit = group && (!noun || group.to >= noun.to) ? group : noun;
    const filler = rules.fillers.startingAt(tokens, from);
    if (hit?.value.number === 'many' && !(filler && betterAfter(tokens, filler.to + 1, rules))) {
      return enemy(tokens, hit.to + 1, rules)
        ? { ...unit(hit), class: 'enemies' }
        : coordinated(tokens, unit(hit), rules);
    }
    if (!filler) return null;
    from = filler.to + 1;
  }
  return null;
}

/** 'members of the army': what the members belong to says more than 'members'. */
function betterAfter(tokens: readonly Token[], at: number, rules: CountRules): boolean {
  return (rules.groups.startingAt(tokens, at) ?? rules.nouns.startingAt(tokens, at))?.value.number === 'many';
}

function enemy(tokens: readonly Token[], at: number, rules: CountRules): boolean {
  if (rules.enemyMarkers.startingAt(tokens, at)) return true;
  const of = rules.partitive.startingAt(tokens, at);
  if (!of) return false;
  const from = (rules.fillers.startingAt(tokens, of.to + 1)?.to ?? of.to) + 1;
  return rules.enemyGroups.startingAt(tokens, from) !== null;
}

/** 'soldiers and advisers': one number for both. A noun with its own number, or of another class, stays out. */
function coordinated(tokens: readonly Token[], u: Unit, rules: CountRules): Unit {
  if (u.class !== 'military' && u.class !== 'likely') return u;
  const apart = tokens[u.to + 1]?.text === rules.numerals.and;
  const next = rules.nouns.startingAt(tokens, apart ? u.to + 2 : u.to + 1);
  if (!next || next.value.number === 'dual') return u;
  const and = apart || rules.prefixes.conjunctionLength(next.prefix) > 0;
  const same = next.value.class === 'military' || next.value.class === 'likely';
  return and && same ? { ...u, to: next.to } : u;
}
