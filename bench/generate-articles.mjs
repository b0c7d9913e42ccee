// Writes articles for runs of any length: short, all different, of a fixed random sequence, so that two folders of
// the same size hold the same bytes. They are made of phrases as the tests have them; nothing is said of the claims.
// Usage: node bench/generate-articles.mjs FOLDER COUNT [--jsonl]
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WORDS = {
  fa: {
    sources: ['سخنگوی ارتش', 'یک منبع امنیتی', 'وزارت دفاع عراق', 'یک مقام محلی', 'فرماندار استان'],
    says: ['گفت که', 'اعلام کرد که', 'تأکید کرد که'],
    forces: ['نیروهای آمریکایی', 'نظامیان ائتلاف', 'نیروهای فرانسوی', 'ارتش عراق'],
    bases: ['پایگاه عین‌الاسد', 'پایگاه حریر', 'پایگاه التاجی', 'اردوگاه الکرامه'],
    does: ['را ترک کردند', 'را تخلیه می‌کنند', 'را تحویل دادند'],
    says2: [
      'او افزود: «گفت‌وگوها ادامه دارد.»',
      'جزئیات بیشتری منتشر نشده است.',
      'این خبر هنوز تأیید نشده است.',
    ],
    days: ['دیروز', 'روز سه‌شنبه', 'هفته گذشته', 'اوایل ماه جاری'],
    sentence: (w) =>
      `${w.source} ${w.day} ${w.say} ${w.force} ${w.base} ${w.do} و حدود ${w.count} نفر ماندند.`,
  },
  ar: {
    sources: ['متحدث باسم الجيش', 'مصدر أمني', 'وزارة الدفاع العراقية', 'مسؤول محلي', 'محافظ الأنبار'],
    says: ['إن', 'مؤكدا أن', 'موضحا أن'],
    forces: ['القوات الأميركية', 'قوات التحالف', 'القوات الفرنسية', 'القوات العراقية'],
    bases: ['قاعدة عين الأسد', 'قاعدة حرير', 'معسكر التاجي', 'قاعدة الكرامة'],
    does: ['غادرت', 'انسحبت من', 'تسلمت'],
    says2: ['وأضاف: «المحادثات مستمرة.»', 'ولم تنشر تفاصيل أخرى.', 'ولم يتأكد الخبر بعد.'],
    days: ['أمس', 'يوم الثلاثاء', 'الأسبوع الماضي', 'مطلع الشهر الحالي'],
    sentence: (w) =>
      `قال ${w.source} ${w.day} ${w.say} ${w.force} ${w.do} ${w.base} وبقي نحو ${w.count} جنديا.`,
  },
};

/** Mulberry32: small, and the same everywhere. */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The article with a number, the same whenever it is made. */
export function article(number) {
  const next = random(number);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const words = number % 2 === 0 ? WORDS.fa : WORDS.ar;
  const lines = Array.from({ length: 1 + Math.floor(next() * 2) }, () => {
    const sentence = words.sentence({
      source: pick(words.sources),
      say: pick(words.says),
      force: pick(words.forces),
      base: pick(words.bases),
      do: pick(words.does),
      day: pick(words.days),
      count: 50 + Math.floor(next() * 900),
    });
    return `${sentence} ${pick(words.says2)}`;
  });
  const day = new Date(Date.UTC(2020, 0, 1 + (number % 2000))).toISOString().slice(0, 10);
  return { day, text: `${lines.join('\n\n')}\n` };
}

/** Articles as files, a thousand in each folder. */
export function writeFolder(folder, count) {
  for (let number = 0; number < count; number++) {
    const below = join(folder, String(Math.floor(number / 1000)).padStart(4, '0'));
    if (number % 1000 === 0) mkdirSync(below, { recursive: true });
    const { day, text } = article(number);
    writeFileSync(join(below, `${String(number).padStart(6, '0')}.txt`), `date: ${day}\n\n${text}`);
  }
}

/** Articles as records of one file. */
export async function writeRecords(file, count) {
  const stream = createWriteStream(file);
  for (let number = 0; number < count; number++) {
    const { day, text } = article(number);
    const line = `${JSON.stringify({ id: String(number), published: day, text })}\n`;
    if (!stream.write(line)) await new Promise((resolve) => stream.once('drain', resolve));
  }
  await new Promise((resolve) => stream.end(resolve));
}

if (process.argv[1] === import.meta.filename) {
  const [target, count, form] = process.argv.slice(2);
  if (form === '--jsonl') await writeRecords(target, Number(count));
  else writeFolder(target, Number(count));
}
