import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BIN, khabar } from './khabar.js';

const has = (program: string): boolean =>
  ['/usr/bin', '/bin', '/usr/local/bin'].some((folder) => existsSync(`${folder}/${program}`));

const script = async (shell: string): Promise<string> => {
  const { code, stdout } = await khabar(['completion', shell]);
  expect(code).toBe(0);
  return stdout;
};

describe('completions', () => {
  test.each([
    ['a command', ['khabar', 'sc'], ['schema', 'score']],
    ['an option', ['khabar', 'check', '--min'], ['--min-f1']],
    ['a value', ['khabar', 'extract', '--format', 'js'], ['json', 'jsonl']],
    ['an argument', ['khabar', 'completion', ''], ['bash', 'zsh', 'fish']],
  ])('of %s in bash', async (_, line, expected) => {
    const ask = `${await script('bash')}\nCOMP_WORDS=(${line.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${line.length - 1}; _khabar; echo "\${COMPREPLY[*]}"`;
    expect(execFileSync('bash', ['-c', ask], { encoding: 'utf8' }).trim().split(' ')).toEqual(expected);
  });

  test.skipIf(!has('fish'))('in fish', async () => {
    const ask = `${await script('fish')}\ncomplete -C 'khabar check --reporter '`;
    expect(execFileSync('fish', ['-c', ask], { encoding: 'utf8' })).toContain('junit');
  });

  test.skipIf(!has('zsh'))('in zsh are well-formed', async () => {
    execFileSync('zsh', ['-n', '-s'], { input: await script('zsh') });
  });

  test('a shell that there is no script for is told', async () => {
    expect(await khabar(['completion', 'csh'])).toMatchObject({
      code: 2,
      messages: [expect.stringMatching(/bash, zsh, fish/)],
    });
  });
});

describe('the manual page', () => {
  test('has every command and every option that help has', async () => {
    const { stdout } = await khabar(['man']);
    const plain = stdout.replaceAll('\\-', '-');
    expect(plain).toMatch(/^\.TH KHABAR 1/);
    const help = (await khabar(['--help'])).stdout;
    const commands = [...help.matchAll(/^ {2}([a-z]+) /gm)]
      .map((match) => match[1]!)
      .filter((name) => name !== 'khabar');
    expect(commands).toEqual(expect.arrayContaining(['extract', 'check', 'score', 'report']));
    for (const command of commands) expect(plain).toContain(`khabar ${command}`);
    const { stdout: extract } = await khabar(['extract', '--help']);
    for (const [option] of extract.matchAll(/--[a-z-]+(?= |$)/gm)) expect(plain).toContain(option);
  });

  test.skipIf(!has('man'))('is one that man can show', async () => {
    const { stdout } = await khabar(['man']);
    const shown = execFileSync('man', ['--warnings', '-l', '-'], {
      input: stdout,
      encoding: 'utf8',
      env: { ...process.env, MANWIDTH: '100', MAN_KEEP_FORMATTING: '' },
    });
    expect(shown).toContain('EXIT STATUS');
  });
});

test.each(['check', 'score', 'report', 'completion', 'man'])(
  'help of %s shows an example',
  async (command) => {
    const { code, stdout } = await khabar([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`Examples:\\n  .*khabar .*${command}`));
  },
);

describe('help in a pipe', () => {
  const shell = (line: string): Promise<{ code: number | null; stderr: string }> =>
    new Promise((done) => {
      const child = spawn('bash', ['-c', `set -o pipefail; ${line}`, 'bash', process.execPath, BIN]);
      let stderr = '';
      child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
      child.on('close', (code) => {
        done({ code, stderr });
      });
    });

  test('a pager that is closed early sees no stack trace', async () => {
    expect(await shell('"$1" "$2" extract --help | true')).toEqual({ code: 0, stderr: '' });
  });

  test.skipIf(!existsSync('/dev/full'))('a full disk is told', async () => {
    const { code, stderr } = await shell('"$1" "$2" --help > /dev/full');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^khabar: .*ENOSPC/);
  });
});
