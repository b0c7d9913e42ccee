import type { Node } from './dom.js';
import { ELEMENT_NODE, TEXT_NODE } from './dom.js';

/** Not text of an article. A caption is often of another day than the article, with the same bases in it. */
const SKIPPED: ReadonlySet<string> = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT CANVAS VIDEO AUDIO FIGURE FIGCAPTION BUTTON SELECT ' +
    'TEXTAREA INPUT NAV ASIDE FOOTER HEAD'
  ).split(' '),
);
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'ADDRESS ARTICLE BLOCKQUOTE BODY DD DIV DL DT FIELDSET H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION ' +
    'TABLE TBODY TD TH THEAD TR UL'
  ).split(' '),
);

/** The words of a page: a paragraph a line, with an empty line between two, and blanks collapsed as browsers do. */
export function textOf(root: Node): string {
  const lines: string[] = [];
  let line = '';
  const endLine = (): void => {
    const words = line.replaceAll(BLANKS, ' ').trim();
    if (words !== '') lines.push(words);
    line = '';
  };
  // A stack and no recursion: pages may be nested as deep as they like.
  const stack: (Node | 'end of block')[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === 'end of block') endLine();
    else if (node.nodeType === TEXT_NODE) line += node.textContent ?? '';
    else if (node.nodeType === ELEMENT_NODE && node.nodeName.toUpperCase() === 'BR') endLine();
    else if (!SKIPPED.has(node.nodeName.toUpperCase())) {
      if (BLOCKS.has(node.nodeName.toUpperCase())) {
        endLine();
        stack.push('end of block');
      }
      stack.push(...[...node.childNodes].reverse());
    }
  }
  endLine();
  return lines.join('\n\n');
}

/** The words of one element in one line. */
export const lineOf = (node: Node): string => textOf(node).replaceAll(BLANKS, ' ');

const BLANKS = /\s+/g;
