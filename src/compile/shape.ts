import type { PageInfoName } from '../plan/plan.js';

/** How a positional row becomes a part of the response; columns are indexes into the row. */
export type Shape =
  | { readonly kind: 'value'; readonly column: number; readonly nullable: boolean; readonly list: boolean }
  | { readonly kind: 'typename'; readonly name: string }
  /** The type's name, told by the entityType in a column. */
  | { readonly kind: 'typeOf'; readonly column: number }
  | ObjectShape
  /** An object of the type that the entityType in a column tells. */
  | { readonly kind: 'byType'; readonly column: number; readonly shapes: Readonly<Record<string, Shape>> }
  /** An object made of properties; null where its required one is. */
  | { readonly kind: 'optional'; readonly presence: number; readonly object: ObjectShape }
  /** Objects made of parallel lists. */
  | {
      readonly kind: 'columns';
      readonly presence: number;
      readonly list: boolean;
      readonly fields: readonly ColumnField[];
    }
  /** Objects out of JSON text; their fields are picked by name. */
  | {
      readonly kind: 'json';
      readonly column: number;
      readonly type: string;
      readonly fields: readonly { readonly key: string; readonly name: string }[];
    }
  /** The row in a column, or null. */
  | { readonly kind: 'row'; readonly column: number; readonly nullable: boolean; readonly shape: Shape }
  | { readonly kind: 'rows'; readonly column: number; readonly shape: Shape }
  | CursorShape
  | ConnectionShape;

export interface ObjectShape {
  readonly kind: 'object';
  readonly fields: readonly { readonly key: string; readonly shape: Shape }[];
}

/** A field of an object held in parallel lists. */
export type ColumnField = { readonly key: string } & (
  | { readonly kind: 'value'; readonly column: number }
  | { readonly kind: 'typename'; readonly name: string }
  | { readonly kind: 'object'; readonly presence: number; readonly fields: readonly ColumnField[] }
  /** Rows that begin with the index of the object they belong to. */
  | { readonly kind: 'target'; readonly column: number; readonly shape: Shape }
);

/** An item's place in its list: its sort keys, its id last. */
export interface CursorShape {
  readonly kind: 'cursor';
  readonly signature: string;
  readonly columns: readonly number[];
}

export interface ConnectionShape {
  readonly kind: 'connection';
  /** The column of the item rows; undefined where no item is read. */
  readonly rows?: number;
  readonly page: {
    readonly backwards: boolean;
    /** Index of the page-size parameter, which tells a following item from the page's own. */
    readonly limit?: number;
    /** Whether a cursor was given, so that there is something on its other side. */
    readonly hasCursor: boolean;
  };
  readonly cursor?: CursorShape;
  readonly sections: readonly ({ readonly key: string } & (
    | { readonly kind: 'items'; readonly shape: Shape }
    | { readonly kind: 'pageInfo'; readonly fields: readonly { readonly key: string; readonly name: PageInfoName }[] }
    | { readonly kind: 'totalCount'; readonly column: number }
    | { readonly kind: 'typename'; readonly name: string }
  ))[];
}
