import { describe, expect, test } from 'vitest';
import { briefly, tag } from './tag.js';

describe('a base of the lexicon is found in every usual spelling', () => {
  test.each([
    ['fa', 'پایگاه عین‌الاسد', ['پایگاه عین‌الاسد → ain-al-asad']],
    ['fa', 'پایگاه عینالاسد', ['پایگاه عینالاسد → ain-al-asad']],
    ['fa', 'پایگاه هوایی عین الاسد', ['پایگاه هوایی عین الاسد → ain-al-asad']],
    ['ar', 'قاعدة "عين الأسد" الجوية', ['قاعدة "عين الأسد" الجوية → ain-al-asad']],
    ['ar', 'وقاعدة عين الاسد هي', ['قاعدة عين الاسد → ain-al-asad']],
    ['ar', 'معسكر «كامب انتيغريتي» في كابل', ['معسكر «كامب انتيغريتي» → camp-integrity']],
  ])('%s: %s', async (language, text, expected) => {
    expect(await briefly(language, text, 'BASE')).toEqual(expected);
  });
});

describe('a list of bases is as many bases', () => {
  test.each([
    [
      'fa',
      'پایگاه‌های عین‌الاسد و ویکتوریا',
      ['پایگاه‌های عین‌الاسد → ain-al-asad', 'ویکتوریا → victoria-base'],
    ],
    ['ar', 'من قاعدتي عين الأسد وحرير', ['قاعدتي عين الأسد → ain-al-asad', 'حرير → harir']],
  ])('%s: %s', async (language, text, expected) => {
    expect(await briefly(language, text, 'BASE')).toEqual(expected);
  });
});

describe('words of base that are none give no base', () => {
  test.each([
    ['fa', 'به گزارش پایگاه خبری فردا، باران می‌بارد'],
    ['fa', 'پایگاه داده‌های کتابخانه'],
    ['fa', 'حزب پایگاه اجتماعی خود را از دست داد'],
    ['ar', 'تنظيم القاعدة أعلن مسؤوليته'],
    ['ar', 'أنشأت الشركة قاعدة بيانات جديدة'],
    ['ar', 'للحزب قاعدة شعبية واسعة'],
  ])('%s: %s', async (language, text) => {
    expect(await briefly(language, text, 'BASE')).toEqual([]);
  });
});

test('the country after a name tells bases of one name apart', async () => {
  expect(await briefly('fa', 'پایگاه هوایی فیصل در اردن', 'BASE')).toEqual([
    'پایگاه هوایی فیصل → king-faisal-jordan',
  ]);
  expect(await briefly('fa', 'پایگاه هوایی فیصل در عربستان', 'BASE')).toEqual([
    'پایگاه هوایی فیصل → king-faisal-saudi',
  ]);
});

test('an unnamed base has its owner and spans its place', async () => {
  const [base] = await tag('ar', 'هجوم على قاعدة تابعة للناتو في كابل');
  expect(base).toMatchObject({
    type: 'BASE',
    id: null,
    owner: 'nato',
    mention: 'unnamed',
    text: 'قاعدة تابعة للناتو في كابل',
  });
});
