// Where the search begins, and the pieces that inputs are changed with: what the two languages, the formats and the
// parsers take for something. Sentences are our own.
import { Buffer } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const words = (text) => text.trim().split(/\s*\|\s*/);

const DATES = words(`
  5 | 31 | 2025 | 1404 | 1447 | 98 | ٢٠٢٥ | ۱۴۰۴ | 2.5 | 1,500 | / | - | – | ( | ) | ، | . | « | » | : | هـ | م | ق.م |
  31 ديسمبر 2025 | 10 دی ۱۴۰۴ | 12 رجب 1447 | 2025-12-31 | ۱۴۰۴/۱۰/۱۰ | 31/12/2025 | كانون الثاني/يناير | سپتامبر ۲۰۲۶ |
  تا | از | در | سال | ماه | روز | هفته | گذشته | آینده | پیش | دیگر | سپتامبر | مهر | رمضان | محرم | شنبه | دیروز | امروز |
  اوایل | نیمه | پایان | بهار | چند | سه | دهه | قرن | من | في | حتى | منذ | قبل | بعد | عام | شهر | يوم | الأسبوع | الماضي |
  المقبل | أيلول | الأحد | أمس | اليوم | غدا | نهاية | بداية | منتصف | مطلع | ثلاثة | الثالث | بين | إلى | الربع | ربيع الأول |
  التاسع والعشرين من | بضعة | خلال | الموافق | صباح | ساعة | 08:30 | لا يزال
`);

const PERSIAN = words(`
  پایگاه | پایگاه هوایی | پایگاه عین‌الاسد | پایگاه‌های | اردوگاه التاجی | نیروهای آمریکایی | نظامیان | ارتش عراق | سپاه |
  لشکر ۸۲ | تیپ | ناو | فرودگاه | گفت | گفت که | افزود | اعلام کرد | به گفته | به نقل از | خبرگزاری | سخنگوی وزارت دفاع |
  یک مقام | منابع آگاه | تأکید کرد | رد کرد | تکذیب کرد | خارج شدند | خارج می‌شوند | ترک کردند | تخلیه | مستقر | مستقر شد |
  تحویل داد | حمله | منتقل | خواستار | باید | قرار است | نمی | می | ها | های | ی | را | و | که | از | به | در | با | تا |
  حدود ۲۵۰ نفر | هزار | دو هزار و پانصد | بیش از | کمتر از | کشته | زخمی | نفر | سرباز | عراق | سوریه | آمریکا | ائتلاف |
  او | وی | آنها | این پایگاه | همان | همچنین | رویترز | پنتاگون | کاخ سفید | ناتو
`);

const ARABIC = words(`
  قاعدة | قاعدة عين الأسد | قاعدتي | قواعد | معسكر التاجي | مطار | القوات الأميركية | قوات التحالف | الجيش | الفرقة 82 | لواء |
  جندي | جنديا | ألف | ألفي | نحو 300 جندي | أكثر من | أقل من | مئات | قتل | جرح | أسرى | قال | وقال | قالت | أضاف | وأضاف |
  أكد | نفى | أعلن | أعلنت | أفاد | بحسب | وفقا ل | نقلا عن | وكالة | المتحدث باسم | مصدر أمني | مسؤول | وزير الدفاع |
  انسحبت من | غادرت | سينسحب | تسلمت | نقلت | انتشرت | تتمركز | هاجم | استهدف | طالب | لن | لم | لا | ما زالت | سوف | قد | أن | إن |
  التي | الذي | هذه القاعدة | المصدر نفسه | و | ف | ب | ل | ك | ال | وال | بال | لل | فبال | وسي | العراق | سوريا | الولايات المتحدة |
  البنتاغون | رويترز | الناتو | مشيرا إلى | موضحا | على أن | ووبالوال | والقاعدة | لقاعدته
`);

const HOSTILE = words(`
  __proto__ | constructor | prototype | toString | hasOwnProperty | valueOf | null | undefined | NaN | -0 | 1e999 | 0x10 |
  99999999999999999999 | 0000-00-00 | 9999-12-31 | ${'9'.repeat(40)} | ${'('.repeat(30)} | ${'«'.repeat(20)} | ${'"'.repeat(9)} |
  ${'و'.repeat(30)} | ${'\u200c'.repeat(20)} | ${'ـ'.repeat(20)} | ${'\u202e'.repeat(9)} | ${'\u064b'.repeat(20)} |
  ${'ﷺ'.repeat(9)} | ${'ال'.repeat(20)} | ${'1/'.repeat(20)} | ${'. '.repeat(20)} | ${'ا.ب.'.repeat(8)} | $& | $1 | %s | {{data}}
`);

const JSON_PIECES = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '\\',
  '\\"',
  '\\u',
  '\\ud800',
  '\\udc00',
  '\\u0000',
  '\n',
  '\r\n',
  '\ufeff',
  ' ',
  '0',
  '-1',
  '1e5',
  'true',
  'false',
  'null',
  '"id"',
  '"text"',
  '"text": "متن"',
  '"published"',
  '"2025-12-31"',
  '"language"',
  '"fa"',
  '"ar"',
  '"outlet"',
  '"title"',
  '"url"',
  '"__proto__"',
  '"constructor"',
  '{"__proto__": {"polluted": 1}}',
  '[[[[[[[[[[',
  ']]]]]]]]]]',
  '{"a":{"a":{"a":',
  '{"id": "a", "text": "متن"}\n',
  '9007199254740993',
  '"date"',
  '"۱۴۰۴/۱۰/۱۰"',
];

const CSV_PIECES = [
  'id,text,published\n',
  'id;text\n',
  'id\ttext\n',
  ',',
  ';',
  '\t',
  '"',
  '""',
  '\n',
  '\r\n',
  '\r',
  'text',
  'file',
  'date',
  'source',
  'TEXT',
  'id',
  'a.txt',
  '2025-12-31',
  'متن مقاله',
  '"متن\nدر دو سطر"',
  '__proto__',
  'constructor',
  '\ufeff',
  '=1+1',
  "'",
];

const YAML_PIECES = [
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '%TAG ! tag:x,2000:\n',
  '&a ',
  '*a',
  '*a : ',
  '<<: *a\n',
  '!!binary ',
  '!!js/function ',
  '!!set ',
  '!!timestamp ',
  '!!omap ',
  '!x ',
  '? ',
  ': ',
  '- ',
  '-\n',
  '|\n',
  '|2-\n',
  '>+\n',
  '[',
  ']',
  '{',
  '}',
  ', ',
  '"',
  "'",
  '#',
  '\n',
  '  ',
  '    ',
  '\t',
  '~',
  'null',
  'yes',
  '0o7',
  '[[[[[[[[',
  '{a: {a: {a: ',
  '- - - - - ',
  '? ? ? ',
  'a: &a [x, x, x]\n',
  'b: &b [*a, *a, *a]\n',
  'c: [*b, *b, *b]\n',
  '__proto__: {polluted: 1}\n',
  'constructor: 1\n',
  '"__proto__": ',
  'prototype: ',
  '2025-12-31',
  '.inf',
  '.nan',
  '\\x00',
  '\\ud800',
  '\\U0010FFFF',
];

const LEXICON_PIECES = [
  ...YAML_PIECES,
  'actors:\n',
  'bases:\n',
  'outlets:\n',
  '  my-force:\n',
  '    name: X\n',
  '    names: { fa: [نیرو], ar: [قوة] }\n',
  '    headed: { fa: [x] }\n',
  '    country: IQ\n',
  '    kind: state\n',
  '    led_by: [US]\n',
  '    from: 2014\n',
  '    wikidata: Q42\n',
  '    at: { fa: [x] }\n',
  '    sole: air\n',
  '    fallback: true\n',
];

const CONFIG_PIECES = [
  ...YAML_PIECES,
  'lexicon: ',
  'extract:\n',
  '  format: jsonl\n',
  'annotate: ',
  'check: ',
  'score: ',
  '  jobs: 2\n',
  'published: 2025-12-31\n',
  'language: fa\n',
  'ner: none\n',
  'all: true\n',
  'encoding: cp1256\n',
  'layers: dates,counts\n',
  'min-f1: 0.8\n',
  'quiet: true\n',
  'metadata: a.csv\n',
  'help: true\n',
  'version: 1\n',
];

const HTML_PIECES = [
  '<',
  '>',
  '</',
  '/>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!doctype html>',
  '<html>',
  '<head>',
  '<body>',
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<article>',
  '</article>',
  '<h1>',
  '</h1>',
  '<title>',
  '</title>',
  '<script>',
  '</script>',
  '<script>globalThis.polluted = 1</script>',
  '<img src=x onerror="polluted=1">',
  '<svg onload=polluted=1>',
  '<script type="application/ld+json">',
  '{"@type":"NewsArticle","datePublished":"2025-12-31","headline":"x"}',
  '"@graph":[',
  '<style>',
  '</style>',
  '<template>',
  '</template>',
  '<iframe srcdoc="',
  '<math>',
  '<svg>',
  '</svg>',
  '<table><tr><td>',
  '</table>',
  '<select><option>',
  '<textarea>',
  '<noscript>',
  '<plaintext>',
  '<br>',
  '<a href="javascript:1">',
  '<meta charset="windows-1256">',
  '<meta property="article:published_time" content="2025-12-31">',
  '<meta property="og:title" content="',
  '<link rel="canonical" href="https://x.org/1">',
  '<time datetime="2025-12-31">',
  '&amp;',
  '&lt;',
  '&#x202e;',
  '&#0;',
  '&#xd800;',
  '&#1114112;',
  '&nbsp;',
  '&zwnj;',
  '&unknown;',
  '<!DOCTYPE x [<!ENTITY a "&b;&b;">]>',
  '&a;',
  '<?xml version="1.0"?>',
  '<div class="comment">',
  '<div itemprop="articleBody">',
  ' id="',
  ' class="content article-body" ',
  '"',
  "'",
  '=',
  '<input',
  '<form>',
  '</form>',
  '<ul><li>',
  '<pre>\n',
  `<p>${'سخنگوی ارتش گفت که نیروهای آمریکایی پایگاه را ترک کردند، و افزود که حدود ۳۰۰ نفر ماندند. '.repeat(3)}</p>`,
  '<div>'.repeat(40),
  '</div>'.repeat(40),
  '<b><i>'.repeat(20),
  '<p>'.repeat(40),
];

const HEADER_PIECES = [
  'date: ',
  ' date 2025-12-31 ',
  'title: ',
  'url: ',
  'https://x.org/a',
  'source: ',
  'published: ',
  'تاریخ: ',
  'التاريخ: ',
  '2025-12-31',
  '2025-04',
  '۱۴۰۴/۱۰/۱۰',
  'T08:30:00+03:30',
  'Wed, 31 Dec 2025 08:30:00 +0330',
  'December 31, 2025',
  '۱۰ دی ۱۴۰۴',
  'الأربعاء 31 ديسمبر 2025',
  '2025-02-30',
  'GMT',
  '\n',
  '\r\n',
  '\r',
  ...YAML_PIECES,
];

const CLAIMS_PIECES = [
  ...JSON_PIECES,
  ...YAML_PIECES,
  'schema: khabar.claims/1\n',
  'claims:\n',
  'article:\n',
  '"claims"',
  '"article"',
  '"span": [0, 5]',
  'span: [0, 5]',
  'evidence: ',
  'core: true\n',
  'event: withdrawal\n',
  '[5, 0]',
  '[-1, 1e9]',
  'text: null\n',
  'troop_count:\n',
  'min: 5\n',
  'max: 1\n',
  'value: 2025-13-45\n',
  'qualifier: about\n',
  'source: null\n',
  'via: [x]\n',
  '</script>',
  '<!--',
  '"error": "x"',
];

/** The parts of the time that targets have: those with the most code behind them get the most, however slow. */
const SHARES = {
  header: 2,
  edtf: 0.5,
  'dates-fa': 3,
  'dates-ar': 3,
  lexicon: 3,
  config: 2,
  jsonl: 2,
  csv: 3,
  metadata: 2,
  page: 4,
  read: 3,
  claims: 3,
  'extract-fa': 6,
  'extract-ar': 6,
};

/**
 * For each target where to begin, what to put in, how long inputs may get, and how large a share of the time it has.
 *
 * @param root the repository
 */
export function seedsOf(root) {
  const articles = (language) => {
    const folder = join(root, 'fixtures', language);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(join(folder, name), 'utf8'));
  };
  const [persian, arabic] = [articles('fa'), articles('ar')];
  const all = [...persian, ...arabic];
  const sentences = (texts) =>
    texts.flatMap((text) => text.split(/(?<=[.!؟\n])\s+/)).filter((s) => s.length > 20);
  const [fa, ar] = [sentences(persian), sentences(arabic)];
  const both = [...fa, ...ar];
  const claims = ['fa', 'ar'].flatMap((language) =>
    readdirSync(join(root, 'fixtures', language))
      .filter((name) => name.endsWith('.claims.yaml'))
      .map((name) => readFileSync(join(root, 'fixtures', language, name)))
      .filter((bytes) => bytes.length < 6000),
  );
  const record = (text, more = {}) =>
    `${JSON.stringify({ id: 'a', text, published: '2025-12-31', ...more })}\n`;
  const jsonl = Buffer.from(
    both
      .slice(0, 4)
      .map((text) => record(text))
      .join(''),
  );
  const json = Buffer.from(
    `[\n${both
      .slice(0, 3)
      .map((text) => record(text).trim())
      .join(',\n')}\n]`,
  );
  const csv = Buffer.from(
    `id,text,date\n${both
      .slice(0, 3)
      .map((text, i) => `${i},"${text.replaceAll('"', '""')}",2025-12-31`)
      .join('\n')}\n`,
  );
  const page = (text) =>
    `<!doctype html><html lang="fa"><head><meta charset="utf-8"><title>${text.slice(0, 40)}</title>` +
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-12-31T08:00:00Z"}</script></head>' +
    `<body><nav>خانه</nav><article><h1>${text.slice(0, 40)}</h1><p>${text}</p><p>${text}</p></article><footer>x</footer></body></html>`;
  const wide = (text) => Buffer.from(`\ufeff${text}`, 'utf16le');
  const texts = ['', ' ', ...HOSTILE];
  const tokensOf = (...lists) => [...lists.flat(), ...HOSTILE];
  const lexicon =
    'actors:\n  my-force:\n    name: Mine\n    names: { fa: [نیروی من], ar: [قوتي] }\nbases:\n  my-base:\n    names: { fa: [پایگاه من] }\n    country: IQ\n';
  const bomb =
    'a: &a [x,x,x,x,x,x,x,x]\n' +
    [...'bcdefgh'].map((n, i) => `${n}: &${n} [${Array(8).fill(`*${'abcdefgh'[i]}`).join(',')}]\n`).join('');
  const config = 'lexicon: [mine.yaml]\nextract: { format: jsonl, jobs: 2 }\n';
  const front = '---\ntitle: عنوان\ndate: 2025-12-31\n---\nمتن خبر\n';
  const asBytes = (list) => list.map((one) => Buffer.from(one));
  const gz = gzipSync(jsonl);

  const given = {
    decode: {
      seeds: [
        ...asBytes(both.slice(0, 4)),
        wide(fa[0]),
        Buffer.from([0, 0xd8, 0xff, 0xfe]),
        Buffer.from('%PDF-1'),
      ],
      tokens: tokensOf(PERSIAN, ARABIC),
      longest: 200,
    },
    transcode: {
      seeds: [jsonl.subarray(0, 600), wide(fa[0]), Buffer.from([5, 0xff, 0xfe, 0, 0xd8])],
      tokens: tokensOf(PERSIAN, JSON_PIECES),
      longest: 200,
    },
    fold: {
      seeds: [...texts, ...both.slice(0, 12)],
      tokens: tokensOf(PERSIAN, ARABIC),
      longest: 160,
    },
    split: {
      seeds: [...texts, ...both.slice(0, 12)],
      tokens: tokensOf(PERSIAN, ARABIC, DATES),
      longest: 200,
    },
    language: {
      seeds: [...texts, ...both.slice(0, 12)],
      tokens: tokensOf(PERSIAN, ARABIC, ['hello world', 'ہے', 'ۆ', 'ې', 'ٿ', 'привет']),
      longest: 200,
    },
    header: {
      seeds: [front, ...all.map((text) => text.slice(0, 200)), bomb],
      tokens: tokensOf(HEADER_PIECES),
    },
    edtf: {
      seeds: ['2025-12-31', '2025-12-01/2026-01-31', 'XXXX-09', '2025-21', '2025', '20XX'],
      tokens: [
        'XX',
        '/',
        '-',
        '..',
        '0000',
        '9999',
        '-02-30',
        '12',
        '31',
        '21',
        '24',
        'Y17E7',
        '~',
        '?',
        '٢٠٢٥',
        ...HOSTILE,
      ],
      longest: 40,
    },
    published: {
      seeds: [
        '2025-12-31',
        '۱۴۰۴/۱۰/۱۰',
        'Wed, 31 Dec 2025 08:30:00 +0330',
        '۱۰ دی ۱۴۰۴',
        '2025-12-31T08:30:00+03:30',
      ],
      tokens: tokensOf(HEADER_PIECES, DATES),
      longest: 130,
    },
    'dates-fa': { seeds: [...texts, ...fa.slice(0, 30)], tokens: tokensOf(DATES, PERSIAN) },
    'dates-ar': { seeds: [...texts, ...ar.slice(0, 30)], tokens: tokensOf(DATES, ARABIC) },
    lexicon: {
      seeds: [lexicon, bomb, '[]', 'actors: {__proto__: {names: {fa: [x]}}}'],
      tokens: tokensOf(LEXICON_PIECES),
    },
    config: { seeds: [config, bomb, '', 'extract: {all: true}'], tokens: tokensOf(CONFIG_PIECES) },
    jsonl: { seeds: [jsonl, Buffer.from('{"id":"a","text":"x"}')], tokens: tokensOf(JSON_PIECES) },
    json: { seeds: [json, jsonl, Buffer.from('[]')], tokens: tokensOf(JSON_PIECES) },
    csv: {
      seeds: [csv, Buffer.from('\ttext\n\tx\n'), Buffer.from(',text\n,x\n')],
      tokens: tokensOf(CSV_PIECES),
    },
    page: {
      seeds: [page(fa[0]), page(ar[0]), `<p>${fa[1]}</p>`],
      tokens: tokensOf(HTML_PIECES),
      longest: 2000,
    },
    metadata: {
      seeds: [
        csv,
        Buffer.from('file,date,source\na.txt,2025-12-31,x\n'),
        Buffer.from('{"id":"a","date":"x"}\n'),
        gz,
      ],
      tokens: tokensOf(CSV_PIECES, JSON_PIECES),
    },
    claims: {
      seeds: [
        ...claims,
        Buffer.from('article: a\nclaims:\n- evidence: متن\n  event: attack\n'),
        Buffer.from(bomb),
      ],
      tokens: tokensOf(CLAIMS_PIECES),
      longest: 3000,
    },
    read: {
      seeds: [
        jsonl,
        json,
        Buffer.from(page(fa[0])),
        gz,
        gz.subarray(0, 80),
        wide(fa[0]),
        Buffer.from(front),
        ...asBytes(both.slice(0, 2)),
      ],
      tokens: tokensOf(JSON_PIECES, HTML_PIECES.slice(0, 20), HEADER_PIECES.slice(0, 20)),
      longest: 2000,
    },
    'extract-fa': {
      seeds: [...texts, ...fa, ...persian.map((text) => text.slice(0, 500))],
      tokens: tokensOf(DATES, PERSIAN, PERSIAN),
      longest: 400,
    },
    'extract-ar': {
      seeds: [...texts, ...ar, ...arabic.map((text) => text.slice(0, 500))],
      tokens: tokensOf(DATES, ARABIC, ARABIC),
      longest: 400,
    },
  };
  for (const [name, one] of Object.entries(given)) one.share = SHARES[name] ?? 1;
  return given;
}
