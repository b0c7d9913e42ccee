import { describe, expect, test } from 'vitest';
import { toYaml } from '../../src/output/yaml.js';
import type { ClaimsDocument } from '../../src/schema/claims.generated.js';
import { temporaryFolder } from '../articles/temporary-folder.js';
import { TEXT, claim, example } from '../schema/example.js';
import { khabar } from './khabar.js';

const wrong = (): ClaimsDocument =>
  example({ ...claim(), troop_count: { ...claim().troop_count!, value: 50 } });
const GOLD = `
article: example
language: ar
claims:
- core: true
  event: withdrawal
  status: completed
  source: {kind: anonymous, text: مصدر أمني}
  actor: {id: us-forces, text: جندي أمريكي}
  base: {id: harir, text: قاعدة حرير}
  date: {text: أمس, value: 2025-12-30}
  troop_count: {text: 500, value: 500, qualifier: about}
  evidence: غادروا قاعدة حرير أمس
`;

/** Gold of both kinds, the article, and claims of which the count is wrong. */
const folder = (): string =>
  temporaryFolder({
    'news/example.txt': TEXT,
    'gold/example.yaml': GOLD,
    'plain/example.claims.yaml': toYaml(example()),
    'out/example.claims.yaml': toYaml(wrong()),
    'out.jsonl': `${JSON.stringify(wrong())}\n`,
  });

test.each([
  ['gold files with the articles that they quote', ['--gold', 'gold', '--articles', 'news', '--pred', 'out']],
  ['a claims document as gold', ['--gold', 'plain', '--pred', 'out']],
  ['one file against another', ['--gold', 'plain/example.claims.yaml', '--pred', 'out.jsonl']],
])('%s', async (_, args) => {
  const run = await khabar(['score', ...args], { cwd: folder() });
  expect(run).toMatchObject({ code: 0, messages: [] });
  expect(run.stdout.split('\n')).toEqual([
    'claims       P 1.000  R 1.000  F1 1.000   tp 1 fp 0 fn 0',
    'slots        P 0.800  R 0.800  F1 0.800   tp 4 fp 1 fn 1',
    'source       P 1.000  R 1.000  F1 1.000   tp 1 fp 0 fn 0',
    'actor        P 1.000  R 1.000  F1 1.000   tp 1 fp 0 fn 0',
    'base         P 1.000  R 1.000  F1 1.000   tp 1 fp 0 fn 0',
    'date         P 1.000  R 1.000  F1 1.000   tp 1 fp 0 fn 0',
    'troop_count  P 0.000  R 0.000  F1 0.000   tp 0 fp 1 fn 1',
    'event 1/1  status 1/1  via 0/0  language 1/1',
    '1 article',
    '',
  ]);
});

test('--errors and --per-article say where the figures come from, right-to-left words kept apart', async () => {
  const run = await khabar(['score', '--gold', 'plain', '--pred', 'out', '--errors', '--per-article'], {
    cwd: folder(),
  });
  expect(run.stdout.split('\n').slice(0, 2)).toEqual([
    'example  troop_count  got text=\u2068نحو 500 جندي\u2069 value=50 qualifier=about' +
      '  want text=\u2068نحو 500 جندي\u2069 value=500 qualifier=about',
    'example                          claims F1 1.000 (tp 1 fp 0 fn 0)   slots F1 0.800',
  ]);
});

test('JSON holds the same figures, and errors and articles where they are asked for', async () => {
  const args = ['score', '--gold', 'plain', '--pred', '-', '--format', 'json', '--errors', '--per-article'];
  const run = await khabar(args, { cwd: folder(), stdin: toYaml(wrong()) });
  expect(JSON.parse(run.stdout)).toMatchObject({
    articles: 1,
    slots: { p: 0.8, r: 0.8, f1: 0.8, tp: 4, fp: 1, fn: 1 },
    event: '1/1',
    per_article: [{ id: 'example', claims: { f1: 1 } }],
    errors: [{ article: 'example', kind: 'troop_count', got: { value: 50 }, want: { value: 500 } }],
  });
});

describe('a script can rely on the exit status', () => {
  test.each([
    ['0.8', 0, []],
    ['0.81', 1, ['khabar: F1 of slots is 0.8, below 0.81']],
  ])('--min-f1 %s', async (figure, code, messages) => {
    const run = await khabar(['score', '--gold', 'plain', '--pred', 'out', '--min-f1', figure], {
      cwd: folder(),
    });
    expect(run).toMatchObject({ code, messages });
  });

  test.each([
    ['no gold there', ['--gold', 'nowhere', '--pred', 'out'], /nowhere: no such file or folder/],
    ['words of an article that is not there', ['--gold', 'gold', '--pred', 'out'], /example.*--articles/],
    ['no claims there', ['--gold', 'plain', '--pred', 'news'], /news: no \*\.claims\.yaml/],
    ['a figure that is none', ['--gold', 'plain', '--pred', 'out', '--min-f1', '80'], /--min-f1 0\.8/],
    ['no gold named', ['--pred', 'out'], /--gold/],
  ])('2 for %s', async (_, args, message) => {
    const run = await khabar(['score', ...args], { cwd: folder() });
    expect(run).toMatchObject({ code: 2, messages: [expect.stringMatching(message)] });
  });
});

test('an article without claims of its own, and one without gold, are told', async () => {
  const other: ClaimsDocument = { ...example(), article: { ...example().article, id: 'other' }, claims: [] };
  const run = await khabar(['score', '--gold', 'plain', '--pred', '-'], {
    cwd: folder(),
    stdin: toYaml(other),
  });
  expect(run.messages).toEqual([
    'khabar: 1 article of the gold not among the found, all of it missed: example',
    'khabar: 1 article without gold, not scored: other',
  ]);
});
