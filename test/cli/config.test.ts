import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../articles/temporary-folder.js';
import { khabar } from './khabar.js';

const ARTICLE = 'انسحبت القوات الأميركية أمس من قاعدة البرتقال.\n';
const lexicon = (id: string, name: string): string => `bases:\n  ${id}:\n    names: { ar: [${name}] }\n`;

const project = (config: string): string =>
  temporaryFolder({
    'a.txt': ARTICLE,
    'khabar.config.yaml': config,
    'mine.yaml': lexicon('my-base', 'قاعدة البرتقال'),
    'other.yaml': lexicon('other-base', 'قاعدة الليمون'),
  });

describe("a project's options", () => {
  test('hold for every command that has them, and below the name of a command for that one', async () => {
    const cwd = project("lexicon: [mine.yaml]\npublished: '2025-12-31'\nextract: { format: jsonl }\n");
    const run = await khabar(['extract', 'a.txt'], { cwd });
    expect(run).toMatchObject({ code: 0, messages: [] });
    expect(JSON.parse(run.stdout)).toMatchObject({
      article: { published: '2025-12-31' },
      claims: [{ base: { id: 'my-base' } }],
    });
    expect((await khabar(['annotate', 'a.txt'], { cwd })).stdout).toContain('my-base');
  });

  test('give way to the command line, and what can be repeated is added', async () => {
    const cwd = project("lexicon: mine.yaml\npublished: '2025-12-31'\nextract: { format: jsonl }\n");
    const args = [
      'extract',
      'a.txt',
      '--published',
      '2020-01-02',
      '--format',
      'yaml',
      '--lexicon',
      'other.yaml',
    ];
    const { stdout } = await khabar(args, { cwd });
    expect(stdout).toMatch(/^---\n/);
    expect(stdout).toContain("published: '2020-01-02'");
    expect(stdout).toContain('id: my-base');
  });
});

describe("a project's file", () => {
  const config = 'lexicon: [lexicons/mine.yaml]\nextract: { format: jsonl }\n';
  const files = {
    'project/khabar.config.yaml': config,
    'project/lexicons/mine.yaml': lexicon('my-base', 'قاعدة البرتقال'),
    'project/news/2025/a.txt': ARTICLE,
  };

  test('holds in the folders below it too, and names files from its own folder', async () => {
    const cwd = join(temporaryFolder({ ...files, 'project/.git/HEAD': '' }), 'project/news/2025');
    const run = await khabar(['extract', 'a.txt'], { cwd });
    expect(run).toMatchObject({ code: 0, messages: [] });
    expect(JSON.parse(run.stdout)).toMatchObject({ claims: [{ base: { id: 'my-base' } }] });
  });

  test('gives way to a nearer one', async () => {
    const nearer = { 'project/news/khabar.config.yaml': 'extract: { format: csv }' };
    const cwd = join(temporaryFolder({ ...files, ...nearer, 'project/.git/HEAD': '' }), 'project/news/2025');
    expect((await khabar(['extract', 'a.txt'], { cwd })).stdout).toMatch(/^article_id,/);
  });

  test.each([
    ['above the repository', { ...files, 'project/news/.git/HEAD': '' }],
    ['above a folder of no repository, whoever wrote it', files],
  ])('does not hold %s', async (_, all) => {
    const cwd = join(temporaryFolder(all), 'project/news/2025');
    expect((await khabar(['extract', 'a.txt'], { cwd })).stdout).toMatch(/^---\n/);
  });

  test('is named with its path where it is wrong', async () => {
    const wrong = { 'khabar.config.yaml': 'published: soon', '.git/HEAD': '', 'news/a.txt': ARTICLE };
    const run = await khabar(['extract', 'a.txt'], { cwd: join(temporaryFolder(wrong), 'news') });
    expect(run).toMatchObject({
      code: 2,
      messages: [expect.stringMatching(/\.\.\/khabar\.config\.yaml: published: 'soon'/)],
    });
  });
});

describe('what is wrong in the file is told with its place', () => {
  test.each([
    ['no option', 'lexicn: mine.yaml', /khabar\.config\.yaml: lexicn: no such option; there are .*lexicon/],
    ['no option of that command', 'score: {published: 2025-12-31}', /score\.published: no such option/],
    ['a value that it does not take', 'extract: {format: xml}', /extract\.format: 'xml': .*yaml/],
    ['no day', 'published: soon', /published: 'soon': .*2025-12-31/],
    ['a switch that is no switch', 'all: maybe', /all: must be true or false/],
    ['no YAML', 'a: [', /not YAML/],
    ['a list', '- a', /must hold options/],
  ])('%s', async (_, config, message) => {
    const run = await khabar(['extract', 'a.txt'], { cwd: project(config) });
    expect(run).toMatchObject({ code: 2, stdout: '', messages: [expect.stringMatching(message)] });
  });
});
