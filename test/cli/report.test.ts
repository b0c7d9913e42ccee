import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Claim, ClaimsDocument, Span } from '../../src/schema/claims.generated.js';
import { temporaryFolder } from '../articles/temporary-folder.js';
import { khabar } from './khabar.js';
import { IS_SKIPPED, launch } from './chromium.js';

const HOSTILE = `</script><script>document.title='run'</script><img src=x onerror="document.title='run'"> {{script}} <!--`;

/** A document of one claim that says so many soldiers, in an article of its own. */
function told(
  id: string,
  language: 'fa' | 'ar',
  value: number,
  change: Partial<Claim> = {},
  before = '',
): ClaimsDocument {
  const text = `${before}😀 قال مصدر أمني إن ${value} جندي غادروا قاعدة حرير أمس.\nنص بعده.`;
  const at = (words: string): { text: string; span: Span } => {
    const start = Array.from(text.slice(0, text.indexOf(words))).length;
    return { text: words, span: [start, start + Array.from(words).length] };
  };
  return {
    schema: 'khabar.claims/1',
    article: { id, path: null, sha256: 'a'.repeat(64), language, published: '2025-12-31', text },
    claims: [
      {
        id: `${id}-1`,
        event: 'withdrawal',
        status: 'completed',
        source: { kind: 'anonymous', name: 'مصدر أمني', role: null, via: [], ...at('مصدر أمني') },
        actor: { id: 'us-forces', name: 'United States forces', wikidata: null, ...at('جندي') },
        base: { id: 'harir', name: 'Harir Air Base', wikidata: null, ...at('قاعدة حرير') },
        date: { value: '2025-12-30', bound: 'on', calendar: 'gregorian', of: 'event', ...at('أمس') },
        troop_count: { value, qualifier: 'about', ...at(`${value} جندي`) },
        evidence: at(`قال مصدر أمني إن ${value} جندي غادروا قاعدة حرير أمس`),
        ...change,
      },
    ],
  };
}

const MANY = 3000;
const DOCUMENTS = [
  told('first', 'ar', 500),
  told('second', 'fa', 900, { status: 'planned' }),
  told(
    'hostile',
    'ar',
    40,
    { base: null, source: { kind: 'person', name: HOSTILE, role: null, via: [], text: 'قال', span: [0, 3] } },
    HOSTILE,
  ),
];

const lines = (documents: readonly ClaimsDocument[]): string =>
  documents.map((document) => `${JSON.stringify(document)}\n`).join('');

describe('the command', () => {
  test('writes one file, and says what is in it', async () => {
    const cwd = temporaryFolder({ 'c.jsonl': lines(DOCUMENTS) });
    expect(await khabar(['report', 'c.jsonl', '-o', 'out/report.html'], { cwd })).toEqual({
      code: 0,
      stdout: '',
      messages: ['khabar: 3 claims of 3 articles (3 with claims), 1 disagreement, in out/report.html'],
    });
    const page = readFileSync(join(cwd, 'out/report.html'), 'utf8');
    expect(page).not.toMatch(/https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
    expect(await khabar(['report', '-', '-o', '-'], { cwd, stdin: lines(DOCUMENTS) })).toMatchObject({
      stdout: page,
    });
  });

  test('leaves out the text of an article that has changed', async () => {
    const article = { ...DOCUMENTS[0]!.article };
    delete article.text;
    const cwd = temporaryFolder({
      'c.jsonl': lines([{ ...DOCUMENTS[0]!, article }]),
      'news/first.txt': 'نص آخر',
    });
    const run = await khabar(['report', 'c.jsonl', '--articles', 'news', '-o', 'r.html'], { cwd });
    expect(run.messages).toEqual([
      expect.stringMatching(/^khabar: 1 of the articles at hand are not those/),
      expect.stringMatching(/of 1 of them only the sentences: the article is not at hand/),
    ]);
  });

  test.each([
    ['claims that are none', ['report', 'bad.json', '-o', 'r.html'], /bad\.json: .*validate/],
    ['no output', ['report', 'bad.json'], /--output/],
    ['claims that are not there', ['report', 'none.yaml', '-o', 'r.html'], /none\.yaml: no such file/],
  ])('2 for %s', async (_, args, message) => {
    const cwd = temporaryFolder({ 'bad.json': '{"a": 1}' });
    expect(await khabar(args, { cwd })).toMatchObject({
      code: 2,
      messages: [expect.stringMatching(message)],
    });
  });
});

describe.skipIf(IS_SKIPPED)('the page in Chromium', () => {
  let browser: Browser;
  const faults: string[] = [];

  let html = '';

  beforeAll(async () => {
    browser = await launch();
    const title = `Claims ${HOSTILE}`;
    html = (await khabar(['report', '-', '-o', '-', '--title', title], { stdin: lines(DOCUMENTS) })).stdout;
  });

  afterAll(async () => {
    await browser.close();
  });

  /** The page, opened from a file of its own. */
  const page = async (colorScheme: 'light' | 'dark' = 'light', content = html): Promise<Page> => {
    const file = join(temporaryFolder({ 'report.html': content }), 'report.html');
    const opened = await browser.newPage({ colorScheme });
    opened.on('pageerror', (error) => faults.push(error.message));
    opened.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    opened.on('request', (request) => {
      if (!request.url().startsWith('file:')) faults.push(request.url());
    });
    await opened.goto(`file://${file}`);
    await opened.waitForSelector('html[data-ready]', { timeout: 20_000 });
    return opened;
  };

  /** Waits until the line over the table begins so. */
  const found = (p: Page, begin: string): Promise<void> =>
    p.locator('#found', { hasText: new RegExp(`^${begin}`) }).waitFor();

  test('shows every claim in a table, and asks nothing of the network', async () => {
    const p = await page();
    expect(await p.locator('#table tbody tr').count()).toBe(3);
    expect(await p.locator('#found').innerText()).toBe('3 of 3 claims');
    expect(faults).toEqual([]);
  });

  test('text of an article does not run as script, wherever it stands', async () => {
    const p = await page();
    await p.locator('#table tbody tr').nth(2).click();
    await p.waitForTimeout(100);
    expect(await p.title()).toBe(`Claims ${HOSTILE}`);
    expect(await p.locator('.text').innerText()).toContain(HOSTILE);
    expect(await p.locator('img').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test('the article runs from right to left, each slot marked where its words stand', async () => {
    const p = await page();
    const text = p.locator('.text');
    expect(await p.evaluate<string>("getComputedStyle(document.querySelector('.text')).direction")).toBe(
      'rtl',
    );
    expect(await text.innerText()).toBe(DOCUMENTS[0]!.article.text);
    const words = async (slot: string): Promise<string> =>
      (await text.locator(`.${slot}`).allInnerTexts()).join('');
    expect(await words('source')).toBe('مصدر أمني');
    expect(await words('base')).toBe('قاعدة حرير');
    expect((await words('actor')) + '|' + (await words('troop_count'))).toBe('جندي|500 ');
  });

  test('a slot lights its claim and a claim its slots, by pointer and by keyboard', async () => {
    const p = await page();
    await p.locator('.text .base').hover();
    expect(await p.locator('.card.lit').count()).toBe(1);
    await p.mouse.move(0, 0);
    await p.locator('.text .source').focus();
    await p.keyboard.press('Enter');
    expect(await p.evaluate<string>("document.activeElement.getAttribute('aria-label')")).toMatch(
      /^Claim 1: completed withdrawal, United States forces, at Harir Air Base, about 500 troops, 2025-12-30/,
    );
    expect(await p.locator('.text .lit.date').count()).toBe(1);
  });

  test('the table is read, sorted and left for an article by keyboard alone', async () => {
    const p = await page();
    const troops = p.locator('#table thead th').nth(5);
    await troops.locator('button').focus();
    await p.keyboard.press('Enter');
    expect(await troops.getAttribute('aria-sort')).toBe('ascending');
    expect(await p.locator('#table tbody td.number').allInnerTexts()).toEqual(['≈ 40', '≈ 500', '≈ 900']);
    await p.keyboard.press('Enter');
    expect(await troops.getAttribute('aria-sort')).toBe('descending');
    await p.locator('#table tbody button').first().focus();
    await p.keyboard.press('Enter');
    expect(await p.evaluate<string>('document.activeElement.className')).toContain('card');
    expect(await p.locator('.bar select').inputValue()).toBe('1');
  });

  test('a filter holds for the table and the charts; a search knows no keyboards', async () => {
    const p = await page();
    await p.locator('[name=base]').selectOption('harir');
    await found(p, '2 of 3');
    expect(await p.locator('#timeline-chart .mark').count()).toBe(2);
    await p.locator('[name=status]').selectOption('planned');
    await found(p, '1 of 3');
    expect(await p.locator('#troops-chart .mark').count()).toBe(1);
    await p.getByRole('button', { name: 'Show all' }).click();
    await p.locator('[name=search]').fill('قاعده حریر');
    await found(p, '3 of 3');
  });

  test('sources that disagree stand side by side, by language', async () => {
    const p = await page();
    const quarrel = p.locator('.quarrel');
    expect(await quarrel.count()).toBe(1);
    expect(await quarrel.locator('h3').innerText()).toBe(
      'How many: United States forces, withdrawal, Harir Air Base',
    );
    expect(await quarrel.locator('[scope=rowgroup]').allInnerTexts()).toEqual(['Arabic', 'Persian']);
    expect(await quarrel.locator('td.number').allInnerTexts()).toEqual(['≈ 500', '≈ 900']);
  });

  test('outlets of the metadata are named beside what they say, and can be filtered for', async () => {
    const cwd = temporaryFolder({
      'c.jsonl': lines(DOCUMENTS),
      'sheet.csv': 'id,outlet\nfirst,الجريدة\nsecond,روزنامه\n',
    });
    const { stdout } = await khabar(['report', 'c.jsonl', '--metadata', 'sheet.csv', '-o', '-'], { cwd });
    const p = await page('light', stdout);
    expect(await p.locator('.quarrel td.soft').allInnerTexts()).toEqual([
      'الجريدة, first 2025-12-31',
      'روزنامه, second 2025-12-31',
    ]);
    await p.locator('[name=outlet]').selectOption('روزنامه');
    await found(p, '1 of 3');
  });

  test('a day on which something was said is told as such, and dates no event in the timeline', async () => {
    const said = { ...DOCUMENTS[0]!.claims[0]!.date!, of: 'statement' as const };
    const documents = [DOCUMENTS[1]!, told('said', 'ar', 5, { date: said })];
    const { stdout } = await khabar(['report', '-', '-o', '-'], { stdin: lines(documents) });
    const p = await page('light', stdout);
    expect(await p.locator('#table tbody tr td:first-child').allInnerTexts()).toEqual([
      '2025-12-30',
      'said 2025-12-30',
    ]);
    expect(await p.locator('#timeline-chart .mark').count()).toBe(1);
    expect(await p.locator('#timeline-chart').innerText()).toContain('1 claim that dates only what was said');
  });

  test('on a narrow screen the words of a claim are seen without scrolling sideways', async () => {
    const p = await page();
    await p.setViewportSize({ width: 400, height: 800 });
    const box = await p.locator('#table td.words').first().boundingBox();
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.x + box!.width).toBeLessThanOrEqual(400);
  });

  test('every mark of a chart can be reached and is named, and the charts are tables too', async () => {
    const p = await page();
    const marks = p.locator('#troops-chart .mark');
    expect(await marks.count()).toBe(3);
    expect(await marks.first().getAttribute('aria-label')).toMatch(/about \d+ troops/);
    await marks.first().focus();
    await p.keyboard.press('Enter');
    expect(await p.evaluate<string>('document.activeElement.className')).toContain('card');
    await p.locator('#troops-chart summary').click();
    // The table is made when it is asked for.
    await p.locator('#troops-chart details tbody tr').first().waitFor();
    expect(await p.locator('#troops-chart details tbody tr').count()).toBe(3);
  });

  test('follows the theme of the system, can be turned, and prints light', async () => {
    const p = await page('dark');
    const theme = (): Promise<string> => p.evaluate<string>('document.documentElement.dataset.theme');
    expect(await theme()).toBe('dark');
    await p.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await theme()).toBe('light');
    await p.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await theme()).toBe('dark');
    await p.locator('#theme').click();
    expect(await theme()).toBe('light');
    expect((await p.pdf()).length).toBeGreaterThan(10_000);
  });

  test(`${MANY} claims stay quick: one page of rows is drawn, and a search answers soon`, async () => {
    const many = Array.from({ length: MANY }, (_, i) => told(`a${i}`, 'ar', i + 1));
    const { stdout } = await khabar(['report', '-', '-o', '-'], { stdin: lines(many) });
    const p = await page('light', stdout);
    expect(await p.locator('#table tbody tr').count()).toBe(50);
    expect(await p.locator('#found').innerText()).toBe(
      '3,000 of 3,000 claims, 1 to 50 of them in this table',
    );
    await p.locator('#troops-chart', { hasText: 'Drawn are the latest 1,000 of 3,000 counts' }).waitFor();
    await p.locator('.quarrel', { hasText: 'The first 60 of 3,000 claims.' }).waitFor();
    const started = Date.now();
    await p.locator('[name=search]').fill('a2999');
    await found(p, '1 of 3,000');
    expect(Date.now() - started).toBeLessThan(10_000);
    expect(faults).toEqual([]);
  });
});
