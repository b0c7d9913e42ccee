import type { Command } from 'commander';
import { Option } from 'commander';
import type { CheckFlags } from '../commands/check.js';
import type { Context } from './context.js';
import { examples } from './context.js';
import { minF1 } from './score.js';

export const REPORTERS = ['text', 'summary', 'github', 'junit', 'json'] as const;

/** `khabar check`, without its code. */
export function defineCheck(khabar: Command, { io, messages, finish, reading }: Context): void {
  reading(khabar.command('check'))
    .description('extract articles again, and compare with the expected claims beside them')
    .option('--update', 'rewrite expected claims that differ, and write those that are missing')
    .addOption(
      new Option('--reporter <name>', 'how differences are written').choices(REPORTERS).default('text'),
    )
    .addOption(minF1('the F1 of claims and that of all slots'))
    .option('--all', 'also claims that name no base, date or troop count')
    .addHelpText(
      'after',
      examples(
        'khabar check fixtures',
        'khabar check fixtures --update',
        'khabar check fixtures --min-f1 0.8 --reporter github',
        'khabar check fixtures --reporter junit > khabar.xml',
      ) +
        '\nThe expected claims of news/a.txt are in news/a.claims.yaml (or .json, .jsonl). With --min-f1 they are those of\n' +
        'a careful reader, whom the claims need not match but come near: differences are told and do not fail.\n' +
        'Exit status: 0 the same, or near enough; 1 different; 2 trouble, as with an article that cannot be read.\n',
    )
    .action(async (paths: string[], flags: CheckFlags) => {
      finish(await (await import('../commands/check.js')).run(paths, flags, io, messages));
    });
}
