import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../articles/temporary-folder.js';
import type { Run } from './khabar.js';
import { khabar } from './khabar.js';
import { ARABIC, PERSIAN, record } from './texts.js';

const ARTICLES = { 'news/a.txt': ARABIC, 'news/b.txt': PERSIAN };
const EXPECTED = ['news/a.claims.yaml', 'news/b.claims.yaml'] as const;
let written: Record<string, string> = {};

beforeAll(async () => {
  const cwd = temporaryFolder(ARTICLES);
  await khabar(['check', 'news', '--update'], { cwd });
  written = Object.fromEntries(EXPECTED.map((file) => [file, readFileSync(join(cwd, file), 'utf8')]));
});

/** Two articles and, beside them, the claims that the program gives for them. */
function checkable(): { cwd: string; expected: string; check: (...args: string[]) => Promise<Run> } {
  const cwd = temporaryFolder({ ...ARTICLES, ...written });
  const check = (...args: string[]): Promise<Run> => khabar(['check', 'news', ...args], { cwd });
  return { cwd, expected: join(cwd, 'news/a.claims.yaml'), check };
}

const change = (file: string, from: string | RegExp, to: string): void => {
  const before = readFileSync(file, 'utf8');
  expect(before.replace(from, to)).not.toBe(before);
  writeFileSync(file, before.replace(from, to));
};

describe('a script can rely on the exit status', () => {
  test('0 when the claims are the expected ones', async () => {
    const { check } = checkable();
    expect(await check()).toEqual({
      code: 0,
      stdout: '2 articles: 2 same, 0 different; F1 of claims 1, of slots 1\n',
      messages: [],
    });
  });

  test('1 when they are not, and what differs, claim by claim', async () => {
    const { check, expected } = checkable();
    change(expected, 'id: ain-al-asad', 'id: harir');
    const run = await check();
    expect(run).toMatchObject({ code: 1, messages: [] });
    expect(run.stdout.split('\n').slice(0, 4)).toEqual([
      'news/a.txt',
      expect.stringMatching(/^ {2}claim 1 \(withdrawal, us-forces, harir\) \u2068.+\u2069$/),
      '    - base.id: harir',
      '    + base.id: ain-al-asad',
    ]);
  });

  test.each<[what: string, spoil: (cwd: string) => void, message: RegExp]>([
    [
      'expected claims that cannot be read',
      (cwd) => {
        change(join(cwd, 'news/a.claims.yaml'), 'language: ar', 'language: ku');
      },
      /a\.claims\.yaml:\d+:\d+: .*validate/,
    ],
    [
      'an article that cannot be read',
      (cwd) => {
        writeFileSync(join(cwd, 'news/a.txt'), '');
      },
      /news\/a\.txt: no text/,
    ],
    [
      'expected claims without an article',
      (cwd) => {
        writeFileSync(join(cwd, 'news/c.claims.yaml'), '');
      },
      /c\.claims\.yaml: expected claims without an article/,
    ],
  ])('2 for %s', async (_, spoil, message) => {
    const { cwd, check } = checkable();
    spoil(cwd);
    const run = await check();
    expect(run.code).toBe(2);
    expect(run.messages.join('\n')).toMatch(message);
  });

  test('2 where nothing is expected', async () => {
    const cwd = temporaryFolder({ 'a.txt': ARABIC });
    const run = await khabar(['check', '.'], { cwd });
    expect(run).toMatchObject({ code: 2, messages: [expect.stringMatching(/no expected claims.*--update/)] });
  });
});

describe('--update', () => {
  test('rewrites what differs, and nothing else', async () => {
    const { cwd, expected, check } = checkable();
    const before = readFileSync(expected, 'utf8');
    change(expected, 'status: completed', 'status: planned');
    writeFileSync(
      join(cwd, 'news/b.claims.yaml'),
      `# read twice\n${readFileSync(join(cwd, 'news/b.claims.yaml'), 'utf8')}`,
    );
    expect(await check('--update')).toMatchObject({
      code: 0,
      messages: ['khabar: news/a.claims.yaml: rewritten'],
    });
    expect(readFileSync(expected, 'utf8')).toBe(before);
    expect(readFileSync(join(cwd, 'news/b.claims.yaml'), 'utf8')).toMatch(/^# read twice/);
  });

  test('keeps the claims of the records of one file in one file', async () => {
    const cwd = temporaryFolder({
      'r.jsonl': record({ id: 'x', text: ARABIC }) + record({ id: 'y', text: PERSIAN }),
    });
    await khabar(['check', 'r.jsonl', '--update'], { cwd });
    expect(existsSync(join(cwd, 'r.claims.yaml'))).toBe(true);
    expect(await khabar(['check', 'r.jsonl'], { cwd })).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^2 articles: 2 same/) as string,
    });
  });
});

describe('--min-f1, for expected claims that a reader wrote and the program need not match', () => {
  test.each([
    ['0.5', 0, []],
    ['1', 1, [expect.stringMatching(/F1 of slots is 0\.\d+, below 1/)]],
  ])('%s', async (least, code, messages) => {
    const { check, expected } = checkable();
    change(expected, 'id: ain-al-asad', 'id: harir');
    const run = await check('--min-f1', least, '--reporter', 'summary');
    expect(run).toMatchObject({ code, messages });
    expect(run.stdout).toMatch(
      /^2 articles: 1 same, 1 different; F1 of claims 1, of slots 0\.\d+, at least [\d.]+ asked\n$/,
    );
  });
});

test.each([
  ['github', /^::error file=news\/a\.claims\.yaml,line=\d+,title=khabar%3A news\/a\.txt::claim 1 /m],
  ['junit', /<testcase classname="khabar" name="news\/a\.txt">\n {4}<failure /],
  ['json', /"field": "base\.id"/],
])('--reporter %s', async (reporter, written) => {
  const { check, expected } = checkable();
  change(expected, 'id: ain-al-asad', 'id: harir');
  const run = await check('--reporter', reporter);
  expect(run.code).toBe(1);
  expect(run.stdout).toMatch(written);
});
