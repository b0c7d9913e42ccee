import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readPage } from '../../src/articles/page/index.js';

interface Expected {
  readonly title: string;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly paragraphs: readonly string[];
}

/** Pages in the manner of the systems that news sites run on, written for these tests. */
const SITES = join(import.meta.dirname, 'sites');
const expected = parse(readFileSync(join(SITES, 'expected.yaml'), 'utf8')) as Record<string, Expected>;

describe('a page as sites write them gives its article and nothing around it', () => {
  test.each(Object.entries(expected))('%s', (name, { title, published, outlet, paragraphs }) => {
    const page = readPage(readFileSync(join(SITES, `${name}.html`), 'utf8'));
    expect(page.title).toBe(title);
    expect(page.published ?? null).toBe(published);
    expect(page.outlet ?? null).toBe(outlet);
    expect(page.text.split('\n\n')).toEqual([title, ...paragraphs]);
  });
});
