import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../articles/temporary-folder.js';
import { khabar } from './khabar.js';
import { ARABIC, PERSIAN, record } from './texts.js';

const BIN = resolve(import.meta.dirname, '../../bin/khabar.js');
const GUARD = join(import.meta.dirname, 'no-network.cjs');

/** Runs node with every way to the network made to fail and to say so, in worker threads too. */
function guarded(
  args: readonly string[],
  cwd: string,
): { code: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, NODE_OPTIONS: `--require ${JSON.stringify(GUARD)}` };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

const PAGE =
  '<!doctype html><html><head><title>خبر</title><link rel="stylesheet" href="http://127.0.0.1:9/a.css">' +
  '<script src="http://127.0.0.1:9/a.js"></script><script>fetch("http://127.0.0.1:9/")</script></head>' +
  `<body><article><p>${PERSIAN}</p><p>${PERSIAN}</p><img src="http://127.0.0.1:9/a.png">` +
  '<iframe src="http://127.0.0.1:9/"></iframe></article></body></html>';

test('the guard tells of whatever reaches for the network', () => {
  const reaching = [
    "fetch('http://127.0.0.1:9/')",
    "require('net').connect(9)",
    "require('http').get('http://127.0.0.1:9/')",
    "require('dns').lookup('localhost', () => {})",
    "import('node:net').then(({ connect }) => connect(9))",
    "new (require('net').Socket)().connect(9)",
  ];
  for (const code of reaching) {
    const { code: status, stderr } = guarded(['-e', code], process.cwd());
    expect(stderr, code).toContain('NETWORK: ');
    expect(status, code).not.toBe(0);
  }
});

test('no command reaches for the network', { timeout: 300_000 }, () => {
  const cwd = temporaryFolder({
    'news/fa.txt': PERSIAN,
    'news/ar.txt': ARABIC,
    'news/page.html': PAGE,
    'news/more.jsonl': record({ id: 'r', text: ARABIC, url: 'http://127.0.0.1:9/' }),
    'sheet.csv': 'file,url\nfa.txt,http://127.0.0.1:9/\n',
  });
  const commands: readonly (readonly string[])[] = [
    ['extract', 'news', '-o', 'claims', '--published', '2025-12-31', '--metadata', 'sheet.csv'],
    ['extract', 'news', '--jobs', '2', '--format', 'webannotation'],
    ['annotate', 'news'],
    ['check', 'news', '--update'],
    ['validate', 'claims', '--articles', 'news'],
    ['score', '--gold', 'claims', '--pred', 'claims'],
    ['report', 'claims', '--articles', 'news', '-o', 'report.html'],
  ];
  for (const command of commands) {
    const { stdout, stderr } = guarded([BIN, ...command], cwd);
    expect(stderr, command.join(' ')).not.toContain('NETWORK');
    expect(stdout + stderr, command.join(' ')).not.toBe('');
    expect(stderr, command.join(' ')).not.toMatch(/fault in khabar|Error:/);
  }
});

test('a page is read without fetching anything that it names', async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked++;
    response.end('x');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const cwd = temporaryFolder({ 'page.html': PAGE.replaceAll(':9/', `:${port}/`) });
  const { code, stdout } = await khabar(['extract', 'page.html'], { cwd });
  server.close();
  expect({ code, asked }).toEqual({ code: 0, asked: 0 });
  expect(stdout).toContain('ain-al-asad');
});
