import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../articles/temporary-folder.js';
import type { Run } from './khabar.js';
import { khabar } from './khabar.js';
import { documents, Started } from './started.js';
import { ARABIC } from './texts.js';

/** Reads a folder with one good article, and with what a test puts beside it. */
async function besideAnArticle(
  put: (cwd: string) => void,
  input = 'in',
): Promise<Run & { written: string[] }> {
  const cwd = temporaryFolder({ 'in/good.txt': ARABIC });
  put(cwd);
  const run = await khabar(['extract', input, '-o', 'out'], { cwd });
  return { ...run, written: Object.keys(documents(join(cwd, 'out'))) };
}

/** What is told of inputs, without the lines about the run. */
const told = ({ messages }: Run): string[] => messages.filter((line) => line.startsWith('khabar: in/'));

describe('what cannot be read is told in one line, the rest is read, and the exit status is 1', () => {
  test.each<[what: string, put: (cwd: string) => void, message: RegExp]>([
    [
      'a pipe that nobody writes to',
      (cwd) => execFileSync('mkfifo', [join(cwd, 'in/a.txt')]),
      /^khabar: in\/a\.txt: a pipe, socket or device, not a file/,
    ],
    [
      'a link to a device without end',
      (cwd) => {
        symlinkSync('/dev/zero', join(cwd, 'in/a.txt'));
      },
      /^khabar: in\/a\.txt: a pipe, socket or device, not a file/,
    ],
    [
      'a link that leads nowhere',
      (cwd) => {
        symlinkSync('gone.txt', join(cwd, 'in/a.txt'));
      },
      /^khabar: in\/a\.txt: no such file/,
    ],
    [
      'a link to itself',
      (cwd) => {
        symlinkSync('a.txt', join(cwd, 'in/a.txt'));
      },
      /^khabar: in\/a\.txt: cannot be read \(ELOOP\)/,
    ],
    [
      'a name that is not UTF-8',
      (cwd) => {
        writeFileSync(
          Buffer.concat([Buffer.from(`${cwd}/in/`), Buffer.from([0xce, 0xc8, 0xd1]), Buffer.from('.txt')]),
          ARABIC,
        );
      },
      /^khabar: in\/\ufffd+\.txt: its name is not UTF-8; rename it/,
    ],
    [
      'a packed file that is cut',
      (cwd) => {
        writeFileSync(join(cwd, 'in/a.txt.gz'), gzipSync(ARABIC).subarray(0, 60));
      },
      /^khabar: in\/a\.txt\.gz: gzip data that is damaged or cut off/,
    ],
  ])('%s', async (_, put, message) => {
    const run = await besideAnArticle(put);
    expect(run).toMatchObject({ code: 1, written: ['good.claims.yaml'] });
    expect(told(run)).toEqual([expect.stringMatching(message)]);
  });

  test('a socket', async () => {
    const cwd = temporaryFolder({ 'in/good.txt': ARABIC });
    const server = createServer().listen(join(cwd, 'in/a.txt'));
    const run = await khabar(['extract', 'in', '-o', 'out'], { cwd });
    server.close();
    expect(run.code).toBe(1);
    expect(told(run)).toEqual([expect.stringMatching(/^khabar: in\/a\.txt: a pipe, socket or device/)]);
  });

  test('a file that vanishes between listing and reading', async () => {
    const cwd = temporaryFolder({ 'in/a.txt': ARABIC, 'in/b.txt': ARABIC, 'in/c.txt': ARABIC });
    const script = `
      const { promises, rmSync } = require('node:fs');
      const { readdir } = promises;
      promises.readdir = async (path, ...more) => {
        const found = await readdir(path, ...more);
        if (String(path).endsWith('/in')) rmSync('in/b.txt', { force: true });
        return found;
      };
      require('node:module').syncBuiltinESMExports();`;
    writeFileSync(join(cwd, 'vanish.cjs'), script);
    const run = await new Started(['extract', 'in', '-o', 'out', '--quiet'], cwd, {
      env: { NODE_OPTIONS: '--require ./vanish.cjs' },
    }).ended;
    expect(run.code).toBe(1);
    expect(run.messages[0]).toBe('khabar: in/b.txt: no such file or folder; check the path');
    expect(Object.keys(documents(join(cwd, 'out')))).toEqual(['a.claims.yaml', 'c.claims.yaml']);
  });
});

describe('what is odd is read all the same', () => {
  test.each(['in', 'in/**/*.txt'])('folders that link to themselves are not entered (%s)', async (input) => {
    const run = await besideAnArticle((cwd) => {
      symlinkSync('.', join(cwd, 'in/loop'));
      symlinkSync('..', join(cwd, 'in/loop.txt'));
    }, input);
    expect(run).toMatchObject({ code: 0, written: ['good.claims.yaml'] });
  });

  test('a name of two lines gives a message of one', async () => {
    const run = await besideAnArticle((cwd) => {
      writeFileSync(join(cwd, 'in/a\nb.txt'), ARABIC);
      writeFileSync(join(cwd, 'in/c\nd.txt'), '');
    });
    expect(run).toMatchObject({ code: 1, written: ['a\nb.claims.yaml', 'good.claims.yaml'] });
    expect(told(run)).toEqual([expect.stringMatching(/^khabar: in\/c\\u000ad\.txt: no text in it/)]);
  });

  test('names as long as a file system takes them get documents that are told apart', async () => {
    const [one, two] = ['ا', 'ب'].map((last) => `${'خبر '.repeat(35)}${last}`);
    const run = await besideAnArticle((cwd) => {
      for (const name of [one, two]) writeFileSync(join(cwd, `in/${name}.txt`), ARABIC);
    });
    expect(run.code).toBe(0);
    expect(run.written).toHaveLength(3);
    for (const name of run.written) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
  });

  test('a folder that is named like an article', async () => {
    const run = await besideAnArticle((cwd) => {
      mkdirSync(join(cwd, 'in/a.txt'));
      writeFileSync(join(cwd, 'in/a.txt/b.txt'), ARABIC);
    });
    expect(run).toMatchObject({ code: 0, written: ['a.txt/b.claims.yaml', 'good.claims.yaml'] });
  });

  test('a pipe that is given by name', () => {
    const cwd = temporaryFolder({ 'a.txt': ARABIC });
    const script = '"$0" "$@" extract <(cat a.txt) --format jsonl';
    const stdout = execFileSync(
      'bash',
      ['-c', script, process.execPath, join(process.cwd(), 'bin/khabar.js')],
      { cwd },
    );
    expect(JSON.parse(stdout.toString())).toMatchObject({ article: { language: 'ar' } });
  });
});

describe('a sheet of metadata that is cut', () => {
  test.each<[name: string, content: string | Uint8Array, message: RegExp]>([
    ['s.csv', 'file,title\ngood.txt,"cut o', /--metadata s\.csv:2: a quotation mark that is not closed/],
    [
      's.csv.gz',
      gzipSync('file,published\ngood.txt,2025-12-31\n').subarray(0, 30),
      /--metadata s\.csv\.gz: gzip data that is damaged/,
    ],
    ['s.jsonl', '{"file": "good.t', /--metadata s\.jsonl:1: not valid JSON/],
  ])(
    'stops the run before it begins where nothing can be made of it (%s)',
    async (name, content, message) => {
      const cwd = temporaryFolder({ 'in/good.txt': ARABIC, [name]: content });
      const run = await khabar(['extract', 'in', '-o', 'out', '--metadata', name], { cwd });
      expect(run).toMatchObject({ code: 2, messages: [expect.stringMatching(message)] });
      expect(documents(join(cwd, 'out'))).toEqual({});
    },
  );

  test('a last line that is cut is told, and the others count', async () => {
    const sheet = '{"file": "good.txt", "published": "2025-12-31"}\n{"file": "b.t';
    const cwd = temporaryFolder({ 'in/good.txt': ARABIC, 's.jsonl': sheet });
    const run = await khabar(['extract', 'in', '-o', 'out', '--metadata', 's.jsonl'], { cwd });
    expect(run.code).toBe(1);
    expect(run.messages[0]).toMatch(/s\.jsonl:2: not valid JSON .* the row is left out/);
    expect(readFileSync(join(cwd, 'out/good.claims.yaml'), 'utf8')).toContain("published: '2025-12-31'");
  });
});
