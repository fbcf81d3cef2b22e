/** A day as YYYY-MM-DD; null where the calendar has no such day. */
export function calendarDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isDay ? date.toISOString().slice(0, 10) : null;
}

/** The day that a text such as `2016-01-01` or `2016-01-01 00:00:00.000` begins with; null where it names none. */
export function isoDay(text: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?=$|[ T])/.exec(text) ?? [];
  return day === undefined ? null : calendarDay(Number(year), Number(month), Number(day));
}
