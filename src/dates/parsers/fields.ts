/** The pieces that date phrases are made of: month, year, direction. All take and give token indices. */
import type { Calendar } from '../../annotations.js';
import type { Direction, YearRef } from '../phrase.js';
import type { NumberRead, Reader } from '../reader.js';

export interface MonthRead {
  readonly calendar: Calendar;
  readonly month: number;
  readonly next: number;
  /** The word 'month' stands beside it, or a second name of the same month: no doubt that it is one. */
  readonly certain: boolean;
}

export interface YearRead {
  readonly year?: YearRef;
  readonly direction?: Direction;
  readonly calendar?: Calendar;
  readonly next: number;
}

const isMonthWord = (r: Reader, i: number): boolean => {
  const { unit, unitCount } = r.after(i);
  return unit === 'month' && unitCount === 1;
};

const isYearWord = (r: Reader, i: number): boolean => {
  const { unit, unitCount } = r.after(i);
  return unit === 'year' && unitCount === 1;
};

/**
 * A month by name, with the word 'month' before or after it and with its second name where the paper gives both
 * ('أيلول/ سبتمبر', 'كانون الثاني يناير', 'حزيران (يونيو)'). `first` says that token `i` may follow a gap.
 */
export function readMonth(r: Reader, i: number, first = false): MonthRead | null {
  const senses = (k: number) => (first && k === i ? r.at(k) : r.after(k));
  let at = i;
  let certain = false;
  const { unit, unitCount } = senses(i);
  if (unit === 'month' && unitCount === 1 && !senses(i).month) {
    at = i + 1;
    certain = true;
    const number = r.follows(at) ? r.number(at) : null;
    // «شش ماه نخست سال» are the first six months.
    const isName = number && !(number.ordinal && !number.definite);
    if (
      number &&
      isName &&
      number.value >= 1 &&
      number.value <= 12 &&
      number.width <= 2 &&
      !r.after(at).month
    )
      return isAmount(r, number.next) && !isYearWord(r, number.next)
        ? null
        : { calendar: 'gregorian', month: number.value, next: number.next, certain: true };
  }
  const month = senses(at).month;
  if (!month) return null;
  at++;
  const paired = secondName(r, at, month.number, month.calendar);
  if (paired !== at) {
    at = paired;
    certain = true;
  }
  // «آذر ماه»; but in «ماه جاری» behind a day the word begins the next phrase: both readings end up the same.
  if (isMonthWord(r, at) && month.calendar !== 'gregorian') {
    at++;
    certain = true;
  }
  return { calendar: month.calendar, month: month.number, next: at, certain };
}

const wordOf = (r: Reader, i: number): string => r.text.slice(r.tokens[i]!.start, r.tokens[i]!.end);

const isRepeated = (r: Reader, i: number, k: number): boolean =>
  r.at(i).monthIsAmbiguous === true && wordOf(r, i) === wordOf(r, k);

function secondName(r: Reader, i: number, number: number, calendar: Calendar): number {
  const isSame = (k: number): boolean => {
    const other = r.after(k).month;
    // '0-0' is 'صفر-صفر', and no month with its second name.
    return other?.number === number && other.calendar === calendar && !isRepeated(r, i - 1, k);
  };
  if (isSame(i)) return i + 1;
  const mark = r.mark(i);
  if ((mark === '/' || mark === '-' || mark === '–') && isSame(i + 1)) return i + 2;
  if ((mark === '(' || mark === '[') && isSame(i + 1)) {
    const close = r.mark(i + 2);
    // 'أيلول (سبتمبر 2024)': the bracket closes after the year, which the caller reads.
    return close === ')' || close === ']' ? i + 3 : i + 2;
  }
  return i;
}

/** 'Last', 'next', 'current'… behind a month, weekday or unit. */
export function readDirection(r: Reader, i: number): { direction: Direction; next: number } | null {
  const { direction } = r.after(i);
  return direction === undefined ? null : { direction, next: i + 1 };
}

/** An era behind a year or unit: 'م', «میلادی», 'هـ'. Ordinal suffixes look the same and touch their number. */
export function readEra(r: Reader, i: number): { calendar: Calendar; next: number } | null {
  const { era } = r.after(i);
  if (era === undefined || era === 'before-era') return null;
  // 'لم' is 'not' and no 'م' with a preposition.
  if (r.tokens[i]!.preposition !== '') return null;
  return { calendar: era, next: i + 1 };
}

/** Four-digit years that need no word 'year' beside them. */
export function plausibleYear(calendar: Calendar, year: number): boolean {
  if (calendar === 'gregorian') return year >= 1000 && year <= 2199;
  if (calendar === 'solar_hijri') return year >= 1200 && year <= 1499;
  return year >= 1000 && year <= LAST_ISLAMIC;
}

/** «سال ۹۸», 'عام 67', «شهریور ۹۴»: the century that news mean. */
export function expandYear(calendar: Calendar, year: number): number {
  if (calendar === 'solar_hijri') return year >= 20 ? 1300 + year : 1400 + year;
  if (calendar === 'islamic') return year >= 60 ? 1300 + year : 1400 + year;
  return year >= 30 ? 1900 + year : 2000 + year;
}

/** 1524 AH ends in 2101. Bare years from 1500 on are Gregorian all the same: 'عام 1517' is the year of a battle. */
export const LAST_ISLAMIC = 1524;

/** The calendar that a bare year number is written in. */
export const calendarOfYear = (year: number, hijri: Calendar): Calendar =>
  year >= 1200 && year < 1500 ? hijri : 'gregorian';

/**
 * The year behind a month: '2020', 'عام 2020', «سال جاری», 'من العام الماضي', 'المقبل', «همان سال». `short` allows
 * two digits without the word 'year'; `full` says that a day and month stand before, so that a number is a year
 * though a noun follows that numbers count.
 */
export function readYear(
  r: Reader,
  i: number,
  calendar: Calendar,
  short = false,
  full = false,
): YearRead | null {
  const direct = readDirection(r, i);
  if (direct) {
    const era = readEra(r, direct.next);
    return { direction: direct.direction, next: era?.next ?? direct.next };
  }
  const combined = r.after(i).unitWithDirection;
  if (combined?.unit === 'year') return { year: { offset: combined.offset }, next: i + 1 };
  let at = r.skip(i, 'of');
  if (at === i && r.mark(i) !== '' && '،,'.includes(r.mark(i))) {
    // '12 يناير, 2016': only a full number may follow a comma.
    const number = r.number(i + 1);
    return number?.width === 4 && r.follows(i + 1) && plausibleYear(calendar, number.value)
      ? withEra(r, { number: number.value }, number.next, calendar)
      : null;
  }
  const isThis = r.role(at, 'this');
  if (isThis) at++;
  if (r.role(at, 'same') && isYearWord(r, at + 1)) return { year: { same: true }, next: at + 2 };
  if (isYearWord(r, at)) return yearAfterWord(r, at + 1, calendar, isThis);
  if (isThis) return null;
  // Without the word 'year' only the number itself can follow.
  if (at !== i || !r.follows(i)) return null;
  const number = r.number(i);
  if (!number || number.ordinal || (isAmount(r, number.next) && !(full && number.value % 500 !== 0)))
    return null;
  if (number.width === 0 ? number.value >= 1300 && number.value < 2100 : number.width === 4)
    return plausibleYear(calendar, number.value)
      ? withEra(r, { number: number.value }, number.next, calendar)
      : null;
  // «دهم آذر ۲۰ سرباز»: twenty soldiers; years of two figures that papers write are none of 6 to 31.
  const isCount = isAmount(r, number.next) || (number.value > 5 && number.value < 32);
  if (short && number.width === 2 && !isCount)
    return withEra(r, { number: expandYear(calendar, number.value) }, number.next, calendar);
  return null;
}

/** Whether a number before token `i` counts something. */
export const isAmount = (r: Reader, i: number): boolean => {
  const { counted, unit, month, scale } = r.after(i);
  const token = r.tokens[i];
  // 'منذ عام 2013 بعقد', '2017 ورجل': joined letters begin something new.
  if (token && (token.conjunction !== '' || token.preposition !== '')) return false;
  // 'في 2017 الطائرة المئة': what is counted has no article.
  if (token?.article && counted) return false;
  return counted === true || scale === true || (unit !== undefined && unit !== 'hour' && month === undefined);
};

function yearAfterWord(r: Reader, i: number, calendar: Calendar, isThis: boolean): YearRead | null {
  const number = r.follows(i) ? r.number(i) : null;
  if (number && !number.ordinal && (number.width !== 3 || calendar === 'islamic')) {
    const era = readEra(r, number.next);
    const system = era?.calendar ?? calendar;
    const isShort = number.width === 2 || isShortInWords(r, number, system);
    const value = isShort ? expandYear(system, number.value) : number.value;
    if (value >= 100) return withEra(r, { number: value }, number.next, calendar);
  }
  if (r.role(i, 'same')) return { year: { same: true }, next: i + 1 };
  const eraFirst = readEra(r, i);
  const direction = readDirection(r, eraFirst?.next ?? i);
  if (direction) {
    const era = readEra(r, direction.next);
    return { year: { offset: direction.direction }, next: era?.next ?? direction.next };
  }
  return isThis ? { year: { offset: 0 }, next: i } : null;
}

/** «سال هشتاد»: 1380. */
export const isShortInWords = (r: Reader, { width, value, next }: NumberRead, calendar: Calendar): boolean =>
  width === 0 && calendar === 'solar_hijri' && value >= 40 && value < 100 && !isAmount(r, next);

function withEra(r: Reader, year: YearRef, next: number, calendar: Calendar): YearRead {
  const era = readEra(r, next);
  return era ? { year, calendar: era.calendar, next: era.next } : { year, calendar, next };
}
