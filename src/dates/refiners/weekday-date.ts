import type { FieldsPhrase, Phrase } from '../phrase.js';
import type { DateResult } from '../result.js';
import type { Token } from '../tokens.js';
import type { Merged } from './merge.js';
import { MergingRefiner, onlyBetween } from './merge.js';

/**
 * A weekday or 'yesterday' beside its date: 'الاثنين 12 يناير', «پنجشنبه، ۲۶ شهریور», 'الخميس الموافق السادس عشر',
 * '20 آب (الأربعاء)', 'أمس الأربعاء 5 آب', 'الأسبوع المقبل يوم الثلاثاء'.
 */
export class WeekdayDateRefiner extends MergingRefiner {
  merge(a: DateResult, b: DateResult, between: readonly Token[]): Merged | null {
    if (!onlyBetween(between, '،,()-/', ['same-day', 'in', 'date', 'day'])) return null;
    const phrase = combine(a.phrase, b.phrase) ?? combine(b.phrase, a.phrase);
    return phrase && { phrase, rule: 'weekday-date' };
  }
}

function combine(day: Phrase, date: Phrase): Phrase | null {
  if (day.type === 'weekday') {
    if (day.direction !== undefined || day.weekOffset !== undefined) return null;
    const { weekday } = day;
    if (isDay(date)) return { ...date, weekday };
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
