import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWord } from '../../src/text/fold.js';
import { fold as persian } from '../../src/languages/fa/script.js';

describe('spellings of one word become one', () => {
  it.each([
    ['عین‌الاسد', 'عینالاسد', 'ZWNJ'],
    ['عين الأسد', 'عین الاسد', 'Arabic ye and hamza'],
    ['كتــاب', 'کتاب', 'Arabic kaf and tatweel'],
    ['أُعلِنَ', 'اعلن', 'harakat'],
    ['خانهٔ', 'خانه', 'hamza above'],
    ['مئات', 'میات', 'seated hamza'],
    ['القوّات', 'القوات', 'shadda'],
    ['ﺑﻐﺪﺍﺩ', 'بغداد', 'presentation forms'],
    ['۲۵۰۰ و ٢٥٠٠', '2500 و 2500', 'three digit sets'],
    ['﴿آية﴾', '﴿ایه﴾', 'verse marks, which have no other form'],
    ['٣٫٥٪', '3.5%', 'Arabic decimal point and percent'],
    ['NATO', 'nato', 'Latin letters'],
    ['#القوات_الأميركية', 'القوات الامیرکیه', 'hashtags'],
    ['قاعدة #الديلمي', 'قاعده الدیلمی', 'a hashtag within a name'],
    ['#حضرموت#المكلا', 'حضرموت المکلا', 'hashtags without a space'],
    ['C#، #1', 'c#، #1', 'number signs'],
    ['a_b@x_y.ir', 'a_b@x_y.ir', 'underscores of Latin names'],
    ['«الف» “ب”', '«الف» "ب"', 'curly quotes'],
    ['مجلة \u00a0 تايم', 'مجله تایم', 'runs of spaces'],
  ])('%s → %s (%s)', (text, folded) => {
    expect(fold(text).folded).toBe(folded);
  });
});

describe('parts of a Persian word that are written apart', () => {
  it.each([
    ['می شود', 'میشود'],
    ['نمی‌شود', 'نمیشود'],
    ['پایگاه های نظامی', 'پایگاههای نظامی'],
    ['شده اند', 'شدهاند'],
  ])('%s reads as %s', (text, folded) => {
    expect(fold(text, persian).folded).toBe(folded);
  });

  it.each([
    ['ها نمی ', 'ها نمی '],
    ['تهران: های', 'تهران: های'],
  ])('%j stays apart', (text, folded) => {
    expect(fold(text, persian).folded).toBe(folded);
  });
});

describe('the way back to the text as written', () => {
  const back = (text: string, part: string): string => {
    const folded = fold(text, persian);
    const start = folded.folded.indexOf(part);
    const { start: a, end: b } = folded.toOriginal({ start, end: start + part.length });
    return text.slice(a, b);
  };

  it.each([
    ['در پایگاه عین‌الاسد ماندند', 'عینالاسد', 'عین‌الاسد'],
    ['أُعلِنَ اليوم', 'اعلن', 'أُعلِنَ'],
    ['پایگاه های آن', 'پایگاههای', 'پایگاه های'],
    ['الأنباء السارة', 'الانبا', 'الأنباء'],
    ['نحو  ۲۵۰۰ جندي', '2500 جندی', '۲۵۰۰ جندي'],
  ])('in «%s», %s is «%s»', (text, part, original) => {
    expect(back(text, part)).toBe(original);
  });

  it('never leaves the text, whatever the input', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = fold(text, persian);
        for (let i = 0; i < folded.folded.length; i++) {
          const { start, end } = folded.toOriginal({ start: i, end: i + 1 });
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('folds what is folded to itself, so that a rule may fold twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('اآأبيیکك ةه\u200c۱٢3ـَ«».')) }), (text) => {
        const once = fold(text, persian).folded;
        expect(fold(once).folded).toBe(once);
      }),
    );
  });
});

describe('foldWord', () => {
  it('gives the key that a lexicon is asked for', () => {
    expect(foldWord(' قاعدة ')).toBe('قاعده');
  });
});
