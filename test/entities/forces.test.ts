import { describe, expect, test } from 'vitest';
import { briefly } from './tag.js';

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
