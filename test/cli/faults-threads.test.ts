import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../articles/temporary-folder.js';
import { khabar } from './khabar.js';
import type { Ended } from './started.js';
import { documents, Started } from './started.js';
import { ARABIC } from './texts.js';

/** Makes a thread do something when it is given the article `b`, before it reads it, or when it begins. */
const PRELOADED = (what: string, atStart: string): string => `
  const { isMainThread, parentPort } = require('node:worker_threads');
  if (!isMainThread) {
    ${atStart}
    const { on } = parentPort;
    parentPort.on = (event, hear) =>
      on.call(parentPort, event, (article) => {
        if (article.id === 'b') { ${what} }
        hear(article);
      });
  }`;

const ARTICLES = { 'in/a.txt': ARABIC, 'in/b.txt': ARABIC, 'in/c.txt': ARABIC, 'in/d.txt': ARABIC };

async function runWith(what: string, atStart = ''): Promise<Ended & { cwd: string }> {
  const cwd = temporaryFolder({ ...ARTICLES, 'preload.cjs': PRELOADED(what, atStart) });
  const run = new Started(['extract', 'in', '-o', 'out', '--jobs', '2'], cwd, {
    env: { NODE_OPTIONS: '--require ./preload.cjs --max-old-space-size=200' },
  });
  return { ...(await run.ended), cwd };
}

describe('a thread that dies', () => {
  test.each([
    ['ends itself', 'process.exit(1)', /its thread ended/],
    ['throws', 'throw new Error("gone")', /gone/],
    ['runs out of memory', 'const all = []; for (;;) all.push(new Array(1e6).fill(all.length))', /memory/],
  ])('as it %s: its article is told, the rest is read, the exit status is 1', async (_, what, why) => {
    const { code, messages, cwd } = await runWith(what);
    expect(code).toBe(1);
    const about = messages.filter((line) => line.startsWith('khabar: in/'));
    expect(about).toEqual([
      expect.stringMatching(/^khabar: in\/b\.txt: not read, through a fault in khabar \(/),
    ]);
    expect(about[0]).toMatch(why);
    expect(messages.at(-1)).toBe('khabar: 1 failed (1 fault)');
    expect(Object.keys(documents(join(cwd, 'out')))).toEqual(
      ['a', 'c', 'd'].map((id) => `${id}.claims.yaml`),
    );
  });

  test('--resume reads the article that was not read, and only that', async () => {
    const { cwd } = await runWith('process.exit(1)');
    const again = await khabar(['extract', 'in', '-o', 'out', '--resume'], { cwd });
    expect(again).toMatchObject({ code: 0 });
    expect(again.messages[0]).toMatch(/^khabar: 4 articles read in .*, 3 of them by an earlier run$/);
  });

  test('when none can take its place, the run ends with 2 instead of waiting for ever', async () => {
    const { code, messages } = await runWith(
      'require("node:fs").writeFileSync("dead", ""); process.exit(1)',
      'if (require("node:fs").existsSync("dead")) process.exit(1); setInterval(() => require("node:fs").existsSync("dead") && process.exit(1), 1);',
    );
    expect(code).toBe(2);
    expect(messages.at(-1)).toMatch(/^khabar: a thread could not be started \(/);
  });
});
