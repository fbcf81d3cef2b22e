import type { GraphRecords, RelationshipRecord, VertexRecord } from '../write/records.js';

/** An input object as GraphQL gives it. */
export type Input = Readonly<Record<string, unknown>>;

/** What an upsert's input says, and which row of it each edge came from. */
export interface InputRecords {
  readonly records: GraphRecords;
  /** For each relationship: the row, and the name in it of one of the relationship's fields, or ends. */
  readonly origins: readonly { readonly row: number; readonly fieldOf?: (name: string) => string }[];
}

/** How a field of an input names edges of the vertex. */
interface EdgeField {
  readonly type: string;
  /** The member of an item that names the other end; none where the field is that id itself. */
  readonly other?: string;
  /** Whether the vertex is where the edges start. */
  readonly out: boolean;
}

/** The fields of inputs that name all edges of one type, one row each. */
const edgeFields: Readonly<Record<string, EdgeField>> = {
  participants: { type: 'PARTICIPATED_IN', other: 'actor', out: false },
  locations: { type: 'OCCURRED_AT', other: 'place', out: true },
  partOf: { type: 'PART_OF', out: true },
  within: { type: 'WITHIN', out: true },
};

/** The records that rows of an entity input stand for. */
export function entityRecords(type: string, rows: readonly Input[]): InputRecords {
  const vertices: VertexRecord[] = [];
  const relationships: RelationshipRecord[] = [];
  const origins: InputRecords['origins'][number][] = [];
  for (const [row, input] of rows.entries()) {
    const id = String(input['id']);
    const own = Object.entries(input).filter(([name]) => !(name in edgeFields));
    const named = Object.entries(input).flatMap(([field, value]) => {
      const edges = edgeFields[field];
      return edges ? [{ field, value, edges }] : [];
    });
    vertices.push({ ...Object.fromEntries(own), id, type, complete: named.map(({ edges }) => edges.type) });
    for (const { field, value, edges } of named) {
      for (const [place, { other, values }] of itemsOf(edges, value).entries()) {
        const [from, to] = edges.out ? [id, other] : [other, id];
        relationships.push({ ...values, type: edges.type, from, to });
        const at = edges.other === undefined ? [field] : [field, place];
        origins.push({ row, fieldOf: (name) => [...at, ...inputName(edges, name)].join('.') });
      }
    }
  }
  return { records: { vertices, relationships }, origins };
}

/** What an input calls a field of an edge, or an end: the one that is not the vertex itself, whichever is asked for. */
const inputName = ({ other }: EdgeField, name: string): string[] =>
  name !== 'from' && name !== 'to' ? [name] : other === undefined ? [] : [other];

function itemsOf({ other }: EdgeField, value: unknown): { other: string; values: Input }[] {
  if (value === null) return [];
  if (other === undefined) return [{ other: value as string, values: {} }];
  return (value as readonly Input[]).map(({ [other]: id, ...values }) => ({ other: String(id), values }));
}

/** The records that rows of RelationshipInput stand for. */
export const relationshipRecords = (rows: readonly Input[]): InputRecords => ({
  records: { vertices: [], relationships: rows as readonly RelationshipRecord[] },
  origins: rows.map((_, row) => ({ row })),
});
