import { parsePublished } from '../published.js';
import type { Element, PageDocument } from './dom.js';
import { parsePage } from './dom.js';
import { lineOf } from './page-text.js';

/** What a page says of itself, for machines and for readers. */
export interface PageFacts {
  readonly title?: string;
  /** ISO day. */
  readonly published?: string;
  readonly outlet?: string;
  readonly url?: string;
}

/** Where sites write the day of publication, the most particular first; never that of the last change. */
const DATE_SELECTORS = [
  'meta[property="article:published_time"]',
  'meta[name="article:published_time"]',
  'meta[property="og:article:published_time"]',
  'meta[property="og:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="datePublished"]',
  '[itemprop="datePublished"]',
  'meta[name="pubdate"]',
  'meta[name="publishdate"]',
  'meta[name="publish-date"]',
  'meta[name="publish_date"]',
  'meta[name="parsely-pub-date"]',
  'meta[name="sailthru.date"]',
  'meta[name="citation_publication_date"]',
  'meta[name="dcterms.created"]',
  'meta[name="dcterms.date"]',
  'meta[name="dcterms.issued"]',
  'meta[name="DC.date.issued"]',
  'meta[name="DC.date"]',
  'meta[name="dc.date"]',
  'meta[name="date"]',
  'meta[property="og:date"]',
  // RDFa, as Drupal writes it.
  '[property~="schema:datePublished"]',
  '[property~="schema:dateCreated"]',
  '[property~="dc:created"]',
  '[property~="dc:date"]',
  'article time[pubdate]',
  'time[pubdate]',
];
/** Elements for a time of any kind: good where they stand at the article, and not at a comment or another one. */
const TIME_SELECTORS = ['article header time', 'article time', 'main time', 'time'];
/** The time of an article stands near its top. */
const MOST_ASKED = 50;
const NOT_ABOUT_IT =
  'aside, nav, form, a, .footer, #footer, [class*="comment"], [id*="comment"], [class*="related"], ' +
  '[class*="sidebar"], [id*="sidebar"], [class*="widget"], [class*="latest"], [class*="updated"], [class*="modified"]';

/** @param page untouched: readers of the text take scripts and headers out */
export function readFacts(page: PageDocument): PageFacts {
  const data = articleData(page);
  const title = titleOf(page, text(data?.headline));
  const published = dateOf(page, text(data?.datePublished));
  const outlet = meta(page, 'meta[property="og:site_name"]') ?? nameOf(data?.publisher);
  const url = attribute(page, 'link[rel="canonical"]', 'href') ?? meta(page, 'meta[property="og:url"]');
  return {
    ...(title !== undefined && { title }),
    ...(published !== undefined && { published }),
    ...(outlet !== undefined && { outlet }),
    ...(url !== undefined && /^https?:/.test(url) && { url }),
  };
}

function dateOf(page: PageDocument, fromData: string | undefined): string | undefined {
  const inData = fromData === undefined ? null : parsePublished(fromData);
  if (inData !== null) return inData;
  for (const selector of DATE_SELECTORS) {
    for (const element of page.querySelectorAll(selector)) {
      const day = dayIn(element);
      if (day !== null) return day;
    }
  }
  const article = page.querySelector('article h1')?.closest('article') ?? null;
  for (const selector of TIME_SELECTORS) {
    for (const element of [...page.querySelectorAll(selector)].slice(0, MOST_ASKED)) {
      const day = isAboutIt(element, article) ? dayIn(element) : null;
      if (day !== null) return day;
    }
  }
  return undefined;
}

/** The day that an element tells, in the attributes that are made for it before its words. */
function dayIn(element: Element): string | null {
  for (const value of [...DAY_ATTRIBUTES.map((name) => element.getAttribute(name)), element.textContent]) {
    const day = value === null ? null : parsePublished(value);
    if (day !== null) return day;
  }
  return null;
}

/** `title` is where microformats have it. */
const DAY_ATTRIBUTES = ['content', 'datetime', 'title'];

/** @param article the element of the article that the page is about, where it has one */
function isAboutIt(time: Element, article: Element | null): boolean {
  if (time.closest(NOT_ABOUT_IT)) return false;
  const holder = time.closest('article');
  if (article && holder && holder !== article) return false;
  // Lists of other articles have a link beside the time.
  if (time.closest('li')?.querySelector('a[href]')) return false;
  if (holder || time.closest('main')) return true;
  // The top of a site has the day of the visit.
  const header = time.closest('header');
  return !time.closest('footer') && (!header || header.querySelector('h1') !== null);
}

/** The headline as readers see it, where the page has but one; else as the page tells machines. */
function titleOf(page: PageDocument, fromData: string | undefined): string | undefined {
  const headlines = [...page.querySelectorAll('h1')].map(lineOf).filter((line) => line !== '');
  const told = fromData ?? meta(page, 'meta[property="og:title"]') ?? nonEmpty(page.title);
  if (headlines.length > 1) {
    const fitting = headlines.filter(
      (line) => told?.includes(line) === true && line.length >= told.length / 3,
    );
    return fitting.sort((a, b) => b.length - a.length)[0] ?? told;
  }
  if (headlines.length === 1) {
    const [headline] = headlines;
    // The name of the site is a headline on some pages.
    if (told === undefined || told.includes(headline!) || headline!.includes(told)) {
      return told !== undefined && headline!.length < told.length / 3 ? told : headline;
    }
  }
  return told;
}

type Data = Record<string, unknown>;
const ARTICLE_TYPES = /(?:Article|Posting|Report)$/;
/** Data islands beyond this are no description of an article. */
const LONGEST_DATA = 1024 * 1024;

/** What JSON-LD (schema.org) says of the article of the page. */
function articleData(page: PageDocument): Data | undefined {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const json = script.textContent ?? '';
    if (json.length > LONGEST_DATA) continue;
    try {
      const found = findArticle(JSON.parse(json.trim().replaceAll(WRAPPING, '')));
      if (found) return found;
    } catch {
      // Broken data islands are common; the page has other places.
    }
  }
  return undefined;
}

/** What hid data from browsers that did not know it. */
const WRAPPING = /^<!--|-->$|^\/\*[^*]{0,40}\*\/|\/\*[^*]{0,40}\*\/$|^\/\/<!\[CDATA\[|\/\/\]\]>$/g;

function findArticle(value: unknown, depth = 0): Data | undefined {
  if (depth > 4 || typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = findArticle(item, depth + 1);
      if (found) return found;
    }
    return undefined;
  }
  const data = value as Data;
  const types = [data['@type']].flat().filter((type) => typeof type === 'string');
  if (types.some((type) => ARTICLE_TYPES.test(type))) return data;
  return findArticle(data['@graph'] ?? data.mainEntity, depth + 1);
}

const nameOf = (value: unknown): string | undefined => {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'object' && first !== null) return text((first as Data).name);
  return text(first);
};

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? nonEmpty(unescaped(value).replaceAll(/\s+/g, ' ')) : undefined;

/** Data islands often have the entities of the markup in them. */
const unescaped = (value: string): string =>
  /&#?\w{2,8};/.test(value) && value.length < 1000
    ? (parsePage(`<p>${value.replaceAll('<', '&lt;')}</p>`).body?.textContent ?? value)
    : value;

const meta = (page: PageDocument, selector: string): string | undefined =>
  attribute(page, selector, 'content');

const attribute = (page: PageDocument, selector: string, name: string): string | undefined =>
  text(page.querySelector(selector)?.getAttribute(name));

const nonEmpty = (value: string): string | undefined => (value.trim() === '' ? undefined : value.trim());
