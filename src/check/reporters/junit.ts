import { claimLine, differenceLines, outcomeLine } from '../describe.js';
import type { CheckedArticle, Reporter } from '../result.js';

/** JUnit XML, as CI servers read it: a test case an article. */
export function junitReporter(): Reporter {
  const cases: string[] = [];
  let failures = 0;
  let errors = 0;
  let skipped = 0;
  return {
    article: (checked) => {
      const { tag, text } = verdict(checked);
      if (tag === 'failure') failures++;
      if (tag === 'error') errors++;
      if (tag === 'skipped') skipped++;
      const name = `<testcase classname="khabar" name="${escaped(checked.article)}"`;
      if (tag === null) cases.push(`  ${name}/>`);
      else cases.push(`  ${name}>\n    ${element(tag, text)}\n  </testcase>`);
      return '';
    },
    end: () =>
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
      `<testsuites><testsuite name="khabar check" tests="${cases.length}" failures="${failures}" ` +
      `errors="${errors}" skipped="${skipped}">\n${cases.join('\n')}\n</testsuite></testsuites>\n`,
  };
}

function verdict(checked: CheckedArticle): { tag: 'failure' | 'error' | 'skipped' | null; text: string } {
  const text = outcomeLine(checked) ?? '';
  switch (checked.outcome) {
    case 'unreadable':
    case 'no-article':
      return { tag: 'error', text };
    case 'no-expectation':
      return { tag: 'skipped', text };
    case 'different':
      return { tag: 'failure', text: differences(checked) };
    default:
      return { tag: null, text: '' };
  }
}

function differences(checked: CheckedArticle): string {
  return checked.differences
    .flatMap(({ difference, line }) => {
      const about =
        difference.kind === 'field' && difference.claim ? claimLine(difference.claim, String) : '';
      const lines = differenceLines(difference, String).map(({ sign, text }) => `  ${sign} ${text}`);
      return [`${checked.expected ?? checked.article}:${line} ${about}`.trimEnd(), ...lines];
    })
    .join('\n');
}

function element(tag: string, text: string): string {
  const [first = ''] = text.split('\n');
  return `<${tag} message="${escaped(tag === 'failure' ? 'not the expected claims' : first)}">${escaped(text)}</${tag}>`;
}

/** XML 1.0 has no place for most control characters, escaped or not. */
const escaped = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
