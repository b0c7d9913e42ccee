import type { FiniteVerb, Tense } from '../../claims/events/rules.js';
import { readData } from '../../lexicon/read.js';
import { foldWord } from '../../text/fold.js';
import type { Token } from '../../text/tokens.js';

export interface PersianVerbForm {
  readonly lemma: string;
  readonly tense: Tense | 'participle' | 'infinitive' | 'past-stem';
  readonly negated: boolean;
}

const PAST_ENDINGS = ['', 'م', 'ی', 'یم', 'ید', 'ند'];
const PRESENT_ENDINGS = ['م', 'ی', 'د', 'یم', 'ید', 'ند'];
const PERFECT_ENDINGS = ['', 'ام', 'ای', 'است', 'ایم', 'اید', 'اند'];
/** A present stem that ends in ی drops it before no ending: «گوید», but «نماید», «آید». */
const FUTURE = new Set(PRESENT_ENDINGS.map((ending) => `خواه${ending}`));
/** «بوده است», «نبوده‌اند»: what has been. */
const BEEN = new Set(['بوده', 'نبوده']);
const COPULA_PAST = new Set([
  'بودهاست',
  'بودهاند',
  'نبودهاند',
  'بود',
  'بودم',
  'بودی',
  'بودیم',
  'بودید',
  'بودند',
  'نبود',
  'نبودند',
]);
const COPULA_PRESENT = new Set([
  'است',
  'هست',
  'هستند',
  'هستیم',
  'هستم',
  'نیست',
  'نیستند',
  'اند',
  'میباشد',
  'میباشند',
]);

interface VerbData {
  readonly verbs: Readonly<Record<string, readonly [string, string]>>;
  readonly light: readonly string[];
  readonly homographs: readonly string[];
  readonly not_verbs: readonly string[];
}

const DATA = readData(import.meta.url, './verbs') as VerbData;

/**
 * The written forms of the verbs of `verbs.yaml`, folded: simple past, imperfect, perfect, present, subjunctive,
 * each also negated, infinitive and participle (Windfuhr & Perry, "Persian", in The Iranian Languages, 2009).
 */
function conjugate(): Map<string, PersianVerbForm> {
  const forms = new Map<string, PersianVerbForm>();
  const { verbs, light, not_verbs: others } = DATA;
  const bare = new Set(light.map(foldWord));
  const add = (form: string, lemma: string, tense: PersianVerbForm['tense'], negated = false): void => {
    if (!forms.has(form)) forms.set(form, { lemma, tense, negated });
  };
  for (const [infinitive, [pastStem, presentStem]] of Object.entries(verbs)) {
    const lemma = foldWord(infinitive);
    const past = foldWord(pastStem);
    const present = foldWord(presentStem);
    for (const ending of PAST_ENDINGS) {
      add(past + ending, lemma, 'past');
      add(`ن${past}${ending}`, lemma, 'past', true);
      add(`می${past}${ending}`, lemma, 'past');
      add(`نمی${past}${ending}`, lemma, 'past', true);
    }
    for (const ending of PRESENT_ENDINGS) {
      add(`می${present}${ending}`, lemma, 'present');
      add(`نمی${present}${ending}`, lemma, 'present', true);
      add(`ب${present}${ending}`, lemma, 'subjunctive');
      add(`ن${present}${ending}`, lemma, 'subjunctive', true);
      if (bare.has(lemma)) add(present + ending, lemma, 'subjunctive');
    }
    for (const ending of PERFECT_ENDINGS) {
      add(`${past}ه${ending}`, lemma, ending === '' ? 'participle' : 'past');
      add(`ن${past}ه${ending}`, lemma, 'past', true);
    }
    add(`${past}ن`, lemma, 'infinitive');
  }
  // «می‌ماند» may be 'stayed' and 'stays': news tells the present.
  for (const [infinitive, [pastStem, presentStem]] of Object.entries(verbs)) {
    const past = foldWord(pastStem);
    if (past !== `${foldWord(presentStem)}د`) continue;
    const lemma = foldWord(infinitive);
    forms.set(`می${past}`, { lemma, tense: 'present', negated: false });
    forms.set(`نمی${past}`, { lemma, tense: 'present', negated: true });
  }
  // «دارد», «ندارند» have no می; they are present, not subjunctive.
  for (const ending of PRESENT_ENDINGS) {
    forms.set(`دار${ending}`, { lemma: 'داشتن', tense: 'present', negated: false });
    forms.set(`ندار${ending}`, { lemma: 'داشتن', tense: 'present', negated: true });
  }
  for (const word of others) forms.delete(foldWord(word));
  return forms;
}

const FORMS = conjugate();
const HOMOGRAPHS = new Set(DATA.homographs.map(foldWord));
/** What may follow the verb at the end of a clause. */
const AFTER_CLAUSE = new Set(['و', 'تا', 'که', 'اما', 'ولی'].map(foldWord));

/** The verb form that a folded word is, if it is one of ours. */
export const verbForm = (word: string): PersianVerbForm | undefined => FORMS.get(word);

/** Finite verbs of a sentence: simple forms, perfects with their copula, futures with «خواهد». */
export function finiteVerbs(tokens: readonly Token[]): FiniteVerb[] {
  const out: FiniteVerb[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const bare = token.text.startsWith('ن') ? token.text.slice(1) : token.text;
    const next = tokens[i + 1];
    if (FUTURE.has(bare) && next?.text === 'بود') {
      out.push({
        start: token.start,
        end: next.end,
        tense: 'future',
        negated: bare !== token.text,
        lemma: 'بودن',
      });
      i++;
      continue;
    }
    if (FUTURE.has(bare) && next) {
      const main = FORMS.get(next.text);
      if (main && main.tense === 'past') {
        const negated = bare !== token.text;
        out.push({ start: token.start, end: next.end, tense: 'future', negated, lemma: main.lemma });
        i++;
        continue;
      }
    }
    if (BEEN.has(token.text) && next && COPULA_PRESENT.has(next.text)) {
      const negated = token.text !== bare || next.text.startsWith('نیس');
      out.push({ start: token.start, end: next.end, tense: 'past', negated, lemma: 'بودن' });
      i++;
      continue;
    }
    if (COPULA_PAST.has(token.text) || COPULA_PRESENT.has(token.text)) {
      const tense = COPULA_PAST.has(token.text) ? 'past' : 'present';
      out.push({
        start: token.start,
        end: token.end,
        tense,
        negated: token.text.startsWith('ن'),
        lemma: 'بودن',
      });
      continue;
    }
    const form = FORMS.get(token.text);
    if (!form || form.tense === 'infinitive' || form.tense === 'past-stem') continue;
    if (HOMOGRAPHS.has(token.text) && next?.word && !AFTER_CLAUSE.has(next.text)) continue;
    if (form.tense === 'participle') {
      // «شده است», «شده بود», and «شده» at the end of a clause, where papers leave the copula out.
      const copula =
        next && (COPULA_PRESENT.has(next.text) || COPULA_PAST.has(next.text) || next.text === 'باشد');
      if (copula) {
        const negated = form.negated || next.text.startsWith('ن');
        out.push({ start: token.start, end: next.end, tense: 'past', negated, lemma: form.lemma });
        i++;
      } else if (!next?.word) {
        out.push({
          start: token.start,
          end: token.end,
          tense: 'past',
          negated: form.negated,
          lemma: form.lemma,
        });
      }
      continue;
    }
    out.push({
      start: token.start,
      end: token.end,
      tense: form.tense,
      negated: form.negated,
      lemma: form.lemma,
    });
  }
  return out;
}
