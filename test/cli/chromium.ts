import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium of the system (`CHROMIUM` names another), or null when there is none. */
export const CHROMIUM =
  [process.env['CHROMIUM'] ?? '', ...PLACES].find((path) => path !== '' && existsSync(path)) ?? null;

/** Without a browser the tests of the page are skipped, and say so; where everything has to be tested, they fail. */
export const IS_SKIPPED = CHROMIUM === null && !process.env['CI'];
if (IS_SKIPPED) console.warn('No Chromium here (apt-get install chromium): the report page is not tested.');

export function launch(): Promise<Browser> {
  if (CHROMIUM === null) throw new Error('no Chromium: apt-get install chromium, or name one with CHROMIUM=');
  // The sandbox needs rights that a container does not give; the pages are our own.
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
