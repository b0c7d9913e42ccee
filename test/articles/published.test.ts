import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/articles/index.js';
import { parsePublished } from '../../src/articles/index.js';
import { bytes, readAll, readOne } from './reading.js';

describe('a day of publication', () => {
  test.each([
    ['2025-12-31', '2025-12-31'],
    [' 2025-12-31\n', '2025-12-31'],
    ['2025/1/5', '2025-01-05'],
    ['2025.01.05', '2025-01-05'],
    ['۲۰۲۵-۱۲-۳۱', '2025-12-31'],
    ['٢٠٢٥/١٢/٣١', '2025-12-31'],
    ['2025-12-31T23:30:00-05:00', '2025-12-31'],
    ['2025-12-31 08:30', '2025-12-31'],
    ['2025-12-31T08:30:00.123Z', '2025-12-31'],
    ['2024-02-29', '2024-02-29'],
    ['1404/10/10', '2025-12-31'],
    ['۱۴۰۴-۱۰-۱۰ ۱۲:۳۰', '2025-12-31'],
    ['1403-12-30', '2025-03-20'],
    ['Wed, 31 Dec 2025 23:30:00 +0330', '2025-12-31'],
    ['31 Dec 2025', '2025-12-31'],
    ['Wed, 31 Dec 2025 08:30:00 GMT', '2025-12-31'],
    ['December 31, 2025', '2025-12-31'],
    ['Wednesday, December 31, 2025 at 8:30 PM', '2025-12-31'],
    ['۱۰ دی ۱۴۰۴', '2025-12-31'],
    ['چهارشنبه ۱۰ دی‌ماه ۱۴۰۴ - ۱۲:۳۰', '2025-12-31'],
    ['چهارشنبه، 10 دي 1404', '2025-12-31'],
    ['الأربعاء 31 ديسمبر 2025', '2025-12-31'],
    ['٣١ كانون الأول ٢٠٢٥', '2025-12-31'],
  ])('%j is %s', (value, day) => {
    expect(parsePublished(value)).toBe(day);
  });

  test.each([
    '',
    'yesterday',
    '2025',
    '2025-12',
    '2025-13-01',
    '2025-02-29',
    '31-12-2025',
    '12/31/2025',
    '2025-12-31x',
    '2025-12-31 and more',
    '1404-13-10',
    '1404-12-30',
    '1447-07-11',
    '11 رجب 1447',
    '31 دی 1404',
    '10 دی 2025',
    '31 ديسمبر 1404',
    '31 Foo 2025',
    '31 Feb 2025',
    'Dec 2025',
    '10 / 12 / 2025',
    '20251231',
  ])('%j is none', (value) => {
    expect(parsePublished(value)).toBeNull();
  });
});

const read = (text: string, published?: string): Promise<Article> =>
  readOne('-', { stdin: bytes(text), inputFormat: 'text', ...(published !== undefined && { published }) });

/** What the program reads as the article proper. */
const body = (article: Article): string => article.text.slice(article.body ?? 0);

describe('a header line tells the day and is no part of the article proper', () => {
  test.each([
    [' date 2025-12-31 بغداد اعلام کرد', 'بغداد اعلام کرد'],
    ['date: 2025-12-31\n\nبغداد اعلام کرد', 'بغداد اعلام کرد'],
    ['Date:2025-12-31T10:00Z\r\nبغداد', 'بغداد'],
    ['DATE : 2025/12/31 أعلنت بغداد', 'أعلنت بغداد'],
    ['Published: 2025-12-31\nأعلنت', 'أعلنت'],
    ['published on 2025-12-31\nأعلنت', 'أعلنت'],
    ['2025-12-31\nأعلنت بغداد', 'أعلنت بغداد'],
    ['\n\u200f2025-12-31 10:30\nأعلنت بغداد', 'أعلنت بغداد'],
    ['تاریخ انتشار: ۲۰۲۵-۱۲-۳۱\nبغداد اعلام کرد', 'بغداد اعلام کرد'],
    ['تاريخ انتشار: 2025-12-31\nبغداد اعلام کرد', 'بغداد اعلام کرد'],
    ['التاريخ: ٢٠٢٥/١٢/٣١\nأعلنت بغداد', 'أعلنت بغداد'],
    ['تاريخ النشر : 2025-12-31 أعلنت بغداد', 'أعلنت بغداد'],
  ])('%j', async (text, expected) => {
    const article = await read(text);
    expect(article).toMatchObject({ published: '2025-12-31', text });
    expect(body(article)).toBe(expected);
  });

  test('title, outlet and url may stand beside it, in any order', async () => {
    const article = await read(
      'Title: خروج نیروها\noutlet: خبرگزاری\ndate: 2025-12-31\nurl: https://example.org/1\n\nمتن: خبر',
    );
    expect(article).toMatchObject({
      published: '2025-12-31',
      title: 'خروج نیروها',
      outlet: 'خبرگزاری',
      url: 'https://example.org/1',
    });
    expect(body(article)).toBe('متن: خبر');
  });

  test('an address may follow the day, and is no part of the article proper either', async () => {
    const article = await read(' date 2025-12-31 https://example.org/خبر-انسحاب-1.html\n\nأعلنت بغداد');
    expect(article).toMatchObject({ published: '2025-12-31', url: 'https://example.org/خبر-انسحاب-1.html' });
    expect(body(article)).toBe('أعلنت بغداد');
  });

  test.each([' date 2025-12 https://example.org/1\n\nمتن', 'date: 2025\nمتن'])(
    'a header that knows only month or year tells no day: %j',
    async (text) => {
      const article = await read(text);
      expect(article.published).toBeNull();
      expect(body(article)).toBe('متن');
    },
  );

  test.each([
    '2025\nمتن',
    '2025-12\nمتن',
    'date 2500 soldiers left',
    'بغداد در 2025-12-31 اعلام کرد',
    '2025-12-31 أعلنت بغداد',
    'date 2025-13-31 بغداد',
    'date 2025-12-311 بغداد',
    'update: 2025-12-31\nبغداد',
    'title: خبر\nمتن',
    'source: خبرگزاری فارس',
    'في التاريخ: لا شيء',
    'تاریخ ایران: ۲۰۲۵-۱۲-۳۱',
    'dateline',
  ])('%j has none and is read from its start', async (text) => {
    const article = await read(text);
    expect(article.published).toBeNull();
    expect(article).not.toHaveProperty('body');
    expect(article).not.toHaveProperty('title');
  });
});

describe('front matter', () => {
  test('tells day, title, outlet and url, and the article begins behind it', async () => {
    const article = await read(
      '---\ntitle: "عنوان: خبر"\ndate: 2025-12-31\noutlet: خبرگزاری\nurl: https://example.org\ntags: [a]\n---\n\nمتن خبر',
    );
    expect(article).toMatchObject({
      published: '2025-12-31',
      title: 'عنوان: خبر',
      outlet: 'خبرگزاری',
      url: 'https://example.org',
    });
    expect(body(article)).toBe('متن خبر');
  });

  test('a day that is none is left out', async () => {
    const article = await read('---\ndate: soon\n---\nمتن');
    expect(article.published).toBeNull();
    expect(body(article)).toBe('متن');
  });

  test.each([
    '---\nمتن خبر',
    '---\nمتن خبر\n---\nو ادامه',
    '--- \n- a\n- b\n---\nمتن',
    'متن\n---\ndate: 2025-12-31\n---\n',
    '---\na: [\n---\nمتن',
    '---\na: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b]\n---\nمتن',
  ])('rules of hyphens alone are none: %j', async (text) => {
    const article = await read(text);
    expect(article.published).toBeNull();
    expect(article).not.toHaveProperty('body');
  });
});

describe('who has the word on the day of publication', () => {
  const header = 'date: 2020-03-03\nمتن';
  const front = `---\ndate: 2020-04-04\n---\n`;

  test.each<[string, string, string | undefined, string | undefined, string | null]>([
    ['the record before all others', front + header, '2020-01-01', '2020-02-02', '2020-01-01'],
    ['then the option', front + header, undefined, '2020-02-02', '2020-02-02'],
    ['then the header', front + header, undefined, undefined, '2020-03-03'],
    ['then the front matter', `${front}متن`, undefined, undefined, '2020-04-04'],
    ['and without any there is none', 'متن', undefined, undefined, null],
  ])('%s', async (_, text, inRecord, option, expected) => {
    const line = JSON.stringify({ text, published: inRecord });
    const [article] = await readAll(['-'], {
      stdin: bytes(line),
      ...(option !== undefined && { published: option }),
    });
    expect(article).toMatchObject({ published: expected, text });
  });

  test('a title in the record stands against one in the text', async () => {
    const line = JSON.stringify({ text: '---\ntitle: ب\nurl: c\n---\nمتن', title: 'الف' });
    expect(await readOne('-', { stdin: bytes(line) })).toMatchObject({ title: 'الف', url: 'c' });
  });
});
