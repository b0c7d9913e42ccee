import type { Command } from 'commander';
import type { ExitCode } from '../exit.js';
import type { Io } from '../io.js';
import type { Messages } from '../messages.js';

/** What a command is run with, and whom it tells how it ended. */
export interface Context {
  readonly io: Io;
  readonly messages: Messages;
  readonly finish: (code: ExitCode) => void;
  /** Gives a command the arguments and options of those that read articles. */
  readonly reading: (command: Command) => Command;
}

/** The part of a command's help that shows it in use. */
export const examples = (...lines: string[]): string =>
  `\nExamples:\n${lines.map((line) => `  ${line}\n`).join('')}`;
