import { parsePublished } from '../published.js';
import type { PageDocument } from './dom.js';
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
  'article time[pubdate]',
  'time[pubdate]',
  'article header time',
  'article time',
  'main time',
  'time',
];

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
      const value =
        element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.textContent ?? '';
      const day = parsePublished(value);
      if (day !== null) return day;
    }
  }
  return undefined;
}

/** The headline as readers see it, where the page has but one; else as the page tells machines. */
function titleOf(page: PageDocument, fromData: string | undefined): string | undefined {
  const headlines = [...page.querySelectorAll('h1')].map(lineOf).filter((line) => line !== '');
  const told = fromData ?? meta(page, 'meta[property="og:title"]') ?? nonEmpty(page.title);
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
      const found = findArticle(JSON.parse(json.replace(/^\s*<!--|-->\s*$|^\s*\/\*.{0,40}?\*\//g, '')));
      if (found) return found;
    } catch {
      // Broken data islands are common; the page has other places.
    }
  }
  return undefined;
}

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
  typeof value === 'string' ? nonEmpty(value.replaceAll(/\s+/g, ' ')) : undefined;

const meta = (page: PageDocument, selector: string): string | undefined =>
  attribute(page, selector, 'content');

const attribute = (page: PageDocument, selector: string, name: string): string | undefined =>
  text(page.querySelector(selector)?.getAttribute(name));

const nonEmpty = (value: string): string | undefined => (value.trim() === '' ? undefined : value.trim());
