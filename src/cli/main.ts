import { CommanderError } from 'commander';
import type { ExitCode } from './exit.js';
import { EXIT } from './exit.js';
import { endBy, Interrupted } from './interruption.js';
import type { Io } from './io.js';
import { BrokenPipe, Output } from './io.js';
import { Messages } from './messages.js';
import { program } from './program.js';
import { version } from '../version.js';

/**
 * Runs one command line.
 *
 * @param argv the arguments after the program's own name
 * @param io the streams and the folder to work with; those of the process when left out
 * @returns the exit code (see `EXIT`); never throws for what a user can cause
 */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<ExitCode> {
  const messages = new Messages(io.stderr);
  // Nobody is left to be told what went wrong with the telling.
  io.stderr.on('error', () => undefined);
  const help = new Output(io.stdout);
  const written: Promise<void>[] = [];
  let code: ExitCode = EXIT.done;
  const khabar = program(io, messages, version(), (result) => (code = result));
  for (const command of [khabar, ...khabar.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => written.push(help.write(text)),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text) => {
        messages.error(
          oneSentence(text, command.name() === 'khabar' ? 'khabar' : `khabar ${command.name()}`),
        );
      },
    });
  }
  try {
    await khabar.parseAsync(argv, { from: 'user' }).catch((error: unknown) => {
      if (!(error instanceof CommanderError)) throw error;
      code = error.exitCode === 0 ? EXIT.done : EXIT.trouble;
    });
    await Promise.all(written);
    return code;
  } catch (error) {
    if (error instanceof Interrupted) endBy(error);
    if (error instanceof BrokenPipe) return EXIT.done;
    messages.error(error instanceof Error ? error.message : String(error));
    return EXIT.trouble;
  }
}

/** Commander's message and its 'did you mean' as one line that says where help is. */
const oneSentence = (text: string, command: string): string =>
  `${text
    .trim()
    .replace(/^error: /, '')
    .replaceAll('\n', ' ')}; see '${command} --help'`;

const processIo = (): Io => ({
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
});
