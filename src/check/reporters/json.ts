import type { CheckedArticle, Reporter } from '../result.js';

/** One JSON object with everything. */
export function jsonReporter(): Reporter {
  const results: unknown[] = [];
  return {
    article: (checked) => {
      results.push(plain(checked));
      return '';
    },
    end: (summary) => `${JSON.stringify({ ...summary, results }, null, 2)}\n`,
  };
}

const plain = ({ article, expected, outcome, reason, differences }: CheckedArticle): object => ({
  article,
  expected,
  outcome,
  ...(reason === undefined ? {} : { reason }),
  differences: differences.map(({ difference, line }) =>
    difference.kind === 'field'
      ? {
          kind: difference.kind,
          line,
          ...(difference.claim && { claim: difference.claim.id }),
          field: difference.field,
          expected: difference.expected ?? null,
          found: difference.found ?? null,
        }
      : { ...difference, path: undefined, line },
  ),
});
