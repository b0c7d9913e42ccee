import type { Command } from 'commander';
import type { CommandEntry, OptionEntry } from './option-table.js';
import { commandTable, optionTable } from './option-table.js';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** The script that completes commands, options and their values in a shell; file names where nothing else is known. */
export function completionScript(shell: Shell, program: Command): string {
  const commands = commandTable(program);
  const globals = optionTable(program);
  switch (shell) {
    case 'bash':
      return bash(commands, globals);
    case 'zsh':
      return zsh(commands, globals);
    case 'fish':
      return fish(commands, globals);
  }
}

const names = (options: readonly OptionEntry[]): string[] =>
  options.flatMap(({ long, short }) => (short === null ? [long] : [short, long]));

function bash(commands: readonly CommandEntry[], globals: readonly OptionEntry[]): string {
  const ofCommand = commands.map(({ name, options, arguments: args }) => {
    const values = options
      .filter(({ choices }) => choices.length > 0)
      .map(
        (o) =>
          `      ${names([o]).join('|')}) COMPREPLY=($(compgen -W '${o.choices.join(' ')}' -- "$cur")); return ;;\n`,
      );
    const words = args.flatMap(({ choices }) => choices);
    const rest = words.length === 0 ? '' : `    COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$cur"))\n`;
    return (
      `  ${name})\n${values.length === 0 ? '' : `    case $prev in\n${values.join('')}    esac\n`}` +
      `    if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W '${names(options).join(' ')}' -- "$cur")); return; fi\n${rest}    ;;\n`
    );
  });
  return `# bash completion for khabar: source <(khabar completion bash)
_khabar() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  if [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W '${[...commands.map(({ name }) => name), ...names(globals)].join(' ')}' -- "$cur"))
    return
  fi
  case \${COMP_WORDS[1]} in
${ofCommand.join('')}  esac
}
complete -o bashdefault -o default -F _khabar khabar
`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

function zsh(commands: readonly CommandEntry[], globals: readonly OptionEntry[]): string {
  const plain = (text: string): string => text.replaceAll(/[[\]:\\]/g, '\\$&');
  const option = ({ long, short, description, takesValue, choices }: OptionEntry): string[] => {
    const value = !takesValue ? '' : choices.length > 0 ? `:value:(${choices.join(' ')})` : ':value:_files';
    return [long, ...(short === null ? [] : [short])].map((flag) =>
      quoted(`${flag}[${plain(description)}]${value}`),
    );
  };
  const described = commands
    .map(({ name, description }) => quoted(`${name}:${plain(description)}`))
    .join(' ');
  const cases = commands.map(({ name, options, arguments: args }) => {
    const words = args.flatMap(({ choices }) => choices);
    const rest = words.length > 0 ? `'*:value:(${words.join(' ')})'` : "'*:file:_files'";
    return `    ${name}) _arguments ${options.flatMap(option).join(' ')} ${rest} ;;\n`;
  });
  return `#compdef khabar
# zsh completion for khabar: khabar completion zsh > "\${fpath[1]}/_khabar"
_khabar() {
  local -a commands=(${described})
  if (( CURRENT == 2 )); then
    _describe command commands
    _arguments ${globals.flatMap(option).join(' ')}
    return
  fi
  local command=\${words[2]}
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('')}  esac
}
if [[ \${funcstack[1]} == _khabar ]]; then _khabar "$@"; else compdef _khabar khabar; fi
`;
}

function fish(commands: readonly CommandEntry[], globals: readonly OptionEntry[]): string {
  const word = (text: string): string => `'${text.replaceAll(/[\\']/g, '\\$&')}'`;
  const option = (
    condition: string,
    { long, short, description, takesValue, choices }: OptionEntry,
  ): string =>
    `complete -c khabar -n ${word(condition)} -l ${long.slice(2)}${short === null ? '' : ` -s ${short.slice(1)}`}` +
    `${takesValue ? ' -r' : ''}${choices.length > 0 ? ` -f -a ${word(choices.join(' '))}` : ''} -d ${word(description)}\n`;
  const lines = commands.map(({ name, description, options, arguments: args }) => {
    const words = args.flatMap(({ choices }) => choices);
    const condition = `__fish_seen_subcommand_from ${name}`;
    return (
      `complete -c khabar -n __fish_use_subcommand -f -a ${name} -d ${word(description)}\n` +
      options.map((one) => option(condition, one)).join('') +
      (words.length > 0 ? `complete -c khabar -n ${word(condition)} -f -a ${word(words.join(' '))}\n` : '')
    );
  });
  const top = globals.map((one) => option('__fish_use_subcommand', one)).join('');
  return `# fish completion for khabar: khabar completion fish > ~/.config/fish/completions/khabar.fish\n${top}${lines.join('')}`;
}
