import type { Command } from 'commander';
import type { Context } from './context.js';
import { defineCheck } from './check.js';
import { defineReport } from './report.js';
import { defineScore } from './score.js';
import { defineShell } from './shell.js';

/** The commands that work with claims, and those of the shell, in the order of the help. */
export function defineCommandsOnClaims(khabar: Command, context: Context): void {
  defineCheck(khabar, context);
  defineScore(khabar, context);
  defineReport(khabar, context);
  defineShell(khabar, context);
  // What reads days and YAML is loaded when a command is called, so that `--version` and `--help` need not wait for it.
  khabar.hook('preSubcommand', async () => {
    const [{ applyConfig }, { publishedOption }] = await Promise.all([
      import('../config.js'),
      import('../published-option.js'),
    ]);
    for (const { options } of khabar.commands)
      options.find(({ long }) => long === '--published')?.argParser(publishedOption);
    applyConfig(khabar, context.io.cwd);
  });
}
