/**
 * The day that a value of a `published` field or option names, as `YYYY-MM-DD`, or null when it names none.
 *
 * Read are ISO 8601 days, also with '/' or '.' between the parts, with digits of any script, and followed by a time
 * of day (the day is then that of the value's own time zone): `2025-12-31`, `2025/12/31`, `۲۰۲۵-۱۲-۳۱`,
 * `2025-12-31T08:30:00+03:30`. A day that the Gregorian calendar does not have is none. So is a year before 1800:
 * it would be a Solar Hijri or Islamic one, centuries off when taken as it stands.
 */
export function parsePublished(value: string): string | null {
  const match = WHOLE.exec(asciiDigits(value.trim()));
  return match ? isoDay(match[1]!, match[2]!, match[3]!) : null;
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

/** More than the longest day and time, so that a long text is not copied for its first word. */
const LONGEST = 60;

/** Arabic-Indic and Extended Arabic-Indic digits as ASCII; every other unit stays, so offsets do too. */
function asciiDigits(text: string): string {
  return text.replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

function isoDay(year: string, month: string, day: string): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const date = new Date(Date.UTC(y, m - 1, d));
  if (y < 1800 || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
