import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../articles/temporary-folder.js';
import { khabar } from './khabar.js';
import { BIN, documents, leftovers, Started } from './started.js';
import { ARABIC, PERSIAN, record } from './texts.js';

const RECORDS = Array.from({ length: 12 }, (_, i) =>
  record({ id: `r${i}`, text: (i % 2 === 0 ? ARABIC : PERSIAN).repeat(1 + (i % 3)) }),
);
const FIRST = 5;
const INTO_FOLDER = ['extract', '-', '--input-format', 'jsonl', '-o', 'out'];

/** The documents of a run that nothing happens to. */
let whole: Record<string, string>;
beforeAll(async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'khabar-test-'));
  await khabar(INTO_FOLDER, { cwd, stdin: RECORDS.join('') });
  whole = documents(join(cwd, 'out'));
  rmSync(cwd, { recursive: true });
});

/** A run that has done the first records and waits for the next, however fast the machine is. */
async function inTheMiddle(args: readonly string[], cwd: string, command?: string[]): Promise<Started> {
  const run = new Started(args, cwd, command ? { command } : {});
  run.child.stdin.write(RECORDS.slice(0, FIRST).join(''));
  if (args.includes('out')) await run.until(() => notes(cwd) === FIRST);
  else await run.until(() => run.stdout.split('\n').length > FIRST);
  return run;
}

const notes = (cwd: string): number => {
  const folder = join(cwd, 'out', '.khabar');
  try {
    const journal = leftovers(join(cwd, 'out')).find((name) => name.startsWith('journal-'));
    return journal ? readFileSync(join(folder, journal), 'utf8').split('\n').length - 1 : 0;
  } catch {
    return 0;
  }
};

test.each<[NodeJS.Signals, jobs: string]>([
  ['SIGINT', '1'],
  ['SIGTERM', '2'],
  ['SIGHUP', '1'],
  ['SIGKILL', '2'],
])('after %s, whole documents stand, and --resume does the rest (--jobs %s)', async (signal, jobs) => {
  const cwd = temporaryFolder({});
  const run = await inTheMiddle([...INTO_FOLDER, '--jobs', jobs], cwd);
  run.child.kill(signal);
  const ended = await run.ended;
  expect(ended).toMatchObject({ code: null, signal });
  if (signal !== 'SIGKILL') {
    expect(ended.messages).toEqual([
      `khabar: stopped by ${signal}: 5 articles read, 0 failures; the same command with --resume goes on from here`,
    ]);
  }
  const stand = documents(join(cwd, 'out'));
  expect(Object.keys(stand)).toHaveLength(FIRST);
  expect(whole).toMatchObject(stand);

  const again = [...INTO_FOLDER, '--resume', '--summary', 's.json'];
  expect(await khabar(again, { cwd, stdin: RECORDS.join('') })).toMatchObject({ code: 0 });
  expect(documents(join(cwd, 'out'))).toEqual(whole);
  expect(leftovers(join(cwd, 'out'))).toEqual([]);
  expect(JSON.parse(readFileSync(join(cwd, 's.json'), 'utf8'))).toMatchObject({
    articles: { read: RECORDS.length, earlier: FIRST },
  });
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('a shell sees %s as exit status %i', async (signal, status) => {
  const cwd = temporaryFolder({});
  const shell = ['sh', '-c', 'exec 3<&0; "$@" <&3 & echo $!; wait $!; echo "status $?"', 'sh'];
  const args = ['extract', '-', '--input-format', 'jsonl', '-f', 'jsonl'];
  const run = await inTheMiddle(args, cwd, [...shell, process.execPath, BIN]);
  process.kill(Number(run.stdout.split('\n')[0]), signal);
  const { stdout } = await run.ended;
  expect(stdout.trim().split('\n').at(-1)).toBe(`status ${status}`);
});

test.each(['yaml', 'csv'])('a stream of %s that is stopped ends behind a whole document', async (format) => {
  const cwd = temporaryFolder({});
  const args = ['extract', '-', '--input-format', 'jsonl', '-f', format];
  const run = new Started(args, cwd);
  run.child.stdin.write(RECORDS.slice(0, FIRST).join(''));
  await run.until(() => run.stdout.includes(`r${FIRST - 1}`) && run.stdout.endsWith('\n'));
  run.child.kill('SIGINT');
  const { stdout, signal } = await run.ended;
  const whole = await khabar(args, { cwd, stdin: RECORDS.slice(0, FIRST).join('') });
  expect({ stdout, signal }).toEqual({ stdout: whole.stdout, signal: 'SIGINT' });
});

test('a run that is stopped while it works leaves whole documents too', async () => {
  const articles = Array.from({ length: 60 }, (_, i) => [`in/${i}.txt`, ARABIC.repeat(1 + (i % 9))] as const);
  const cwd = temporaryFolder(Object.fromEntries(articles));
  const run = new Started(['extract', 'in', '-o', 'out', '--jobs', '2'], cwd);
  await run.until(() => notes(cwd) > 0);
  run.child.kill('SIGTERM');
  const { code, signal } = await run.ended;
  expect(signal ?? code).toBe('SIGTERM');
  const stand = documents(join(cwd, 'out'));
  await khabar(['extract', 'in', '-o', 'whole'], { cwd });
  expect(documents(join(cwd, 'whole'))).toMatchObject(stand);
  await khabar(['extract', 'in', '-o', 'out', '--resume'], { cwd });
  expect(documents(join(cwd, 'out'))).toEqual(documents(join(cwd, 'whole')));
});

test('SIGINT ends a run that waits for standard input', async () => {
  const run = new Started(['extract', '-'], temporaryFolder({}));
  // The program needs a moment until it listens; from then on, and before, it ends.
  await new Promise((wake) => setTimeout(wake, 1500));
  run.child.kill('SIGINT');
  expect((await run.ended).signal).toBe('SIGINT');
});
