import { expect, test } from 'vitest';
import { temporaryFolder } from '../articles/temporary-folder.js';
import { khabar } from './khabar.js';

const TEXT = 'قال مصدر أمني إن القوات الأمريكية انسحبت من قاعدة عين الأسد في أيلول 2025.';

test('a wrong link is found by eye: each slot with its words and the rule that linked it', async () => {
  const cwd = temporaryFolder({ 'a.txt': TEXT });
  const run = await khabar(['inspect', 'a.txt'], { cwd });
  expect(run).toMatchObject({ code: 0, messages: [] });
  expect(run.stdout).toMatch(/^a\.txt {2}ar, publication day unknown, 1 claim$/m);
  for (const slot of ['event', 'status', 'source', 'actor', 'base', 'date']) {
    expect(run.stdout).toMatch(new RegExp(`^  ${slot} .*\\[[^\\]]+\\]$`, 'm'));
  }
  expect(run.stdout).toContain('ain-al-asad');
});

test('words that run from right to left do not turn the line around them', async () => {
  const { stdout } = await khabar(['inspect', '-'], { stdin: TEXT });
  expect(stdout).toMatch(/actor .*\u2068القوات الأمريكية\u2069 {2}\[/u);
});

test('rule ids stay out of the normal output', async () => {
  const plain = await khabar(['extract', '-'], { stdin: TEXT });
  expect(plain.stdout).not.toContain('rules:');
  const explained = await khabar(['extract', '-', '--explain'], { stdin: TEXT });
  expect(explained.stdout).toContain('rules:');
});

test('an article that is not read is told and the others are shown', async () => {
  const cwd = temporaryFolder({
    'a.txt': TEXT,
    'en.txt': 'The forces left the base in September of that year.',
  });
  const run = await khabar(['inspect', 'en.txt', 'a.txt'], { cwd });
  expect(run.code).toBe(1);
  expect(run.messages).toHaveLength(1);
  expect(run.stdout).toContain('a.txt');
});
