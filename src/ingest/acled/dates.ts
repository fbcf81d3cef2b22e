import { calendarDay, isoDay } from '../calendarDay.js';
import { count, decoded, reject, required } from '../cells.js';
import { timePrecisions } from './codes.js';
import type { AcledRow } from './columns.js';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day of an event, as `2026-02-03` or `03 February 2026`; the year that the row states beside it must be its own. */
export function datesOf(row: AcledRow): { dateStart: string; dateEnd: string; datePrecision: string } {
  const text = required(row, 'date');
  const day =
    isoDay(text) ?? wordedDay(text) ?? reject(row, 'date', 'it must be a day such as 2026-02-03 or 03 February 2026');
  const year = count(row, 'year');
  if (year !== null && year !== Number(day.slice(0, 4))) {
    reject(row, 'date', `it must lie in the year of the row, and ${row.name('year')} is ${year}`);
  }
  return { dateStart: day, dateEnd: day, datePrecision: decoded(row, 'timePrecision', timePrecisions) ?? 'DAY' };
}

function wordedDay(text: string): string | null {
  const [, day, month = '', year] = /^(\d{1,2})[ -](\p{L}{3,})[ -](\d{4})$/u.exec(text) ?? [];
  const number = months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return number === 0 ? null : calendarDay(Number(year), number, Number(day));
}
