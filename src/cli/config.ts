import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command, Option } from 'commander';
import { InvalidArgumentError } from 'commander';
import { parseYaml } from '../text/yaml.js';
import { Trouble } from './exit.js';

/** Options of a project, beside its articles and lexicons. */
export const CONFIG_FILE = 'khabar.config.yaml';

/**
 * Takes the options of a project's file as if they had been given, before those that are given: what stands on the
 * command line wins, what can be repeated (`lexicon`) is added. Keys are the long names of options; at the top for
 * every command that has them, below the name of a command for that one.
 *
 * @throws Trouble for what is no option, and for a value that the option does not take
 */
export function applyConfig(program: Command, cwd: string): void {
  const content = read(cwd);
  if (content !== null) applyContent(program, content);
}

/** The same of a file's content. @throws Trouble */
export function applyContent(program: Command, content: string): void {
  const config = parseConfig(content);
  const commands = new Map(program.commands.map((command) => [command.name(), command]));
  for (const [key, value] of Object.entries(config)) {
    const command = commands.get(key);
    if (command) {
      if (!isMapping(value))
        throw new Trouble(`${CONFIG_FILE}: ${key}: must hold options of 'khabar ${key}'`);
      for (const [name, setting] of Object.entries(value)) set([command], name, setting, `${key}.${name}`);
    } else set(program.commands, key, value, key);
  }
}

/** Null where there is no such file. */
function read(cwd: string): string | null {
  try {
    return readFileSync(join(cwd, CONFIG_FILE), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Trouble(`${CONFIG_FILE}: cannot be read (${(error as Error).message})`);
  }
}

function parseConfig(content: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = parseYaml(content) ?? {};
  } catch (error) {
    throw new Trouble(`${CONFIG_FILE}: not YAML: ${(error as Error).message}`);
  }
  if (isMapping(value)) return value;
  throw new Trouble(`${CONFIG_FILE}: must hold options, as in 'lexicon: [bases.yaml]'`);
}

function set(commands: readonly Command[], name: string, value: unknown, where: string): void {
  const holders = commands.flatMap((command) => {
    const option = command.options.find(({ long }) => long === `--${name}`);
    return option ? [{ command, option }] : [];
  });
  if (holders.length === 0) {
    const known = [
      ...new Set(commands.flatMap(({ options }) => options.map(({ long }) => long?.slice(2) ?? ''))),
    ];
    throw new Trouble(`${CONFIG_FILE}: ${where}: no such option; there are ${known.sort().join(', ')}`);
  }
  for (const { command, option } of holders) {
    const key = option.attributeName();
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
      const before: unknown = command.getOptionValue(key);
      command.setOptionValueWithSource(key, settingOf(option, one, before, where), 'config');
    }
  }
}

function settingOf(option: Option, value: unknown, before: unknown, where: string): unknown {
  const isSwitch = !option.required && !option.optional;
  if (isSwitch) {
    if (typeof value === 'boolean') return value;
    throw new Trouble(`${CONFIG_FILE}: ${where}: must be true or false`);
  }
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw new Trouble(`${CONFIG_FILE}: ${where}: must be a text or a number`);
  }
  const text = String(value);
  if (!option.parseArg) return text;
  try {
    return option.parseArg(text, before);
  } catch (error) {
    if (error instanceof InvalidArgumentError || error instanceof Trouble) {
      throw new Trouble(`${CONFIG_FILE}: ${where}: '${text}': ${error.message}`);
    }
    throw error;
  }
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
