import type { Delimiter } from './delimiter.js';
import { InputError } from './format.js';

/** What R, pandas and databases write where nothing is known. */
export const notAvailable: ReadonlySet<string> = new Set(['NA', 'NaN', 'NULL']);

/** The columns that a format reads, by its own names for them. */
export interface Layout<Column extends string> {
  /** What it is, for messages, such as `a UCDP GED file`. */
  readonly what: string;
  /** The names a header may give each column, the best first. */
  readonly columns: Readonly<Record<Column, readonly string[]>>;
  /** Columns that a file must have; of several in one entry, any one. */
  readonly needed: readonly (readonly Column[])[];
  /** The names of all columns in their order, where files of this layout need no header row. */
  readonly headerless?: readonly string[];
  /** What separates the columns, where all files have the same; told from the first line when left out. */
  readonly delimiter?: Delimiter;
  /** Whether cells between tabs may be quoted; true when left out. */
  readonly quoted?: boolean;
  /** What stands for an empty cell, in any column. */
  readonly empty?: ReadonlySet<string>;
}

const normal = (name: string): string => name.trim().toLowerCase();

/** Where the columns of a layout stand in a file. */
export class Columns<Column extends string> {
  readonly count: number;
  readonly #at = new Map<Column, number>();
  readonly #names: readonly string[];

  /** Throws an InputError where a column that is needed is missing. */
  constructor(
    private readonly layout: Layout<Column>,
    names: readonly string[],
  ) {
    this.#names = names.map((name) => name.trim());
    this.count = names.length;
    const places = new Map<string, number>();
    names.forEach((name, index) => {
      if (!places.has(normal(name))) places.set(normal(name), index);
    });
    for (const [column, spellings] of Object.entries(layout.columns) as [Column, readonly string[]][]) {
      const found = spellings.map((name) => places.get(normal(name))).find((index) => index !== undefined);
      if (found !== undefined) this.#at.set(column, found);
    }
    const missing = layout.needed.filter((any) => !any.some((column) => this.#at.has(column)));
    if (missing.length > 0) {
      const list = missing.map((any) => any.map((column) => layout.columns[column][0]).join(' or ')).join(', ');
      throw new InputError(`The header row lacks columns that ${layout.what} has: ${list}. It has ${shown(names)}.`);
    }
  }

  /** Whether a cell holds nothing. */
  isEmpty(text: string): boolean {
    return text === '' || this.layout.empty?.has(text) === true;
  }

  /** Where a column stands, from 0; undefined where the file has none. */
  at(column: Column): number | undefined {
    return this.#at.get(column);
  }

  /** What the file calls a column; where it has none, the first of the layout's names for it. */
  name(column: Column): string {
    return this.#names[this.#at.get(column) ?? -1] ?? this.layout.columns[column][0] ?? column;
  }
}

/** The names of a header row, shortened, for a message. */
function shown(names: readonly string[]): string {
  const text = names
    .slice(0, 20)
    .map((name) => name.trim().slice(0, 40))
    .join(', ');
  return names.length > 20 ? `${text}, … (${names.length} in all)` : text || 'none';
}

/** Whether a row names columns of a layout: at least half of those needed. */
export function isHeader<Column extends string>(layout: Layout<Column>, row: readonly string[]): boolean {
  const names = new Set(row.map(normal));
  const found = layout.needed.filter((any) =>
    any.some((column) => layout.columns[column].some((name) => names.has(normal(name)))),
  );
  return found.length * 2 >= layout.needed.length;
}

/** Whether a row holds HXL tags (`#event+id`), which name columns a second time below a header row. */
export const isHxl = (row: readonly string[]): boolean =>
  row.some((cell) => cell.trim() !== '') && row.every((cell) => /^\s*(#|$)/.test(cell));
