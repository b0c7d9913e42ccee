// Texts that go on and on in one way, in both languages: what a rule that looks too far would take too long over.
const repeat = (piece, length) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Persian and Arabic pieces of each shape; a text of a length is the piece over and over. */
const PIECES = {
  'bases without end': { fa: 'پایگاه هوایی عین‌الاسد و ', ar: 'قاعدة عين الأسد الجوية و' },
  'forces without end': { fa: 'نیروهای ارتش آمریکا، ', ar: 'القوات الأميركية والفرنسية، ' },
  'sayings without a full stop': { fa: 'او گفت که وی افزود ', ar: 'قال إنه أضاف أن ' },
  'a speaker a sentence': {
    fa: 'سخنگوی ارتش گفت: «ما رفتیم.» او افزود که نیروها پایگاه را ترک کردند. ',
    ar: 'قال متحدث: "انسحبنا". وأضاف أن القوات غادرت القاعدة. ',
  },
  'quotes that only open': { fa: '«او گفت ', ar: '"قال ' },
  'brackets in brackets': { fa: '(نیروها [پایگاه ', ar: '(قوات [قاعدة ' },
  'dates without end': { fa: '۱۰ دی ۱۴۰۴ تا سپتامبر ', ar: 'من 5 إلى 31 كانون الثاني ' },
  'digits without end': { fa: '۱۲۳', ar: '٤٥٦' },
  'numbers in words': { fa: 'دو هزار و پانصد و ', ar: 'ثلاثة آلاف وخمسمئة و' },
  'one word of clitics': { fa: 'می‌هایشان', ar: 'ووبالوالفل' },
  'marks and half-spaces': { fa: '\u200c\u0640\u064b\u202e', ar: '\u0640\u064e\u0651\u200f' },
  'casualties and counts': { fa: '۲۵۰ نظامی کشته و زخمی، ', ar: '300 جندي قتلوا وجرحوا، ' },
  'a line a word': { fa: 'پایگاه\n', ar: 'قاعدة\n' },
  'points without spaces': { fa: 'ا.ب.', ar: 'أ.ف.' },
};

/** @returns shape → a text of that length */
export const shapes = (language, length) =>
  Object.fromEntries(Object.entries(PIECES).map(([name, of]) => [name, repeat(of[language], length)]));

/** The processor's time of the whole extraction of a text, in milliseconds; the least of some rounds. */
export async function cost(extractor, language, text, rounds) {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    await extractor.extract({ id: 'a', text, language, published: '2025-12-31' });
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}
