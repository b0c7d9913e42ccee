import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { khabar } from './khabar.js';

test('schema prints the JSON Schema that ships', async () => {
  const run = await khabar(['schema']);
  expect(run).toMatchObject({ code: 0, messages: [] });
  expect(run.stdout).toBe(readFileSync('schemas/claims.schema.json', 'utf8'));
});

test('--version prints the version of the package', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(await khabar(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` });
});

describe('help', () => {
  test('lists the commands and what the exit status means', async () => {
    const { code, stdout } = await khabar(['--help']);
    expect(code).toBe(0);
    for (const word of ['extract', 'annotate', 'validate', 'schema', 'Exit status'])
      expect(stdout).toContain(word);
  });

  test.each(['extract', 'annotate', 'validate'])('of %s shows an example', async (command) => {
    const { code, stdout } = await khabar([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`Examples:\\n  khabar .*${command}`));
  });
});

test('a program can call the command line with streams of its own', async () => {
  const stdout = new PassThrough();
  const written = stdout.toArray();
  const code = await main(['schema'], {
    stdin: new PassThrough(),
    stdout,
    stderr: new PassThrough(),
    cwd: process.cwd(),
  });
  stdout.end();
  expect(code).toBe(0);
  expect(JSON.parse((await written).join(''))).toHaveProperty('$id');
});

test('a full disk is told and ends with 2, never with a silent 0', async () => {
  const stdout = new PassThrough();
  stdout._transform = (_chunk, _encoding, callback) => {
    callback(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }));
  };
  const stderr = new PassThrough();
  const code = await main(['schema'], { stdin: new PassThrough(), stdout, stderr, cwd: process.cwd() });
  stderr.end();
  expect(code).toBe(2);
  expect((await stderr.toArray()).join('')).toBe(
    'khabar: standard output: cannot be written (ENOSPC: no space left on device, write)\n',
  );
});
