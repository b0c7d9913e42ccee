import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/articles/page/index.js';
import { readError, readOne } from './reading.js';
import { temporaryFolder } from './temporary-folder.js';

const PARAGRAPHS = [
  'یک مقام محلی در استان غربی به خبرنگاران گفت که نیروهای خارجی بامداد امروز پایگاه هوایی شهر را ترک کردند و نظامیان کشور جای آنان را گرفتند.',
  'به گفته او این روند از چند هفته پیش آغاز شده بود و تجهیزات سنگین پیش از این با کاروانی از کامیون‌ها به مرز رسیده است.',
  'ساکنان روستاهای اطراف نیز گفتند که صدای هواپیماها را در طول شب شنیده‌اند و جاده اصلی تا ساعت‌ها بسته بوده است.',
];
const LINKS = Array.from({ length: 12 }, (_, i) => `<li><a href="/${i}">خبر دیگر شماره ${i}</a></li>`).join(
  '',
);

const page = (
  head: string,
  inArticle = '',
): string => `<!DOCTYPE html><html lang="fa"><head><meta charset="utf-8">
<title>نیروها پایگاه را ترک کردند | خبرگزاری نمونه</title>${head}<style>p { color: red }</style></head><body>
<header><nav><ul>${LINKS}</ul></nav></header>
<main><article><h1>نیروها پایگاه را ترک کردند</h1>${inArticle}
<div class="content">${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')}
<figure><img src="x.jpg"><figcaption>عکس از بایگانی</figcaption></figure><script>alert('بد')</script></div></article>
<aside class="sidebar related"><ul>${LINKS}</ul></aside></main><footer>همه حقوق محفوظ است</footer></body></html>`;

describe('the article of a page', () => {
  const { text, title } = readPage(page(''));

  test('is its title and its paragraphs, one after another', () => {
    expect(title).toBe('نیروها پایگاه را ترک کردند');
    expect(text).toBe([title, ...PARAGRAPHS].join('\n\n'));
  });

  test.each(['خبر دیگر', 'حقوق', 'alert', 'color', 'عکس', 'خبرگزاری نمونه'])(
    'is not %s around it',
    (words) => {
      expect(text).not.toContain(words);
    },
  );

  test('has entities, breaks and inline elements as readers see them', () => {
    const html = page('').replace(
      PARAGRAPHS[2]!,
      `${PARAGRAPHS[2]!}<br>نیروهای&nbsp;<b>دو</b>&zwnj;گروه &laquo;ماندند&raquo; &amp; رفتند`,
    );
    expect(readPage(html).text).toContain('\n\nنیروهای دو\u200cگروه «ماندند» & رفتند');
  });

  test.each([
    ['a page of a sentence', `<html><body><p>${PARAGRAPHS[0]!}</p></body></html>`],
    ['a fragment', `<div><p>${PARAGRAPHS[0]!}</p></div>`],
    ['markup that is not closed', `<html><body><div><p>${PARAGRAPHS[0]!}`],
  ])('is found in %s', (_, html) => {
    expect(readPage(html).text).toContain(PARAGRAPHS[0]);
  });

  test('a page without one has none', () => {
    expect(readPage('<html><head><title>x</title></head><body><script>1</script></body></html>').text).toBe(
      '',
    );
  });

  test('a page as deep as any that is met with is read', () => {
    const html = `<html><body>${'<div>'.repeat(200)}<p>${PARAGRAPHS[0]!}</p>`;
    expect(readPage(html).text).toContain(PARAGRAPHS[0]);
  });

  test('a page with hundreds of drawings is read', () => {
    const icon = '<svg viewBox="0 0 9 9"><g><path d="M0 0h9"/><circle r="4"/></g></svg>';
    const html = `<html><body><nav>${icon.repeat(600)}</nav><article><p>${PARAGRAPHS[0]!}</p></article>`;
    expect(readPage(html).text).toContain(PARAGRAPHS[0]);
  });

  test.each([
    ['nested without end', '<div>'.repeat(20_000)],
    ['of more elements than an article has', '<b>x</b>'.repeat(200_000)],
    ['deeper than any article', '<div>'.repeat(400)],
    ['deep and with much in it', `${'<div>'.repeat(100)}${PARAGRAPHS[0]!.repeat(10_000)}`],
  ])('a page %s is refused, and at once', (_, html) => {
    const start = performance.now();
    expect(() => readPage(`<html><body>${html}`)).toThrow(RangeError);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('the day of publication', () => {
  const data = (value: object): string =>
    `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

  test.each([
    ['meta', '<meta property="article:published_time" content="2025-12-31T08:30:00+03:30">'],
    ['meta in Solar Hijri', '<meta property="article:published_time" content="۱۴۰۴/۱۰/۱۰ ۰۸:۳۰">'],
    ['meta of Dublin Core', '<meta name="dc.date" content="2025-12-31">'],
    ['JSON-LD', data({ '@type': 'NewsArticle', datePublished: '2025-12-31T08:30:00Z' })],
    [
      'JSON-LD in a graph',
      data({
        '@graph': [
          { '@type': 'WebSite' },
          { '@type': ['Thing', 'NewsArticle'], datePublished: '2025-12-31' },
        ],
      }),
    ],
    [
      'JSON-LD over meta',
      `${data({ '@type': 'NewsArticle', datePublished: '2025-12-31' })}<meta name="date" content="2024-01-01">`,
    ],
  ])('is read from %s', (_, head) => {
    expect(readPage(page(head)).published).toBe('2025-12-31');
  });

  test.each([
    ['<time datetime="2025-12-31T08:30">دیروز</time>'],
    ['<time>چهارشنبه ۱۰ دی ۱۴۰۴ - ۰۸:۳۰</time>'],
    ['<span itemprop="datePublished" content="2025-12-31">x</span>'],
  ])('is read from %s', (element) => {
    expect(readPage(page('', element)).published).toBe('2025-12-31');
  });

  test.each([
    ['nothing', ''],
    ['the day of the last change', '<meta property="article:modified_time" content="2025-12-31">'],
    ['broken JSON-LD', '<script type="application/ld+json">{"@type": "NewsArticle", </script>'],
  ])('is not made of %s', (_, head) => {
    expect(readPage(page(head)).published).toBeUndefined();
  });

  test('outlet and address come from the page too', () => {
    const head =
      '<meta property="og:site_name" content="نمونه"><link rel="canonical" href="https://example.org/1">';
    expect(readPage(page(head))).toMatchObject({ outlet: 'نمونه', url: 'https://example.org/1' });
  });
});

describe('a page among the inputs', () => {
  test('is an article whose text is the readable one', async () => {
    const cwd = temporaryFolder({ 'a.html': page('<meta name="date" content="2025-12-31">') });
    const article = await readOne('a.html', { cwd });
    expect(article).toMatchObject({ id: 'a', published: '2025-12-31', title: 'نیروها پایگاه را ترک کردند' });
    expect(article.text.startsWith(`${article.title!}\n\n${PARAGRAPHS[0]!}`)).toBe(true);
  });

  test('is known by its beginning where its name tells nothing', async () => {
    const cwd = temporaryFolder({ 'a.txt': page(''), b: page('') });
    expect((await readOne('a.txt', { cwd })).text).not.toContain('<');
    expect((await readOne('b', { cwd })).text).not.toContain('<');
    expect((await readOne('a.txt', { cwd, inputFormat: 'text' })).text).toContain('<!DOCTYPE html>');
  });

  test('in windows-1256 is read, whatever it declares', async () => {
    const arabic =
      'غادرت القوات قاعدة جوية في غرب البلاد، وقال مصدر إن الجنود بقوا فيها حتى نهاية العام الجاري.';
    const decoder = new TextDecoder('windows-1256');
    const table = new Map(
      Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
    );
    const html = `<html><head><meta charset="iso-8859-1"></head><body><p>${arabic}</p></body></html>`;
    const cwd = temporaryFolder({ 'a.html': Uint8Array.from(html, (letter) => table.get(letter) ?? 0x3f) });
    expect(await readOne('a.html', { cwd })).toMatchObject({ text: arabic, encoding: 'windows-1256' });
  });

  test('without an article is told', async () => {
    const cwd = temporaryFolder({ 'a.html': '<html><body><nav>x</nav></body></html>' });
    expect((await readError('a.html', { cwd })).message).toMatch(/^a\.html: no article in this page; /);
  });
});
