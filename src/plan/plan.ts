import type { Interval, WindowBound, WindowPeriod } from '../model/interval.js';
import type { Pattern, Relation } from '../model/model.js';
import type { ValueSource } from '../select/argument.js';
import type { OperatorName } from './operators.js';

/** A parameter of a statement: where its value comes from and what is made of it before it is sent. */
export type Param = { readonly source: ValueSource; readonly at: string } & (
  | { readonly as: 'value' }
  /** A list to look a value up in. */
  | { readonly as: 'oneOf' }
  /** An id that a filter compares with, or a list of such ids: one that was merged stands for its survivor. */
  | { readonly as: 'named' }
  /** A page size, checked, plus `extra` to see whether more follows. */
  | { readonly as: 'limit'; readonly extra: 0 | 1 }
  /** One sort key of a cursor. */
  | { readonly as: 'cursorKey'; readonly index: number; readonly order: string }
  /** Ids; `most` bounds what a client may ask. */
  | { readonly as: 'ids'; readonly most?: number }
  /** The relationship ids among ids, taken apart: [id, one end, the other]; the first is `to` for the types in `fromEnd`. */
  | { readonly as: 'relationshipRefs'; readonly most?: number; readonly fromEnd: readonly string[] }
  /** The end of a period around a day. */
  | { readonly as: 'periodEnd'; readonly period: WindowPeriod; readonly end: keyof Interval }
  | { readonly as: 'number'; readonly above?: number; readonly from?: number; readonly to?: number }
);

/** What a condition reads: a property of the vertex or edge at hand, its type, or an item of a column. */
export type Subject =
  | { readonly kind: 'vertex' | 'edge' | 'column'; readonly property: string }
  | { readonly kind: 'relationshipType' }
  | { readonly kind: 'count'; readonly relation: Relation };

/** A condition on a vertex and the edge that led to it. */
export type Predicate =
  | { readonly kind: 'all'; readonly of: readonly Predicate[] }
  | { readonly kind: 'any'; readonly of: readonly Predicate[] }
  | { readonly kind: 'not'; readonly of: Predicate }
  | { readonly kind: 'compare'; readonly subject: Subject; readonly operator: OperatorName; readonly param: Param }
  | {
      readonly kind: 'related';
      readonly quantifier: 'some' | 'none' | 'every';
      readonly relation: Relation;
      readonly where: Predicate;
      /**
       * The label of the vertices it is asked of, where many rows may ask it of one vertex, which may have many such
       * edges: then it is answered first, once for all vertices of the label.
       */
      readonly ahead?: string;
    }
  /** Whether the vertex with this id is reached by the pattern. */
  | { readonly kind: 'reaches'; readonly pattern: Pattern; readonly id: Param }
  | {
      readonly kind: 'columns';
      readonly on: 'vertex' | 'edge';
      /** The column that says how many items there are. */ readonly size: string;
      readonly where: Predicate;
    }
  /** The vertex at the far end, or at one end, of the edge at hand. */
  | { readonly kind: 'at'; readonly end: 'TARGET' | 'FROM' | 'TO'; readonly where: Predicate }
  | { readonly kind: 'near'; readonly latitude: Param; readonly longitude: Param; readonly radiusKm: Param }
  | { readonly kind: 'box'; readonly south: Param; readonly west: Param; readonly north: Param; readonly east: Param }
  | { readonly kind: 'validAt'; readonly date: Param }
  /** Whether the vertex may lie on the bound of a window of days, or on the inner side of it. */
  | { readonly kind: 'mayLie'; readonly bound: WindowBound; readonly date: Param };

/** One sort key; the id of vertex or edge is always the last. */
export interface OrderKey {
  readonly subject: Subject;
  readonly descending: boolean;
  readonly nullable: boolean;
}

/** What of a list is read: filtered, sorted, cut to a page. */
export interface Page {
  /** About the items, or about the variable that the relation's pattern says it `filters`. */
  readonly where: Predicate;
  readonly order: readonly OrderKey[];
  readonly tie: 'vertex' | 'edge';
  /** Read from the end; the rows are turned round afterwards. */
  readonly backwards: boolean;
  /** A fixed bound for lists that are not paged. */
  readonly limit?: Param;
  readonly cursor?: ValueSource & { readonly at: string };
  /** What cursors of this list begin with, so that one of another order is told. */
  readonly signature: string;
}

/** The fields read of a vertex or edge, by concrete type. */
export interface ObjectPlan {
  /** Whether the type is told by the row. */
  readonly abstract: boolean;
  readonly byType: Readonly<Record<string, readonly FieldPlan[]>>;
}

export type PageInfoName = 'hasNextPage' | 'hasPreviousPage' | 'startCursor' | 'endCursor' | '__typename';

/** A part of a connection's answer. */
export type Section =
  | { readonly kind: 'edges' | 'nodes'; readonly key: string; readonly object: ObjectPlan }
  | {
      readonly kind: 'pageInfo';
      readonly key: string;
      readonly fields: readonly { readonly key: string; readonly name: PageInfoName }[];
    }
  | { readonly kind: 'totalCount'; readonly key: string }
  | { readonly kind: 'typename'; readonly key: string; readonly name: string };

export interface ConnectionPlan {
  readonly page: Page;
  readonly sections: readonly Section[];
}

/** How one field of the response is read. */
export type FieldPlan = { readonly key: string } & (
  | { readonly kind: 'typename' }
  | {
      readonly kind: 'property';
      readonly on: 'vertex' | 'edge' | 'column';
      readonly property: string;
      readonly nullable: boolean;
      readonly list: boolean;
    }
  | { readonly kind: 'relationshipType' }
  | {
      readonly kind: 'embedded';
      readonly type: string;
      /** The property without which there is no object. */ readonly presence: string;
      readonly fields: readonly FieldPlan[];
    }
  | {
      readonly kind: 'columns';
      readonly on: 'vertex' | 'edge' | 'column';
      readonly type: string;
      readonly list: boolean;
      readonly fields: readonly FieldPlan[];
      /** The column that every item has. */ readonly presence: string;
    }
  /** Objects held as JSON text: their fields are picked by name. */
  | {
      readonly kind: 'json';
      readonly type: string;
      readonly property: string;
      readonly fields: readonly { readonly key: string; readonly name: string }[];
    }
  | { readonly kind: 'count'; readonly relation: Relation }
  | {
      readonly kind: 'one' | 'many';
      readonly relation: Relation;
      readonly page: Page;
      readonly object: ObjectPlan;
      readonly nullable: boolean;
    }
  | { readonly kind: 'connection'; readonly relation: Relation; readonly connection: ConnectionPlan }
  | { readonly kind: 'target'; readonly object: ObjectPlan; readonly column: string }
  | { readonly kind: 'end'; readonly end: 'FROM' | 'TO'; readonly object: ObjectPlan }
  | { readonly kind: 'self'; readonly object: ObjectPlan }
  | { readonly kind: 'cursor' }
);

/** How one root field is answered: one statement. */
export type Plan =
  | { readonly kind: 'entity'; readonly label: string; readonly id: Param; readonly object: ObjectPlan }
  | {
      readonly kind: 'nodes';
      readonly single: boolean;
      readonly ids: Param;
      readonly refs: Param;
      /** The vertices that may have such ids, by label. */
      readonly vertices: readonly { readonly label: string; readonly object: ObjectPlan }[];
      readonly relationship?: ObjectPlan;
    }
  | { readonly kind: 'list'; readonly label: string; readonly connection: ConnectionPlan }
  | { readonly kind: 'edges'; readonly connection: ConnectionPlan };
