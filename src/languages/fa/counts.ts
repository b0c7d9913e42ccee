import type { CountRules } from '../../counts/rules.js';

export const counts: CountRules = {};
