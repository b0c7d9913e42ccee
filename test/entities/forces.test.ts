import { describe, expect, test } from 'vitest';
import { briefly, tag } from './tag.js';

describe('the forces of a state are found by its name or adjective, with what stands between', () => {
  test.each([
    ['fa', 'نیروهای آمریکایی رسیدند', ['نیروهای آمریکایی → us-forces']],
    ['fa', 'نظامیان تروریست آمریکایی رسیدند', ['نظامیان تروریست آمریکایی → us-forces']],
    ['fa', 'خروج نظامیان آمریکا آغاز شد', ['نظامیان آمریکا → us-forces']],
    ['fa', 'هنگی از تفنگداران دریایی آمریکا رسید', ['هنگی از تفنگداران دریایی آمریکا → us-forces']],
    ['fa', 'دو ستون نظامی فرانسه گذشتند', ['ستون نظامی فرانسه → france-forces']],
    ['fa', 'نیروهای عربستان سعودی آمدند', ['نیروهای عربستان سعودی → saudi-arabia-forces']],
    ['ar', 'انسحبت القوات القتالية الأميركية', ['القوات القتالية الأميركية → us-forces']],
    ['ar', 'وصل 200 جندي بريطاني', ['جندي بريطاني → uk-forces']],
    ['ar', 'قوات المارينز الأميركية هنا', ['قوات المارينز الأميركية → us-forces']],
    ['ar', 'عناصر من مشاة البحرية الأمريكية', ['عناصر من مشاة البحرية الأمريكية → us-forces']],
    ['ar', 'رتل تركي دخل', ['رتل تركي → turkey-forces']],
    ['ar', 'شنت القوات الموالية للحكومة اليمنية هجوما', ['القوات الموالية للحكومة اليمنية → yemen-forces']],
  ])('%s: %s', async (language, text, expected) => {
    expect(await briefly(language, text, 'FORCE')).toEqual(expected);
  });
});

describe('what belongs to the name of a coalition is no force of its own', () => {
  test.each([
    [
      'fa',
      'ائتلاف بین‌المللی به رهبری آمریکا علیه داعش',
      ['ائتلاف بین‌المللی به رهبری آمریکا علیه داعش → coalition'],
    ],
    ['fa', 'نیروهای ائتلاف موسوم به ضد داعش', ['نیروهای ائتلاف موسوم به ضد داعش → coalition']],
    ['ar', 'طائرات التحالف بقيادة السعودية قصفت', ['طائرات التحالف بقيادة السعودية → saudi-led-coalition']],
    [
      'ar',
      'قوات التحالف الدولي لمواجهة تنظيم داعش التي تقودها الولايات المتحدة',
      ['قوات التحالف الدولي لمواجهة تنظيم داعش التي تقودها الولايات المتحدة → coalition'],
    ],
  ])('%s: %s', async (language, text, expected) => {
    expect(await briefly(language, text, 'FORCE')).toEqual(expected);
  });
});

describe('owners joined by and, or by commas that an and closes, are forces each', () => {
  test.each([
    ['ar', 'القوات العراقية والأمريكية', ['القوات العراقية → iraq-forces', 'الأمريكية → us-forces']],
    [
      'fa',
      'نظامیان انگلیسی، فرانسوی و آلمانی',
      ['نظامیان انگلیسی → uk-forces', 'فرانسوی → france-forces', 'آلمانی → germany-forces'],
    ],
    ['fa', 'ارتش‌های چین و روسیه', ['ارتش‌های چین → china-forces', 'روسیه → russia-forces']],
    ['ar', 'القوات العراقية وسوريا', ['القوات العراقية → iraq-forces']],
    ['ar', 'القوات أمريكية بالكامل', ['القوات → ?']],
  ])('%s: %s', async (language, text, expected) => {
    expect(await briefly(language, text, 'FORCE')).toEqual(expected);
  });
});

describe('groups and missions are known by name, with the nouns before them', () => {
  test.each([
    ['ar', 'عناصر تنظيم "القاعدة"', ['عناصر تنظيم "القاعدة" → al-qaeda']],
    ['ar', 'المقاتلين الحوثيين', ['المقاتلين الحوثيين → houthis']],
    ['ar', 'مسلحي تنظيم داعش', ['مسلحي تنظيم داعش → isis']],
    ['ar', 'قوات اليونيفيل في الناقورة', ['قوات اليونيفيل → un-peacekeepers']],
    ['ar', 'قوات حلف شمال الأطلسي', ['قوات حلف شمال الأطلسي → nato']],
    ['fa', 'نیروهای حشدالشعبی', ['نیروهای حشدالشعبی → pmf']],
    ['fa', 'نیروی قدس سپاه پاسداران', ['نیروی قدس سپاه پاسداران → irgc']],
    ['fa', 'نیروهای دموکراتیک سوریه', ['نیروهای دموکراتیک سوریه → sdf']],
    ['fa', 'حوثی‌ها و انصارالله', ['حوثی‌ها → houthis', 'انصارالله → houthis']],
    ['fa', 'نظامیان خارجی رفتند', ['نظامیان خارجی → foreign-forces']],
  ])('%s: %s', async (language, text, expected) => {
    expect(await briefly(language, text, 'FORCE')).toEqual(expected);
  });
});

describe('who is backed by a state, or fights it, is not its force', () => {
  test.each([
    ['ar', 'القوات المدعومة من إيران', ['القوات المدعومة من إيران → ?']],
    ['ar', 'قوات المعارضة السورية', ['قوات المعارضة السورية → ?']],
    ['ar', 'المتمردين السودانيين', ['المتمردين السودانيين → ?']],
    ['fa', 'شبه‌نظامیان تحت حمایت ایران', ['شبه‌نظامیان تحت حمایت ایران → ?']],
    ['fa', 'نیروهای وابسته به ایران', ['نیروهای وابسته به ایران → ?']],
    ['fa', 'شورشیان لیبریا', ['شورشیان لیبریا → ?']],
    ['fa', 'شبه‌نظامیان عراقی', ['شبه‌نظامیان عراقی → iraqi-militias']],
  ])('%s: %s', async (language, text, expected) => {
    expect(await briefly(language, text, 'FORCE')).toEqual(expected);
  });
});

describe('words of force that are none give no force', () => {
  test.each([
    ['ar', 'غرقت سفينة تركية محملة بالقمح'],
    ['ar', 'فرقة موسيقية أمريكية'],
    ['ar', 'قوات الدفاع المدني أخمدت الحريق'],
    ['ar', 'المسؤول العسكري تحدث'],
    ['ar', 'الأمم المتحدة تدعو إلى الحوار'],
    ['fa', 'نیروی کار ارزان'],
    ['fa', 'هواپیمای مسافربری اوکراینی سقوط کرد'],
    ['fa', 'پلیس هلند دزد را گرفت'],
    ['fa', 'ستون روزنامه'],
    ['fa', 'همکاری نظامی دو کشور'],
  ])('%s: %s', async (language, text) => {
    expect(await briefly(language, text, 'FORCE')).toEqual([]);
  });
});

describe('a bare noun is new, or takes up a force', () => {
  test.each([
    ['ar', 'وصلت قوات إلى المدينة', 'unnamed', 'قوات'],
    ['ar', 'انسحبت القوات', 'reference', 'القوات'],
    ['ar', 'تتمركز هذه القوات هنا', 'reference', 'هذه القوات'],
    ['ar', 'ستسحب واشنطن قواتها', 'reference', 'قواتها'],
    ['ar', 'نحو 500 جندي هناك', 'unnamed', 'جندي'],
    ['fa', 'خروج نیروها آغاز شد', 'reference', 'نیروها'],
    ['fa', 'این نیروها رفتند', 'reference', 'این نیروها'],
    ['fa', 'نیروهای خود را خارج کرد', 'reference', 'نیروهای خود'],
    ['fa', 'نیروهایشان را خارج کردند', 'reference', 'نیروهایشان'],
    ['fa', 'نیروهایی رسیدند', 'unnamed', 'نیروهایی'],
  ])('%s: %s', async (language, text, mention, words) => {
    const found = (await tag(language, text)).filter(({ type }) => type === 'FORCE');
    expect(found.map((one) => [one.text, one.mention, one.id])).toEqual([[words, mention, null]]);
  });
});

describe('a short name means what the article is about', () => {
  test.each([
    ['ar', 'في اليمن، قصفت قوات التحالف صنعاء', 'saudi-led-coalition'],
    ['ar', 'في أفغانستان، قصفت قوات التحالف قندهار', 'nato'],
    ['ar', 'أعلن حلف شمال الأطلسي عن المهمة. وقال الحلف', 'nato'],
    ['fa', 'در عراق، نیروهای ائتلاف رفتند', 'coalition'],
    ['fa', 'در سال ۲۰۰۴ در عراق، نیروهای ائتلاف آمدند', 'multinational-force-iraq'],
  ])('%s: %s', async (language, text, id) => {
    const found = (await tag(language, text)).filter(({ type }) => type === 'FORCE');
    expect(found.at(-1)?.id).toBe(id);
  });
});

test('a force in the title of a person is marked', async () => {
  const [force] = await tag('ar', 'قال قائد القوات الأميركية في العراق');
  expect(force).toMatchObject({ id: 'us-forces', within: 'title' });
});
