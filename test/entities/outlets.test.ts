import { describe, expect, test } from 'vitest';
import { briefly, tag } from './tag.js';

describe('outlets are found by name, with the noun before it', () => {
  test.each([
    ['fa', 'به گزارش تابناک به نقل از ایسنا', ['تابناک → tabnak', 'ایسنا → isna']],
    ['fa', 'روسیا الیوم نوشت', ['روسیا الیوم → rt']],
    ['fa', 'خبرگزاری رسمی عراق (واع) نوشت', ['خبرگزاری رسمی عراق → ina-iraq']],
    ['fa', 'در مصاحبه با اسکای نیوز گفت', ['اسکای نیوز → sky-news']],
    ['ar', 'قال لوكالة شفق نيوز', ['وكالة شفق نيوز → shafaq-news']],
    ['ar', 'لوكالة "سبوتنيك" الروسية', ['وكالة "سبوتنيك" → sputnik']],
    ['ar', 'وكالة فرانس برس', ['وكالة فرانس برس → afp']],
    ['ar', 'كتب على تويتر', ['تويتر → twitter']],
  ])('%s: %s', async (language, text, expected) => {
    expect(await briefly(language, text, 'OUTLET')).toEqual(expected);
  });
});

describe('a name that is also a word is an outlet only where the text says so', () => {
  test.each([
    ['fa', 'به گزارش فارس، باران بارید', ['فارس → fars']],
    ['fa', 'آنطور که «فارس» نوشته است', ['«فارس» → fars']],
    ['fa', 'استان فارس خشک است', []],
    ['fa', 'در ماه مهر باران بارید', []],
    ['ar', 'قالت "الجزيرة" إن', ['الجزيرة → al-jazeera']],
    ['ar', 'قناة الجزيرة', ['قناة الجزيرة → al-jazeera']],
    ['ar', 'شمال الجزيرة العربية', []],
    ['ar', 'وفقا للسياسة المعمول بها', []],
    ['ar', 'في دول الخليج', []],
  ])('%s: %s', async (language, text, expected) => {
    const found = await briefly(language, text, 'OUTLET');
    expect(found.map((one) => one.replace(/[«»]/g, ''))).toEqual(
      expected.map((one) => one.replace(/[«»]/g, '')),
    );
  });
});

describe('an outlet that no lexicon holds is found by its noun', () => {
  test.each([
    ['fa', 'روزنامه «پگاه نو» نوشت', 'پگاه نو'],
    ['fa', 'شبکه خبری Nova گفت', 'Nova'],
    ['ar', 'صحيفة "الضفاف" نشرت', 'الضفاف'],
    ['ar', 'صحيفة الضفاف نشرت', 'الضفاف'],
  ])('%s: %s', async (language, text, name) => {
    const [outlet] = await tag(language, text);
    expect(outlet).toMatchObject({ type: 'OUTLET', id: null, rule: 'outlet.new' });
    expect(outlet?.nameSpan && outlet.nameSpan.end - outlet.nameSpan.start).toBe(name.length);
  });

  test.each([
    ['ar', 'صحيفة بريطانية نشرت'],
    ['ar', 'قناة السويس مغلقة'],
    ['fa', 'روزنامه دیروز نوشت'],
  ])('%s: not %s', async (language, text) => {
    expect(await briefly(language, text, 'OUTLET')).toEqual([]);
  });
});
