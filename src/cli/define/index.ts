import type { Command } from 'commander';
import type { Context } from './context.js';
import { defineCheck } from './check.js';
import { defineReport } from './report.js';
import { defineScore } from './score.js';

/** The commands that work with claims, in the order of the help. */
export function defineCommandsOnClaims(khabar: Command, context: Context): void {
  defineCheck(khabar, context);
  defineScore(khabar, context);
  defineReport(khabar, context);
}
