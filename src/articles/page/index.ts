import { Readability } from '@mozilla/readability';
import { countUtf8, detectEncoding, encodingNamed } from '../encoding.js';
import type { Node, PageDocument } from './dom.js';
import { MOST_ELEMENTS, parsePage } from './dom.js';
import type { PageFacts } from './facts.js';
import { readFacts } from './facts.js';
import { textOf } from './page-text.js';

/** The article of a web page. */
export interface Page extends PageFacts {
  /** The title and the readable text, without what stands around them; empty when there is none. */
  readonly text: string;
}

const META = /<meta[^<>]{0,300}>/gi;
const CHARSET = /charset\s{0,8}=\s{0,8}["']?([A-Za-z0-9_-]{3,20})/i;
/** As far as browsers look for it, in bytes. */
const REACH = 1024;

/**
 * The encoding that a page declares, where it is one of a single byte that the bytes cannot tell: a page that is valid
 * UTF-8, or has a mark, is what it is, whatever it says.
 */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const found = detectEncoding(bytes, true);
  const { valid, invalid } = countUtf8(bytes, true);
  if (found.startsWith('utf-16') || invalid <= valid) return found;
  const beginning = Buffer.from(bytes.subarray(0, REACH)).toString('latin1');
  const label = CHARSET.exec(beginning.match(META)?.find((tag) => CHARSET.test(tag)) ?? '')?.[1];
  const declared = label === undefined ? null : encodingNamed(label);
  // A page in one of our encodings that declares another one (servers add theirs) is told by its letters.
  const isLikely = found === 'utf-8' || declared === 'windows-1256' || declared === 'iso-8859-6';
  return declared === null || declared.startsWith('utf-') || !isLikely ? found : declared;
}

/** Agencies' reports are short; the library's own measure (500) has it take in the page around them. */
const SHORTEST_ARTICLE = 160;

/**
 * Takes the article out of a web page: its title, a blank line, its paragraphs. What a page says of itself (title,
 * day, outlet, address) is read from its metadata.
 *
 * @throws RangeError for a page that is too large or nested too deep
 */
export function readPage(html: string): Page {
  const page = parsePage(html);
  const facts = guarded(() => readFacts(page));
  const lead = guarded(() => leadOf(page));
  guarded(() => {
    clean(page);
  });
  const body = withLead(readableText(page, html), lead);
  const title = facts.title ?? '';
  const text = body.startsWith(title) ? body : `${title}\n\n${body}`.trim();
  return { ...facts, text: body === '' ? '' : text };
}

/** What the library stumbles over in markup that is no markup is no more than a page that cannot be read. */
function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new RangeError('a page that cannot be read', { cause });
  }
}

/** Names that the common systems give to what stands in an article and is none of it. */
const CLUTTER =
  '.meta, .submitted, .byline, .posted-on, .article-info, .post-meta, .entry-meta, .link-wrapper, .tags, .ads, .ad, ' +
  '[class*="advert"], [class*="adspot"], [class*="adslot"], .sharedaddy, .jp-relatedposts';
/** What is longer, in units of UTF-16, is text under a name that was made for something else. */
const LONGEST_CLUTTER = 300;
/** Pages with more of it are attacks. */
const MOST_CLUTTER = 200;

function clean(page: PageDocument): void {
  for (const element of [...page.querySelectorAll(CLUTTER)].slice(0, MOST_CLUTTER)) {
    const isText = element.querySelector('h1, h2, article') !== null;
    if (!isText && (element.textContent ?? '').trim().length <= LONGEST_CLUTTER) element.remove();
  }
}

/**
 * Agencies set the first paragraph of a report apart, and the reader below takes it for a heading of the page; it is
 * the one that says most.
 */
const LEAD_SELECTOR =
  '.lead, .lede, .introtext, .standfirst, .article-lead, .news-lead, .article-summary, p.summary, div.summary, ' +
  'p[itemprop="description"], h2[itemprop="description"]';
const NO_LEAD = 'aside, nav, footer, form, li, a, [class*="related"], [class*="comment"], [class*="sidebar"]';
/** In units of UTF-16: shorter ones are headings. */
const SHORTEST_LEAD = 60;
/** A page with more of them is a list of articles. */
const MOST_LEADS = 3;
const MOST_ASKED = 50;

function leadOf(page: PageDocument): string {
  const all = [...page.querySelectorAll(LEAD_SELECTOR)].slice(0, MOST_ASKED);
  const found = all.filter((element) => !element.closest(NO_LEAD));
  const lines = found.map(textOf).filter((text) => text.length >= SHORTEST_LEAD);
  return lines.length <= MOST_LEADS ? (lines[0] ?? '') : '';
}

function withLead(body: string, lead: string): string {
  const isThere = lead === '' || body === '' || body.includes(lead.slice(0, SHORTEST_LEAD));
  return isThere ? body : `${lead}\n\n${body}`;
}

function readableText(page: PageDocument, html: string): string {
  const options = {
    charThreshold: SHORTEST_ARTICLE,
    disableJSONLD: true,
    maxElemsToParse: MOST_ELEMENTS,
    serializer: (node: Node) => node,
  };
  let content: Node | null | undefined;
  try {
    content = new Readability<Node>(page, options).parse()?.content;
  } catch (cause) {
    throw new RangeError('a page that cannot be read', { cause });
  }
  const text = content ? textOf(content) : '';
  if (text !== '') return text;
  // The reader takes the page apart; what it finds nothing in is read as it stands.
  const { body } = parsePage(html);
  return body ? textOf(body) : '';
}
