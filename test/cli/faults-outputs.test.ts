import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../articles/temporary-folder.js';
import { khabar } from './khabar.js';
import { BIN, documents, leftovers, Started } from './started.js';
import { ARABIC, PERSIAN } from './texts.js';

const articles = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `in/${String(i).padStart(2, '0')}.txt`,
      (i % 2 === 0 ? ARABIC : PERSIAN).repeat(1 + (i % 4)),
    ]),
  );

/** A folder with a file system of its own, in memory; null where this user may not have one. */
function disk(options: string): { readonly folder: string; readonly mount: readonly string[] } | null {
  const folder = mkdtempSync(join(tmpdir(), 'khabar-disk-'));
  for (const before of [[], ['sudo', '-n']]) {
    try {
      run([...before, 'mount', '-t', 'tmpfs', '-o', `${options},mode=777`, 'tmpfs', folder]);
    } catch {
      continue;
    }
    onTestFinished(() => {
      run([...before, 'umount', '--lazy', folder]);
      rmdirSync(folder);
    });
    return { folder, mount: [...before, 'mount'] };
  }
  rmdirSync(folder);
  return null;
}

const run = ([file, ...args]: readonly string[]): unknown => execFileSync(file!, args, { stdio: 'ignore' });

describe('a full disk', () => {
  test('ends the run with 2, leaves whole documents, and --resume does the rest', async (context) => {
    const small = disk('size=48k');
    if (!small) context.skip('only who may mount can have a small disk');
    const cwd = temporaryFolder(articles(30));
    const out = small!.folder;
    const args = ['extract', 'in', '-o', out, '--jobs', '2'];
    const full = await khabar(args, { cwd });
    expect(full.code).toBe(2);
    expect(full.messages.at(-1)).toMatch(/^khabar: .*khabar-disk-.* cannot be written \(ENOSPC: /);

    await khabar(['extract', 'in', '-o', 'whole'], { cwd });
    const whole = documents(join(cwd, 'whole'));
    const stand = documents(out);
    expect(Object.keys(stand).length).toBeGreaterThan(3);
    expect(whole).toMatchObject(stand);

    run([...small!.mount, '-o', 'remount,size=4m', out]);
    expect(await khabar([...args, '--resume', '--summary', 's.json'], { cwd })).toMatchObject({ code: 0 });
    expect(documents(out)).toEqual(whole);
    expect(leftovers(out)).toEqual([]);
    const { articles: counts } = JSON.parse(readFileSync(join(cwd, 's.json'), 'utf8')) as {
      articles: { earlier: number };
    };
    expect(counts.earlier).toBeGreaterThan(3);
  });

  test('a file that may not grow as far as it has to is not left half written', async () => {
    const cwd = temporaryFolder({ 'in/a.txt': ARABIC, 'in/b.txt': ARABIC.repeat(40) });
    // In blocks of 1,024 bytes: enough for the first document, not for the second.
    const limited = ['bash', '-c', 'ulimit -f 8; exec "$@"', 'bash', process.execPath, BIN];
    const run = await new Started(['extract', 'in', '-o', 'out'], cwd, { command: limited }).ended;
    expect(run.code).toBe(2);
    expect(run.messages.at(-1)).toMatch(/^khabar: out\/b\.claims\.yaml: cannot be written \(EFBIG: /);
    expect(Object.keys(documents(join(cwd, 'out')))).toEqual(['a.claims.yaml']);
  });

  test.each([['extract', 'in'], ['annotate', 'in'], ['schema'], ['--help'], ['man']])(
    'on standard output ends %s with 2, and one line',
    async (...args) => {
      const cwd = temporaryFolder({ 'in/a.txt': ARABIC });
      const toFull = ['sh', '-c', '"$@" > /dev/full', 'sh', process.execPath, BIN];
      const run = await new Started(args, cwd, { command: toFull }).ended;
      expect(run.code).toBe(2);
      expect(run.messages).toEqual([expect.stringMatching(/^khabar: .*ENOSPC/)]);
    },
  );

  test('a summary or a report that does not fit leaves the one that was there', async () => {
    const cwd = temporaryFolder({ 'in/a.txt': ARABIC, 'report.html': 'the old one' });
    await khabar(['extract', 'in', '-o', 'out'], { cwd });
    const limited = ['bash', '-c', 'ulimit -f 1; exec "$@"', 'bash', process.execPath, BIN];
    const run = await new Started(['report', 'out', '-o', 'report.html'], cwd, { command: limited }).ended;
    expect(run.code).toBe(2);
    expect(readFileSync(join(cwd, 'report.html'), 'utf8')).toBe('the old one');
    expect(readdirSync(cwd).sort()).toEqual(['in', 'out', 'report.html']);
  });
});

describe('an output that cannot be', () => {
  test('on a read-only file system', async (context) => {
    const readOnly = disk('ro');
    if (!readOnly) context.skip('only who may mount can have a read-only disk');
    const cwd = temporaryFolder({ 'in/a.txt': ARABIC });
    for (const output of [readOnly!.folder, join(readOnly!.folder, 'below')]) {
      const result = await khabar(['extract', 'in', '-o', output], { cwd });
      expect(result).toMatchObject({ code: 2, stdout: '' });
      expect(result.messages).toEqual([expect.stringMatching(/^khabar: .*: cannot be written \(EROFS: /)]);
    }
  });

  test.each(['file', 'file/below'])('%s, where `file` is a file', async (output) => {
    const cwd = temporaryFolder({ 'in/a.txt': ARABIC, file: 'mine' });
    const run = await khabar(['extract', 'in', '-o', output], { cwd });
    expect(run).toMatchObject({
      code: 2,
      messages: [expect.stringMatching(/^khabar: --output .*: is a file/)],
    });
    expect(readFileSync(join(cwd, 'file'), 'utf8')).toBe('mine');
  });

  test('a document whose place a folder has is told by its name, and nothing else is lost', async () => {
    const cwd = temporaryFolder({ 'in/a.txt': ARABIC, 'in/b.txt': ARABIC, 'out/b.claims.yaml/mine': 'x' });
    const run = await khabar(['extract', 'in', '-o', 'out'], { cwd });
    expect(run.code).toBe(2);
    expect(run.messages.at(-1)).toMatch(/^khabar: out\/b\.claims\.yaml: cannot be written \(EISDIR/);
    expect(Object.keys(documents(join(cwd, 'out')))).toEqual(['a.claims.yaml', 'b.claims.yaml/mine']);
  });

  test('a summary goes to a device, or through a link, as it is', async () => {
    const cwd = temporaryFolder({ 'a.txt': ARABIC, 'there.json': '' });
    symlinkSync('there.json', join(cwd, 'link.json'));
    const script = '"$@" extract a.txt --summary /dev/stderr 2>&1 >/dev/null | cat';
    const command = ['bash', '-c', script, 'bash', process.execPath, BIN];
    expect((await new Started([], cwd, { command }).ended).stdout).toContain('"read": 1');
    await khabar(['extract', 'a.txt', '--summary', 'link.json'], { cwd });
    expect(readFileSync(join(cwd, 'there.json'), 'utf8')).toContain('"read": 1');
  });
});

describe('two runs into one folder at once', () => {
  test('of the same articles: both finish, and leave what one leaves', async () => {
    const cwd = temporaryFolder(articles(12));
    const args = ['extract', 'in', '-o', 'out', '--quiet'];
    const [one, two] = await Promise.all([khabar(args, { cwd }), khabar([...args, '--jobs', '2'], { cwd })]);
    expect([one.code, two.code]).toEqual([0, 0]);
    await khabar(['extract', 'in', '-o', 'whole', '--quiet'], { cwd });
    expect(documents(join(cwd, 'out'))).toEqual(documents(join(cwd, 'whole')));
    const notes = (folder: string) => readFileSync(join(cwd, folder, '.khabar/manifest.jsonl'), 'utf8');
    expect(notes('out')).toBe(notes('whole'));
    expect(leftovers(join(cwd, 'out'))).toEqual([]);
  });

  test('of different articles: --resume knows those of both', async () => {
    const cwd = temporaryFolder({ 'a.jsonl': '', 'b.jsonl': '' });
    for (const name of ['a', 'b'])
      writeFileSync(join(cwd, `${name}.jsonl`), `${JSON.stringify({ id: name, text: ARABIC })}\n`);
    // The second begins while the first waits for its input, and ends before it.
    const args = ['--input-format', 'jsonl', '-o', 'out', '--resume'];
    const first = new Started(['extract', '-', ...args], cwd);
    first.child.stdin.write(readFileSync(join(cwd, 'a.jsonl')));
    await first.until(() => existsSync(join(cwd, 'out/a.claims.yaml')));
    expect((await khabar(['extract', 'b.jsonl', ...args], { cwd })).code).toBe(0);
    first.child.stdin.end();
    expect((await first.ended).code).toBe(0);
    const again = await khabar(['extract', 'b.jsonl', ...args, '--summary', 's.json'], { cwd });
    expect(again.code).toBe(0);
    expect(readFileSync(join(cwd, 's.json'), 'utf8')).toContain('"earlier": 1');
  });

  test('of two machines: neither takes away what the other still needs', async () => {
    const cwd = temporaryFolder({ 'a.txt': ARABIC });
    // As a run on another machine names its things; numbers of processes mean nothing here.
    const others = ['tmp-999999-0badcafe-01234567', 'journal-999999-0badcafe-01234567.jsonl'];
    mkdirSync(join(cwd, 'out/.khabar', others[0]!), { recursive: true });
    writeFileSync(join(cwd, 'out/.khabar', others[1]!), '');
    expect((await khabar(['extract', 'a.txt', '-o', 'out', '--resume'], { cwd })).code).toBe(0);
    expect(leftovers(join(cwd, 'out')).sort()).toEqual(others.sort());
  });

  test('what somebody takes away in the middle is made again', async () => {
    const cwd = temporaryFolder({});
    const run = new Started(['extract', '-', '--input-format', 'jsonl', '-o', 'out'], cwd);
    run.child.stdin.write(`${JSON.stringify({ id: 'a', text: ARABIC })}\n`);
    await run.until(() => existsSync(join(cwd, 'out/a.claims.yaml')));
    const [temporary] = readdirSync(join(cwd, 'out/.khabar')).filter((name) => name.startsWith('tmp-'));
    execFileSync('rm', ['-r', join(cwd, 'out/.khabar', temporary!)]);
    run.child.stdin.end(`${JSON.stringify({ id: 'b', text: ARABIC })}\n`);
    expect((await run.ended).code).toBe(0);
    expect(Object.keys(documents(join(cwd, 'out')))).toEqual(['a.claims.yaml', 'b.claims.yaml']);
  });
});

test('the temporary folder of the system is not needed', async () => {
  const cwd = temporaryFolder({ 'a.txt': ARABIC });
  const run = await new Started(['extract', 'a.txt', '-o', 'out'], cwd, {
    env: { TMPDIR: join(tmpdir(), 'none', 'such') },
  }).ended;
  expect(run.code).toBe(0);
});
