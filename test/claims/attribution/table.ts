import { describe, expect, test } from 'vitest';
import { ask } from './cases.js';
import type { Case } from './cases.js';

/** One test a case: the marked words of its text must get its source. */
export function table(language: string, title: string, cases: readonly Case[]): void {
  describe(title, () => {
    test.each(cases.map((c) => [c.text, c] as const))('%s', (_, c) => {
      const got = ask(language, c.text);
      expect({ kind: got.kind, name: got.name }).toEqual({ kind: c.kind, name: c.name });
      if (c.via) expect(got.via).toEqual(c.via);
      if (c.role !== undefined) expect(got.role).toBe(c.role);
    });
  });
}
