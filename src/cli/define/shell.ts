import type { Command } from 'commander';
import { Argument } from 'commander';
import type { Shell } from '../completions.js';
import { EXIT } from '../exit.js';
import { Output } from '../io.js';
import type { Context } from './context.js';
import { examples } from './context.js';

/** `khabar completion` and `khabar man`, which tell of the commands that the program has. */
export function defineShell(khabar: Command, { io, finish }: Context): void {
  khabar
    .command('completion')
    .description('print the script that completes commands and options in a shell')
    .addArgument(new Argument('<shell>', 'whose script').choices(['bash', 'zsh', 'fish']))
    .addHelpText(
      'after',
      examples(
        'source <(khabar completion bash)',
        'khabar completion zsh > "${fpath[1]}/_khabar"',
        'khabar completion fish > ~/.config/fish/completions/khabar.fish',
      ),
    )
    .action(async (shell: Shell) => {
      const { completionScript } = await import('../completions.js');
      await new Output(io.stdout).write(completionScript(shell, khabar));
      finish(EXIT.done);
    });

  khabar
    .command('man')
    .description('print the manual page')
    .addHelpText('after', examples('khabar man | man -l -', 'khabar man > ~/.local/share/man/man1/khabar.1'))
    .action(async () => {
      const { manual } = await import('../manual.js');
      await new Output(io.stdout).write(manual(khabar, khabar.version() ?? ''));
      finish(EXIT.done);
    });
}
