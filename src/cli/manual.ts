import type { Command } from 'commander';
import type { OptionEntry } from './option-table.js';
import { commandTable, optionTable } from './option-table.js';

/** The manual page, khabar(1), in the man macros of troff. */
export function manual(program: Command, version: string): string {
  const commands = commandTable(program).flatMap(({ name, usage, description, arguments: args, options }) => [
    `.SS ${text(`khabar ${name} ${usage}`.trim())}`,
    `${text(capital(description))}.`,
    ...args.flatMap((argument) =>
      argument.description === '' ? [] : paragraph(argument.name, argument.description),
    ),
    ...options.flatMap(option),
  ]);
  return `${[
    `.TH KHABAR 1 "" "khabar ${version}" "User Commands"`,
    '.SH NAME',
    text('khabar - read the claims of Persian and Arabic news articles about military forces and bases'),
    '.SH SYNOPSIS',
    `.B khabar\n.I command\n${text('[options] [paths]')}`,
    '.SH DESCRIPTION',
    text(program.description().replaceAll('\n', ' ')),
    '.SH OPTIONS',
    ...optionTable(program).flatMap(option),
    '.SH COMMANDS',
    ...commands,
    '.SH EXIT STATUS',
    ...paragraph('0', 'All done; the same (check).'),
    ...paragraph(
      '1',
      'Done, but not all is well: an input could not be read, a document is not valid, claims differ.',
    ),
    ...paragraph('2', 'A wrong command line, or nothing could be done.'),
    '.SH ENVIRONMENT',
    ...paragraph('NO_COLOR', 'Set to anything, no colour is used.'),
    '.SH FILES',
    ...paragraph(
      'khabar.config.yaml',
      'Options of a project, read from the folder that the program is started in.',
    ),
  ].join('\n')}\n`;
}

const option = ({ flags, description, choices }: OptionEntry): string[] =>
  paragraph(flags, choices.length > 0 ? `${description} (${choices.join(', ')})` : description);

const paragraph = (term: string, description: string): string[] => [
  '.TP',
  `.B ${text(term)}`,
  text(description),
];

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** A line must not begin like a request, a backslash is an escape, and a hyphen of an option is a minus. */
const text = (line: string): string =>
  line
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('…', '...')
    .replace(/^(?=[.'])/gm, '\\&');
