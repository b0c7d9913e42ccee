import type { Command, Option } from 'commander';

/** One command of the program, as help, completions and the manual tell it. */
export interface CommandEntry {
  readonly name: string;
  readonly description: string;
  /** `<paths...>` */
  readonly usage: string;
  readonly arguments: readonly {
    readonly name: string;
    readonly description: string;
    readonly choices: readonly string[];
  }[];
  readonly options: readonly OptionEntry[];
}

export interface OptionEntry {
  /** `-o, --output <folder>` */
  readonly flags: string;
  readonly long: string;
  readonly short: string | null;
  readonly description: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
}

/** The commands and options of the program: the one table that completions and the manual are made from. */
export const commandTable = (program: Command): CommandEntry[] =>
  program.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    usage: command.registeredArguments
      .map((a) => (a.required ? `<${a.name()}${a.variadic ? '...' : ''}>` : `[${a.name()}]`))
      .join(' '),
    arguments: command.registeredArguments.map((argument) => ({
      name: argument.name(),
      description: argument.description,
      choices: argument.argChoices ?? [],
    })),
    options: optionTable(command),
  }));

export const optionTable = (command: Command): OptionEntry[] => [
  ...command.options.filter((option) => !option.hidden).map(entry),
  {
    flags: '-h, --help',
    long: '--help',
    short: '-h',
    description: 'print help',
    takesValue: false,
    choices: [],
  },
];

const entry = (option: Option): OptionEntry => ({
  flags: option.flags,
  long: option.long ?? option.flags,
  short: option.short ?? null,
  description: option.description,
  takesValue: option.required || option.optional,
  choices: option.argChoices ?? [],
});
