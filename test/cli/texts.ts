/** Articles of a sentence or two, written for the tests. */
export const PERSIAN =
  'به گزارش خبرنگار ما، یک منبع امنیتی عراق گفت که نیروهای آمریکایی روز گذشته پایگاه عین‌الاسد در استان الانبار را ' +
  'ترک کردند و حدود ۲۵۰ نظامی همچنان در این پایگاه حضور دارند.\n';

export const ARABIC =
  'قال مصدر أمني عراقي إن القوات الأميركية انسحبت أمس من قاعدة عين الأسد في محافظة الأنبار، ' +
  'وأضاف أن نحو 250 جندياً ما زالوا متمركزين في القاعدة.\n';

export const ENGLISH =
  'A security source said that American forces left the air base in the west of the country yesterday, and that ' +
  'some two hundred and fifty soldiers are still there to hand it over to the army.\n';

export const URDU =
  'وزیر خارجہ نے کہا ہے کہ دونوں ملکوں کے درمیان تجارت بڑھانے کے لیے اگلے ہفتے نئے معاہدے پر دستخط کیے جائیں گے ' +
  'اور اس سے عوام کو فائدہ پہنچے گا۔\n';

export const record = (fields: object): string => `${JSON.stringify(fields)}\n`;
