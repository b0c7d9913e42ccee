import { describe, expect, test } from 'vitest';
import type { Case } from './cases.js';
import { ask } from './cases.js';

const check = async (c: Case): Promise<void> => {
  const got = await ask('fa', c.text);
  expect({ kind: got.kind, name: got.name }).toEqual({ kind: c.kind, name: c.name });
  if (c.via) expect(got.via).toEqual(c.via);
  if (c.role !== undefined) expect(got.role).toBe(c.role);
};

const table = (title: string, cases: readonly Case[]): void => {
  describe(title, () => {
    test.each(cases.map((c) => [c.text, c] as const))('%s', async (_, c) => {
      await check(c);
    });
  });
};

table('a verb of saying with its subject in front', [
  {
    text: 'یک منبع امنیتی اعلام کرد که ⟦سربازان⟧ پادگان را ترک کردند.',
    kind: 'anonymous',
    name: 'یک منبع امنیتی',
  },
  { text: 'منابع آگاه گفتند ⟦نظامیان⟧ پادگان را ترک می‌کنند.', kind: 'anonymous', name: 'منابع آگاه' },
  {
    text: 'وزارت دفاع نروژ از ⟦اعزام ۲۰۰ سرباز⟧ به اردوگاه خبر داد.',
    kind: 'organization',
    name: 'وزارت دفاع نروژ',
  },
  { text: 'ورشو اعلام کرد ⟦سربازانش⟧ را از اردوگاه خارج می‌کند.', kind: 'organization', name: 'ورشو' },
  {
    text: 'سخنگوی وزارت دفاع نروژ گفت: ⟦سربازان⟧ بازگشتند.',
    kind: 'official',
    name: 'سخنگوی وزارت دفاع نروژ',
  },
  {
    text: '«رضا کریمی»، معاون فرمانده مرزبانی، دیروز در یک نشست خبری اعلام کرد: «⟦سربازان⟧ بازمی‌گردند.»',
    kind: 'person',
    name: 'رضا کریمی',
    role: 'معاون فرمانده مرزبانی',
  },
]);
