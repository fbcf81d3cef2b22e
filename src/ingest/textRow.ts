import type { Columns } from './columns.js';

/** A row of delimited text. */
export class TextRow<Column extends string> {
  readonly #columns: Columns<Column>;

  constructor(
    /** The line it begins at, from 1. */
    readonly line: number,
    readonly values: readonly string[],
    columns: Columns<Column>,
  ) {
    this.#columns = columns;
  }

  /** What stands in a column, spaces around it and doubled ones inside dropped; null where nothing does. */
  text(column: Column): string | null {
    const index = this.#columns.at(column);
    const value = index === undefined ? '' : (this.values[index] ?? '').trim();
    return this.#columns.isEmpty(value) ? null : value.replace(/[^\S\n]{2,}/g, ' ');
  }

  /** Whether the file has a column at all. */
  has(column: Column): boolean {
    return this.#columns.at(column) !== undefined;
  }

  /** What the file calls a column. */
  name(column: Column): string {
    return this.#columns.name(column);
  }
}
