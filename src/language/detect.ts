import { francAll } from 'franc';
import type { Evidence } from './evidence.js';
import { weigh } from './evidence.js';
import { profiles } from './profiles.js';
import { arabicWords, sample } from './sample.js';
import { otherScript } from './script.js';

export interface Detected {
  /** BCP 47 code of a language that we read, or null. */
  readonly code: string | null;
  /** Why, as what a sentence about the text says: 'reads as Persian', 'looks like Urdu'. */
  readonly reason: string;
}

/** Of how many UTF-16 units franc gives its opinion: enough to be sure, few enough to be quick. */
const FRANC_SAMPLE = 300;
/** What its opinion of so many counts beside the share of words that speak for a language; of fewer, less. */
const FRANC_WEIGHT = 0.15;
/** Ahead of a neighbour with which it shares its only evidence, as «چ» with Pashto, goes the language that we read. */
const OURS_FIRST = 0.03;
/** Beyond this share of words with letters that none of our languages has, it is none of them, whatever else is in it. */
const MOST_FOREIGN = 0.12;
/** A language with less evidence than this, franc's opinion included, is not the one; running text has 0.4 and more. */
const LEAST_TOTAL = 0.15;
/** In so few words chance may leave out all evidence: there the best may also be just clearly ahead. */
const FEW_WORDS = 7;
const CLEARLY_AHEAD = 3;

/**
 * Which of the languages that we read a text is in, or none of them.
 *
 * Its words are weighed for every language of the Arabic script that we know: common words, letters and affixes that
 * set it off from the others. franc, over all its languages, adds its opinion of the trigrams. The language with the
 * most evidence wins, so an article in which another one is quoted is still itself. Of a long text a sample is read.
 */
export function detectLanguage(text: string): Detected {
  const sampled = sample(text);
  const words = arabicWords(sampled);
  const other = otherScript(
    sampled,
    words.reduce((sum, word) => sum + word.length, 0),
  );
  if (other !== null) return { code: null, reason: other };
  const evidence = weigh(words);
  const alone = shares(evidence);
  const totals = isPlain(alone) ? alone : withFranc(alone, words);
  const best = totals.indexOf(Math.max(...totals));
  if (!isEnough(evidence, totals, best)) {
    const few = evidence.words <= FEW_WORDS;
    return {
      code: null,
      reason: few ? 'is too short to tell its language' : 'is in none of the languages we know',
    };
  }
  const { code, name } = profiles().languages[best]!;
  return code === null ? { code, reason: `looks like ${name}` } : { code, reason: `reads as ${name}` };
}

/** The share of words that speaks for each language, by its index. */
function shares({ scores, foreign, words }: Evidence): number[] {
  const isForeign = foreign > MOST_FOREIGN * words;
  return profiles().languages.map(({ code }, i) => {
    if (scores[i] === 0 || (code !== null && isForeign)) return 0;
    return scores[i]! / words + (code === null ? 0 : OURS_FIRST);
  });
}

/** Whether franc, which takes longer than all the rest, cannot change the outcome and need not be asked. */
function isPlain(totals: readonly number[]): boolean {
  const [best = 0, second = 0] = [...totals].sort((a, b) => b - a);
  return best >= LEAST_TOTAL && best - second > FRANC_WEIGHT;
}

/** The shares with franc's opinion of the trigrams; a language that franc does not know is not held back by that. */
function withFranc(totals: readonly number[], words: readonly string[]): number[] {
  const text = words.join(' ').slice(0, FRANC_SAMPLE);
  const opinion = new Map(francAll(text));
  const weight = FRANC_WEIGHT * (text.length / FRANC_SAMPLE);
  return profiles().languages.map(({ franc }, i) => {
    if (totals[i] === 0) return 0;
    const known = franc.flatMap((code) => opinion.get(code) ?? []);
    return totals[i]! + weight * (known.length === 0 ? 1 : Math.max(...known));
  });
}

function isEnough({ scores, words }: Evidence, totals: readonly number[], best: number): boolean {
  if (scores[best] === 0) return false;
  if (totals[best]! >= LEAST_TOTAL) return true;
  return (
    words <= FEW_WORDS && totals.every((total, i) => i === best || totals[best]! >= CLEARLY_AHEAD * total)
  );
}
