import { claimLine, differenceLines, outcomeLine } from '../describe.js';
import type { CheckedArticle, Reporter } from '../result.js';
import { summaryLine } from '../result.js';

/**
 * Workflow commands of GitHub Actions: an annotation at the line of the expected claim. They are warnings where the
 * differences may stand, as with a least score.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const githubReporter = (level: 'error' | 'warning', quote: (words: string) => string): Reporter => ({
  article: (checked) => {
    const outcome = outcomeLine(checked);
    if (outcome !== null) {
      return command(checked.outcome === 'no-expectation' ? 'notice' : 'error', checked, 1, outcome);
    }
    return checked.differences
      .map(({ difference, line }) => {
        const about =
          difference.kind === 'field' && difference.claim ? [claimLine(difference.claim, quote)] : [];
        const lines = differenceLines(difference, quote).map(({ sign, text }) => `${sign} ${text}`);
        return command(level, checked, line, [...about, ...lines].join('\n'));
      })
      .join('');
  },
  end: (summary) => `${summaryLine(summary)}\n`,
});

function command(
  level: string,
  { article, expected }: CheckedArticle,
  line: number,
  message: string,
): string {
  const file = property(expected ?? article);
  return `::${level} file=${file},line=${line},title=${property(`khabar: ${article}`)}::${data(message)}\n`;
}

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
