import type { LanguagePack } from '../pack.js';
import { attribution } from './attribution.js';
import { counts } from './counts.js';
import { dates } from './dates/index.js';
import { entities } from './entities.js';
import { events } from './events.js';
import { clitics, fold } from './script.js';

export const pack: LanguagePack = {
  code: 'fa',
  name: 'Persian',
  fold,
  clitics,
  dates,
  counts,
  entities,
  attribution,
  events,
};
