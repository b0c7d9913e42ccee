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
    ['ar', 'وصول #القوات_الأميركية', ['القوات_الأميركية → us-forces']],
    ['ar', 'وصل 200 جندي بريطاني', ['جندي بريطاني → uk-forces']],
    ['ar', 'قوات المارينز الأميركية هنا', ['قوات المارينز الأميركية → us-forces']],
    ['ar', 'عناصر من مشاة البحرية الأمريكية', ['عناصر من مشاة البحرية الأمريكية → us-forces']],
    ['ar', 'رتل تركي دخل', ['رتل تركي → turkey-forces']],
    ['ar', 'وصلت كتيبة سودانية', ['كتيبة سودانية → sudan-forces']],
    ['ar', 'جنود ألمان وصلوا', ['جنود ألمان → germany-forces']],
    ['ar', 'وصل جنود ومدربين روس', ['جنود ومدربين روس → russia-forces']],
    ['ar', 'جنودا أتراك موجودون هناك', ['جنودا أتراك → turkey-forces']],
    ['fa', 'یک تیپ ۴۰۰۰ نفره آمریکا رفت', ['تیپ ۴۰۰۰ نفره آمریکا → us-forces']],
    ['fa', 'یک گردان هزار نفری آلمان رسید', ['گردان هزار نفری آلمان → germany-forces']],
    ['fa', 'لشکر ۸۲ هوابرد آمریکا رسید', ['لشکر ۸۲ هوابرد آمریکا → us-forces']],
    ['fa', 'سربازان مستقر آمریکا در ژاپن', ['سربازان مستقر آمریکا → us-forces']],
    ['fa', 'سربازان مستقر در ژاپن', ['سربازان → ?']],
    ['fa', '۳۰۰۰سرباز آمریکایی رسیدند', ['سرباز آمریکایی → us-forces']],
    ['fa', '۵ هزار ملوان آمریکایی رسیدند', ['ملوان آمریکایی → us-forces']],
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
      'قوات التحالف الدولي لمحاربة داعش بقيادة واشنطن',
      ['قوات التحالف الدولي لمحاربة داعش بقيادة واشنطن → coalition'],
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
    ['ar', 'سحبت كتيبتين وقالت', ['كتيبتين → ?']],
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
    ['fa', 'مقاومت اسلامی لبنان اعلام کرد', ['مقاومت اسلامی لبنان → hezbollah']],
    ['fa', 'مقاومت اسلامی عراق اعلام کرد', ['مقاومت اسلامی عراق → iraqi-militias']],
    ['fa', 'در بیروت، مقاومت اسلامی اعلام کرد', ['مقاومت اسلامی → hezbollah']],
    ['fa', 'مقاومت اسلامی اعلام کرد', []],
    ['ar', 'المرتزقة الأجانب غادروا', ['المرتزقة الأجانب → foreign-forces']],
    ['ar', 'المرتزقة غادروا', ['المرتزقة → ?']],
    ['fa', '۵۰۰ نظامی خارجی رفتند', ['نظامی خارجی → foreign-forces']],
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
    ['ar', 'سافر فريق القوات الجوية لمباراة الإياب'],
    ['fa', 'تیم نیروی هوایی بازی را برد'],
    ['fa', 'لیست ۵۵ نفره منتشر شد'],
    ['ar', 'الجانب الروسي تحدث'],
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

describe("the forces of 'us' are marked, so that the speaker can tell whose they are", () => {
  test.each([
    ['ar', 'ستبقى قواتنا هنا', 'قواتنا', 1],
    ['ar', 'ستبقى قواتهما هنا', 'قواتهما', undefined],
    ['fa', 'نیروهای ما می‌مانند', 'نیروهای ما', 1],
    ['fa', 'نیروهایمان می‌مانند', 'نیروهایمان', 1],
    ['fa', 'نیروهای خودمان را بردیم', 'نیروهای خودمان', 1],
    ['fa', 'نیروهایشان می‌مانند', 'نیروهایشان', undefined],
  ])('%s: %s', async (language, text, words, person) => {
    const [force] = await tag(language, text);
    expect(force).toMatchObject({ text: words, mention: 'reference', rule: 'force.possessive' });
    expect(force?.person).toBe(person);
  });
});

describe("'the soldiers of this country' are those of the country named last", () => {
  test.each([
    ['fa', 'آلمان گفت سربازان این کشور نیجر را ترک کردند', 'سربازان این کشور', 'germany-forces'],
    ['fa', 'سربازان این کشور رفتند', 'سربازان این کشور', null],
    ['ar', 'قالت ألمانيا إن جنود البلاد غادروا النيجر', 'جنود البلاد', 'germany-forces'],
    ['fa', 'ترکیه گفت شورشیان این کشور رفتند', 'شورشیان این کشور', null],
  ])('%s: %s', async (language, text, words, id) => {
    const force = (await tag(language, text)).find(({ type }) => type === 'FORCE');
    expect([force?.text, force?.id]).toEqual([words, id]);
  });
});

describe('government forces are those of the country in which the article plays', () => {
  test.each([
    ['سيطرت القوات الحكومية على تعز ودخلت مأرب', 'yemen-forces'],
    ['سيطرت القوات الحكومية على المدينة', null],
    ['سيطرت القوات الحكومية على تعز والموصل', null],
  ])('%s', async (text, id) => {
    const force = (await tag('ar', text)).find(({ type }) => type === 'FORCE');
    expect(force?.id).toBe(id);
  });
});
