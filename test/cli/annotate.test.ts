import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { AnnotatedArticle } from '../../src/output/annotations.js';
import { temporaryFolder } from '../articles/temporary-folder.js';
import { khabar } from './khabar.js';
import { ARABIC, ENGLISH, PERSIAN, record } from './texts.js';

const lines = (stdout: string): (AnnotatedArticle & { error?: string; line?: number })[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as AnnotatedArticle);

test('one line a record, in order, with dates, counts, entities and sentences', async () => {
  const cwd = temporaryFolder({
    'r.jsonl':
      record({ id: 'x', text: ARABIC, published: '2025-12-31' }) +
      record({ id: 'y', text: PERSIAN, language: 'fa' }),
  });
  const run = await khabar(['annotate', 'r.jsonl'], { cwd });
  expect(run).toMatchObject({ code: 0, messages: [] });
  const [x, y] = lines(run.stdout);
  expect([x!.id, x!.language, x!.published]).toEqual(['x', 'ar', '2025-12-31']);
  expect([y!.id, y!.language, y!.published]).toEqual(['y', 'fa', null]);
  expect(x!.dates).toMatchObject([{ text: 'أمس', value: '2025-12-30', calendar: 'gregorian' }]);
  expect(y!.counts).toMatchObject([{ value: 250, qualifier: 'about' }]);
  expect(x!.entities!.map(({ id }) => id)).toEqual(expect.arrayContaining(['us-forces', 'ain-al-asad']));
});

test.each([ARABIC, PERSIAN])('every text is the slice at its span: %s', async (text) => {
  const { stdout } = await khabar(['annotate', '-'], { stdin: text });
  const points = Array.from(text);
  const [article] = lines(stdout);
  const quoted = [...article!.dates!, ...article!.counts!, ...article!.entities!];
  expect(quoted.length).toBeGreaterThan(2);
  for (const { text: words, span } of quoted) expect(points.slice(...span).join('')).toBe(words);
});

test('--layers gives only what was asked for', async () => {
  const { stdout } = await khabar(['annotate', '-', '--layers', 'dates,counts'], { stdin: ARABIC });
  expect(Object.keys(lines(stdout)[0]!)).toEqual(['id', 'language', 'published', 'dates', 'counts']);
});

test('--format yaml gives the same as JSON Lines', async () => {
  const json = await khabar(['annotate', '-'], { stdin: ARABIC });
  const yaml = await khabar(['annotate', '-', '--format', 'yaml'], { stdin: ARABIC });
  expect(parse(yaml.stdout)).toEqual(lines(json.stdout)[0]);
});

describe('what cannot be read keeps its line, so that input and output stay side by side', () => {
  test('a record that does not parse, and one in another language', async () => {
    const stdin = record({ id: 'x', text: ARABIC }) + '{"id": \n' + record({ id: 'z', text: ENGLISH });
    const run = await khabar(['annotate', '-', '--input-format', 'jsonl'], { stdin });
    expect(run.code).toBe(1);
    expect(run.messages).toHaveLength(2);
    const [, unparsed, english] = lines(run.stdout);
    expect(unparsed).toMatchObject({ id: null, line: 2, error: expect.stringContaining('JSON') as string });
    expect(english).toMatchObject({
      id: 'z',
      language: null,
      error: expect.stringContaining('neither') as string,
    });
  });
});
