import type { Extractor } from '../src/extract.js';

export function shapes(language: string, length: number): Readonly<Record<string, string>>;
export function cost(
  extractor: Pick<Extractor, 'extract'>,
  language: string,
  text: string,
  rounds: number,
): Promise<number>;
