import type { ChildProcessByStdio } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';

export const BIN = resolve(import.meta.dirname, '../../bin/khabar.js');

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly messages: string[];
}

/** The program while it runs, so that something can happen to it. */
export class Started {
  stdout = '';
  #stderr = '';
  readonly ended: Promise<Ended>;
  readonly child: ChildProcessByStdio<Writable, Readable, Readable>;

  /** @param command the program itself when left out, or one that runs it */
  constructor(args: readonly string[], cwd: string, { command = [process.execPath, BIN], env = {} } = {}) {
    const [file, ...before] = command;
    this.child = spawn(file!, [...before, ...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.child.stdout.on('data', (chunk: Buffer) => (this.stdout += chunk.toString()));
    this.child.stderr.on('data', (chunk: Buffer) => (this.#stderr += chunk.toString()));
    this.child.stdin.on('error', () => undefined);
    this.ended = new Promise((done, fail) => {
      this.child.on('error', fail);
      this.child.on('close', (code, signal) => {
        done({ code, signal, stdout: this.stdout, messages: this.#stderr.split('\n').slice(0, -1) });
      });
    });
  }

  /** Waits until something is so. @throws when the program has ended before */
  async until(isSo: () => boolean): Promise<void> {
    while (!isSo()) {
      if (this.child.exitCode !== null) throw new Error(`it ended too early: ${this.#stderr}`);
      await new Promise((wake) => setTimeout(wake, 5));
    }
  }
}

/** The files below a folder, with their contents; what a run keeps for itself is left out. */
export function documents(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => !name.startsWith('.khabar') && statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** What a run has left beside the documents: nothing but its notes when it ended well. */
export const leftovers = (folder: string): string[] =>
  readdirSync(join(folder, '.khabar')).filter((name) => name !== 'manifest.jsonl');
