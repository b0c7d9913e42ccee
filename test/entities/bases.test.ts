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

describe('a name that no lexicon holds is found by its frame', () => {
  test.each([
    ['ar', 'هبطت الطائرة في قاعدة زنزور الجوية', 'قاعدة زنزور الجوية'],
    ['ar', 'قاعدة سالم الكبير العسكرية', 'قاعدة سالم الكبير العسكرية'],
    ['ar', 'قصفت القوات الروسية معسكر «أوزون»', 'معسكر «أوزون»'],
    ['fa', 'جنگنده‌ها در پایگاه هوایی زرنده نشستند', 'پایگاه هوایی زرنده'],
    ['fa', 'نظامیان وارد پادگان «سرخه» شدند', 'پادگان «سرخه»'],
  ])('%s: %s', async (language, text, words) => {
    const found = (await tag(language, text)).filter(({ type }) => type === 'BASE');
    expect(found.map((one) => [one.text, one.id, one.mention])).toEqual([[words, null, 'named']]);
  });
});

describe('a base that is described has its owner, its place and its number', () => {
  test.each([
    ['fa', 'یک پایگاه نظامی در بلغارستان', { number: 'singular', country: 'BG', mention: 'unnamed' }],
    ['fa', 'پایگاهی در غرب افغانستان دیده شد و نظامیان رفتند', { country: 'AF', mention: 'unnamed' }],
    ['fa', 'پایگاه‌های آمریکا در کویت', { number: 'plural', owner: 'us-forces', country: 'KW' }],
    ['fa', 'پایگاه نظامی ناتو در قبرس', { owner: 'nato', country: 'CY' }],
    ['ar', 'القواعد الأميركية في المنطقة', { number: 'plural', owner: 'us-forces' }],
    ['ar', 'قاعدة عسكرية أمريكية في ألمانيا', { owner: 'us-forces', country: 'DE' }],
    ['ar', 'أكبر قاعدة للقوات الفرنسية بالنيجر', { owner: 'france-forces', country: 'NE' }],
  ])('%s: %s', async (language, text, expected) => {
    const [base] = (await tag(language, text)).filter(({ type }) => type === 'BASE');
    expect(base).toMatchObject({ id: null, ...expected });
  });
});

describe('a place, a branch or an owner can tell which base is meant', () => {
  test.each([
    ['ar', 'القاعدة الجوية الأمريكية في فوتينما', 'futenma'],
    ['ar', 'قاعدة للتحالف قرب مطار أربيل الدولي', 'erbil-air-base'],
    ['ar', 'مقر بعثة التحالف الدولي في بغداد', 'coalition-hq-baghdad'],
    ['fa', 'پایگاه نیروهای آمریکایی در منطقه «الازرق»', 'muwaffaq-salti'],
    ['fa', 'پایگاه دریایی مهم بحرین', 'fifth-fleet-bahrain'],
    ['fa', 'پایگاه هوایی ترکیه در بحرین', null],
    ['fa', 'مقر ناوگان پنجم آمریکا در بحرین', 'fifth-fleet-bahrain'],
  ])('%s: %s', async (language, text, id) => {
    const [base] = (await tag(language, text)).filter(({ type }) => type === 'BASE');
    expect(base?.id).toBe(id);
  });
});

describe('a definite base takes up an earlier one', () => {
  test.each([
    ['fa', 'پایگاه بگرام تخلیه شد. این پایگاه', 'این پایگاه'],
    ['fa', 'پایگاه بگرام تخلیه شد. پایگاه مذکور', 'پایگاه مذکور'],
    ['fa', 'پایگاه بگرام تخلیه شد. در غرب پایگاه', 'پایگاه'],
    ['ar', 'أخليت قاعدة باغرام. وفي القاعدة جنود', 'القاعدة'],
    ['ar', 'أخليت قاعدة باغرام. تقع القاعدة في ولاية بروان', 'القاعدة'],
    ['ar', 'أخليت قاعدة باغرام. هذه القاعدة كبيرة', 'هذه القاعدة'],
    ['ar', 'أخليت قاعدة باغرام. القاعدة المذكورة', 'القاعدة المذكورة'],
  ])('%s: %s', async (language, text, words) => {
    const found = (await tag(language, text)).filter(({ type }) => type === 'BASE');
    expect(found.map(({ mention }) => mention)).toEqual(['named', 'reference']);
    expect(found[1]?.text).toBe(words);
  });
});

describe("'القاعدة' is the base or the group, by the words around it", () => {
  test.each([
    ['أخليت قاعدة العند الجوية. ودخل مقاتلو القاعدة المدينة', 'FORCE', 'al-qaeda'],
    ['أخليت قاعدة العند الجوية. وقتل قيادي في القاعدة', 'FORCE', 'al-qaeda'],
    ['أعلن تنظيم القاعدة مسؤوليته. وقالت القاعدة في بيان', 'FORCE', 'al-qaeda'],
    ['هاجمت طائرتان القاعدة العسكرية', 'BASE', null],
    ['قصف مقاتلو القاعدة القاعدة الأمريكية', 'BASE', null],
    ['أعلن تنظيم القاعدة مسؤوليته عن الهجوم على قاعدة العند الجوية. واقتحم المهاجمون القاعدة', 'BASE', null],
  ])('%s', async (text, type, id) => {
    const last = (await tag('ar', text)).at(-1);
    expect([last?.type, last?.id]).toEqual([type, id]);
  });
});

test('a city that is also a base is a base only after its noun, or in a list of bases', async () => {
  expect(await briefly('ar', 'انفجار في بلد جنوب صلاح الدين', 'BASE')).toEqual([]);
  expect(await briefly('ar', 'انفجار في قاعدة بلد الجوية', 'BASE')).toEqual(['قاعدة بلد الجوية → balad']);
  expect(await briefly('fa', 'پایگاه‌های عین‌الاسد، حریر و بلد', 'BASE')).toEqual([
    'پایگاه‌های عین‌الاسد → ain-al-asad',
    'حریر → harir',
    'بلد → balad',
  ]);
});

test('a civil airport is marked as one', async () => {
  const [airport] = await tag('ar', 'مطار بغداد الدولي');
  expect(airport).toMatchObject({ type: 'BASE', rule: 'airport' });
  const [airfield] = await tag('fa', 'فرودگاه نظامی المزه');
  expect(airfield).toMatchObject({ type: 'BASE', id: 'mezzeh', rule: 'base.headed' });
});

describe("a word of the sentence after 'the base' is no name of it", () => {
  test.each([
    ['fa', 'نظامیان این پایگاه تاکنون را دیدند', ['این پایگاه']],
    ['fa', 'نظامیان گفتند این پایگاه روز یکشنبه خالی ماند', ['این پایگاه']],
    ['fa', 'نظامیان از پایگاه تاکنون بیرون نرفته‌اند', []],
    ['fa', 'راکتی به پایگاه اصابت کرد و نظامیان گریختند', []],
    ['fa', 'نظامیان پایگاه زرنده را ساختند', ['پایگاه زرنده']],
    ['fa', 'نظامیان از پایگاه «ارژن» خود را رساندند', ['پایگاه «ارژن»']],
    ['fa', 'نظامیان در این پایگاه مستقر شدند', ['این پایگاه']],
    ['fa', 'نظامیان این پایگاه در دستور کار دارند', ['این پایگاه']],
    ['ar', 'غادر الجنود القاعدة كانت خالية', []],
    ['ar', 'القوات في هذه القاعدة في أيلول', ['هذه القاعدة']],
    ['ar', 'انتشرت القوات في قاعدة استخدمت للتدريب', []],
    ['ar', 'نزل الجنود في قاعدة كانت الجوية', ['قاعدة كانت الجوية']],
  ])('%s: %s', async (language, text, expected) => {
    const found = (await tag(language, text)).filter(({ type }) => type === 'BASE');
    expect(found.map((one) => one.text)).toEqual(expected);
  });
});

describe('a list of names that no lexicon holds is a base each', () => {
  test.each([
    ['fa', 'ارتش به پایگاه‌های ساوین، دربنگ و کولاب حمله کرد', ['پایگاه‌های ساوین', 'دربنگ', 'کولاب']],
    ['fa', 'سربازان از پایگاه‌های «گلزن» و «نرماش» رفتند', ['پایگاه‌های «گلزن»', '«نرماش»']],
    ['ar', 'قصفت القوات قاعدتي تازمانت وتمسلان', ['قاعدتي تازمانت', 'تمسلان']],
    ['fa', 'ارتش پایگاه‌های دشمن و تجهیزات آن را زد', []],
    ['fa', 'پایگاه‌های پرورش و نگهداری را دیدند', []],
  ])('%s: %s', async (language, text, expected) => {
    const found = (await tag(language, text)).filter(({ type }) => type === 'BASE');
    expect(found.map((one) => one.text)).toEqual(expected);
    expect(found.every((one) => one.mention === 'named' && one.id === null)).toBe(true);
  });
});

describe('a noun of place takes its name along, or is left out', () => {
  test.each([
    ['fa', 'پایگاه آمریکایی‌ها در منطقه التنف', 'پایگاه آمریکایی‌ها در منطقه التنف', 'tanf'],
    ['fa', 'پایگاه آمریکا در مرز اردن', 'پایگاه آمریکا در مرز اردن', null],
    ['fa', 'پایگاه‌های آمریکا در منطقه', 'پایگاه‌های آمریکا در منطقه', null],
    ['fa', 'پایگاه نظامی در اطراف شهر «درکان» ساخته شد', 'پایگاه نظامی در اطراف شهر «درکان»', null],
    ['fa', 'پایگاه نظامی در مرز ساخته شد', 'پایگاه نظامی', null],
    ['ar', 'قاعدة عسكرية في منطقة الجفرة', 'قاعدة عسكرية في منطقة الجفرة', 'al-jufra'],
    ['ar', 'قاعدة حميميم للجيش الروسي', 'قاعدة حميميم', 'hmeimim'],
  ])('%s: %s', async (language, text, words, id) => {
    const [base] = (await tag(language, text)).filter(({ type }) => type === 'BASE');
    expect([base?.text, base?.id]).toEqual([words, id]);
  });
});

describe('an airport without a name counts where the sentence speaks of forces', () => {
  test.each([
    ['ar', 'غادرت القوات المطار الدولي في محافظة حضرموت', ['المطار الدولي في محافظة حضرموت', 'unnamed']],
    ['ar', 'غادرت القوات المطار صباحا', ['المطار', 'reference']],
    ['ar', 'وصل المسافرون إلى المطار', []],
    ['ar', 'وصل المسافرون إلى المطار الدولي في حضرموت', []],
    ['fa', 'نظامیان فرودگاه را ترک کردند', []],
  ])('%s: %s', async (language, text, expected) => {
    const found = (await tag(language, text)).filter(({ type }) => type === 'BASE');
    expect(found.flatMap((one) => [one.text, one.mention])).toEqual(expected);
    expect(found.every(({ rule }) => rule === 'airport')).toBe(true);
  });
});

test('bases that are counted are bases, rules that are counted are none', async () => {
  const bases = async (text: string): Promise<string[]> =>
    (await tag('ar', text)).filter(({ type }) => type === 'BASE').map((one) => one.text);
  expect(await bases('أخلت القوات 3 قواعد رئيسية لها')).toEqual(['قواعد رئيسية']);
  expect(await bases('وضعت اللجنة 3 قواعد رئيسية لها')).toEqual([]);
});
