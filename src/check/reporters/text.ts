import { claimLine, differenceLines, outcomeLine } from '../describe.js';
import type { Reporter } from '../result.js';
import { summaryLine } from '../result.js';

export interface Painter {
  /** Paints a line by its sign: what was expected, what was found. */
  readonly paint: (sign: '-' | '+' | ' ', line: string) => string;
  readonly quote: (words: string) => string;
}

/** For people: a difference as diff(1) writes one, claim by claim. */
export const textReporter = ({ paint, quote }: Painter): Reporter => ({
  article: (checked) => {
    const lines: string[] = [];
    let last: unknown = null;
    for (const { difference } of checked.differences) {
      if (difference.kind === 'field' && difference.claim && difference.claim !== last) {
        lines.push(`  ${claimLine(difference.claim, quote)}`);
        last = difference.claim;
      }
      for (const { sign, text } of differenceLines(difference, quote)) {
        lines.push(paint(sign, `${difference.kind === 'field' ? '    ' : '  '}${sign} ${text}`));
      }
    }
    const outcome = outcomeLine(checked);
    if (outcome !== null) return `${quote(checked.article)}: ${quote(outcome)}\n`;
    return lines.length === 0 ? '' : `${quote(checked.article)}\n${lines.join('\n')}\n`;
  },
  end: (summary) => `${summaryLine(summary)}\n`,
});

/** Only the last line. */
export const summaryReporter: Reporter = {
  article: () => '',
  end: (summary) => `${summaryLine(summary)}\n`,
};
