import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../articles/temporary-folder.js';
import { BIN, Started } from './started.js';
import { ARABIC, record } from './texts.js';

const MANY = Array.from({ length: 200 }, (_, i) => record({ id: `r${i}`, text: ARABIC })).join('');

/** What a line of bash gives, with `khabar` as a command. */
async function bash(line: string, files: Record<string, string> = { 'in/a.txt': ARABIC }) {
  const script = `set -o pipefail; khabar() { ${JSON.stringify(process.execPath)} ${JSON.stringify(BIN)} "$@"; }; ${line}`;
  const run = await new Started(['-c', script], temporaryFolder(files), { command: ['bash'] }).ended;
  return { code: run.code, stdout: run.stdout, messages: run.messages };
}

describe('a reader that has enough', () => {
  test.each([
    'khabar extract r.jsonl --format jsonl',
    'khabar extract r.jsonl --format jsonl --jobs 2',
    'khabar annotate r.jsonl',
  ])('ends %s quietly', async (line) => {
    const run = await bash(`${line} | head -1 | wc -l`, { 'r.jsonl': MANY });
    expect(run).toMatchObject({ code: 0, messages: [] });
    expect(run.stdout.trim()).toBe('1');
  });

  test.each(['khabar --help', 'khabar extract --help', 'khabar schema', 'khabar man', 'khabar extract in'])(
    'from the first byte ends %s quietly',
    async (line) => {
      expect(await bash(`${line} | true`)).toEqual({ code: 0, stdout: '', messages: [] });
    },
  );
});

describe('streams that are closed', () => {
  test('standard output: the run is made, and says nothing', async () => {
    expect(await bash('khabar extract in >&-')).toEqual({ code: 0, stdout: '', messages: [] });
  });

  test('standard input: told as empty where it is read, not missed where it is not', async () => {
    const read = await bash('khabar extract - <&-');
    expect(read.code).toBe(1);
    expect(read.messages).toEqual([expect.stringMatching(/^khabar: standard input: no text in it/)]);
    expect(await bash('khabar extract in -o out --quiet <&-')).toMatchObject({ code: 0, messages: [] });
  });

  test('standard error: the exit status still tells', async () => {
    expect(await bash('khabar extract nothing.txt 2>&-')).toMatchObject({ code: 1 });
    expect(await bash('khabar extract nothing.txt 2>/dev/full')).toMatchObject({ code: 1 });
  });
});

test('a folder as standard input is told', () => {
  const cwd = temporaryFolder({});
  const [file, ...args] = [
    'bash',
    '-c',
    `"$0" "$1" extract - < . 2>&1; echo "status $?"`,
    process.execPath,
    BIN,
  ];
  const out = execFileSync(file, args, { cwd, encoding: 'utf8' });
  expect(out).toMatch(/^khabar: standard input: .*\nstatus 1\n$/);
});
