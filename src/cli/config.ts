import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, relative } from 'node:path';
import type { Command, Option } from 'commander';
import { InvalidArgumentError } from 'commander';
import { brief } from '../text/brief.js';
import { parseYaml } from '../text/yaml.js';
import { Trouble } from './exit.js';

/** Options of a project, beside its articles and lexicons. */
export const CONFIG_FILE = 'khabar.config.yaml';

/** Where a project's file lies: its path as messages name it, and its folder, which paths in it start from. */
interface Place {
  readonly file: string;
  /** From the working folder; empty for that one itself. */
  readonly folder: string;
}

const HERE: Place = { file: CONFIG_FILE, folder: '' };

/**
 * Takes the options of a project's file as if they had been given, before those that are given: what stands on the
 * command line wins, what can be repeated (`lexicon`) is added. Keys are the long names of options; at the top for
 * every command that has them, below the name of a command for that one. Files and folders in it are found from its
 * own folder.
 *
 * @throws Trouble for what is no option, and for a value that the option does not take
 */
export function applyConfig(program: Command, cwd: string): void {
  for (const folder of projectFolders(cwd)) {
    const above = relative(cwd, folder);
    const place = { file: join(above, CONFIG_FILE), folder: above };
    const content = read(join(folder, CONFIG_FILE), place);
    if (content === null) continue;
    applyContent(program, content, place);
    return;
  }
}

/** The same of a file's content. @throws Trouble */
export function applyContent(program: Command, content: string, place: Place = HERE): void {
  const config = parseConfig(content, place);
  const commands = new Map(program.commands.map((command) => [command.name(), command]));
  for (const [key, value] of Object.entries(config)) {
    const command = commands.get(key);
    if (command) {
      if (!isMapping(value)) throw new Trouble(`${place.file}: ${key}: must hold options of 'khabar ${key}'`);
      for (const [name, setting] of Object.entries(value))
        set([command], name, setting, { ...place, key: `${key}.${brief(name)}` });
    } else set(program.commands, key, value, { ...place, key: brief(key) });
  }
}

/**
 * The working folder and those above it that belong to the same project: up to the one that is a repository, else up
 * to the home folder. Elsewhere there is no telling whose the folders above are, and none counts.
 */
function projectFolders(cwd: string): string[] {
  const above = [cwd];
  for (let folder = cwd; dirname(folder) !== folder;) above.push((folder = dirname(folder)));
  const repository = above.findIndex((folder) => existsSync(join(folder, '.git')));
  if (repository >= 0) return above.slice(0, repository + 1);
  const home = above.indexOf(homedir());
  return above.slice(0, Math.max(1, home));
}

/** Null where there is no such file. */
function read(path: string, { file }: Place): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Trouble(`${file}: cannot be read (${(error as Error).message})`);
  }
}

function parseConfig(content: string, { file }: Place): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = parseYaml(content) ?? {};
  } catch (error) {
    throw new Trouble(`${file}: not YAML: ${(error as Error).message}`);
  }
  if (isMapping(value)) return value;
  throw new Trouble(`${file}: must hold options, as in 'lexicon: [bases.yaml]'`);
}

/** Where a setting stands. */
interface Setting extends Place {
  readonly key: string;
}

function set(commands: readonly Command[], name: string, value: unknown, setting: Setting): void {
  const holders = commands.flatMap((command) => {
    const option = command.options.find(({ long }) => long === `--${name}`);
    return option ? [{ command, option }] : [];
  });
  if (holders.length === 0) {
    const known = [
      ...new Set(commands.flatMap(({ options }) => options.map(({ long }) => long?.slice(2) ?? ''))),
    ];
    throw new Trouble(
      `${setting.file}: ${setting.key}: no such option; there are ${known.sort().join(', ')}`,
    );
  }
  for (const { command, option } of holders) {
    const key = option.attributeName();
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
      const before: unknown = command.getOptionValue(key);
      command.setOptionValueWithSource(key, settingOf(option, one, before, setting), 'config');
    }
  }
}

function settingOf(option: Option, value: unknown, before: unknown, setting: Setting): unknown {
  const where = `${setting.file}: ${setting.key}`;
  const isSwitch = !option.required && !option.optional;
  if (isSwitch) {
    if (typeof value === 'boolean') return value;
    throw new Trouble(`${where}: must be true or false`);
  }
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw new Trouble(`${where}: must be a text or a number`);
  }
  const text = isPath(option, String(value), setting) ? join(setting.folder, String(value)) : String(value);
  if (!option.parseArg) return text;
  try {
    return option.parseArg(text, before);
  } catch (error) {
    if (error instanceof InvalidArgumentError || error instanceof Trouble) {
      throw new Trouble(`${where}: '${brief(text)}': ${brief(error.message, 1000)}`);
    }
    throw error;
  }
}

/** Whether a value is a path that starts from the folder of the file. */
const isPath = (option: Option, value: string, { folder }: Place): boolean =>
  folder !== '' &&
  !isAbsolute(value) &&
  value !== '-' &&
  // A model may also be the name of one on a hub: then it does not begin with a dot.
  (/<(?:file|folder)>$/.test(option.flags) || (/<model>$/.test(option.flags) && value.startsWith('.')));

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
