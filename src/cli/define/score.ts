import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import type { ScoreFlags } from '../commands/score.js';
import type { Context } from './context.js';
import { examples } from './context.js';

/** `khabar score`, without its code. */
export function defineScore(khabar: Command, { io, messages, finish }: Context): void {
  khabar
    .command('score')
    .description('precision, recall and F1 of claims against those of a careful reader')
    .requiredOption('--gold <path>', 'what should be found: claims, or gold files, a file or a folder')
    .requiredOption('--pred <path>', "what was found: claims, a file or a folder; '-' for standard input")
    .option(
      '--articles <folder>',
      'where the articles are that gold files quote; beside the gold when left out',
    )
    .option('--per-article', 'a line for each article as well')
    .option('--errors', 'what is wrong or missing, claim by claim')
    .addOption(
      new Option('-f, --format <format>', 'how the figures are written')
        .choices(['table', 'json'])
        .default('table'),
    )
    .addOption(minF1('the F1 of claims and that of all slots'))
    .addHelpText(
      'after',
      examples(
        'khabar score --gold gold/ --articles news/ --pred claims/',
        'khabar extract news/ | khabar score --gold gold/ --articles news/ --pred - --errors',
        'khabar score --gold gold/ --pred claims/ --format json | jq .slots.f1',
      ) +
        '\nA found claim is aligned with at most one gold claim whose evidence it overlaps, best agreement first. A\n' +
        'claim is right when its event and its force or base are; slots are source, actor, base, date, troop_count.\n' +
        'Gold claims marked `core: false` are free either way. Exit status: 0; 1 below --min-f1; 2 trouble.\n',
    )
    .action(async (flags: ScoreFlags) => {
      finish(await (await import('../commands/score.js')).run(flags, io, messages));
    });
}

/** `--min-f1`, the same wherever claims are scored. */
export const minF1 = (what: string): Option =>
  new Option('--min-f1 <figure>', `exit with 1 when ${what} are not both at least this`).argParser(
    (value) => {
      const figure = Number(value);
      if (value.trim() !== '' && figure >= 0 && figure <= 1) return figure;
      throw new InvalidArgumentError('give a figure from 0 to 1, as in --min-f1 0.8.');
    },
  );
