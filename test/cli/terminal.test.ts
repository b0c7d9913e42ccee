import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../articles/temporary-folder.js';
import { BIN } from './khabar.js';
import { ARABIC, record } from './texts.js';

/** Gives a program a terminal (util-linux). */
const SCRIPT = '/usr/bin/script';

/** What the program writes where a person looks on, errors among it. */
function onTerminal(args: string, cwd: string, more: NodeJS.ProcessEnv = {}): string {
  const env: NodeJS.ProcessEnv = { ...process.env, TERM: 'xterm', ...more };
  delete env['CI'];
  if (!more['NO_COLOR']) delete env['NO_COLOR'];
  return spawnSync(SCRIPT, ['-qec', `'${process.execPath}' '${BIN}' ${args}`, '/dev/null'], {
    cwd,
    env,
    encoding: 'utf8',
    input: '',
  }).stdout;
}

const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`);

describe.skipIf(!existsSync(SCRIPT))('on a terminal', () => {
  test('differences are coloured, with NO_COLOR they are not', () => {
    const none =
      '{schema: khabar.claims/1, article: {id: a, path: a.txt, sha256: "' +
      `${'0'.repeat(64)}", language: ar, published: null}, claims: []}\n`;
    const cwd = temporaryFolder({ 'a.txt': ARABIC, 'a.claims.yaml': none });
    expect(onTerminal('check a.txt', cwd)).toMatch(COLOUR);
    expect(onTerminal('check a.txt', cwd, { NO_COLOR: '1' })).not.toMatch(COLOUR);
  });

  test('a bar tells how far a longer run is, and none with --quiet', { timeout: 300_000 }, () => {
    // It comes after a second.
    const records = Array.from({ length: 2000 }, (_, i) => record({ id: `a${i}`, text: ARABIC })).join('');
    const cwd = temporaryFolder({ 'in.jsonl': records });
    expect(onTerminal('extract in.jsonl --format csv -o out', cwd)).toMatch(/\r.*\d+ articles.*\/s/);
    expect(onTerminal('extract in.jsonl --format csv -o quiet --quiet', cwd)).toBe('');
  });
});
