import type { Command } from 'commander';
import { applyConfig } from '../config.js';
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
  khabar.hook('preSubcommand', () => {
    applyConfig(khabar, context.io.cwd);
  });
}
