import { Command, InvalidArgumentError, Option } from 'commander';
import { DEFAULT_NER, NER_MODES } from '../entities/ner-modes.js';
import { LANGUAGES } from '../languages/index.js';
import type { Layer } from '../output/layers.js';
import { LAYERS } from '../output/layers.js';
import { FORMAT_NAMES } from '../output/format-names.js';
import type { AnnotateFlags } from './commands/annotate.js';
import type { ExtractFlags } from './commands/extract.js';
import type { ValidateFlags } from './commands/validate.js';
import { defineCommandsOnClaims } from './define/index.js';
import { defineInspect } from './define/inspect.js';
import type { ExitCode } from './exit.js';
import type { Io } from './io.js';
import type { Messages } from './messages.js';
import { encoding, inputFormat, maxSize, textColumn } from './define/reading.js';
import { jobsOption } from './options.js';

/**
 * The command line: every command and option, with its help. A command's code is loaded when it is called.
 *
 * @param finish is told the exit code of the command that ran
 */
export function program(
  io: Io,
  messages: Messages,
  version: string,
  finish: (code: ExitCode) => void,
): Command {
  const khabar = new Command('khabar')
    .description(
      'Reads Persian and Arabic news articles and writes the claims they make about military forces and bases:\n' +
        'who says it, which force, which base, when, and how many troops.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .configureHelp({ showGlobalOptions: false })
    .addHelpText(
      'after',
      '\nExit status: 0 all done; 1 done, but an input could not be read or a document is not valid;\n' +
        '2 a wrong command line, or nothing could be done.\n',
    );

  reading(khabar.command('extract'))
    .description('write the claims of articles as YAML, one document an article')
    .option('-o, --output <folder>', 'write one <name>.claims.yaml an article into this folder')
    .addOption(
      new Option('-f, --format <format>', 'how claims are written').choices(FORMAT_NAMES).default('yaml'),
    )
    .option(
      '--resume',
      'with --output: leave what stands there already, done by the same version and options',
    )
    .option('--all', 'also claims that name no base, date or troop count')
    .option('--explain', 'write which rule filled each field')
    .option('--with-text', 'put the text of the article, which the spans count in, into its document')
    .option('--bom', 'begin a table (--format csv) with a byte order mark, for spreadsheets')
    .addHelpText(
      'after',
      examples(
        'khabar extract article.txt',
        'khabar extract news/ -o claims/ --jobs 4 --resume',
        'khabar extract pages/ articles.csv.gz --metadata sheet.csv -o claims/',
        'khabar extract news/ --format csv --bom > claims.csv',
        'khabar extract records.jsonl | yq .claims[].event',
        'khabar extract - --published 2025-12-31 < article.txt',
      ),
    )
    .action(async (paths: string[], flags: ExtractFlags) => {
      finish(await (await import('./commands/extract.js')).run(paths, flags, io, messages));
    });

  reading(khabar.command('annotate'))
    .description('write what lies under the claims: sentences, dates, counts, entities')
    .addOption(
      new Option('-f, --format <format>', 'how annotations are written')
        .choices(['jsonl', 'yaml'])
        .default('jsonl'),
    )
    .addOption(
      new Option('--layers <layers>', `only these, separated by commas: ${LAYERS.join(', ')}`).argParser(
        layers,
      ),
    )
    .option('--explain', 'write which rule found each annotation')
    .addHelpText('after', examples('khabar annotate records.jsonl --layers dates,counts'))
    .action(async (paths: string[], flags: AnnotateFlags) => {
      finish(await (await import('./commands/annotate.js')).run(paths, flags, io, messages));
    });

  defineInspect(khabar, { io, messages, finish, reading });

  khabar
    .command('validate')
    .description('check claims files against the schema, and against their articles where those are at hand')
    .argument('<files...>', "claims as YAML, JSON or JSON Lines, folders of them, or '-' for standard input")
    .option('--articles <folder>', 'where the articles are, when not where the claims say')
    .addOption(inputFormat())
    .addOption(encoding())
    .addOption(textColumn())
    .addOption(maxSize())
    .addHelpText('after', examples('khabar validate claims/', 'khabar extract news/ | khabar validate -'))
    .action(async (files: string[], flags: ValidateFlags) => {
      finish(await (await import('./commands/validate.js')).run(files, flags, io, messages));
    });

  khabar
    .command('schema')
    .description('print the JSON Schema of the output, which says what every field means')
    .action(async () => {
      finish(await (await import('./commands/schema.js')).run(io));
    });

  defineCommandsOnClaims(khabar, { io, messages, finish, reading });

  return khabar;
}

/** The arguments and options of every command that reads articles. */
const reading = (command: Command): Command =>
  command
    .argument(
      '<paths...>',
      "text, HTML, .jsonl, .json, .csv or .tsv files, also .gz; folders, globs, or '-' for standard input",
    )
    .option('--published <date>', 'publication date of articles that do not tell their own')
    .addOption(new Option('--language <code>', 'read every article as this language').choices(LANGUAGES))
    .addOption(inputFormat())
    .addOption(encoding())
    .addOption(textColumn())
    .addOption(maxSize())
    .option('--metadata <file>', 'published, outlet, title, url of articles by file or id (.csv, .jsonl)')
    .option('--lexicon <file>', 'add actors, bases and outlets of your own (repeatable)', collect, [])
    .addOption(new Option('--ner <mode>', 'how names are recognised').choices(NER_MODES).default(DEFAULT_NER))
    .option('--ner-model <model>', 'recognise names with this model: a folder, or the name of one on a hub')
    .option('--allow-remote', 'with --ner-model: let a model be downloaded from its hub')
    .option('-j, --jobs <number>', 'read articles in as many threads; the output keeps its order', jobsOption)
    .option('-q, --quiet', 'no progress and no summary, only what went wrong')
    .option('--summary <file>', 'write what was read, found and failed, in numbers, as JSON into this file');

const collect = (value: string, before: readonly string[]): string[] => [...before, value];

function layers(value: string): Layer[] {
  const names = value.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !LAYERS.includes(name as Layer));
  if (unknown === undefined) return names as Layer[];
  throw new InvalidArgumentError(`there is no layer '${unknown}'; there are ${LAYERS.join(', ')}.`);
}

const examples = (...lines: string[]): string =>
  `\nExamples:\n${lines.map((line) => `  ${line}\n`).join('')}`;
