import { Option } from 'commander';
import { INPUT_FORMATS } from '../../articles/input-format.js';
import { encodingOption, sizeOption } from '../options.js';

/*
 * How articles are read: the same for the commands that extract them and for those that look them up again, to hold
 * claims against them.
 */

export const inputFormat = (): Option =>
  new Option('--input-format <format>', 'what the inputs are, whatever their names').choices(INPUT_FORMATS);

export const encoding = (): Option =>
  new Option('--encoding <name>', 'the encoding of all inputs, where it is told wrongly').argParser(
    encodingOption,
  );

export const textColumn = (): Option =>
  new Option('--text-column <name>', 'the column or field of records that holds the text');

export const maxSize = (): Option =>
  new Option(
    '--max-size <size>',
    'largest article, page or record that is read, as in 64M (default: 8M)',
  ).argParser(sizeOption);
