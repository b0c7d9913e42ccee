import { describe, expect, it } from 'vitest';
import { finiteVerbs } from '../../src/languages/fa/verbs.js';
import { fold as rules } from '../../src/languages/fa/script.js';
import { fold } from '../../src/text/fold.js';
import { tokenize } from '../../src/text/tokens.js';

const verbs = (text: string): string[] =>
  finiteVerbs(tokenize(fold(text, rules).folded)).map(
    (v) => `${v.negated ? 'not ' : ''}${v.lemma} ${v.tense}`,
  );

describe('tense and negation of a Persian verb decide whether an event has happened', () => {
  it.each([
    ['خارج شدند', ['شدن past']],
    ['خارج شده‌اند', ['شدن past']],
    ['خارج شده است', ['شدن past']],
    ['خارج می‌شوند', ['شدن present']],
    ['خارج می شوند', ['شدن present']],
    ['خارج میشوند', ['شدن present']],
    ['خارج خواهند شد', ['شدن future']],
    ['خارج نخواهند شد', ['not شدن future']],
    ['خارج شوند', ['شدن subjunctive']],
    ['خارج نشده‌اند', ['not شدن past']],
    ['باقی می‌ماند', ['ماندن present']],
    ['باقی می ماند', ['ماندن present']],
    ['باقی ماند', ['ماندن past']],
    ['حضور ندارند', ['not داشتن present']],
    ['مستقر هستند', ['بودن present']],
    ['مستقر بودند', ['بودن past']],
    ['تحویل داد و رفت', ['دادن past', 'رفتن past']],
  ])('%s', (text, expected) => {
    expect(verbs(text)).toEqual(expected);
  });

  it.each([['خارج شدن'], ['نیروهای شده'], ['پایگاه شدید'.replace('شدید', 'شلوغ')]])(
    'no finite verb in «%s»',
    (text) => {
      expect(verbs(`${text} نیروها`)).toEqual([]);
    },
  );
});
