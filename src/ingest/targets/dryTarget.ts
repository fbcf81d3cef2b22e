import { edgeIdOf } from '../../write/planEdges.js';
import { RecordErrors, type RecordPlace } from '../../write/recordErrors.js';
import type { GraphRecords, RelationshipRecord, VertexRecord } from '../../write/records.js';
import { hash64 } from '../rows/hashes.js';
import { MadePlaces } from './madePlaces.js';
import { namePlacesOf, renamesOf } from './namedPlaces.js';
import type { Outcome, Target } from './target.js';
import type { Trial, Tried } from './trial.js';

/**
 * Tries each batch as an import writes it, and counts its changes. What an earlier batch would have made is remembered by its
 * id: it is counted once, and so are edges to it, which cannot be tried.
 */
export function dryTarget({ tryWrite, tryRetract, settlements, unnamed, ...held }: Trial): Target {
  const places = new MadePlaces();
  const namePlaces = namePlacesOf(settlements, places.settlements);
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

  const outcomeOf = ({ changes, unchanged, older }: Tried, edges: readonly string[] = []): Outcome => {
    const created = edges.filter((id) => isFirst('CREATE', id)).length;
    const counts = { created, updated: 0, retracted: 0 };
    const fields: Record<string, number> = {};
    for (const [entityId, relationshipId, effect, names, relationshipIds] of changes) {
      counts.created += (relationshipIds ?? []).filter((id) => isFirst('CREATE', id)).length;
      if (!isFirst(effect, entityId ?? relationshipId ?? '')) continue;
      if (effect === 'CREATE' && entityId !== null) made.add(hash64(entityId));
      if (effect === 'CREATE') counts.created += 1;
      else if (effect === 'RETRACT') counts.retracted += 1;
      else counts.updated += 1;
      for (const name of names) fields[name] = (fields[name] ?? 0) + 1;
    }
    return { ...counts, unchanged: unchanged + edges.length - created, older, fields };
  };

  return {
    ...held,
    find: async (ids) => {
      const found = new Map(await held.find(ids));
      for (const id of ids) if (!found.has(id) && isMade(id)) found.set(id, null);
      return found;
    },
    write: async (records) => {
      const named = await namePlaces.of(records);
      places.add(named.vertices);
      const { rest, edges, places: left } = withoutEdgesTo(named, isMade);
      const placed = <T extends RecordPlace>(place: T): T =>
        place.list === 'vertices' ? place : { ...place, index: left[place.index] ?? place.index };
      try {
        const { older, ...tried } = await tryWrite(rest);
        return outcomeOf({ ...tried, older: older.map(placed) }, edges);
      } catch (error) {
        throw error instanceof RecordErrors ? new RecordErrors(error.problems.map(placed)) : error;
      }
    },
    retract: async (ids) => outcomeOf(await tryRetract(ids)),
    nameUnnamed: async (after) => {
      const rows = await unnamed(after);
      const renames = await renamesOf(namePlaces, rows, after);
      const changes = renames.map(({ id }) => [id, null, 'UPDATE', ['name'], null] as const);
      const outcome = outcomeOf({ unchanged: 0, older: [], changes });
      const last = rows.at(-1)?.[0] ?? null;
      if (last !== null) return { ...outcome, last };
      const nameOf = await namePlaces.namer({ anew: false });
      const named = [...places.unnamed].filter(([id, point]) => isMade(id) && nameOf(point) !== null).length;
      const fields: Record<string, number> = named === 0 ? {} : { name: named };
      return { ...outcome, updated: named, fields, last };
    },
  };
}

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
  const places: number[] = [];
  const left: RelationshipRecord[] = [];
  for (const [place, edge] of relationships.entries()) {
    const tried = isTried(edge);
    if (!tried && edge.object === undefined) continue;
    places.push(place);
    // What its object said before goes all the same.
    left.push(tried ? edge : { ...edge, withdrawn: true });
  }
  return { rest: { vertices: vertices.map(citing), relationships: left }, edges, places };
}
