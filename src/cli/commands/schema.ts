import { readFileSync } from 'node:fs';
import type { ExitCode } from '../exit.js';
import { EXIT } from '../exit.js';
import type { Io } from '../io.js';
import { Output } from '../io.js';
import { SCHEMA_FILE } from '../../schema/file.js';

/** `khabar schema`: the JSON Schema of the output, as it ships. */
export async function run(io: Io): Promise<ExitCode> {
  await new Output(io.stdout).write(readFileSync(SCHEMA_FILE, 'utf8'));
  return EXIT.done;
}
