import type { TimeInterval } from '../generated/schema.js';
import { isoDate } from '../model/interval.js';

/** How much of a date an interval needs to be told: day, month or year. */
export const timeLength: Readonly<Record<TimeInterval, number>> = { DAY: 10, WEEK: 10, MONTH: 7, QUARTER: 7, YEAR: 4 };

const dayMs = 86_400_000;

const textOf = (day: Date): string => isoDate(day.getTime());
const daysAfter = (day: Date, days: number): Date => new Date(day.getTime() + days * dayMs);
const mondayOf = (day: Date): Date => daysAfter(day, -((day.getUTCDay() + 6) % 7));
/** The first of the month that comes so many months after another's. */
const monthsAfter = (day: Date, months: number): Date => {
  const first = new Date(day);
  first.setUTCMonth(day.getUTCMonth() + months, 1);
  return first;
};

interface Calendar {
  /** The first day of the bucket that a day is in. */
  readonly start: (day: Date) => Date;
  /** The first day of the bucket after the one that begins on a day. */
  readonly next: (start: Date) => Date;
}

/** All days are UTC, so that none is longer than another. */
const calendars: Readonly<Record<TimeInterval, Calendar>> = {
  DAY: { start: (day) => day, next: (start) => daysAfter(start, 1) },
  WEEK: { start: mondayOf, next: (start) => daysAfter(mondayOf(start), 7) },
  MONTH: { start: (day) => monthsAfter(day, 0), next: (start) => monthsAfter(start, 1) },
  QUARTER: { start: (day) => monthsAfter(day, -(day.getUTCMonth() % 3)), next: (start) => monthsAfter(start, 3) },
  YEAR: { start: (day) => monthsAfter(day, -day.getUTCMonth()), next: (start) => monthsAfter(start, 12) },
};

/** The first day of the bucket of a date, or of the month or year it begins with. */
export const startOf = (interval: TimeInterval, time: string): string =>
  textOf(calendars[interval].start(new Date(time)));

/** Every bucket from one first day to another; undefined where there are more than `most`. */
export function bucketsBetween(
  interval: TimeInterval,
  first: string,
  last: string,
  most: number,
): { readonly start: string; readonly end: string }[] | undefined {
  const { next } = calendars[interval];
  const buckets: { start: string; end: string }[] = [];
  const until = new Date(last);
  for (let start = new Date(first); start <= until;) {
    if (buckets.length === most) return undefined;
    const following = next(start);
    buckets.push({ start: textOf(start), end: textOf(daysAfter(following, -1)) });
    start = following;
  }
  return buckets;
}
