import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { hasPackage } from '../../src/entities/model/package.js';

/** What the program says where the optional package was left out; no test but those of names waits for it. */
const NOTICE = /names are recognised without the model/;

export const BIN = resolve(import.meta.dirname, '../../bin/khabar.js');

export interface Run {
  code: number | null;
  stdout: string;
  /** The lines of standard error. */
  messages: string[];
}

export interface Setting {
  /** The folder that the program runs in; the repository when left out. */
  cwd?: string;
  stdin?: string | Uint8Array;
  /** Keeps what the program says of a package that is not there. */
  notices?: boolean;
}

/** Runs the program as a user does. */
export function khabar(
  args: readonly string[],
  { cwd, stdin = '', notices = hasPackage() }: Setting = {},
): Promise<Run> {
  const child = spawn(process.execPath, [BIN, ...args], { cwd });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  // A program that stops at a wrong option does not read its input.
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      const lines = Buffer.concat(err).toString().split('\n').slice(0, -1);
      const messages = notices ? lines : lines.filter((line) => !NOTICE.test(line));
      done({ code, stdout: Buffer.concat(out).toString(), messages });
    });
  });
}
