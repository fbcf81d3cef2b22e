import type { GraphQLSchema } from 'graphql';

/** Which way from one vertex to others: along edge types, or by a pattern written in cypher/. */
export interface Relation {
  /** Types followed from start to end. Both lists empty: every edge, either way. */
  readonly out: readonly string[];
  /** Types followed from end to start. */
  readonly in: readonly string[];
  readonly pattern?: Pattern;
  /** The argument that holds a date at which the edge must be valid. */
  readonly validAt?: string;
}

/** A hand-written pattern from `this`, along `edge`, to `node`. */
export interface Pattern {
  readonly file: string;
  readonly text: string;
  /** Whether the text binds `edge`. */
  readonly hasEdge: boolean;
  /** Whether the text binds `rank`, by which the vertices are sorted. */
  readonly hasRank: boolean;
  /** The Boolean argument of which false has the pattern left out. */
  readonly when?: string;
  /** The variable that the field's `where` is about, and not `node`: its condition takes the place of `$where`. */
  readonly filters?: string;
  /** The entry of `edge`, here a map, by which the vertices are ranked; each is bound once. */
  readonly rankedBy?: string;
}

/** How one field of an object type is read from the graph. */
export type Field =
  | {
      readonly kind: 'property';
      readonly property: string;
      readonly list: boolean;
      readonly leaf: string;
      readonly nullable: boolean;
      /** What a new vertex has where its record does not say: a value, or what another field has. */
      readonly initially?: { readonly is?: string; readonly sameAs?: string };
    }
  | { readonly kind: 'relationshipType'; readonly nullable: false }
  | { readonly kind: 'embedded'; readonly type: string; readonly nullable: boolean }
  | {
      readonly kind: 'columns';
      readonly type: string;
      readonly prefix: string;
      readonly list: boolean;
      readonly nullable: boolean;
    }
  /** A list of objects, held as JSON text. */
  | { readonly kind: 'json'; readonly type: string; readonly property: string; readonly nullable: false }
  | { readonly kind: 'count'; readonly of: string; readonly nullable: false }
  | { readonly kind: 'one' | 'many'; readonly type: string; readonly relation: Relation; readonly nullable: boolean }
  | {
      readonly kind: 'connection';
      readonly type: string;
      readonly edgeType: string;
      readonly relation: Relation;
      readonly nullable: boolean;
    }
  /** The vertex at the other end of the edge, or the one whose id a column holds. */
  | { readonly kind: 'target'; readonly type: string; readonly nullable: boolean }
  | { readonly kind: 'end'; readonly end: 'FROM' | 'TO'; readonly type: string; readonly nullable: boolean }
  /** A connection edge's `node` where edge and node are read from the same thing. */
  | { readonly kind: 'self'; readonly type: string; readonly nullable: boolean }
  | { readonly kind: 'cursor'; readonly nullable: false };

/** How an object type of the schema stands in the graph. */
export interface ObjectModel {
  readonly name: string;
  /** The label of its vertices; undefined where the type is no vertex. */
  readonly label?: string;
  /** Whether its fields read an edge's properties. */
  readonly isEdge: boolean;
  readonly fields: ReadonlyMap<string, Field>;
}

/** What schema.graphql says about the graph: the one description every layer works from. */
export interface Model {
  readonly schema: GraphQLSchema;
  /** Object types and interfaces by name. */
  readonly objects: ReadonlyMap<string, ObjectModel>;
  /** Concrete vertex types by their EntityType value. */
  readonly entityTypes: ReadonlyMap<string, ObjectModel>;
  /** Patterns that filter fields follow, by `Input.field`. */
  readonly filterPatterns: ReadonlyMap<string, Pattern>;
  /** Which labels an edge type joins, and whether its edges never lead back to where they began. */
  readonly joins: ReadonlyMap<string, { readonly from: string; readonly to: string; readonly acyclic: boolean }>;
}

/** The object model of a type the schema is known to have. */
export function objectOf(model: Model, name: string): ObjectModel {
  const object = model.objects.get(name);
  if (!object) throw new Error(`schema.graphql has no object type ${name}`);
  return object;
}
