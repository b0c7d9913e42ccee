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

/** Parses a page as browsers do, whatever is wrong with it. Nothing in it is run or fetched. */
export function parsePage(html: string): PageDocument {
  // Without these two the library takes the first element for the root.
  const whole = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  return (parseHTML(whole) as unknown as { readonly document: PageDocument }).document;
}
