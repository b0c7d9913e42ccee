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
/** Browsers nest no deeper than 512. Of tags as they stand, but for those that close themselves or often stay open. */
const MOST_OPEN = 512;
/** Of elements in elements; articles lie some twenty deep. */
const DEEPEST = 256;
/**
 * The reader looks at all that lies below an element from each of those around it, pair by pair: what a node costs grows
 * with the square of its depth, and with its text. 5,000 elements with 300,000 characters that lie twenty deep come to
 * a fifteenth of this, which takes some ten seconds; beyond it the time is in proportion to the length.
 */
const MOST_TOIL = 5e9;
const TOIL_PER_UNIT = 400;
/** What a node costs beside its text, in units of UTF-16. */
const TOIL_OF_NODE = 50;
const TAG =
  /<(\/?)(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|tr|th|dd|dt|option|path|circle|ellipse|rect|line|polyline|polygon|use|stop)\b)[a-z]/gi;

/**
 * Parses a page as browsers do, whatever is wrong with it. Nothing in it is run or fetched.
 *
 * @throws RangeError for a page that is too large or nested too deep
 */
export function parsePage(html: string): PageDocument {
  refuseMonsters(html);
  // Without these two the library takes the first element for the root.
  const wrapped = `<html><body>${html}</body></html>`;
  let page = parse(/<html[\s>]/i.test(html) ? html : wrapped);
  // `<html` that is never closed is no element at all.
  if (!page.documentElement) page = parse(wrapped);
  if (page.documentElement)
    refuseToil(page.documentElement, Math.max(MOST_TOIL, html.length * TOIL_PER_UNIT));
  return page;
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
    if (depth > MOST_OPEN || elements > MOST_ELEMENTS) throw tooLarge();
  }
}

/** @throws RangeError for a page that would keep the reader busy for minutes */
function refuseToil(root: Node, most: number): void {
  const open: { node: Node; depth: number }[] = [{ node: root, depth: 1 }];
  let toil = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    const isText = node.nodeType === TEXT_NODE;
    toil += (TOIL_OF_NODE + (isText ? (node.textContent?.length ?? 0) : 0)) * depth * depth;
    if (toil > most || depth > DEEPEST) throw tooLarge();
    // What these hold is no text of the page, and is taken out first.
    if (!isText && !/^(?:script|style)$/i.test(node.nodeName))
      for (const child of node.childNodes) open.push({ node: child, depth: depth + 1 });
  }
}

const tooLarge = (): RangeError => new RangeError('a page that is too large or too deep');
