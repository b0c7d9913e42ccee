import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { yamlLibrary } from '../text/yaml-library.js';

/**
 * Reads a data file that ships with the program. In the sources it is YAML, for people; the build writes the same
 * data as JSON beside the compiled module, because JSON loads many times faster.
 *
 * @param base `import.meta.url` of the module that the file belongs to
 * @param name the file's name without extension, e.g. `./events`
 */
export function readData(base: string, name: string): unknown {
  const json = new URL(`${name}.json`, base);
  if (existsSync(json)) return JSON.parse(readFileSync(json, 'utf8'));
  return yamlLibrary().parse(readFileSync(fileURLToPath(new URL(`${name}.yaml`, base)), 'utf8'));
}
