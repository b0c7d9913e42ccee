import type { Command } from 'commander';
import type { ReportFlags } from '../commands/report.js';
import type { Context } from './context.js';
import { examples } from './context.js';
import { encoding, inputFormat, maxSize, textColumn } from './reading.js';

/** `khabar report`, without its code. */
export function defineReport(khabar: Command, { io, messages, finish }: Context): void {
  khabar
    .command('report')
    .description('make one web page of claims: articles with their claims, a table, a timeline, troop counts')
    .argument('<claims...>', "claims as YAML, JSON or JSON Lines, folders of them, or '-' for standard input")
    .requiredOption('-o, --output <file>', "the page to write; '-' for standard output")
    .option('--articles <folder>', 'where the articles are, when not where the claims say')
    .option('--metadata <file>', 'outlets of articles by file or id, as given to extract (.csv, .jsonl)')
    .addOption(inputFormat())
    .addOption(encoding())
    .addOption(textColumn())
    .addOption(maxSize())
    .option('--title <text>', 'title of the page', 'What the articles claim')
    .addHelpText(
      'after',
      examples(
        'khabar report claims/ --articles news/ -o report.html',
        'khabar report claims/ --metadata sheet.csv -o report.html',
        'khabar extract news/ --with-text --format jsonl | khabar report - -o report.html',
        "khabar report claims/ -o report.html --title 'Withdrawals from Iraq, 2025'",
      ) +
        '\nThe page is one file, needs no network, and lets nothing run but its own program. It has the articles whole\n' +
        'where they are at hand (or in the claims, with --with-text), and else the sentences that carry claims.\n',
    )
    .action(async (paths: string[], flags: ReportFlags) => {
      finish(await (await import('../commands/report.js')).run(paths, flags, io, messages));
    });
}
