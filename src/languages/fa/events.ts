import type { ClauseBreak, EventRules } from '../../claims/events/rules.js';
import { loadCues, loadTriggers, wordsOf } from '../../claims/events/load.js';
import { readData } from '../../lexicon/read.js';
import { foldWord } from '../../text/fold.js';
import type { Token } from '../../text/tokens.js';
import { finiteVerbs, verbForm } from './verbs.js';

const data = readData(import.meta.url, './events') as { triggers: unknown[]; cues: unknown[] };

/** Words that make a verb of their own with a light verb. */
const PREVERBS = wordsOf(
  'برگزار اعلام انجام اجرا تاکید آغاز شروع ایجاد ارائه منتشر کشته زخمی ادامه مواجه تبدیل تلاش استفاده پیدا صادر',
);

const COPULA = foldWord('بودن');

/** A light verb in any form, infinitive and participle too: «خارج شده», «وارد شدن». */
const isVerb = (infinitive: string) => {
  const lemma = foldWord(infinitive);
  return (tokens: readonly Token[], index: number): boolean => {
    if (lemma === COPULA)
      return finiteVerbs(tokens.slice(index, index + 1)).some((verb) => verb.lemma === COPULA);
    if (verbForm(tokens[index]?.text ?? '')?.lemma !== lemma) return false;
    // The verb is that of the word right before it: «خارج از پایگاه برگزار شد» has its own.
    return !PREVERBS.has(tokens[index - 1]?.text ?? '');
  };
};

const CONTRAST = new Set([
  'اما',
  'ولی',
  'زیرا',
  'چون',
  'چراکه',
  'هرچند',
  'گرچه',
  'درحالیکه',
  'درحالی',
  'بلکه',
  'ضمن',
]);

/** «زمانی که رفتند»: a clause of time hangs on the clause before it. */
const TEMPORAL = new Set(['زمانی', 'هنگامی', 'وقتی', 'جایی']);

/**
 * Clauses end at a finite verb, at a colon or semicolon and before contrastive conjunctions. «که» opens a clause
 * inside another, which the next finite verb closes: «نیروهایی که در عراق بودند، خارج شدند».
 */
function breaks(tokens: readonly Token[]): ClauseBreak[] {
  const out: ClauseBreak[] = [];
  const open: number[] = [];
  let pairs = 0;
  const ends = new Set(finiteVerbs(tokens).map((verb) => verb.end));
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    if (token.text === '؛' || token.text === ':' || token.text === ';') {
      if (next) out.push({ at: next.start, weight: 2 });
    } else if (token.text === '،' && next && isPrefix(tokens, i)) out.push({ at: next.start, weight: 2 });
    else if (token.text === 'که') {
      open.push(++pairs);
      if (TEMPORAL.has(tokens[i - 1]?.text ?? '')) continue;
      // After a verb or a noun of saying «که» opens what is said, elsewhere a relative clause.
      const relative = !ends.has(tokens[i - 1]?.end ?? -1);
      out.push({ at: token.start, weight: 1, pair: pairs, ...(relative && { relative }) });
    } else if (CONTRAST.has(token.text)) out.push({ at: token.start, weight: 2 });
    else if (ends.has(token.end) && next && next.text !== 'که' && next.text !== 'تا') {
      const pair = open.pop();
      if (pair !== undefined) out.push({ at: next.start, weight: 1, pair });
      // What follows a verb without a pause is what it says or wants: «خواسته است هزار نفر اعزام کنند».
      else out.push({ at: next.start, weight: isTemporal(tokens, i + 1) || isComplement(next) ? 1 : 2 });
    }
  }
  return out;
}

/** «پس از خروج نیروها، …»: what stands before the first comma is a clause of time of its own. */
function isPrefix(tokens: readonly Token[], comma: number): boolean {
  if (tokens.findIndex((token) => token.text === '،') !== comma) return false;
  return events.times.some((phrase) => phrase.every((word, k) => tokens[k]?.text === word));
}

const isComplement = (next: Token): boolean => next.word && next.text !== 'و';

function isTemporal(tokens: readonly Token[], index: number): boolean {
  const first = tokens[index]?.word ? index : index + 1;
  return TEMPORAL.has(tokens[first]?.text ?? '') && tokens[first + 1]?.text === 'که';
}

export const events: EventRules = {
  triggers: loadTriggers(data.triggers, { verb: isVerb, prefix: 'fa' }),
  cues: loadCues(data.cues),
  order: 'verb-last',
  verbs: finiteVerbs,
  breaks,
  obliques: wordsOf(
    'از به در با برای تا بر علیه ضد میان بین درباره نزد سوی طرف مقابل برابر جز ازسوی توسط همراه کنار',
  ),
  agents: [['توسط'], ['از', 'سوی'], ['از', 'جانب'], ['از', 'طرف'], ['ازسوی'], ['به', 'دست']],
  against: [
    ['علیه'],
    ['بر', 'ضد'],
    ['ضد'],
    ['مبارزه', 'با'],
    ['مقابله', 'با'],
    ['جنگ', 'با'],
    ['در', 'برابر'],
    ['در', 'مقابل'],
    ['نبرد', 'با'],
  ].map((words) => words.map(foldWord)),
  recipients: wordsOf('به'),
  targets: wordsOf('به علیه بر روی'),
  means: {
    leads: wordsOf('با'),
    not: wordsOf('مواجه روبرو روبه‌رو همزمان مخالفت موافقت مخالف موافق تهدید مقابله برخورد'),
  },
  consisting: wordsOf('شامل متشکل مرکب'),
  frameworks: {
    nouns: wordsOf('قالب چارچوب چهارچوب همکاری حمایت پشتیبانی هماهنگی درخواست دعوت کمک مشارکت'),
    links: wordsOf('مأموریت عملیات نیروهای'),
  },
  capacities: {
    leads: [['به', 'عنوان'], ['بعنوان'], ['بهعنوان']],
    members: wordsOf('یکی از اعضای عضو عضوی بخشی'),
  },
  verbClitics: new Set(['', 'و']),
  demonstratives: wordsOf('این آن همین'),
  reflexives: wordsOf('خود خویش خودشان'),
  possessives: new Set(['ش', 'شان', 'اش', 'هایش', 'هایشان', 'اشان']),
  basePronouns: [['انجا'], ['در', 'ان'], ['از', 'ان']],
  selves: new Set<string>(),
  subjectFollows: () => false,
  military: wordsOf('نظامی نظامیان نیرو نیروها نیروهای ارتش سرباز سربازان نظامیانش پایگاه پایگاه‌های'),
  conjunctions: wordsOf('و ، یا'),
  baseParts: wordsOf('انبار انبارها انبارهای آشیانه آشیانه‌های باند باندهای برج رادار مخازن تأسیسات'),
  existence: wordsOf('صورت انجام رخ وجود آغاز در کار مطرح برنامه'),
  states: wordsOf('بودن داشتن ماندن خدمت حضور مستقر استقرار'),
  objectMarkers: wordsOf('را'),
  articles: new Set<string>(),
  having: new Set<string>(),
  copula: COPULA,
  haveVerb: foldWord('داشتن'),
  adjectival: new Set<string>(),
  pronouns: wordsOf('آنها آنان آن‌ها ایشان'),
  emptiers: wordsOf('از'),
  between: wordsOf('میان بین'),
  distanceEnds: [' از'],
  purposes: wordsOf('برای جهت'),
  exceptives: wordsOf('جز بجز مگر'),
  agrees: () => true,
  times: [
    ['پس', 'از'],
    ['پیش', 'از'],
    ['بعد', 'از'],
    ['قبل', 'از'],
    ['زمان'],
    ['هنگام'],
    ['به', 'دنبال'],
    ['درپی'],
    ['در', 'پی'],
  ],
  timeBounds: new Map(),
  weapons: wordsOf('سلاح سلاح‌های جت جت‌های موشک موشک‌های پهپاد پهپادهای بمب بمب‌های جنگنده جنگنده‌های'),
  ownCountry: wordsOf('کشورش کشورشان کشورمان'),
  staff: wordsOf(
    'جدید تازه تازه‌نفس انسانی متخصص نیرو نیروها نیروهای نیروهایش نیروهایشان نیروی نیرویی نفرات پرسنل کارکنان خود آن همه تمام',
  ),
  partitives: wordsOf(
    'گروه گروهی بخش بخشی تعداد تعدادی شمار شماری برخی یکی نیمی بسیاری هزاران صدها ده‌ها تن نفر واحد هنگ هنگی عده‌ای جمعی اکثر',
  ),
  auxiliaries: new Set<string>(),
  presentMeans: 'planned',
  notTroops: wordsOf(
    'رهبر رئیس سخنگوی کشته قتل مرگ زخمی تیم باشگاه بقایای اجساد جسد خانواده خانواده‌های تجهیزات تسلیحات سلاح فرمانده فرماندهان اسیران اسرای بازداشتی بازداشت‌شده زندانی زندانیان مجروحان زخمی‌های کشته خودروهای خودرو مخالفان دشمنان علیه',
  ),
  isDefinite: () => false,
  struck: wordsOf('هدف مورد آماج'),
  nations: wordsOf('کشورهای کشورها کشورهایی'),
  doing: wordsOf('انجام اجرا آغاز شروع ترتیب هدایت رهبری سازماندهی عملی'),
  undertakings: wordsOf('اقدام مبادرت'),
  durations: wordsOf('مدت'),
  inside: wordsOf('در داخل'),
  others: wordsOf('دیگر'),
  missiles: wordsOf('موشک موشک‌های راکت راکت‌های خمپاره خمپاره‌های'),
  after: [['پس', 'از'], ['بعد', 'از'], ['به', 'دنبال'], ['در', 'پی'], ['درپی'], ['متعاقب']],
  deadlines: wordsOf('ضرب ضرب‌الاجل مهلت موعد'),
  also: wordsOf('نیز هم همچنین'),
  harmed: wordsOf('کشته زخمی مجروح شهید اسیر مصدوم'),
  fighters: wordsOf('رزمندگان رزمندگانش رزمندگانشان مجاهدان مجاهدین مجاهدانش'),
  superlative: (word) => word.length > 4 && word.endsWith('ترین'),
  responsibility: wordsOf('مسئولیت مسوولیت'),
  quantifiers: wordsOf(
    'همه تمام تمامی کلیه شمار تعداد برخی بخشی چند چندین از حدود بیش نزدیک به دست کم حداقل هزار صد هزاران صدها ده‌ها باقیمانده باقی‌مانده آخرین نخستین اولین سریع کامل گسترده تدریجی فوری قریب‌الوقوع',
  ),
  speculation: [
    ['تعجب', 'نخواهد'],
    ['بعید', 'نیست'],
    ['دور', 'از', 'انتظار', 'نیست'],
    ['منتفی', 'نیست'],
  ].map((words) => words.map(foldWord)),
};
