/** The days something may have happened on, both inclusive, as YYYY-MM-DD. */
export interface Interval {
  readonly earliest: string;
  readonly latest: string;
}

/** Before and after every date of the calendar. */
export const always: Interval = { earliest: '', latest: '\uffff' };

const dayMs = 86_400_000;
/** Dates have four digits of a year: no period reaches beyond the first or the last of them. */
const [firstDay, lastDay] = ['0000-01-01', '9999-12-31'].map((day) => Date.parse(day)) as [number, number];

/** The day of an instant, or the first or last day that a date can be. */
export const isoDate = (time: number): string =>
  new Date(Math.min(Math.max(time, firstDay), lastDay)).toISOString().slice(0, 10);

/** The ISO 8601 week of a day, Monday to Sunday. */
function weekOf(date: string): Interval {
  const time = Date.parse(date);
  const monday = time - ((new Date(time).getUTCDay() + 6) % 7) * dayMs;
  return { earliest: isoDate(monday), latest: isoDate(monday + 6 * dayMs) };
}

function monthOf(date: string): Interval {
  const last = new Date(`${date.slice(0, 7)}-01`);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  return { earliest: `${date.slice(0, 7)}-01`, latest: isoDate(last.getTime()) };
}

const yearOf = (date: string): Interval => ({
  earliest: `${date.slice(0, 4)}-01-01`,
  latest: `${date.slice(0, 4)}-12-31`,
});

/** The period around a day that a precision (UCDP date_prec, ACLED time_precision) speaks of; others mean the day itself. */
export const periods = { WEEK: weekOf, MONTH: monthOf, YEAR: yearOf } as const;

/** A precision that speaks of a period. */
export type Precision = keyof typeof periods;

/** The days of all periods around a day: whatever its precision, it lies in these. */
function widest(day: string): Interval {
  const all = Object.values(periods).map((period) => period(day));
  return {
    earliest: all.map(({ earliest }) => earliest).reduce((a, b) => (a < b ? a : b)),
    latest: all.map(({ latest }) => latest).reduce((a, b) => (a > b ? a : b)),
  };
}

/** What the bound of a window of days is moved to: the end of a period around it. */
export const windowPeriods = { ...periods, WIDEST: widest } as const;

export type WindowPeriod = keyof typeof windowPeriods;

/** The bounds of a window of days: the end of a period that each is moved to, and what is compared with it. */
export const windowBounds = {
  from: { end: 'earliest', property: 'dateEnd', operator: '>=' },
  to: { end: 'latest', property: 'dateStart', operator: '<=' },
} as const;

export type WindowBound = keyof typeof windowBounds;

/** The days an event may lie on: its own, widened to the periods that its precision speaks of. */
export function intervalOf(dateStart: string, dateEnd: string, precision: string): Interval {
  const period = precision in periods ? periods[precision as Precision] : undefined;
  if (!period) return { earliest: dateStart, latest: dateEnd };
  return { earliest: period(dateStart).earliest, latest: period(dateEnd).latest };
}
