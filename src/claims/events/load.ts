import type { LexiconForm } from '../../lexicon/matcher.js';
import { foldWord } from '../../text/fold.js';
import type { Token } from '../../text/tokens.js';
import type { EventType } from '../types.js';
import type { Companion, Frame, Need, StatusCue, Tense, TriggerSpec } from './rules.js';

/** A trigger as the language's `events.yaml` has it. */
interface TriggerData {
  readonly event: EventType;
  readonly frame: Frame;
  readonly kind: 'noun' | 'verb' | 'adjective';
  readonly needs?: Need;
  readonly aside?: boolean;
  readonly place?: boolean;
  readonly hamza?: boolean;
  readonly serves?: boolean;
  readonly predicate?: boolean;
  readonly clitics?: 'none' | 'before';
  readonly reflexive?: boolean;
  readonly bare?: boolean;
  readonly direct?: boolean;
  readonly within?: number;
  readonly notNear?: readonly string[];
  readonly measure?: boolean;
  readonly forms?: readonly string[];
  readonly verbs?: Readonly<Record<string, Frame>>;
  readonly with?: readonly string[];
  readonly notBefore?: readonly string[];
  readonly notAfter?: readonly string[];
}

interface CueData extends StatusCue {
  /** 'none' where the article makes another word of it: 'عملية سحب', but 'العملية'. */
  readonly clitics?: 'none';
  readonly forms: readonly string[];
}

/** A form as people write it → as the matcher reads it: a ZWNJ is a gap that may be open or closed. */
export const foldForm = (form: string): string => foldWord(form.replaceAll('\u200c', ' '));

/** A set of folded words from one line of text. */
export const wordsOf = (line: string): ReadonlySet<string> => new Set(line.split(' ').map(foldWord));

export interface TriggerGrammar {
  /** Matcher of a light verb by its dictionary form, for `verbs:`. */
  readonly verb?: (lemma: string) => (tokens: readonly Token[], index: number) => boolean;
  /** First part of the rule ids. */
  readonly prefix: string;
}

/** How far a light verb may stand after its noun: «خارج از خاک این کشور خواهند شد». */
const LIGHT_VERB_REACH = 7;
const COMPANION_REACH = 20;

/** Turns the triggers of an `events.yaml` into lexicon forms. */
export function loadTriggers(data: readonly unknown[], grammar: TriggerGrammar): LexiconForm<TriggerSpec>[] {
  return (data as readonly TriggerData[]).flatMap((entry) => {
    const companions = companionsOf(entry, grammar);
    const forms = entry.forms ?? [];
    return forms.map((form): LexiconForm<TriggerSpec> => {
      return {
        form: foldForm(form),
        ...(entry.clitics && { clitics: entry.clitics }),
        value: spec(entry, companions, `${grammar.prefix}.${entry.event}.${forms[0]!}`),
      };
    });
  });
}

function companionsOf(entry: TriggerData, grammar: TriggerGrammar): Companion[] {
  const companions: Companion[] = [];
  for (const [lemma, frame] of Object.entries(entry.verbs ?? {})) {
    const matches = grammar.verb?.(lemma);
    if (!matches) throw new Error(`events: '${lemma}' is no verb of this language`);
    companions.push({ side: 'after', within: entry.within ?? LIGHT_VERB_REACH, matches, frame });
  }
  for (const word of entry.with ?? []) {
    const words = foldWord(word.replaceAll('\u200c', '')).split(' ');
    companions.push({ side: 'both', within: entry.within ?? COMPANION_REACH, matches: sequence(words) });
  }
  return companions;
}

function spec(entry: TriggerData, companions: readonly Companion[], rule: string): TriggerSpec {
  return {
    event: entry.event,
    frame: entry.frame,
    kind: entry.kind,
    rule,
    ...(entry.needs && { needs: entry.needs }),
    ...(entry.aside && { aside: true }),
    ...(entry.place && { place: true }),
    ...(entry.hamza && { hamza: true }),
    ...(entry.serves && { serves: true }),
    ...(entry.predicate && { predicate: true }),
    ...(entry.reflexive && { reflexive: true }),
    ...(entry.bare && { bare: true }),
    ...(entry.direct && { direct: true }),
    ...(entry.notNear && { notNear: new Set(entry.notNear.map(foldWord)) }),
    ...(entry.measure && { measure: true }),
    ...(companions.length > 0 && { companions }),
    ...(entry.notBefore && { notBefore: new Set(entry.notBefore.map(foldWord)) }),
    ...(entry.notAfter && { notAfter: new Set(entry.notAfter.map(foldWord)) }),
  };
}

/** The same words in a row; a word may carry clitics in front (Arabic) when its tail is the word. */
function sequence(words: readonly string[]) {
  return (tokens: readonly Token[], index: number): boolean =>
    words.every((word, k) => {
      const text = tokens[index + k]?.text;
      return (
        text === word ||
        (k === 0 && text !== undefined && text.length - word.length <= 3 && text.endsWith(word))
      );
    });
}

export interface VerbForm {
  readonly form: string;
  readonly tense: Tense;
}

/** A trigger verb with all its written forms, each with what the form tells. */
export function verbTriggers(
  entry: unknown,
  forms: readonly VerbForm[],
  prefix: string,
): LexiconForm<TriggerSpec>[] {
  const base = entry as TriggerData;
  const rule = `${prefix}.${base.event}.${forms[0]?.form ?? ''}`;
  const companions = companionsOf(base, { prefix });
  return forms.map(({ form, tense }) => ({
    form,
    value: { ...spec(base, companions, rule), tense },
  }));
}

export function loadCues(data: readonly unknown[]): LexiconForm<StatusCue>[] {
  return (data as readonly CueData[]).flatMap(({ forms, clitics, status, side, within, weight }) =>
    // A suffix makes another word of a cue: 'طالب' in 'طالبان'.
    forms.map((form) => ({
      form: foldForm(form),
      clitics: clitics ?? ('before' as const),
      value: { status, side, within, weight },
    })),
  );
}
