import type { Engine, Run } from '../../engines/engine.js';
import { readCypher } from '../../model/project.js';
import { edgeIdOf } from '../../write/planEdges.js';
import { RecordErrors, type RecordPlace } from '../../write/recordErrors.js';
import type { GraphRecords, RelationshipRecord, VertexRecord } from '../../write/records.js';
import type { Writer, Written } from '../../write/writer.js';
import { hash64 } from '../rows/hashes.js';
import { localTarget, type LocalOptions } from './localTarget.js';
import { MadePlaces } from './madePlaces.js';
import { namePlacesOf, type NamePlaces } from './namedPlaces.js';
import type { Outcome, Target } from './target.js';

/** A change as cypher/ingest/changes.cypher gives it. */
type ChangeRow = readonly [
  entityId: string | null,
  relationshipId: string | null,
  effect: string,
  fields: string,
  relationshipIds: readonly string[] | null,
];

/** Carries what a transaction would have done out of it, and rolls it back. */
class RolledBack extends Error {
  constructor(readonly result: unknown) {
    super('a dry run keeps nothing');
  }
}

export interface DryOptions extends Omit<LocalOptions, 'writer' | 'namePlaces'> {
  readonly writerOn: (engine: Engine) => Writer;
}

/**
 * Writes each batch as an import does, counts its changes, and rolls it back. What an earlier batch would have made is
 * remembered by its id: it is counted once, and so are edges to it, which cannot be tried.
 */
export function dryTarget({ engine, writerOn, ...options }: DryOptions): Target {
  let changes: readonly ChangeRow[] = [];
  const trial: Engine = {
    ...engine,
    write: (work) =>
      rolledBack(engine, async (run) => {
        const result = await work(run);
        changes = await changesOf(run, result as Written);
        return result;
      }),
  };
  const places = new MadePlaces();
  const byPlaces = namePlacesOf(engine, places.settlements);
  const namePlaces: NamePlaces = {
    ...byPlaces,
    of: async (records) => {
      const named = await byPlaces.of(records);
      places.add(named.vertices);
      return named;
    },
  };
  const local = localTarget({ ...options, engine, namePlaces, writer: writerOn(trial) });
  const made = new Set<bigint>();
  const counted = new Set<bigint>();
  const isMade = (id: string): boolean => made.has(hash64(id));

  /** Whether something is done for the first time: a batch does not see what those before it would have done. */
  const isFirst = (effect: string, id: string): boolean => {
    const key = hash64(`${effect} ${id}`);
    const first = !counted.has(key);
    counted.add(key);
    return first;
  };

  const outcomeOf = (written: Outcome, edges: readonly string[] = []): Outcome => {
    const created = edges.filter((id) => isFirst('CREATE', id)).length;
    const counts = { created, updated: 0, retracted: 0 };
    const fields: Record<string, number> = {};
    for (const [entityId, relationshipId, effect, deltas, relationshipIds] of changes) {
      counts.created += (relationshipIds ?? []).filter((id) => isFirst('CREATE', id)).length;
      if (!isFirst(effect, entityId ?? relationshipId ?? '')) continue;
      if (effect === 'CREATE' && entityId !== null) made.add(hash64(entityId));
      if (effect === 'CREATE') counts.created += 1;
      else if (effect === 'RETRACT') counts.retracted += 1;
      else counts.updated += 1;
      if (effect !== 'UPDATE') continue;
      for (const { name } of JSON.parse(deltas) as { readonly name: string }[]) fields[name] = (fields[name] ?? 0) + 1;
    }
    const { unchanged, older = [] } = written;
    return { ...counts, unchanged: unchanged + edges.length - created, older, fields };
  };

  return {
    ...local,
    find: async (ids) => {
      const found = new Map(await local.find(ids));
      for (const id of ids) if (!found.has(id) && isMade(id)) found.set(id, null);
      return found;
    },
    write: async (records, reason) => {
      const { rest, edges, places } = withoutEdgesTo(records, isMade);
      const placed = <T extends RecordPlace>(place: T): T =>
        place.list === 'vertices' ? place : { ...place, index: places[place.index] ?? place.index };
      try {
        const { older = [], ...written } = await local.write(rest, reason);
        return outcomeOf({ ...written, older: older.map(placed) }, edges);
      } catch (error) {
        throw error instanceof RecordErrors ? new RecordErrors(error.problems.map(placed)) : error;
      }
    },
    retract: async (ids, reason) => outcomeOf(await local.retract(ids, reason)),
    nameUnnamed: async (after, reason) => {
      // A page in which nothing is to be named is not written.
      changes = [];
      const { last, ...written } = await local.nameUnnamed(after, reason);
      const outcome = outcomeOf(written);
      if (last !== null) return { ...outcome, last };
      const nameOf = await namePlaces.namer({ anew: false });
      const named = [...places.unnamed].filter(([id, point]) => isMade(id) && nameOf(point) !== null).length;
      const fields: Record<string, number> = named === 0 ? {} : { name: named };
      return { ...outcome, updated: named, fields, last };
    },
  };
}

async function rolledBack<T>(engine: Engine, work: (run: Run) => Promise<T>): Promise<T> {
  try {
    return await engine.write<T>(async (run) => {
      throw new RolledBack(await work(run));
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.result as T;
    throw error;
  }
}

const changesOf = async (run: Run, { changes }: Written): Promise<readonly ChangeRow[]> =>
  changes.length === 0
    ? []
    : ((await run(readCypher('cypher/ingest/changes.cypher'), { ids: changes })) as readonly ChangeRow[]);

/**
 * Takes out what joins a vertex that an earlier batch would have made, and gives its ids: the vertex is not in the graph,
 * so no edge to it is. `places` are those of the relationships that are left.
 */
function withoutEdgesTo(
  { vertices, relationships }: GraphRecords,
  isMade: (id: string) => boolean,
): { rest: GraphRecords; edges: string[]; places: number[] } {
  const here = new Set(vertices.map(({ id }) => id));
  const edges: string[] = [];
  const isTried = (edge: RelationshipRecord): boolean => {
    const { type, from, to, withdrawn } = edge;
    const tried = withdrawn || [from, to].every((id) => here.has(id) || !isMade(id));
    if (!tried) edges.push(edgeIdOf(type, from, to, edge));
    return tried;
  };
  const citing = (vertex: VertexRecord): VertexRecord => {
    const { id: from, citations } = vertex;
    if (!citations) return vertex;
    const tried = citations.filter((citation) =>
      isTried({ ...citation, type: 'REPORTED_BY', from, to: citation.source }),
    );
    return { ...vertex, citations: tried };
  };
  const places = relationships.flatMap((edge, place) => (isTried(edge) ? [place] : []));
  const left = places.flatMap((place) => relationships[place] ?? []);
  return { rest: { vertices: vertices.map(citing), relationships: left }, edges, places };
}
