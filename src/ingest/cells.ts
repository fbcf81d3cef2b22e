import { isoDay } from './calendarDay.js';
import { notAvailable } from './columns.js';
import type { TextRow } from './textRow.js';
import type { PlacePoint } from './unnamedPlace.js';

/** A cell that cannot be taken: the row it stands in is rejected. */
export class CellError extends Error {
  constructor(
    /** Undefined where no single column is wrong. */
    readonly column: string | undefined,
    problem: string,
  ) {
    super(problem);
  }
}

/** Rejects a row for what stands in a column. */
export function reject<Column extends string>(row: TextRow<Column>, column: Column, right: string): never {
  const value = row.text(column);
  const name = row.name(column);
  throw new CellError(name, `${name} is ${value === null ? 'empty' : JSON.stringify(value)}; ${right}`);
}

/** The text of a column that no row may leave empty. */
export const required = <Column extends string>(row: TextRow<Column>, column: Column): string =>
  row.text(column) ?? reject(row, column, 'every row must have one');

/** A number as text; null where the cell is empty or unknown. */
function stated<Column extends string>(row: TextRow<Column>, column: Column): string | null {
  const text = row.text(column);
  return text === null || notAvailable.has(text) ? null : text;
}

/** The largest number of GraphQL's Int. */
const intMax = 2_147_483_647;

/** A whole number, 0 or more; null where the cell is empty: unknown, not zero. */
export function count<Column extends string>(row: TextRow<Column>, column: Column): number | null {
  const text = stated(row, column);
  if (text === null) return null;
  const value = Number(text);
  return /^\d+(\.0+)?$/.test(text) && value <= intMax
    ? value
    : reject(row, column, `it must be a whole number from 0 to ${intMax}`);
}

/**
 * A number that names something, in its digits; null where the cell is empty. Programs that hold a column with gaps as
 * decimals write 118 as `118.0`.
 */
export function numberId<Column extends string>(row: TextRow<Column>, column: Column, right: string): string | null {
  const text = row.text(column);
  return text === null ? null : (/^(0|[1-9]\d*)(?:\.0+)?$/.exec(text)?.[1] ?? reject(row, column, right));
}

/** Decimal degrees from -bound to bound, with a point or, as half of Europe writes, a comma; null where the cell is empty. */
export function degrees<Column extends string>(row: TextRow<Column>, column: Column, bound: 90 | 180): number | null {
  const text = stated(row, column);
  if (text === null) return null;
  const value = Number(text.replace(/^([+-]?\d+),(\d+)$/, '$1.$2'));
  return Number.isFinite(value) && Math.abs(value) <= bound
    ? value
    : reject(row, column, `it must be decimal degrees from -${bound} to ${bound}`);
}

/** A point from two columns; null where either is empty. */
export function point<Column extends string>(
  row: TextRow<Column>,
  latitudeColumn: Column,
  longitudeColumn: Column,
): PlacePoint | null {
  const latitude = degrees(row, latitudeColumn, 90);
  const longitude = degrees(row, longitudeColumn, 180);
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

/** A calendar day, YYYY-MM-DD; null where the cell is empty. */
export function day<Column extends string>(row: TextRow<Column>, column: Column): string | null {
  const text = stated(row, column);
  return text === null ? null : (isoDay(text) ?? reject(row, column, 'it must be a calendar day YYYY-MM-DD'));
}

/** What a code stands for in a table, letter case aside; null where the cell is empty. */
export function decoded<Column extends string, Value>(
  row: TextRow<Column>,
  column: Column,
  table: ReadonlyMap<string, Value>,
): Value | null {
  const text = stated(row, column);
  if (text === null) return null;
  const value = table.get(text.toLowerCase());
  return value ?? reject(row, column, `it must be one of ${[...table.keys()].join(', ')}`);
}
