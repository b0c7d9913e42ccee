import { describe, expect, test } from 'vitest';
import { tag } from './tag.js';

const places = async (language: string, text: string): Promise<unknown[]> =>
  (await tag(language, text))
    .filter(({ type }) => type === 'LOC')
    .map(({ text: words, country, force, form }) => [words, country, force ?? null, form]);

describe('countries, capitals and governments, with the force that they stand for', () => {
  test.each([
    ['fa', 'آمریکا گفت', ['آمریکا', 'US', 'us-forces', 'name']],
    ['fa', 'واشنگتن گفت', ['واشنگتن', 'US', 'us-forces', 'seat']],
    ['fa', 'آمریکایی‌ها گفتند', ['آمریکایی‌ها', 'US', 'us-forces', 'people']],
    ['fa', 'دولت عراق گفت', ['دولت عراق', 'IQ', 'iraq-forces', 'government']],
    ['fa', 'رژیم صهیونیستی گفت', ['رژیم صهیونیستی', 'IL', 'israel-forces', 'government']],
    ['fa', 'حملات پرویی', ['پرویی', 'PE', 'peru-forces', 'adjective']],
    ['fa', 'در اربیل', ['اربیل', 'IQ', null, 'place']],
    ['ar', 'قصف ايراني', ['ايراني', 'IR', 'iran-forces', 'adjective']],
    ['ar', 'الهجمات الإيرانية', ['الإيرانية', 'IR', 'iran-forces', 'adjective']],
    ['ar', 'للعراق', ['للعراق', 'IQ', 'iraq-forces', 'name']],
    ['ar', 'بالولايات المتحدة', ['الولايات المتحدة', 'US', 'us-forces', 'name']],
    ['ar', 'الأراضي السورية', ['السورية', 'SY', 'syria-forces', 'adjective']],
    ['ar', 'الحكومة اليمنية', ['الحكومة اليمنية', 'YE', 'yemen-forces', 'government']],
    ['ar', 'انسحب العراقيون', ['العراقيون', 'IQ', 'iraq-forces', 'people']],
    ['ar', 'المسؤولون العراقيون', ['العراقيون', 'IQ', 'iraq-forces', 'adjective']],
    ['ar', 'وكالة فارس الإيرانية', ['الإيرانية', 'IR', 'iran-forces', 'adjective']],
    ['ar', 'غادر الروس', ['الروس', 'RU', 'russia-forces', 'people']],
    ['ar', 'طالبت الجانب الروسي', ['الجانب الروسي', 'RU', 'russia-forces', 'government']],
    ['ar', 'إلى جانب روسيا', ['روسيا', 'RU', 'russia-forces', 'name']],
    ['fa', 'طرف روسی گفت', ['طرف روسی', 'RU', 'russia-forces', 'government']],
    ['ar', 'زار الكرملين', ['الكرملين', 'RU', 'russia-forces', 'seat']],
    ['ar', 'في مالي', ['مالي', 'ML', 'mali-forces', 'name']],
    ['ar', 'الكورية الجنوبية', ['الكورية الجنوبية', 'KR', 'south-korea-forces', 'adjective']],
  ])('%s: %s', async (language, text, expected) => {
    expect(await places(language, text)).toEqual([expected]);
  });
});

describe('common words that look like countries are none', () => {
  test.each([
    ['fa', 'وضعیت مالی شرکت'],
    ['fa', 'آیفون پرو'],
    ['fa', 'روز دوشنبه'],
    ['fa', 'ترک پایگاه'],
    ['fa', 'آمریکای لاتین'],
    ['ar', 'الأزمة المالية'],
    ['ar', 'مسقط رأسه'],
    ['ar', 'سياح ألمان'],
    ['ar', 'السيول جرفت الجسر'],
  ])('%s: %s', async (language, text) => {
    expect(await places(language, text)).toEqual([]);
  });
});

test('mentions come in order and never overlap', async () => {
  const found = await tag(
    'ar',
    'أعلن البنتاغون أن القوات الأمريكية في قاعدة عين الأسد بالعراق ستغادر إلى الكويت',
  );
  for (let i = 1; i < found.length; i++)
    expect(found[i]!.span.start).toBeGreaterThanOrEqual(found[i - 1]!.span.end);
  expect(found.map(({ type }) => type)).toEqual(['FORCE', 'FORCE', 'BASE', 'LOC', 'LOC']);
});
