/** What readers of fresh news found wrong, one behaviour each, in sentences of our own. */
import { describe, expect, test } from 'vitest';
import { loadPack } from '../../src/languages/index.js';
import { fold } from '../../src/text/fold.js';

const PUBLISHED = '2026-01-14';

type Found = readonly [value: string | null, bound: string];

async function datesOf(language: string, text: string, published: string | null = PUBLISHED) {
  const pack = await loadPack(language);
  return pack.dates(fold(text, pack.fold), { published }).map(({ value, bound }): Found => [value, bound]);
}

describe('adverbs that date nothing are no dates', () => {
  test.each([
    ['fa', 'ارتش پیش‌تر از حمله به این پایگاه خبر داده بود.'],
    ['fa', 'قبلاً نیروها اینجا بودند و سپس رفتند.'],
    ['fa', 'پس از آن کاروان به راه افتاد.'],
    ['ar', 'وكان المتحدث قد نفى ذلك في وقت سابق.'],
    ['ar', 'وصلت القافلة لاحقاً إلى القاعدة، وبعد ذلك غادر الجنود.'],
    ['ar', 'كان الجنود آنذاك في الثكنة التي أقيمت سابقاً.'],
  ])('%s: %s', async (language, text) => {
    expect(await datesOf(language, text)).toEqual([]);
  });

  test('but beside a date they are a part of it', async () => {
    expect(await datesOf('ar', 'غادر الجنود القاعدة في وقت سابق من هذا الشهر.')).toEqual([['2026-01', 'on']]);
    expect(await datesOf('fa', 'نیروها پیش‌تر در ۵ ژانویه رسیدند.')).toEqual([['2026-01-05', 'on']]);
  });
});

describe("'two weeks ago' keeps its value before a place, and has none before an event", () => {
  test.each<[string, Found]>([
    ['نیروها دو هفته پیش از پایگاه خارج شدند.', ['2025-12-31', 'on']],
    ['نیروها سه روز قبل از این پادگان بیرون رفتند.', ['2026-01-11', 'on']],
    ['این خبر دو روز پیش از سوی ارتش اعلام شد.', ['2026-01-12', 'on']],
    ['نیروها دو هفته پیش از حمله به پایگاه رفتند.', [null, 'before']],
    ['نیروها یک روز پیش از آنکه جنگ آغاز شود رفتند.', [null, 'before']],
  ])('%s', async (text, date) => {
    expect(await datesOf('fa', text)).toEqual([date]);
  });
});

describe('a season behind a preposition is that of the year that verb and bound mean', () => {
  test.each<[string, string, readonly Found[]]>([
    ['fa', 'نیروها تا تابستان از پایگاه خارج خواهند شد.', [['2026-22', 'by']]],
    ['fa', 'نیروها در پاییز به این پایگاه آمدند.', [['2025-23', 'on']]],
    ['ar', 'ستغادر القوات القاعدة بحلول الصيف.', [['2026-22', 'by']]],
    ['ar', 'تغيرت المنطقة منذ الربيع العربي.', []],
    ['fa', 'بهار نام دختر فرمانده است.', []],
  ])('%s: %s', async (language, text, dates) => {
    expect(await datesOf(language, text)).toEqual(dates);
  });
});

describe('the numbers of a change are no years', () => {
  test.each([
    ['fa', 'شمار نیروها از ۱۹۹۰ به حدود ۱۴۰۰ کاهش یافت.'],
    ['ar', 'تراجع العدد من 2010 إلى نحو 1990.'],
    ['fa', 'هر سال ۱۴۰۰ پرونده بررسی می‌شود.'],
  ])('%s: %s', async (language, text) => {
    const values = (await datesOf(language, text)).filter(([, bound]) => bound === 'since');
    expect(values).toEqual([]);
  });
});

describe('dates in the company that news keep', () => {
  test.each<[string, string, readonly Found[]]>([
    ['fa', 'نیروها تا دو هفته دیگر می‌روند، او گفت.', [['2026-01-28', 'by']]],
    ['ar', 'قصفت طائرات شمال شرقي الأردن ليل أمس.', [['2026-01-13', 'on']]],
    ['ar', 'انسحبت القوات من العراق اليوم، وفق المتحدث.', [['2026-01-14', 'on']]],
    ['ar', 'نقلت روسيا اليوم الخبر.', []],
    ['ar', 'انسحبوا قبل انتخابات 24 كانون الأول 2021.', [['2021-12-24', 'before']]],
    ['fa', 'نیروها در سال‌های جنگ اینجا بودند.', [[null, 'on']]],
    ['fa', 'انفجار پنجشنبه گذشته (۸ ژانویه) رخ داد.', [['2026-01-08', 'on']]],
    ['ar', 'جرت المناورة خلال شهري حزيران وتموز 2025.', [['2025-06/2025-07', 'on']]],
    ['ar', 'تراجع القصف في الربع الأخير من عام 2024.', [['2024-10/2024-12', 'on']]],
    ['ar', 'نفذت القوات 20 غارة خلال 48 ساعة.', []],
    ['fa', 'طی یک سالی که گذشت پایگاه خالی بود.', []],
  ])('%s: %s', async (language, text, dates) => {
    expect(await datesOf(language, text)).toEqual(dates);
  });

  test('a story of another year goes on in that year', async () => {
    const text = 'بدأت الغارات في 20 آذار 2003، وسقطت المدينة في التاسع من نيسان.';
    expect(await datesOf('ar', text)).toEqual([
      ['2003-03-20', 'on'],
      ['2003-04-09', 'on'],
    ]);
  });
});
