/** A vertex as a walk knows it. */
export interface Vertex {
  readonly id: string;
  /** An EntityType value. */
  readonly type: string;
  /** Its edges of any type and direction. */
  readonly degree: number;
}

/** A vertex that a traversal names. */
export interface NamedVertex extends Vertex {
  /** Whether the filter would let a walk reach it. */
  readonly allowed: boolean;
}

/** Vertices without those that came before: two ids may lead to one. */
export const eachOnce = (vertices: readonly NamedVertex[]): NamedVertex[] => [
  ...new Map(vertices.map((vertex) => [vertex.id, vertex])).values(),
];

/** Most edges first, then by id. */
export const mostConnected = (a: Vertex, b: Vertex): number => b.degree - a.degree || compareText(a.id, b.id);

/** The order of texts in every answer that is sorted here. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const weight = (vertices: readonly Vertex[]): number => vertices.reduce((sum, { degree }) => sum + degree, 0);
