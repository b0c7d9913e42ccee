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
  const facts = factsOf(page);
  const body = readableText(page, html);
  const title = facts.title ?? '';
  const text = body.startsWith(title) ? body : `${title}\n\n${body}`.trim();
  return { ...facts, text: body === '' ? '' : text };
}

/** What the library stumbles over in markup that is no markup is no more than a page that cannot be read. */
function factsOf(page: PageDocument): PageFacts {
  try {
    return readFacts(page);
  } catch (cause) {
    throw new RangeError('a page that cannot be read', { cause });
  }
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
