import type { FieldsPhrase, Phrase } from '../phrase.js';
import type { DateResult } from '../result.js';
import type { Reader } from '../reader.js';
import type { Token } from '../tokens.js';
import { tokenBefore } from './neighbours.js';
import type { Merged } from './merge.js';
import { MergingRefiner, onlyBetween } from './merge.js';

/**
 * A weekday or 'yesterday' beside its date: 'الاثنين 12 يناير', «پنجشنبه، ۲۶ شهریور», 'الخميس الموافق السادس عشر',
 * '20 آب (الأربعاء)', 'أمس الأربعاء 5 آب', 'الأسبوع المقبل يوم الثلاثاء'.
 */
export class WeekdayDateRefiner extends MergingRefiner {
  merge(a: DateResult, b: DateResult, between: readonly Token[], r: Reader): Merged | null {
    if (isNightBetween(a, b, between, r))
      return { phrase: { type: 'range', from: a.phrase, to: b.phrase }, rule: 'night' };
    if (!onlyBetween(between, '،,()-/', ['same-day', 'in', 'date', 'day'])) return null;
    const phrase = combine(a.phrase, b.phrase) ?? combine(b.phrase, a.phrase);
    return phrase && { phrase, rule: 'weekday-date' };
  }
}

/** 'ليل الاثنين الثلاثاء', 'ليلة السبت - الأحد': the night between two days. */
function isNightBetween(a: DateResult, b: DateResult, between: readonly Token[], r: Reader): boolean {
  if (a.phrase.type !== 'weekday' || b.phrase.type !== 'weekday') return false;
  if (b.phrase.weekday !== (a.phrase.weekday + 1) % 7 || !onlyBetween(between, '-–/', ['and'])) return false;
  return r.tokens[tokenBefore(r, a.index)]?.senses.dayPart === true;
}

function combine(day: Phrase, date: Phrase): Phrase | null {
  if (day.type === 'weekday') {
    const { weekday, direction } = day;
    if (day.weekOffset !== undefined) return null;
    // «پنجشنبه گذشته (۱۶ اکتبر)»: 'last' is said of the day, whichever way it is told.
    if (isDay(date))
      return direction === undefined || date.year || date.direction !== undefined
        ? { ...date, weekday }
        : { ...date, weekday, direction };
    if (direction !== undefined) return null;
    if (date.type === 'relative-day' && date.weekday === undefined) return { ...date, weekday };
    if (date.type === 'unit' && date.unit === 'week')
      return { type: 'weekday', weekday, weekOffset: date.offset };
  }
  if (day.type === 'relative-day' && isDay(date)) {
    const { offset, weekday } = day;
    return { ...date, fromToday: offset, ...(weekday === undefined ? {} : { weekday }) };
  }
  return null;
}

const isDay = (phrase: Phrase): phrase is FieldsPhrase =>
  phrase.type === 'fields' && phrase.day !== undefined && phrase.weekday === undefined;
