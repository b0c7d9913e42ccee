import type { Command } from 'commander';
import type { Context } from './context.js';
import { defineScore } from './score.js';

/** The commands that work with claims, in the order of the help. */
export function defineCommandsOnClaims(khabar: Command, context: Context): void {
  defineScore(khabar, context);
}
