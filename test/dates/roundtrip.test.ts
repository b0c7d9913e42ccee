import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../src/calendars/day.js';
import { edtfDay } from '../../src/calendars/edtf.js';
import { ar, fa } from '../../src/dates/index.js';
import type { LocaleChrono } from '../../src/dates/index.js';
import { fold } from '../../src/text/fold.js';

const DAY = 86_400_000;

interface Style {
  readonly name: string;
  readonly chrono: LocaleChrono;
  /** How ICU writes years, months and days: calendar, names and figures are its own, not ours. */
  readonly locale: string;
  readonly month: 'long' | '2-digit' | 'numeric';
  readonly write: (parts: Parts) => string;
}

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly weekday: string;
}

const STYLES: readonly Style[] = [
  {
    name: 'Persian, Solar Hijri',
    chrono: fa,
    locale: 'fa-IR-u-ca-persian',
    month: 'long',
    write: ({ day, month, year }) => `${day} ${month} ${year}`,
  },
  {
    name: 'Persian, Solar Hijri, with the weekday and the word for month and year',
    chrono: fa,
    locale: 'fa-IR-u-ca-persian',
    month: 'long',
    write: ({ weekday, day, month, year }) => `روز ${weekday} ${day} ${month} ماه سال ${year}`,
  },
  {
    name: 'Dari, Solar Hijri, months by the zodiac',
    chrono: fa,
    locale: 'fa-AF-u-ca-persian',
    month: 'long',
    write: ({ day, month, year }) => `${day} ${month} ${year}`,
  },
  {
    name: 'Persian, Gregorian',
    chrono: fa,
    locale: 'fa-IR-u-ca-gregory',
    month: 'long',
    write: ({ weekday, day, month, year }) => `${weekday}، ${day} ${month} ${year}`,
  },
  {
    name: 'Persian, Solar Hijri in figures',
    chrono: fa,
    locale: 'fa-IR-u-ca-persian',
    month: '2-digit',
    write: ({ day, month, year }) => `${year}/${month}/${day}`,
  },
  {
    name: 'Arabic, Egyptian month names',
    chrono: ar,
    locale: 'ar-EG-u-ca-gregory',
    month: 'long',
    write: ({ day, month, year }) => `${day} ${month} ${year}`,
  },
  {
    name: 'Arabic, Levantine month names, weekday, of the year',
    chrono: ar,
    locale: 'ar-IQ-u-ca-gregory',
    month: 'long',
    write: ({ weekday, day, month, year }) => `يوم ${weekday} ${day} من ${month} عام ${year}`,
  },
  {
    name: 'Arabic, Algerian month names',
    chrono: ar,
    locale: 'ar-DZ-u-ca-gregory',
    month: 'long',
    write: ({ day, month, year }) => `${day} ${month} ${year}`,
  },
  {
    name: 'Arabic, Moroccan month names',
    chrono: ar,
    locale: 'ar-MA-u-ca-gregory',
    month: 'long',
    write: ({ day, month, year }) => `${day} ${month} ${year}`,
  },
  {
    name: 'Arabic, Islamic',
    chrono: ar,
    locale: 'ar-SA-u-ca-islamic-umalqura',
    month: 'long',
    write: ({ day, month, year }) => `${day} ${month} ${year.replace(/[^\p{N}]/gu, '')} هـ`,
  },
  {
    name: 'Arabic, Islamic in figures',
    chrono: ar,
    locale: 'ar-SA-u-ca-islamic-umalqura',
    month: 'numeric',
    write: ({ day, month, year }) => `${day}-${month}-${year.replace(/[^\p{N}]/gu, '')}`,
  },
  {
    name: 'Arabic, Gregorian in figures, day first',
    chrono: ar,
    locale: 'ar-EG-u-ca-gregory',
    month: 'numeric',
    write: ({ day, month, year }) => `${day}/${month}/${year}`,
  },
];

const ISO: Style = {
  name: 'ISO',
  chrono: fa,
  locale: 'en-u-ca-gregory',
  month: '2-digit',
  write: ({ day, month, year }) => `${year}-${month}-${day}`,
};

describe('every day from 1900 to 2100, written in another way, is read as itself', () => {
  it.each([...STYLES, ISO, { ...ISO, name: 'ISO in Arabic', chrono: ar }])('$name', (style) => {
    const formatter = new Intl.DateTimeFormat(style.locale, {
      timeZone: 'UTC',
      year: 'numeric',
      month: style.month,
      day: style.month === 'long' ? 'numeric' : style.month,
      weekday: 'long',
    });
    const write = (day: number): string => {
      const found = new Map(formatter.formatToParts(new Date(day * DAY)).map((p) => [p.type, p.value]));
      const part = (type: string): string => found.get(type as Intl.DateTimeFormatPartTypes) ?? '';
      return style.write({
        year: part('year') || part('relatedYear'),
        month: part('month'),
        day: part('day'),
        weekday: part('weekday'),
      });
    };
    for (let year = 1900; year <= 2100; year++) {
      const days: number[] = [];
      for (let day = parseIsoDay(`${year}-01-01`)!; day <= parseIsoDay(`${year}-12-31`)!; day++)
        days.push(day);
      const lines = days.map(write);
      const results = style.chrono.parseFolded(fold(lines.join('\n')), new Date(2026, 0, 14, 12), {
        valuesOnly: true,
      });
      const read = results.map((result) => result.value);
      const wrong = days.findIndex((day, i) => read[i] !== edtfDay(day));
      if (wrong !== -1 || results.length !== days.length)
        expect.fail(`'${lines[wrong] ?? ''}' is ${edtfDay(days[wrong] ?? days[0]!)}, read as ${read[wrong]}`);
    }
  });
});
