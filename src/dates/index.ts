/**
 * Persian and Arabic dates as chrono-node locales: `import { fa, ar } from 'khabar/dates'`.
 *
 * `fa.parse(text, reference, options)` and `ar.parse(…)` answer as chrono does; every result is also a `DateResult`
 * with `value` (EDTF), `bound`, `part` and `calendar`.
 */
export { chrono as fa } from '../languages/fa/dates/index.js';
export { chrono as ar } from '../languages/ar/dates/index.js';
export type { LocaleChrono } from './locale.js';
export type { DateOptions } from './options.js';
export { DateResult } from './result.js';
