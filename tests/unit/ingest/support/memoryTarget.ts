// A target that keeps what it is given, and refuses edges without ends and storms with fewer than no dead.
import { noOutcome, type Outcome, type Target } from '../../../../src/ingest/targets/target.js';
import { RecordErrors, type RecordProblem } from '../../../../src/write/recordErrors.js';
import type { GraphRecords, VertexRecord } from '../../../../src/write/records.js';

export interface MemoryTarget extends Target {
  readonly vertices: Map<string, VertexRecord>;
  /** The data set of each edge that is a row of its own, by its id. */
  readonly edges: Map<string, string | undefined>;
  /** Every write that was asked for, refused ones too. */
  readonly writes: GraphRecords[];
  readonly retractions: { readonly ids: readonly string[]; readonly reason: string }[];
}

export function memoryTarget(): MemoryTarget {
  const vertices = new Map<string, VertexRecord>();
  const edges: MemoryTarget['edges'] = new Map();
  const writes: GraphRecords[] = [];
  const retractions: MemoryTarget['retractions'] = [];
  return {
    ...{ vertices, edges, writes, retractions },
    find: (ids) =>
      Promise.resolve(
        new Map(
          ids
            .filter((id) => vertices.has(id))
            .map((id) => [id, (vertices.get(id)?.['importHash'] as string | undefined) ?? null]),
        ),
      ),
    write: async (records) => {
      await new Promise((done) => setTimeout(done));
      writes.push(records);
      const problems = problemsOf(records, vertices);
      if (problems.length > 0) throw new RecordErrors(problems);
      return stored(records, vertices, edges);
    },
    idsOf: (dataset, after) =>
      Promise.resolve(
        [...vertices.values()]
          .filter((vertex) => vertex['dataset'] === dataset && vertex.id > after)
          .map(({ id }) => id)
          .sort(),
      ),
    edgeIdsOf: (dataset, after) =>
      Promise.resolve([...edges].flatMap(([id, of]) => (of === dataset && id > after ? [id] : [])).sort()),
    mergedInto: () => Promise.resolve(new Map()),
    retract: (ids, reason) => {
      retractions.push({ ids, reason });
      for (const id of ids) for (const map of [vertices, edges]) map.delete(id);
      return Promise.resolve({ created: 0, updated: 0, unchanged: 0, retracted: ids.length });
    },
    nameUnnamed: () => Promise.resolve({ ...noOutcome, last: null }),
  };
}

function problemsOf({ vertices, relationships }: GraphRecords, known: ReadonlyMap<string, unknown>): RecordProblem[] {
  const here = new Set(vertices.map(({ id }) => id));
  const missing = (id: string): boolean => !here.has(id) && !known.has(id);
  return [
    ...vertices.flatMap(({ id, fatalitiesBest }, index) =>
      (fatalitiesBest as number) < 0
        ? [{ list: 'vertices' as const, index, id, field: 'fatalitiesBest', problem: 'must not be negative' }]
        : [],
    ),
    ...relationships.flatMap(({ from, to, type }, index) =>
      missing(from) || missing(to)
        ? [{ list: 'relationships' as const, index, id: `${from}~${type}~${to}`, problem: 'names what is not there' }]
        : [],
    ),
  ];
}

function stored(
  { vertices, relationships }: GraphRecords,
  known: Map<string, VertexRecord>,
  edges: MemoryTarget['edges'],
): Outcome {
  const outcome = { created: 0, updated: 0, unchanged: 0, retracted: 0 };
  for (const vertex of vertices) {
    const before = known.get(vertex.id);
    if (!before) outcome.created += 1;
    else if (JSON.stringify(before) === JSON.stringify(vertex)) outcome.unchanged += 1;
    else outcome.updated += 1;
    known.set(vertex.id, vertex);
  }
  for (const { from, type, to, dataset } of relationships) {
    const id = `${from}~${type}~${to}`;
    if (edges.has(id)) outcome.unchanged += 1;
    else outcome.created += 1;
    edges.set(id, dataset);
  }
  return outcome;
}
