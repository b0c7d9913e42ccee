import { describe, expect, test } from 'vitest';
import { githubReporter } from '../../src/check/reporters/github.js';
import { jsonReporter } from '../../src/check/reporters/json.js';
import { junitReporter } from '../../src/check/reporters/junit.js';
import { textReporter } from '../../src/check/reporters/text.js';
import type { CheckedArticle, CheckSummary } from '../../src/check/result.js';
import { isolated, painter } from '../../src/cli/terminal.js';
import { Score } from '../../src/scoring/score.js';
import { claim } from '../schema/example.js';

const CHECKED: CheckedArticle = {
  article: 'news/a,1.txt',
  expected: 'news/a,1.claims.yaml',
  outcome: 'different',
  differences: [
    {
      line: 12,
      difference: {
        kind: 'field',
        path: ['claims', 0, 'source', 'name'],
        claim: claim(),
        field: 'source.name',
        expected: 'مصدر <أمني>',
        found: '100% مصدر\u0007',
      },
    },
  ],
};
const SUMMARY: CheckSummary = {
  articles: 1,
  same: 0,
  different: 1,
  figures: new Score().figures,
  least: null,
  passed: false,
};

test('on a terminal, words of the article cannot turn the direction of the line or steer the terminal', () => {
  const reporter = textReporter({ paint: painter(true), quote: isolated });
  expect(reporter.article(CHECKED).split('\n')).toEqual([
    'news/a,1.txt',
    '  claim 1 (withdrawal, us-forces, harir, 500) \u2068غادروا قاعدة حرير أمس\u2069',
    '\u001b[31m    - source.name: \u2068مصدر <أمني>\u2069\u001b[0m',
    '\u001b[32m    + source.name: \u2068100% مصدر\ufffd\u2069\u001b[0m',
    '',
  ]);
});

test.each([
  ['english', 'english'],
  ['قاعدة', '\u2068قاعدة\u2069'],
  ['\u202eقاعدة\u2069', '\u2068قاعدة\u2069'],
  ['a\nb\u001b[31m', 'a b\ufffd[31m'],
])('%j is shown as %j', (words, shown) => {
  expect(isolated(words)).toBe(shown);
});

describe('GitHub', () => {
  test('has an annotation at the line of the expected claim, with what its syntax needs escaped', () => {
    expect(githubReporter('error', String).article(CHECKED)).toBe(
      '::error file=news/a%2C1.claims.yaml,line=12,title=khabar%3A news/a%2C1.txt::' +
        'claim 1 (withdrawal, us-forces, harir, 500) غادروا قاعدة حرير أمس%0A' +
        '- source.name: مصدر <أمني>%0A+ source.name: 100%25 مصدر\u0007\n',
    );
  });
});

describe('JUnit', () => {
  test('has a case an article, in well-formed XML', () => {
    const reporter = junitReporter();
    reporter.article(CHECKED);
    reporter.article({ ...CHECKED, outcome: 'same', differences: [] });
    reporter.article({ ...CHECKED, outcome: 'unreadable', reason: 'no <text>', differences: [] });
    const xml = reporter.end(SUMMARY);
    expect(xml).toContain('tests="3" failures="1" errors="1" skipped="0"');
    expect(xml).toContain('- source.name: مصدر &lt;أمني&gt;\n  + source.name: 100% مصدر\ufffd');
    expect(xml).toContain('<error message="no &lt;text&gt;">');
    expect(xml.match(/<\/?\w+/g)!.filter((tag) => /test(case|suite)$/.test(tag))).toHaveLength(7);
  });
});

test('JSON has every difference with its line', () => {
  const reporter = jsonReporter();
  reporter.article(CHECKED);
  expect(JSON.parse(reporter.end(SUMMARY))).toMatchObject({
    articles: 1,
    passed: false,
    results: [
      {
        outcome: 'different',
        differences: [{ kind: 'field', line: 12, claim: 'example-1', field: 'source.name' }],
      },
    ],
  });
});
