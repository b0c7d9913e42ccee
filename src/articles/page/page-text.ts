import type { Node } from './dom.js';
import { ELEMENT_NODE, TEXT_NODE } from './dom.js';

/** Not text of an article. A caption is often of another day than the article, with the same bases in it. */
const SKIPPED: ReadonlySet<string> = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT CANVAS VIDEO AUDIO FIGURE FIGCAPTION BUTTON SELECT ' +
    'TEXTAREA INPUT NAV ASIDE FOOTER HEAD INS AMP-AD AMP-EMBED'
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
  let [line, linked] = ['', ''];
  const endLine = (): void => {
    const words = line.replaceAll(BLANKS, ' ').trim();
    if (words !== '' && !isPointer(words, linked.replaceAll(BLANKS, ' ').trim())) lines.push(words);
    [line, linked] = ['', ''];
  };
  // A stack and no recursion: pages may be nested as deep as they like.
  const stack: (Node | 'end of block' | 'end of link')[] = [root];
  let links = 0;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === 'end of block') endLine();
    else if (node === 'end of link') links--;
    else if (node.nodeType === TEXT_NODE) {
      line += node.textContent ?? '';
      if (links > 0) linked += node.textContent ?? '';
    } else if (node.nodeType === ELEMENT_NODE && node.nodeName.toUpperCase() === 'BR') endLine();
    else if (!SKIPPED.has(node.nodeName.toUpperCase())) {
      const name = node.nodeName.toUpperCase();
      if (BLOCKS.has(name)) {
        endLine();
        stack.push('end of block');
      } else if (name === 'A') {
        links++;
        stack.push('end of link');
      }
      stack.push(...[...node.childNodes].reverse());
    }
  }
  endLine();
  return lines.join('\n\n');
}

/**
 * Whether a line sends its reader to another article: a few words and a colon, and then a link of a headline's length.
 * What that headline claims is not said here.
 */
function isPointer(line: string, linked: string): boolean {
  if (linked === '' || !line.endsWith(linked) || linked.split(' ').length < FEWEST_WORDS) return false;
  return LABEL.test(line.slice(0, line.length - linked.length).trim());
}

/** A link of fewer words after a colon is a name: of an agency, of an author. */
const FEWEST_WORDS = 4;
const LABEL = /^[^:\n]{2,25}:$/;

/** The words of one element in one line. */
export const lineOf = (node: Node): string => textOf(node).replaceAll(BLANKS, ' ');

const BLANKS = /\s+/g;
