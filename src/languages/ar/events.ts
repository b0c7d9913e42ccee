import { loadCues, loadTriggers, verbTriggers, wordsOf } from '../../claims/events/load.js';
import type { ClauseBreak, EventRules } from '../../claims/events/rules.js';
import { readData } from '../../lexicon/read.js';
import { foldWord } from '../../text/fold.js';
import type { Token } from '../../text/tokens.js';
import { conjugate } from './conjugate.js';

interface Entry {
  readonly past?: string;
  readonly imperfect?: string;
  readonly also?: readonly string[];
}

const data = readData(import.meta.url, './events') as { triggers: Entry[]; cues: unknown[] };
const isVerb = (entry: Entry): boolean => entry.past !== undefined || entry.imperfect !== undefined;
const verbs = data.triggers.filter(isVerb);
const nouns = data.triggers.filter((entry) => !isVerb(entry));

/** Complementisers and relatives: what they open hangs on the clause before. */
const SOFT = wordsOf('أن بأن إن حيث إذ كما مما حسبما عندما منذ');
const RELATIVE = wordsOf('الذي التي الذين اللذين اللتين اللواتي');
/** Complementisers that take their subject as a clitic: أنه، بأنها، إنهم. */
const THAT = wordsOf('أن بأن إن لأن');
const PRONOUN = /(?:هما|هم|هن|ها|ه|نا|ی|ک)$/u;
/** 'وأعلنت القوات …', '، أكد …': a verb of saying opens what somebody else may tell. */
const SAYING = wordsOf(
  'أعلن أعلنت أكد أكدت قال قالت أفاد أفادت ذكر ذكرت أضاف أضافت أوضح أوضحت كشف كشفت أشار أشارت صرح صرحت نفى نفت اتهم اتهمت زعم زعمت',
);
/** 'وقامت الطائرات بـ…': the verb of a masdar, with a subject of its own. */
const DOING = wordsOf('وقام وقامت وقاموا');
/** And with a particle or auxiliary: a new verb follows. */
const NEW_CLAUSE = wordsOf('ولم ولن ولا وقد وكان وكانت وكانوا وسوف وليس وليست');
/** What opens a clause of its own. */
const HARD = wordsOf(
  'بينما فيما لكن ولكن غير مشيرا مؤكدا معتبرا موضحا لافتا منوها مضيفا مبينا ثم وذلك إلا وسط بعدما إثر عقب',
);

/** 'غرب ووسط أفريقيا', 'في وسط البلاد': the middle, no 'amid'. */
const MIDDLE = foldWord('وسط');
const DIRECTIONS = wordsOf('غرب شرق شمال جنوب في من إلى');
const isDirection = (tokens: readonly Token[], i: number): boolean =>
  (tokens[i]!.text === MIDDLE || tokens[i]!.text === `و${MIDDLE}`) && DIRECTIONS.has(tokens[i - 1]!.text);

/** Participles that, behind a comma, say in which way the subject acts: what follows is told besides. */
const CIRCUMSTANCE = wordsOf(
  'مشيرة مؤكدة معتبرة موضحة لافتة منوهة مضيفة مبينة قائلا قائلة مشيرين مؤكدين مشددا مشددة محذرا محذرة نافيا نافية',
);
/** After 'في وقت' these only say when. */
const TIME_ONLY = wordsOf('سابق لاحق متأخر مبكر واحد قصير قياسي غير قريب متزامن ما ذلك');

/** 'في حين', 'في وقت كثف …', 'في الوقت الذي': while. */
function isWhile(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]!.text !== 'فی') return false;
  const next = tokens[i + 1]?.text;
  const third = tokens[i + 2]?.text ?? '';
  if (next === 'وقت') return !TIME_ONLY.has(third) && /^\p{L}/u.test(third);
  return next === 'حین' || (next === 'الوقت' && third === 'الذی');
}

/** Whether a verb of saying begins a clause here; behind 'and' only where its subject follows ('قالت وأكدت أن' goes on). */
function opensTelling(tokens: readonly Token[], i: number): boolean {
  const { text } = tokens[i]!;
  const next = tokens[i + 1]?.text ?? '';
  if (DOING.has(text)) return next.startsWith('ال');
  if (text.startsWith('و') && SAYING.has(text.slice(1))) return !SOFT.has(next);
  return tokens[i - 1]!.text === '،' && SAYING.has(text);
}

/** Past verbs that behind a comma and 'and' tell of another event: '، واتخذ الرئيس هذا القرار في ديسمبر'. */
const ANOTHER = wordsOf(
  'اتخذ اتخذت قتل أصيب أصيبت أدى أدت أسفر أسفرت تسبب تسببت تأسس تأسست أنشئ أنشئت افتتح افتتحت',
);
/** They may share the subject of the verb before, but for one of their own behind them. */
const MAYBE = wordsOf('بدأ بدأت قرر قررت شن شنت رفض رفضت وافق وافقت انتهى انتهت أصبح أصبحت');
const isAndVerb = (text: string, next: string): boolean =>
  text.startsWith('و') && (ANOTHER.has(text.slice(1)) || (MAYBE.has(text.slice(1)) && next.startsWith('ال')));

function breaks(tokens: readonly Token[]): ClauseBreak[] {
  const out: ClauseBreak[] = [];
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i]!;
    const bare = token.text.startsWith('و') ? token.text.slice(1) : token.text;
    const stem = bare.replace(PRONOUN, '');
    if (token.text === '؛' || token.text === ';' || token.text === ':') {
      const next = tokens[i + 1];
      if (next) out.push({ at: next.start, weight: 2 });
    } else if (isWhile(tokens, i)) out.push({ at: token.start, weight: 2 });
    else if (tokens[i - 1]!.text === '،' && CIRCUMSTANCE.has(token.text))
      out.push({ at: token.start, weight: 2 });
    else if (NEW_CLAUSE.has(token.text) || opensTelling(tokens, i)) out.push({ at: token.start, weight: 2 });
    else if (isDirection(tokens, i)) continue;
    else if (HARD.has(token.text) || HARD.has(bare)) out.push({ at: token.start, weight: 2 });
    else if (RELATIVE.has(bare)) out.push({ at: token.start, weight: 1, relative: true });
    else if (tokens[i - 1]!.text === '،' && isAndVerb(token.text, tokens[i + 1]?.text ?? ''))
      out.push({ at: token.start, weight: 2 });
    else if (SOFT.has(token.text) || SOFT.has(bare) || (stem !== bare && THAT.has(stem)))
      out.push({ at: token.start, weight: 1 });
  }
  return out;
}

/** An imperfect agrees with its subject: 'القاعدة تضم', 'المعسكر يضم' (Ryding 2005, ch. 4). */
function agrees(verb: string, noun: string): boolean {
  const feminine = noun.endsWith('ه');
  if (verb.startsWith('ت')) return feminine;
  return !(verb.startsWith('ی') && feminine);
}

/** 'The largest', 'the most important': behind a comma they tell what was named before. */
const SUPERLATIVES = wordsOf('أكبر أهم أضخم أبرز');

export const events: EventRules = {
  triggers: [
    ...loadTriggers(nouns, { prefix: 'ar' }),
    ...verbs.flatMap((entry) =>
      verbTriggers(entry, conjugate(entry.past, entry.imperfect, entry.also), 'ar'),
    ),
  ],
  cues: loadCues(data.cues),
  order: 'verb-first',
  verbs: () => [],
  breaks,
  obliques: wordsOf(
    'من إلى على في عن مع بين ضد حول لدى عبر باتجاه نحو داخل خارج قرب خلال بحق تجاه لصالح رفقة برفقة بحضور بدعم بمساندة بإشراف جانب',
  ),
  agents: [['من', 'قبل'], ['علی', 'ید'], ['علی', 'ایدی'], ['بایدی'], ['من', 'جانب'], ['بواسطه']],
  against: [
    ['ضد'],
    ['أعقاب'],
    ['محل'],
    ['مكان'],
    ['بعد', 'تحليق'],
    ['لمواجهة'],
    ['مواجهة'],
    ['لمحاربة'],
    ['محاربة'],
    ['لهزيمة'],
    ['مكافحة'],
    ['لمكافحة'],
    ['لقتال'],
    ['لمقاتلة'],
    ['استهداف'],
  ].map((words) => words.map(foldWord)),
  recipients: wordsOf('إلى ل لل'),
  targets: wordsOf('على ضد'),
  verbClitics: new Set(['', ...wordsOf('و ف ل س وس فس')]),
  demonstratives: wordsOf('هذا هذه ذلك تلك'),
  reflexives: new Set(),
  possessives: wordsOf('ه ها هم هما هن نا'),
  basePronouns: [['منها'], ['فيها'], ['الیها'], ['بها'], ['داخلها']],
  selves: wordsOf('أنه أنها بأنه بأنها إنه إنها أنهم'),
  subjectFollows: (verb) => !/(?:ون|وا|ین)$/u.test(verb),
  military: wordsOf(
    'عسكري عسكرية العسكري العسكرية قوات القوات جنود الجنود قواتها قواته الجيش جيش قاعدة القاعدة قواعد',
  ),
  conjunctions: wordsOf('و ف ، أو'),
  describing: wordsOf('وهي وهو هي هو التي الذي'),
  both: 'هما',
  undergone: wordsOf(
    'تستجيب يستجيب استجابت تتصدى يتصدى تصدت تصدى تتعامل يتعامل تعاملت أحبطت أحبط تعرض تعرضت تعرضوا يتعرض تتعرض يتعرضون تعرضه تعرضها تعرضهم',
  ),
  resumptives: wordsOf('عليها عليه عليهما منها منه فيها فيه إليها إليه بها'),
  strikes: wordsOf(
    'غارات غارة غارتان ضربات ضربة ضربتان هجمات هجوم قصف صواريخ صاروخ صاروخان قذائف قذيفة طائرات طائرة مسيرات مسيرة مقاتلات انفجارات انفجار',
  ),
  craft: wordsOf(
    'قاذفة قاذفات قاذفتي قاذفتين مقاتلة مقاتلات مقاتلتين مدمرة مدمرات مدمرتين فرقاطة فرقاطات غواصة غواصات بارجة بوارج',
  ),
  decisions: wordsOf(
    'اتفق اتفقت اتفقا اتفقتا اتفقوا وافق وافقت قرر قررت قررا قررتا دعا دعت دعوا طالب طالبت طلب طلبت حث حثت صوت صوتت',
  ),
  linked: wordsOf('المرتبطة المرتبط المرتبطين المرتبطون مرتبطة مرتبط مرتبطين'),
  comparing: wordsOf('مقارنة مقابل أصل'),
  including: [['بما', 'فی', 'ذلک'], ['بما', 'فیها'], ['مثل'], ['منها']],
  whens: wordsOf('عندما حينما حين لدى'),
  asking: wordsOf('طلب طلبت طلبوا يطلب تطلب وطلب وطلبت'),
  letting: wordsOf('سمح سمحت يسمح تسمح السماح سماح بالسماح للسماح ستسمح سيسمح'),
  fused: ['لل'],
  baseParts: wordsOf('حظيرة الحظيرة للحظيرة حظائر مدرج المدرج مدارج برج'),
  existence: new Set<string>(),
  states: wordsOf(
    'زال زالوا زالت يزال تزال يزالون تستضيف يستضيف يوجد توجد وجود لدى لديها لديه تحتفظ يحتفظ احتفظت تضم يضم يخدم تخدم متمركزون متمركزين متمركزة موجودون موجودين موجودة منتشرون منتشرين منتشرة هناك ينتشر ينتشرون يتمركز يتمركزون كانوا يبلغ تبلغ بلغ',
  ),
  objectMarkers: new Set<string>(),
  articles: wordsOf('ال وال بال لل فال'),
  having: wordsOf('لدى ل لل تضم يضم وتضم ويضم'),
  copula: null,
  haveVerb: null,
  // 'انتقالية', 'تعزيزات'; 'نقلته' is the verb.
  adjectival: wordsOf('ي ية ته تها تهم ات'),
  pronouns: new Set<string>(),
  emptiers: wordsOf('من'),
  between: wordsOf('بين'),
  distanceEnds: [' من', ' علی'],
  purposes: wordsOf('ل لل'),
  exceptives: wordsOf('سوى إلا غير'),
  agrees,
  times: [
    ['قبل'],
    ['بعد'],
    ['قبیل'],
    ['عقب'],
    ['اثر'],
    ['خلال'],
    ['منذ'],
    ['وقت'],
    ['وقع'],
    ['سبق'],
    ['وسبق'],
  ],
  timeBounds: new Map([
    ['قبل', 'before'],
    ['قبیل', 'before'],
    ['بعد', 'after'],
    ['عقب', 'after'],
    ['اثر', 'after'],
    ['منذ', 'since'],
  ]),
  weapons: wordsOf(
    'أسلحة بأسلحة صواريخ بصواريخ صاروخ بصاروخ طائرات بطائرات مسيرات بمسيرات قذائف بقذائف مدفعية',
  ),
  ownCountry: wordsOf('بلاده بلادها دولته'),
  staff: wordsOf('عنصر عناصر عناصره عناصرها أفراد أفراده أفرادها فريق موظفين كوادر'),
  partitives: wordsOf(
    'عدد جزء بعض مئات عشرات آلاف مجموعة كثير العديد مزيد المزيد قسم نصف أكثر أقل فرق عددا جزءا جندي جنديا عنصر عنصرا وحدات',
  ),
  auxiliaries: wordsOf('كان كانت كانوا وكان وكانت وكانوا'),
  presentMeans: 'ongoing',
  notTroops: wordsOf(
    'زعيم رئيس متحدث ناطق المتحدث مقتل إصابة بإصابة وإصابة جرح مصرع فريق نادي منتخب رفات جثث جثامين عائلات أسر معدات أسلحة آليات مركبات قائد قيادة أسرى جرحى مساعدات إمدادات تجهيزات ذخائر عتاد',
  ),
  struck: new Set<string>(),
  fighters: wordsOf('مجاهدو مجاهدونا مقاتلو مقاتلونا'),
  superlative: (word) => SUPERLATIVES.has(word),
  isDefinite: (word) => word.length > 4 && /^(?:ال|لل)/u.test(word),
  responsibility: wordsOf('مسؤولية مسؤوليتها مسؤوليتهم مسؤوليته المسؤولية مسئوليتها مسئوليته'),
  quantifiers: wordsOf(
    'جميع كل كافة كامل معظم بعض باقي بقية جزء من عدد نحو حوالي قرابة أكثر أقل ما لا يقل عن يزيد ثلاث أربع خمس ست سبع ثمان تسع عشر عشرات مئات آلاف ألف مزيد المزيد مجموعة أولى مراحل',
  ),
  speculation: [
    ['لا', 'یستبعد'],
    ['لیس', 'مستبعدا'],
    ['غیر', 'مستبعد'],
  ],
};
