import type { EntityRules } from '../../entities/rules.js';

export const entities: EntityRules = {};
