import type { LanguagePack } from './pack.js';

/** One line a language. Loaded on first use, so that an Arabic run never pays for Persian. */
const PACKS: Readonly<Record<string, () => Promise<{ pack: LanguagePack }>>> = {
  fa: () => import('./fa/index.js'),
  ar: () => import('./ar/index.js'),
};

/** BCP 47 codes of the languages that we read. */
export const LANGUAGES: readonly string[] = Object.keys(PACKS);

/** @throws RangeError for a language without a pack; ask `LANGUAGES` first. */
export async function loadPack(code: string): Promise<LanguagePack> {
  const load = PACKS[code];
  if (!load) throw new RangeError(`no language pack for '${code}' (there are: ${LANGUAGES.join(', ')})`);
  return (await load()).pack;
}
