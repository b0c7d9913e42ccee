import { dayOf } from '../calendars/calendar.js';
import { fromDayNumber } from '../calendars/day.js';
import { monthsByName } from '../languages/months.js';
import { fold } from '../text/fold.js';

/**
 * The day that a value of a `published` field or option names, as `YYYY-MM-DD`, or null when it names none.
 *
 * Read are, with digits of any script, and followed by a time of day or not (the day is then that of the value's own
 * time zone):
 * - ISO 8601 days, also with '/' or '.' between the parts: `2025-12-31`, `2025/12/31`, `2025-12-31T08:30:00+03:30`;
 * - the same of the Solar Hijri calendar, in the years of the press: `1404/10/10`, `۱۴۰۴-۱۰-۱۰`. An Islamic year of our
 *   day (`1447/07/11`) is none: which day it is depends on where the moon was seen;
 * - RFC 822, as feeds have it, and the same in words: `Wed, 31 Dec 2025 08:30:00 +0330`, `December 31, 2025`;
 * - days with a month of the languages that we read: `۱۰ دی ۱۴۰۴`, `الأربعاء 31 ديسمبر 2025`.
 *
 * A day that the calendar does not have is none, and so is `12/31/2025`: half of the world would read another day.
 */
export function parsePublished(value: string): string | null {
  if (value.length > LONGEST_VALUE) return null;
  const plain = asciiDigits(value.replaceAll(MARKS, '').trim());
  const match = WHOLE.exec(plain);
  if (match) return isoDay(match[1]!, match[2]!, match[3]!);
  return englishDay(plain) ?? namedDay(plain);
}

/**
 * A date at the start of a text, and how many UTF-16 units it takes, a time of day after it included. Its day is null
 * when it names no more than a month or a year, as crawlers write where they know no better: `2021-04`.
 */
export function leadingDate(text: string): { readonly day: string | null; readonly length: number } | null {
  const start = asciiDigits(text.slice(0, LONGEST));
  const match = LEADING.exec(start);
  if (match) {
    const day = isoDay(match[1]!, match[2]!, match[3]!);
    return day === null ? null : { day, length: match[0].length };
  }
  const rough = ROUGH.exec(start);
  return rough ? { day: null, length: rough[0].length } : null;
}

const DAY = String.raw`(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})`;
const ZONE = String.raw`(?: ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?`;
const TIME = String.raw`(?:[Tt ,]{1,2}\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?${ZONE})?`;
const WHOLE = new RegExp(`^${DAY}${TIME}$`);
const LEADING = new RegExp(String.raw`^${DAY}${TIME}(?![\p{L}\p{N}])`, 'u');
const ROUGH = /^(?:1[89]|2[01])\d{2}(?:[-/.](?:0[1-9]|1[0-2]))?(?=\s|$)/;

const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?(?: ?(?:[A-Z]{1,5}|[+-]\d{2}:?\d{2})){0,2}`;
const RFC_822 = new RegExp(
  String.raw`^(?:[A-Za-z]{3,9},? )?(\d{1,2})[ -]([A-Za-z]{3,9}),?[ -](\d{4})(?:,? (?:at )?${CLOCK})?$`,
);
const MONTH_FIRST = new RegExp(
  String.raw`^(?:[A-Za-z]{3,9},? )?([A-Za-z]{3,9}) (\d{1,2}),? (\d{4})(?:,? (?:at )?${CLOCK})?$`,
);
const ENGLISH_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** On folded text: a weekday, the day, the month, the year, and behind a few signs or a word a time of day. */
const NAMED =
  /^(?:\p{L}[\p{L} ]{2,14}[,،]? )?(\d{1,2}) (\p{L}[\p{L} ]{1,18}?)[,،]? (\d{4})(?:[^\d]{1,12}\d{1,2}:\d{2}(?::\d{2})?)?$/u;
const ARABIC_SCRIPT = /\p{Script=Arabic}/u;
const MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const LONGEST_VALUE = 100;

/** More than the longest day and time, so that a long text is not copied for its first word. */
const LONGEST = 60;

/** Arabic-Indic and Extended Arabic-Indic digits as ASCII; every other unit stays, so offsets do too. */
function asciiDigits(text: string): string {
  return text.replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

function englishDay(value: string): string | null {
  const dayFirst = RFC_822.exec(value);
  if (dayFirst) return inWords(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!);
  const monthFirst = MONTH_FIRST.exec(value);
  return monthFirst && inWords(monthFirst[3]!, monthFirst[1]!, monthFirst[2]!);
}

function inWords(year: string, month: string, day: string): string | null {
  const number = ENGLISH_MONTHS.findIndex(
    (name) => name === month.toLowerCase() || name.slice(0, 3) === month.toLowerCase(),
  );
  return number === -1 ? null : isoDay(year, String(number + 1), day);
}

/** A day whose month has its name in one of our languages. */
function namedDay(value: string): string | null {
  if (!ARABIC_SCRIPT.test(value)) return null;
  const match = NAMED.exec(fold(value).folded.trim());
  const month = match && monthsByName().get(match[2]!.replaceAll(' ', ''));
  if (!match || !month || month.calendar === 'islamic') return null;
  const isSolar = SOLAR_YEARS.test(match[3]!);
  if (isSolar !== (month.calendar === 'solar_hijri')) return null;
  return isoDay(match[3]!, String(month.month), match[1]!);
}

/** Years of the Solar Hijri calendar in which there were papers; the Gregorian ones are far from them. */
const SOLAR_YEARS = /^1(?:3\d\d|4[01]\d)$/;

function isoDay(year: string, month: string, day: string): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (SOLAR_YEARS.test(year)) {
    const number = dayOf('solar_hijri', y, m, d);
    if (number === null) return null;
    const gregorian = fromDayNumber(number);
    return isoDay(String(gregorian.year), String(gregorian.month), String(gregorian.day));
  }
  const date = new Date(Date.UTC(y, m - 1, d));
  if (y < 1800 || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
