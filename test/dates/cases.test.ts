import { describe, expect, it } from 'vitest';
import { LANGUAGES, loadPack } from '../../src/languages/index.js';
import { objections, readTables } from './cases/check.js';

const DAY = 86_400_000;

/** ICU's calendars, which the program does not use: an independent word on every conversion in the tables. */
const ICU: Readonly<Record<string, Intl.DateTimeFormat>> = {
  solar_hijri: icu('persian'),
  islamic: icu('islamic-umalqura'),
};

function icu(calendar: string): Intl.DateTimeFormat {
  const locale = `en-u-ca-${calendar}-nu-latn`;
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
}

/** Year, month and day of a Gregorian ISO date, shifted by some days, in another calendar: '1404-10-10'. */
function inCalendar(calendar: string, isoDay: string, shift = 0): string {
  const parts = ICU[calendar]!.formatToParts(new Date(Date.parse(`${isoDay}T00:00:00Z`) + shift * DAY));
  const part = (type: string): string => parts.find((p) => p.type === type)?.value ?? '';
  return [part('year'), part('month').padStart(2, '0'), part('day').padStart(2, '0')].join('-');
}

for (const language of LANGUAGES) {
  const tables = readTables(language);
  const cases = tables.flatMap(({ groups }) => groups.flatMap((g) => g.cases));

  describe(`the ${language} tables`, () => {
    it('hold at least 270 cases, a fifth of them without any date', () => {
      expect(cases.length).toBeGreaterThanOrEqual(270);
      expect(cases.filter((c) => c.expect.length === 0).length).toBeGreaterThanOrEqual(cases.length / 5);
    });

    it('convert as ICU does', () => {
      const wrong: string[] = [];
      for (const { text, written, value, calendar } of cases.flatMap((c) => c.expect)) {
        if (written === undefined) continue;
        const [first, last = first] = String(value).split('/') as [string, string?];
        const [from, to = from] = written.split('/') as [string, string?];
        const name = String(calendar);
        const starts = from.split('-').concat('01', '01').slice(0, 3).join('-');
        // The day after the last one opens the next year, month or day.
        const isLast =
          to.split('-').length === 3
            ? inCalendar(name, last) === to
            : inCalendar(name, last).startsWith(to) && !inCalendar(name, last, 1).startsWith(to);
        if (inCalendar(name, first) !== starts || !isLast)
          wrong.push(`${text}: ${written} is not ${String(value)}`);
      }
      expect(wrong).toEqual([]);
    });
  });

  describe(`dates in ${language}`, async () => {
    const pack = await loadPack(language);
    for (const { name, groups } of tables) {
      for (const { about, cases } of groups) {
        describe(`${name}: ${about}`, () => {
          for (const c of cases) {
            const run = c.pending === undefined ? it : it.fails;
            run(`${c.ref ?? 'undated'}: ${c.text}`, () => {
              expect(objections(c, language, pack.fold, pack.dates)).toEqual([]);
            });
          }
        });
      }
    }
  });
}
