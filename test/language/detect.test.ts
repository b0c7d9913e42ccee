import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../../src/language/detect.js';

const codeOf = (text: string): string | null => detectLanguage(text).code;

describe('headlines and first sentences in Persian', () => {
  test.each([
    'خروج نیروهای آمریکایی از عین‌الاسد',
    'حمله پهپادی به پایگاه حریر',
    'سه سرباز در اردن کشته شدند',
    'انفجار در نزدیکی فرودگاه اربیل',
    'ناتو ماموریت خود را پایان داد',
    'سپاه: پاسخ می‌دهیم',
    'دولت عراق بیانیه داد',
    'سخنگوی ارتش این خبر را رد کرد.',
    'بیش از ۲۵۰۰ نظامی در این کشور مستقر هستند.',
    // Keyboards that have ي and ك, papers without Persian digits and without ZWNJ.
    'نيروهاي آمريكايي از پايگاه عين الاسد خارج مي شوند',
    'سخنگوي پنتاگون گفت كه 900 نظامي در سوريه مي مانند',
    'وزير دفاع تركيه از كاهش نيروها خبر داد',
    'نيروهاى خارجى براى هميشه از خاک عراق مى‌روند',
    'نیروهایشان را ازپایگاههای مرزی بیرون کشیدند',
    // Dari.
    'وزارت دفاع افغانستان می‌گوید شماری از سربازان در این حمله جان باخته‌اند',
    'قوای خارجی تا پایان سال میلادی از افغانستان خارج می‌شوند',
  ])('%s', (text) => {
    expect(detectLanguage(text)).toEqual({ code: 'fa', reason: 'reads as Persian' });
  });
});

describe('headlines and first sentences in Arabic', () => {
  test.each([
    'انسحاب القوات الأمريكية من عين الأسد',
    'هجوم بطائرة مسيرة على قاعدة حرير',
    'مقتل ثلاثة جنود في الأردن',
    'قصف صاروخي يستهدف مطار أربيل',
    'الناتو ينهي مهمته في العراق',
    'غارات جوية عنيفة شرقي البلاد',
    'بغداد: لا قواعد أجنبية بعد اليوم',
    'أكثر من 2500 جندي ينتشرون في البلاد.',
    // Papers without hamzas, without dots under the last ya, and with vowel marks.
    'اعلن المتحدث باسم الجيش ان القوات انسحبت الى قواعدها',
    'قال مسؤول فى وزارة الدفاع ان القوات ستبقى فى مواقعها',
    'أَعْلَنَتِ الْقُوَّاتُ الْمُسَلَّحَةُ انْتِهَاءَ الْمُهِمَّةِ',
    // Keyboards that have ی and ک, ھ or ڪ.
    'اعلنت القوات الامریکیة انسحابها من القاعدة العسکریة',
    'أكد الناطق الرسمي ھذا الخبر وقال إن القوات ستغادر ھذه القاعدة',
    // Foreign names with letters that Arabic does not have.
    'وصلت قوات من ڤيتنام وپولندا إلى قاعدة گورگان في إطار المناورات',
    // Egyptian.
    'الجيش قال إن القوات اللي في القاعدة دي مش هتمشي دلوقتي',
  ])('%s', (text) => {
    expect(detectLanguage(text)).toEqual({ code: 'ar', reason: 'reads as Arabic' });
  });
});

describe('neighbours in the same script are named and not taken for ours', () => {
  test.each([
    ['Urdu', 'امریکی فوج نے اڈہ خالی کر دیا'],
    ['Urdu', 'صدر کا فوج سے خطاب'],
    ['Urdu', 'عراق میں امریکی فوجیوں کی تعداد کم کی جا رہی ہے، وزارت دفاع'],
    ['Urdu', 'ایران اور امریکہ کے درمیان مذاکرات کا نیا دور'],
    ['Pashto', 'د امریکا پوځیان له عراق څخه وځي'],
    ['Pashto', 'په کابل کې د ناټو ځواکونو وروستۍ اډه وتړل شوه'],
    ['Pashto', 'د دفاع وزارت وايي چې پوځیان به نه وځي'],
    ['Sorani Kurdish', 'هێزەکانی ئەمریکا لە بنکەی عەین ئەسەد دەکشێنەوە'],
    ['Sorani Kurdish', 'سوپای عێراق بنکەکەی وەرگرتەوە'],
    ['Sorani Kurdish', 'هێزه‌كانی ئه‌مریكا له‌ بنكه‌ی حه‌ریر ده‌مێننه‌وه‌'],
    ['Sorani Kurdish', 'هێزهكانی ئهمریكا له بنكهی حهریر دهمێننهوه'],
    ['Sorani Kurdish', 'هێزێن ئەمریکی ل بنگەهێ حەریر دمینن'],
    ['Uyghur', 'ئامېرىكا ئارمىيەسى ئىراقتىكى بازىدىن چېكىندى'],
    ['Uyghur', 'دۆلەت مۇداپىئە مىنىستىرلىقى بۇ خەۋەرنى رەت قىلدى'],
    ['Sindhi', 'آمريڪي فوجين عراق ۾ پنهنجو اڏو خالي ڪري ڇڏيو آهي'],
    ['Sindhi', 'وزير دفاع چيو ته فوج کي واپس گهرايو ويندو'],
    ['Punjabi or Saraiki', 'فوج دے ترجمان نے آکھیا جے ساڈے کول ہور جوان وی نیں'],
    [
      'Azerbaijani',
      'آمریکا اوردوسو عراقداکی بازاسینی بوشالتماغا باشلادی و بو ایش ایلین سونونا کیمی بیتمه‌لی‌دیر',
    ],
    ['Azerbaijani', 'مودافیعه ناظیری دئدی کی عسگرلر سونرا اؤز یئرلرینه قاییداجاقلار'],
    ['Uzbek or Turkmen', 'امریکا قوشینلری افغانستاندن چیقیب کیتدی، دیدی مدافعه وزیرلیگی'],
    ['Malay in Jawi', 'تنترا اميريک شاريکت منيڠݢلكن ڤڠکالن تنترا دعراق ڤد هوجوڠ تاهون اين'],
    ['Malay in Jawi', 'منتري ڤرتاهنن بركات عسكر اكن تتڤ براد دسان'],
  ])('%s: %s', (language, text) => {
    expect(detectLanguage(text)).toEqual({ code: null, reason: `looks like ${language}` });
  });

  // Which neighbour it is, so few words do not always tell.
  test.each([
    ['Punjabi', 'امریکی فوج نے عراق وچ اپنا اڈا خالی کر دتا اے'],
    ['Kashmiri', 'امریکی فوجہِ ہٕنٛدۍ سپٲہی چھِ عراقس منٛز روزان'],
    ['Kazakh', 'امەريكا اسكەرلەرى يراكتاعى بازادان شىعارىلاتىن بولدى'],
    ['Balochi', 'امریکی فوج ءَ عراق ءِ تہا وتی کیمپ یلہ داتگ اَنت'],
    ['Sindhi', 'سنڌ حڪومت فوج کان مدد گهري ورتي'],
    ['Urdu without its own letters', 'عراق کا امریکا کو جواب'],
  ])('%s: %s', (_, text) => {
    expect(detectLanguage(text)).toEqual({
      code: null,
      reason: expect.stringMatching(/^looks like /) as string,
    });
  });
});

describe('texts in other scripts', () => {
  test.each([
    ['is in the Latin script', 'US troops leave Ain al-Asad'],
    ['is in the Latin script', 'ABD askerleri Irak’tan çekiliyor'],
    ['is in the Latin script', 'Hêzên Amerîkayê ji Iraqê vedikişin'],
    ['is in the Latin script', 'ABŞ qoşunları İraqdan çıxır'],
    ['is in the Latin script', 'Tentera Amerika meninggalkan pangkalan'],
    ['is in the Cyrillic script', 'Американские войска покидают базу в Ираке'],
    ['is in the Cyrillic script', 'Нерӯҳои амрикоӣ аз пойгоҳ берун мешаванд'],
    ['is in the Hebrew script', 'הכוחות האמריקאים עוזבים את הבסיס בעיראק'],
    ['is in the Greek script', 'Οι αμερικανικές δυνάμεις αποχωρούν'],
    ['is in the Devanagari script', 'अमेरिकी सैनिक इराक छोड़ रहे हैं'],
    ['is in the Han script', '美军撤离阿萨德空军基地'],
    ['is not in the Arabic script', 'ทหารสหรัฐถอนกำลัง'],
    ['has no words in it', '🚨🚨 2025/12/31 — 10:30'],
    ['has no words in it', 'https://t.me/example/123'],
    ['is too short to tell its language', ''],
    [
      'looks like English',
      'The spokesman said that the last of the soldiers would leave the base before the end of the year, and that ' +
        'the army would take it over (القاعدة) in a ceremony. He would not say how many of them were still there, or ' +
        'where they would be going afterwards.',
    ],
    [
      'looks like Turkish',
      'Savunma Bakanlığı sözcüsü, askerlerin yıl sonuna kadar üsten ayrılacağını ve üssün orduya törenle teslim ' +
        'edileceğini söyledi. Kaç askerin hâlâ orada olduğunu veya daha sonra nereye gideceklerini açıklamadı, ancak ' +
        'görüşmelerin sürdüğünü belirtti.',
    ],
  ])('%s: %s', (reason, text) => {
    expect(detectLanguage(text)).toEqual({ code: null, reason });
  });
});

describe('too little to tell is said, not guessed', () => {
  test.each(['بغداد', 'عراق - لبنان', 'حلب ۱۲'])('%s', (text) => {
    expect(detectLanguage(text)).toEqual({ code: null, reason: 'is too short to tell its language' });
  });
});

const PERSIAN =
  'فرمانده پایگاه گفت که سربازان تا پایان سال در این کشور می‌مانند و پس از آن به خانه باز می‌گردند. ' +
  'او افزود شمار آنها کمتر از هزار نفر است و بیشترشان به آموزش نیروهای محلی می‌پردازند. ';
const ARABIC =
  'قال قائد القاعدة إن الجنود سيبقون في البلاد حتى نهاية العام ثم يعودون إلى بلادهم. ' +
  'وأضاف أن عددهم أقل من ألف جندي وأن معظمهم يتولون تدريب القوات المحلية. ';
const ENGLISH = 'The troops will remain in the country until the end of the year, the commander said. ';

describe('an article that quotes another language is still itself', () => {
  test.each<[name: string, text: string, code: string]>([
    ['Persian that begins with Arabic', `«${ARABIC.slice(0, 80)}» ${PERSIAN}`, 'fa'],
    ['Persian that ends with Arabic', `${PERSIAN}«${ARABIC.slice(0, 80)}»`, 'fa'],
    ['Persian with an English quotation', `${PERSIAN} "${ENGLISH}"`, 'fa'],
    ['Persian with a Kurdish name', `${PERSIAN} به گزارش ڕووداو، هەولێر آرام است.`, 'fa'],
    ['Persian with an Urdu tweet', `${PERSIAN.repeat(4)} «فوج نے اڈہ خالی کر دیا ہے»`, 'fa'],
    ['Arabic that begins with Persian', `«${PERSIAN.slice(0, 70)}» ${ARABIC}`, 'ar'],
    ['Arabic with two English quotations', `"${ENGLISH}" ${ARABIC} "${ENGLISH}"`, 'ar'],
    ['Arabic with Latin names', `${ARABIC} (USS Boxer, HIMARS, MQ-9 Reaper, CENTCOM)`, 'ar'],
    [
      'Persian with Telegram furniture',
      `🔹🚨 ${PERSIAN}\n@channel_fa #Iraq https://t.me/channel/123 www.example.com`,
      'fa',
    ],
    [
      'Arabic with Telegram furniture',
      `📰🇺🇸\n${ARABIC.slice(0, 80)}\n@channel #Iraq https://example.com/a/b?c=d`,
      'ar',
    ],
  ])('%s', (_, text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  test('of a long text beginning, middle and end are read', () => {
    expect(codeOf(ARABIC.repeat(6) + PERSIAN.repeat(40))).toBe('fa');
    expect(codeOf(PERSIAN.repeat(6) + ARABIC.repeat(40))).toBe('ar');
  });

  test('mostly English text with some Persian is English', () => {
    expect(codeOf(ENGLISH.repeat(6) + PERSIAN.slice(0, 80))).toBeNull();
  });
});

test('presentation forms, as PDF files give them, read like the letters they show', () => {
  expect(codeOf('ﺍﻟﻘﻮﺍﺕ ﺍﻷﻣﺮﻳﻜﻴﺔ ﺗﻨﺴﺤﺐ ﻣﻦ ﺍﻟﻘﺎﻋﺪﺓ')).toBe('ar');
});

test('a hostile text takes no longer than another', () => {
  const texts = ['\u200c', 'a@', 'http://', 'ا\u200c', 'ـ', '\ud83d', '@'].map((part) =>
    part.repeat(1_000_000),
  );
  const start = performance.now();
  for (const text of texts) detectLanguage(text);
  expect(performance.now() - start).toBeLessThan(2000);
});
