import { describe, expect, it } from 'vitest';
import { readNumerals } from '../../src/counts/numerals.js';
import { loadPack } from '../../src/languages/index.js';
import { fold } from '../../src/text/fold.js';
import { rows } from './show.js';

const ARABIC = `
  صفر وواحد وعشرون | 21
  ثلاث وأربعون | 43
  إحدى عشرة | 11
  اثنتا عشرة | 12
  تسعة عشر | 19
  مئة وواحد | 101
  ستمئة وست وستون | 666
  تسعمائة وتسعة وتسعون ألفا | 999000
  مليون ومئتا ألف وثلاثة | 1200003
  ملياران | 2000000000
  ملياري جندي | 2000000000
  3.125 مليون | 3125000
  بين ألف وألفين | 1000 2000
  الساعة 10:30 | -
  في 30 في المئة | 30 100
  ست وسبعة | 6 7
  5/6/2020 | -
`;

const PERSIAN = `
  بیست‌ویک | 21
  بیست و یک | 21
  چهل و سه | 43
  صد و یک | 101
  ششصد و شصت و شش | 666
  نهصد و نود و نه هزار | 999000
  یک میلیون و دویست هزار و سه | 1200003
  دو میلیارد | 2000000000
  ۲/۵ میلیون | 2500000
  هزار و سیصد و نود و نه | 1399
  هزار و دو هزار | 1000 2000
  یک دو سه | 1 2 3
  سی سینه | 30
  ۱۳۹۹/۱/۱ | -
`;

describe.each([
  ['ar', ARABIC],
  ['fa', PERSIAN],
])('numerals in %s', (language, table) => {
  it.each(rows(table))('reads $text as $expected', async ({ text, expected }) => {
    const pack = await loadPack(language);
    const values = readNumerals(fold(text, pack.fold).folded, pack.counts.numerals).map(({ value }) => value);
    expect(values.join(' ') || '-').toBe(expected);
  });
});

describe('the span of a numeral', () => {
  it.each([
    ['ar', 'وصل وألفان وخمسمئة جندي', 'الفان وخمسمیه'],
    ['ar', 'عززت بثلاثمئة جندي', 'بثلاثمیه'],
    ['fa', 'آن دو هزار و پانصد نفر', 'دو هزار و پانصد'],
    ['fa', '۳۴هزار نفر', '34هزار'],
  ])('in %s %s takes the whole number and no conjunction before it', async (language, text, expected) => {
    const pack = await loadPack(language);
    const { folded } = fold(text, pack.fold);
    const { span } = readNumerals(folded, pack.counts.numerals)[0]!;
    expect(folded.slice(span.start, span.end)).toBe(expected);
  });
});
