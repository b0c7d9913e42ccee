import type { EventRules } from '../../claims/events/rules.js';

export const events: EventRules = {};
