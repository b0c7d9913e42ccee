import type { AttributionRules } from '../../claims/attribution/rules.js';

export const attribution: AttributionRules = {};
