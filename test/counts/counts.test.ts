import { describe, expect, it } from 'vitest';
import type { DateMention } from '../../src/annotations.js';
import { tagCounts } from '../../src/counts/index.js';
import { makeDocument } from '../../src/document.js';
import { loadPack } from '../../src/languages/index.js';
import { countsIn, show } from './show.js';

async function documentOf(language: string, text: string) {
  const article = { id: 'test', path: null, sha256: '', text, published: null };
  return makeDocument(article, await loadPack(language));
}

describe('the text of a count is what a reader would underline', () => {
  it.each([
    ['ar', 'بقي أقل من 500 شخص هناك', 'أقل من 500 شخص'],
    ['ar', 'أرسلت نحو 2000 جندي ومستشار إلى هناك', 'نحو 2000 جندي ومستشار'],
    ['ar', 'تضم 1500 عسكريا أميركيا', '1500 عسكريا'],
    ['ar', 'مناورات بمشاركة 4500 عنصر و3 آلاف جندي', '4500 عنصر/3 آلاف جندي'],
    ['ar', 'نشر مئات من الجنود والضباط في محيطها', 'مئات من الجنود والضباط'],
    ['ar', 'الألوية (بين 600 و800 جندي) ستأتي', 'بين 600 و800 جندي'],
    ['ar', 'غادر الجنود الأميركيون الـ2500 البلاد', 'الجنود الأميركيون الـ2500'],
    ['ar', 'يبلغ عدد القوات نحو 2500 في العراق', 'نحو 2500'],
    ['ar', 'وصل وألفا جندي', 'ألفا جندي'],
    ['fa', 'بیش از سه هزار نیروی نظامی از ده کشور', 'بیش از سه هزار نیروی نظامی'],
    ['fa', 'حدود ۷۵ تا ۱۰۰ سرباز آمدند', 'حدود ۷۵ تا ۱۰۰ سرباز'],
    ['fa', 'با ۱۲۰ نفر خدمه آمد', '۱۲۰ نفر خدمه'],
    ['fa', '۲۵۰۰ تن از آنها آمدند', '۲۵۰۰ تن'],
    ['fa', 'دست‌کم ۵۰۰ سرباز ماندند', 'دست‌کم ۵۰۰ سرباز'],
  ])('%s: %s', async (language, text, expected) => {
    expect((await countsIn(language, text)).texts.join('/')).toBe(expected);
  });

  it('gives the counted noun as the unit', async () => {
    const document = await documentOf('ar', 'أكثر من 300 جندي أميركي');
    const unit = tagCounts(document, [])[0]!.unit!;
    expect(document.text.folded.slice(unit.start, unit.end)).toBe('جندی');
  });
});

describe('a number that a date has is no count', () => {
  const dateAt = (folded: string, part: string): DateMention => {
    const start = folded.indexOf(part);
    return {
      span: { start, end: start + part.length },
      value: null,
      bound: 'on',
      calendar: 'gregorian',
      rule: 'test',
    };
  };

  it.each([
    ['ar', 'وصل في 5 مايو 2014 جنود', '5 مایو 2014', '-'],
    ['ar', 'عددهم كما في 2014 في الجيش', '2014', '-'],
    ['ar', 'يضم المعسكر 2000 جندي', '2000', '2000 military'],
    ['ar', 'خفض قواته من 2000 إلى 1400 جندي', '2000', '2000 none; 1400 military'],
    ['ar', 'منذ 2014 القوات هناك', 'منذ 2014', '-'],
    ['fa', 'در سال ۲۰۱۴ سربازان آمدند', 'سال 2014', '-'],
    ['fa', 'این پایگاه ۲۰۰۰ سرباز دارد', '2000', '2000 military'],
    ['fa', 'نیروهای خود را از ۲۰۰۰ به ۱۴۰۰ نفر کاهش داد', 'از 2000', '2000 none; 1400 person'],
  ])('%s: %s (date: %s) → %s', async (language, text, date, expected) => {
    const document = await documentOf(language, text);
    const counts = tagCounts(document, [dateAt(document.text.folded, date)]);
    expect(counts.map(show).join('; ') || '-').toBe(expected);
  });
});

describe('hostile input takes no more than linear time', () => {
  it.each([
    ['digits with separators', '1,234.'],
    ['dotted digits', '1.1.'],
    ['one long run of digits', '7'],
    ['number words', 'دو هزار و '],
    ['fused number words', 'بیستو'],
    ['casualty words without a number', 'کشته و زخمی '],
    ['counts without an end', '۵ سرباز و '],
    ['openers of ranges', 'بین ۵ و '],
    ['brackets', '('],
    ['Arabic prefixes', 'وبالوبال'],
  ])('%s', async (_, piece) => {
    for (const language of ['fa', 'ar']) {
      const time = async (times: number): Promise<number> => {
        const document = await documentOf(language, piece.repeat(times));
        const start = performance.now();
        tagCounts(document, []);
        return performance.now() - start;
      };
      await time(500);
      const short = Math.min(await time(1000), await time(1000));
      const long = Math.min(await time(8000), await time(8000));
      // Eight times the text: a quadratic step would take 64 times as long.
      expect(long).toBeLessThan(32 * short + 100);
    }
  });
});
