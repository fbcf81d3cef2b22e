import { calendarDay } from '../calendarDay.js';
import { count, day, decoded, reject } from '../cells.js';
import { datePrecisions } from './codes.js';
import type { UcdpRow } from './columns.js';

/**
 * The days of an event. A file without date_start gives one day by year, month and day. The year that a file states
 * beside its days must be one of theirs, and an event lasts a year at most: a contradiction rejects the row, as one of
 * both is wrong.
 */
export function datesOf(row: UcdpRow): { dateStart: string; dateEnd: string; datePrecision: string } {
  const dateStart = day(row, 'dateStart') ?? singleDay(row);
  const dateEnd = day(row, 'dateEnd') ?? dateStart;
  if (dateEnd < dateStart) reject(row, 'dateEnd', `it must not be before ${row.name('dateStart')}, ${dateStart}`);
  const year = count(row, 'year');
  const [first, last] = [Number(dateStart.slice(0, 4)), Number(dateEnd.slice(0, 4))];
  if (year !== null && (year < first || year > first + 1 || year > last)) {
    reject(row, 'dateStart', `it must lie in the year of the row, and ${row.name('year')} is ${year}`);
  }
  return { dateStart, dateEnd, datePrecision: decoded(row, 'datePrec', datePrecisions) ?? 'DAY' };
}

function singleDay(row: UcdpRow): string {
  const [year, month, date] = (['year', 'month', 'day'] as const).map((column) => count(row, column));
  if (year == null || month == null || date == null) {
    const missing = year == null ? 'year' : month == null ? 'month' : 'day';
    return reject(row, missing, `without ${row.name('dateStart')} a row must state year, month and day`);
  }
  return calendarDay(year, month, date) ?? reject(row, 'day', `${year}-${month} has no such day`);
}
