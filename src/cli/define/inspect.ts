import type { Command } from 'commander';
import type { InspectFlags } from '../commands/inspect.js';
import type { Context } from './context.js';
import { examples } from './context.js';

/** `khabar inspect`, without its code. */
export function defineInspect(khabar: Command, { io, messages, finish, reading }: Context): void {
  reading(khabar.command('inspect'))
    .description('show each claim of an article with the words and the rule behind every field')
    .option('--all', 'also claims that name no base, date or troop count')
    .addHelpText(
      'after',
      examples('khabar inspect article.txt', 'khabar inspect article.txt --all | less -R'),
    )
    .action(async (paths: string[], flags: InspectFlags) => {
      finish(await (await import('../commands/inspect.js')).run(paths, flags, io, messages));
    });
}
