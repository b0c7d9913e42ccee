import { parseHTML } from 'linkedom';

/** As much of the DOM as is used here; the types of the browser's stay out of a program that runs in none. */
export interface Node {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Node>;
}

export interface Element extends Node {
  getAttribute(name: string): string | null;
  closest(selector: string): Element | null;
  querySelector(selector: string): Element | null;
  remove(): void;
}

export interface PageDocument {
  readonly title: string;
  readonly documentElement: Element | null;
  readonly body: Element | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
}

export const TEXT_NODE = 3;
export const ELEMENT_NODE = 1;

/** Pages with more elements are lists or attacks. */
export const MOST_ELEMENTS = 100_000;
/** Browsers nest no deeper than 512; the library takes time with the square of the depth. */
const DEEPEST = 512;
const TAG =
  /<(\/?)(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|tr|th|dd|dt|option)\b)[a-z]/gi;

/**
 * Parses a page as browsers do, whatever is wrong with it. Nothing in it is run or fetched.
 *
 * @throws RangeError for a page that is too large or nested too deep
 */
export function parsePage(html: string): PageDocument {
  refuseMonsters(html);
  // Without these two the library takes the first element for the root.
  const wrapped = `<html><body>${html}</body></html>`;
  const page = parse(/<html[\s>]/i.test(html) ? html : wrapped);
  // `<html` that is never closed is no element at all.
  return page.documentElement ? page : parse(wrapped);
}

const parse = (html: string): PageDocument =>
  (parseHTML(html) as unknown as { readonly document: PageDocument }).document;

/** Counts tags; those that are often not closed, and need not be, do not count. @throws RangeError */
function refuseMonsters(html: string): void {
  let depth = 0;
  let elements = 0;
  for (const [, closing] of html.matchAll(TAG)) {
    depth = closing === '' ? depth + 1 : Math.max(0, depth - 1);
    if (closing === '') elements++;
    if (depth > DEEPEST || elements > MOST_ELEMENTS)
      throw new RangeError('a page that is too large or too deep');
  }
}
