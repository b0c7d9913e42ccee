import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.js';
import { splitSentences } from '../../src/text/sentences.js';
import { slice } from '../../src/text/span.js';

const split = (text: string): string[] => {
  const { folded } = fold(text);
  return splitSentences(folded).map((s) => slice(folded, s));
};

describe('a claim never reaches over the end of a sentence', () => {
  it.each([
    ['رفتند. ماندند.', ['رفتند.', 'ماندند.']],
    ['رفتند؟ ماندند!', ['رفتند؟', 'ماندند!']],
    ['تیتر\n\nمتن خبر', ['تیتر', 'متن خبر']],
    ['گفت: «رفتند.» سپس افزود', ['گفت: «رفتند.»', 'سپس افزود']],
    ['في سوریا .وقال', ['فی سوریا .', 'وقال']],
    ['پایان... ادامه', ['پایان...', 'ادامه']],
    ['أنشئت عام 1990 م. وقال', ['انشیت عام 1990 م.', 'وقال']],
    ['بلغ عددهم 5. وقال', ['بلغ عددهم 5.', 'وقال']],
  ])('%j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });
});

describe('a point inside a sentence does not cut it', () => {
  it.each([
    ['نحو 2.5 مليون جندي'],
    ['ذكرت ا.ف.ب أن القوات'],
    ['على موقع example.com اليوم'],
    ['the U.S. forces'],
    ['قال ج. د. فانس إن القوات'],
    ['وأضاف د. سامي حداد أن القوات'],
    ['گفت دونالد ج. ترامپ نیروها'],
  ])('%s', (text) => {
    expect(split(text)).toHaveLength(1);
  });
});

describe('what has no letter is no sentence', () => {
  it.each([['…\n***\n'], ['\n \n'], ['']])('%j', (text) => {
    expect(split(text)).toEqual([]);
  });
});
