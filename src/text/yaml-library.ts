import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';

const require = createRequire(import.meta.url);

/** The YAML library, loaded when something is first read or written with it: most runs over plain articles never do. */
export const yamlLibrary = (): typeof Yaml => require('yaml') as typeof Yaml;
